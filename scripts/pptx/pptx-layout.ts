/** Size of a slide, inches: the 16:9 of PowerPoint. */
export const SLIDE = { width: 13.333, height: 7.5 } as const;

/** The part of the talk’s window that a .pptx shows, pixels of a window of 1920 × 1080: the map right of the text. */
export const MAP_CLIP = { x: 624, y: 0, width: 1296, height: 1080 } as const;

/** Where the map stands, inches: as large in the slide as in the window. */
export const MAP_BOX = {
  x: (MAP_CLIP.x / 1920) * SLIDE.width,
  y: 0,
  w: (MAP_CLIP.width / 1920) * SLIDE.width,
  h: SLIDE.height,
} as const;

/** Where the texts stand, left of the map, inches. */
const LEFT = 0.4;
const WIDTH = MAP_BOX.x - LEFT - 0.2;
export const BOXES = {
  chapter: { x: LEFT, y: 0.3, w: WIDTH, h: 0.35 },
  title: { x: LEFT, y: 0.65, w: WIDTH, h: 1.45 },
  date: { x: LEFT, y: 2.15, w: WIDTH, h: 0.4 },
  claim: { x: LEFT, y: 2.6, w: WIDTH, h: 1.75 },
  legend: { x: LEFT, y: 4.45, w: WIDTH, h: 2.2 },
  credit: { x: LEFT, y: 6.72, w: WIDTH - 0.55, h: 0.6 },
  number: { x: LEFT + WIDTH - 0.5, y: 6.95, w: 0.5, h: 0.3 },
} as const;

const POINTS_PER_INCH = 72;
/** Width of a character of Arial, and the height of a line, as shares of the size of type; a little more than the mean. */
const CHARACTER = 0.53;
const LINE = 1.2;

/** Height that a text takes in a column, inches, at a size of type in points. */
export function textHeight(text: string, size: number, width: number): number {
  const perLine = Math.max(1, Math.floor((width * POINTS_PER_INCH) / (size * CHARACTER)));
  let lines = 1;
  let used = 0;
  for (const { length } of text.split(' ')) {
    if (used > 0 && used + 1 + length > perLine) {
      lines += 1;
      used = length;
    } else used += (used > 0 ? 1 : 0) + length;
  }
  return (lines * size * LINE) / POINTS_PER_INCH;
}

/** The largest of some sizes of type, in points and falling, at which a text fits its box; the last if none does. */
export function fittingSize(
  text: string,
  { w, h }: { w: number; h: number },
  sizes: readonly number[],
): number {
  return sizes.find((size) => textHeight(text, size, w) <= h) ?? sizes.at(-1) ?? 10;
}

/** Width of the column of signs, inches. */
export const SIGN_WIDTH = 0.5;

/** Places of the legend’s rows, inches, and the size of their type in points. */
export function legendPlaces(words: readonly string[]): { size: number; rows: { y: number; h: number }[] } {
  const width = BOXES.legend.w - SIGN_WIDTH - 0.1;
  const heightsAt = (size: number) => words.map((text) => textHeight(text, size, width) + 0.05);
  const sum = (heights: readonly number[]) => heights.reduce((total, height) => total + height, 0);
  const size =
    [14, 13, 12, 11, 10, 9, 8].find((candidate) => sum(heightsAt(candidate)) <= BOXES.legend.h) ?? 7;
  let y: number = BOXES.legend.y;
  const rows = heightsAt(size).map((h) => {
    const row = { y, h };
    y += h;
    return row;
  });
  return { size, rows };
}
