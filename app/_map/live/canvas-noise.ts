/** Pixels along each side of the sample. */
const SIDE = 8;
/** How far a value may lie from what was drawn: against tracking some browsers change the last bits, which no eye sees. */
const UNSEEN = 8;
/** What is drawn: red, green, blue and opacity of the left half and of the right. */
const LEFT = [32, 96, 192, 255] as const;
const RIGHT = [224, 160, 64, 255] as const;

const isNear = (read: ArrayLike<number>, at: number, drawn: readonly number[]): boolean =>
  drawn.every((value, nth) => Math.abs((read[at + nth] ?? 0) - value) <= UNSEEN);

/**
 * Whether what is read from a canvas is what was drawn on it. Against tracking some browsers give noise instead, such as
 * Firefox where it resists fingerprinting; MapLibre reads every letter and every sign of the map from a canvas.
 */
export function readsTrueCanvas(): boolean {
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
      isNear(data, 4 * pixel, pixel % SIDE < SIDE / 2 ? LEFT : RIGHT),
    );
  } catch {
    return false;
  }
}
