import {
  type Bounds,
  type Camera,
  cameraFor,
  cameraHolding,
  pixelOf,
  project,
  type Viewport,
} from '../../../geo/camera/camera';
import type { Theme } from '../../../geo/drawing/palette';
import type { StepBoard } from '../../../stories/model/storyboard';
import type { Device } from '../picture/label-features';
import { type PaddingOf, paddingOf } from '../picture/padding';
import { pictureId } from './step-pictures';
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

/**
 * Windows whose map is of a kind, in a theme of the system, as one media query. `narrow` is a list of queries: a window
 * of which any holds is narrow.
 */
export function mediaOf(device: Device, theme: Theme, narrow: string): string {
  const any = narrow
    .split(', ')
    .map((query) => `(${query})`)
    .join(' or ');
  return `(prefers-color-scheme: ${theme}) and (${device === 'narrow' ? any : `not (${any})`})`;
}

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
export const stillCamera = ({ bounds: frame }: Pick<StepBoard, 'bounds'>, framing: StillFraming): Camera =>
  cameraFor(frame[framing.device] as Bounds, framing);

/** How much larger than its frame asks a still may be, so that it fills windows of another shape; so in its style rules. */
const MORE = 1.35;

/**
 * The camera under which a step’s still stands in a window: the one asked for, or a closer one that fills the window.
 * `covered` are the pixels at the window’s left that words hide, and that no picture has to fill.
 */
export function stillCameraIn(
  step: Pick<StepBoard, 'bounds'>,
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

/**
 * What style rules need to place a step’s still in a window of any size, as `stillCameraIn` does, as custom properties of
 * a kind of window: the step’s frame in the still, what the window keeps free, the middle of the frame from that of the
 * still, and the still, in pixels.
 */
export function stillPlace(
  { bounds: frame }: Pick<StepBoard, 'bounds'>,
  device: Device,
  padding: PaddingOf,
): Record<`--${string}`, number | string> {
  const framing = STILL_FRAMINGS[device];
  const [west, south, east, north] = frame[device];
  const [[x0, y1], [x1, y0]] = [project([west, south]), project([east, north])];
  const inner = {
    width: framing.width - framing.padding.left - framing.padding.right,
    height: framing.height - framing.padding.top - framing.padding.bottom,
  };
  const scale = Math.min(inner.width / (x1 - x0), inner.height / (y1 - y0));
  const free = padding(device);
  const { width, height } = stillSize(framing);
  const px = (value: number) => `${value}px`;
  return {
    [`--${device}-frame-width`]: Number(((x1 - x0) * scale).toFixed(2)),
    [`--${device}-frame-height`]: Number(((y1 - y0) * scale).toFixed(2)),
    [`--${device}-left`]: px(free.left),
    [`--${device}-right`]: px(free.right),
    [`--${device}-top`]: px(free.top),
    [`--${device}-bottom`]: px(free.bottom),
    [`--${device}-aside`]: (framing.padding.right - framing.padding.left) / 2,
    [`--${device}-below`]: (framing.padding.bottom - framing.padding.top) / 2,
    [`--${device}-width`]: width,
    [`--${device}-height`]: height,
  };
}

/**
 * Address of a step’s still in the site: one file has all pictures of the step, and shows that of `still` unless the
 * progress of another is asked for (`picturesOf`).
 */
export const stillPath = (
  story: string,
  step: string,
  device: Device,
  theme: Theme,
  progress?: number,
): `/${string}` =>
  `/stills/${story}/${step}-${device}-${theme}.svg${progress === undefined ? '' : `#${pictureId(progress)}`}`;
