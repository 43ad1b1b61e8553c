import {
  type Bounds,
  type Camera,
  cameraFor,
  cameraHolding,
  pixelOf,
  type Viewport,
} from '../../../geo/camera';
import type { Theme } from '../../../geo/palette';
import type { StepBoard } from '../../../stories/storyboard';
import type { Device } from '../label-features';
import { paddingOf } from '../padding';
import type { StillOptions } from './still';

export type StillFraming = Pick<StillOptions, 'width' | 'height' | 'padding' | 'device'> & {
  bleed: { x: number; y: number };
};

/** The windows for which a step’s stills are drawn: the map’s on a usual laptop, and on a usual phone. */
export const STILL_FRAMINGS: Readonly<Record<Device, StillFraming>> = {
  wide: { width: 855, height: 517, padding: paddingOf('wide'), device: 'wide', bleed: { x: 130, y: 80 } },
  narrow: {
    width: 390,
    height: 356,
    padding: paddingOf('narrow'),
    device: 'narrow',
    bleed: { x: 130, y: 40 },
  },
};

/** Pages whose map is narrower than 600 pixels, as a media query: upright ones that are, others by their prose’s share. */
export const NARROW = '(max-width: 599px), (min-aspect-ratio: 1/1) and (max-width: 951px)';

/** Pixels of a still, its bleed included. */
export const stillSize = ({ width, height, bleed }: StillFraming) => ({
  width: width + 2 * bleed.x,
  height: height + 2 * bleed.y,
});

/** Where the drawn picture lies behind a window of its framing’s shape, bleed outside; per cent of the window. */
export const behindWindow = ({ width, height, bleed }: StillFraming) => ({
  width: `${(1 + (2 * bleed.x) / width) * 100}%`,
  left: `${(-bleed.x / width) * 100}%`,
  top: `${(-bleed.y / height) * 100}%`,
});

/** The camera under which a step’s still is drawn. */
export const stillCamera = ({ frame }: Pick<StepBoard, 'frame'>, framing: StillFraming): Camera =>
  cameraFor(frame[framing.device] as Bounds, framing);

/** How much larger than its frame asks a still may be, so that it fills windows of another shape. */
const MORE = 1.35;

/**
 * The camera under which a step’s still stands in a window: the one asked for, or a closer one that fills the window.
 * `covered` are the pixels at the window’s left that words hide, and that no picture has to fill.
 */
export function stillCameraIn(
  step: Pick<StepBoard, 'frame'>,
  device: Device,
  viewport: Viewport,
  asked: Camera,
  covered = 0,
): Camera {
  const framing = STILL_FRAMINGS[device];
  const drawn = stillCamera(step, framing);
  const at = pixelOf(drawn.center, asked, viewport);
  const { width, height } = stillSize(framing);
  const fitted = 2 ** (asked.zoom - drawn.zoom);
  const [across, down] = at;
  const covering = Math.max(
    (2 * (across - covered)) / width,
    (2 * (viewport.width - across)) / width,
    (2 * down) / height,
    (2 * (viewport.height - down)) / height,
  );
  const scale = Math.max(fitted, Math.min(covering, fitted * MORE));
  return cameraHolding(drawn.center, at, drawn.zoom + Math.log2(scale), viewport);
}

/** Path of a step’s still in the site; of the nth picture of its series, from 0, if one is asked for. */
export const stillPath = (
  story: string,
  step: string,
  device: Device,
  theme: Theme,
  nth: number | null = null,
): `/${string}` => `/stills/${story}/${step}${nth === null ? '' : `-${nth + 1}`}-${device}-${theme}.svg`;

/** The picture of a step’s series that is nearest before a progress; null where the step has one picture alone. */
export function pictureInSeries({ series }: Pick<StepBoard, 'series'>, progress: number): number | null {
  if (series.length === 0) return null;
  return Math.max(
    0,
    series.findLastIndex((at) => at <= progress + 1e-9),
  );
}
