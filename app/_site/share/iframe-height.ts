/** Width of an embed from which the map is beside the prose instead of above it, pixels. */
const MIN_WIDTH_MAP_BESIDE = 520;

/** Minimum and maximum height that an embed requests, pixels. */
const MIN_HEIGHT = 480;
const MAX_HEIGHT = 720;
/** Height of an embed with the map above the prose, pixels. */
const STACKED_HEIGHT = 640;

/**
 * The height that suits an embed of a width, pixels. It does not depend on the content: at its full height nothing would
 * scroll, and the map could not be sticky.
 */
export const suitableHeight = (width: number): number =>
  width < MIN_WIDTH_MAP_BESIDE
    ? STACKED_HEIGHT
    : Math.round(Math.min(MAX_HEIGHT, Math.max(MIN_HEIGHT, 220 + width * 0.5)));

/** Media query of embeds whose map is narrower than 600 pixels. */
export const NARROW_FRAME = '(max-width: 867px)';
