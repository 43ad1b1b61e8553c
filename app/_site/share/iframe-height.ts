/** Width of a frame from which the map stands beside the prose, pixels; below it, above. */
const BESIDE = 520;

/** Least and greatest height that a frame asks for, pixels. */
const LOW = 480;
const HIGH = 720;
/** Height that suits a frame in which the map stands above the prose, pixels. */
const UPRIGHT = 640;

/**
 * Height that suits a frame of a width, pixels: never by its content, which would have nothing to scroll in, and no
 * map that stays.
 */
export const suitableHeight = (width: number): number =>
  width < BESIDE ? UPRIGHT : Math.round(Math.min(HIGH, Math.max(LOW, 220 + width * 0.5)));

/** Frames whose map is narrower than 600 pixels, as a media query. */
export const NARROW_FRAME = '(max-width: 867px)';
