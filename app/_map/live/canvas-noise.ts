/** Pixels along each side of the sample. */
const SIDE = 8;
/** How far a colour value may differ: some browsers change the last bits against fingerprinting, which is not visible. */
const TOLERANCE = 8;
/** What is drawn: red, green, blue and opacity of the left half and of the right. */
const LEFT = [32, 96, 192, 255] as const;
const RIGHT = [224, 160, 64, 255] as const;

const isClose = (pixels: ArrayLike<number>, offset: number, expected: readonly number[]): boolean =>
  expected.every((value, index) => Math.abs((pixels[offset + index] ?? 0) - value) <= TOLERANCE);

/**
 * Whether a canvas returns the pixels that were drawn on it. Against fingerprinting some browsers return noise instead,
 * such as Firefox with `resistFingerprinting`; MapLibre reads all letters and symbols of the map from a canvas.
 */
export function canReadCanvas(): boolean {
  try {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = SIDE;
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (!context) return false;
    for (const [[red, green, blue], x] of [[LEFT, 0] as const, [RIGHT, SIDE / 2] as const]) {
      context.fillStyle = `rgb(${red},${green},${blue})`;
      context.fillRect(x, 0, SIDE / 2, SIDE);
    }
    const { data } = context.getImageData(0, 0, SIDE, SIDE);
    return Array.from({ length: SIDE * SIDE }, (_, pixel) => pixel).every((pixel) =>
      isClose(data, 4 * pixel, pixel % SIDE < SIDE / 2 ? LEFT : RIGHT),
    );
  } catch {
    return false;
  }
}
