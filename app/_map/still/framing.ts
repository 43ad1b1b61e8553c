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

/** The map sizes for which a step’s stills are drawn: on a usual laptop, and on a usual phone. */
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

/** Media query of windows whose map is narrower than 600 pixels: portrait ones below that width, landscape ones by the map’s share. */
export const NARROW = '(max-width: 599px), (min-aspect-ratio: 1/1) and (max-width: 951px)';

/**
 * Media query of windows of a device’s layout, in a theme of the system. `narrowQuery` is a media query list: a window
 * that matches any of it is narrow.
 */
export function mediaQuery(device: Device, theme: Theme, narrowQuery: string): string {
  const isNarrow = narrowQuery
    .split(', ')
    .map((query) => `(${query})`)
    .join(' or ');
  return `(prefers-color-scheme: ${theme}) and (${device === 'narrow' ? isNarrow : `not (${isNarrow})`})`;
}

/** Size of a still with its bleed, pixels. */
export const stillSize = ({ width, height, bleed }: StillFraming) => ({
  width: width + 2 * bleed.x,
  height: height + 2 * bleed.y,
});

/** A share as a percentage, to a hundredth: more digits are a hundredth of a pixel, and weigh in every page. */
const percent = (share: number): string => `${Math.round(share * 10_000) / 100}%`;

/** CSS size and offset of a still in a window of its framing’s shape, which its bleed exceeds. */
export const stillOffsets = ({ width, height, bleed }: StillFraming) => ({
  width: percent(1 + (2 * bleed.x) / width),
  left: percent(-bleed.x / width),
  top: percent(-bleed.y / height),
});

/** The camera under which a step’s still is drawn. */
export const stillCamera = ({ bounds: frame }: Pick<StepBoard, 'bounds'>, framing: StillFraming): Camera =>
  cameraFor(frame[framing.device] as Bounds, framing);

/** How far a still may be enlarged to fill a window of another shape; the style sheet has the same number. */
const MAX_ENLARGEMENT = 1.35;

/**
 * The camera with which a step’s still is shown in a window: the requested one, or a closer one with which it fills the
 * window. `coveredLeft` are the pixels at the window’s left that text covers, and that need not be filled.
 */
export function stillCameraIn(
  step: Pick<StepBoard, 'bounds'>,
  device: Device,
  viewport: Viewport,
  requested: Camera,
  coveredLeft = 0,
): Camera {
  const framing = STILL_FRAMINGS[device];
  const drawnCamera = stillCamera(step, framing);
  const centerPixel = pixelOf(drawnCamera.center, requested, viewport);
  const { width, height } = stillSize(framing);
  const fittingScale = 2 ** (requested.zoom - drawnCamera.zoom);
  const [x, y] = centerPixel;
  const coveringScale = Math.max(
    (2 * (x - coveredLeft)) / width,
    (2 * (viewport.width - x)) / width,
    (2 * y) / height,
    (2 * (viewport.height - y)) / height,
  );
  const scale = Math.max(fittingScale, Math.min(coveringScale, fittingScale * MAX_ENLARGEMENT));
  return cameraHolding(drawnCamera.center, centerPixel, drawnCamera.zoom + Math.log2(scale), viewport);
}

/**
 * CSS custom properties with which the style sheet places a step’s still in a window of any size, as `stillCameraIn`
 * does: the size of the step’s bounds in the still, the window’s padding, the offset of the bounds’ centre from the
 * still’s, and the still’s size; in pixels.
 */
export function stillCssProperties(
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
  const windowPadding = padding(device);
  const { width, height } = stillSize(framing);
  const px = (value: number) => `${value}px`;
  return {
    [`--${device}-bounds-width`]: Number(((x1 - x0) * scale).toFixed(2)),
    [`--${device}-bounds-height`]: Number(((y1 - y0) * scale).toFixed(2)),
    [`--${device}-left`]: px(windowPadding.left),
    [`--${device}-right`]: px(windowPadding.right),
    [`--${device}-top`]: px(windowPadding.top),
    [`--${device}-bottom`]: px(windowPadding.bottom),
    [`--${device}-offset-x`]: (framing.padding.right - framing.padding.left) / 2,
    [`--${device}-offset-y`]: (framing.padding.bottom - framing.padding.top) / 2,
    [`--${device}-width`]: width,
    [`--${device}-height`]: height,
  };
}

/**
 * Path of a step’s still. One file has all pictures of the step (`pictureProgresses`); it shows the one for `progress`,
 * or without it that of the step’s `still`.
 */
export const stillPath = (
  story: string,
  step: string,
  device: Device,
  theme: Theme,
  progress?: number,
): `/${string}` =>
  `/stills/${story}/${step}-${device}-${theme}.svg${progress === undefined ? '' : `#${pictureId(progress)}`}`;
