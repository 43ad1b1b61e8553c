import type { Glyph } from 'fontkit';

/**
 * Parts of an em to which outlines are rounded: a twelfth of a pixel in the map’s usual letters, which nobody sees at
 * twice their size either.
 */
export const OUTLINE_GRID = 160;

type Point = readonly [x: number, y: number];
type Curve = { control: Point; end: Point };

const middle = (a: Point, b: Point): Point => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];

const isNear = (a: Point, b: Point): boolean => Math.abs(a[0] - b[0]) < 0.6 && Math.abs(a[1] - b[1]) < 0.6;

/** Writes path data in relative whole numbers, without a letter where the last command goes on. */
class RelativePath {
  data = '';
  private command = '';
  private point: Point = [0, 0];

  /** Adds a command with its points, the last of which is where it ends. */
  add(command: 'm' | 'l' | 'q' | 't', ...points: Point[]): void {
    const numbers = points.flatMap(([x, y]) => [x - this.point[0], y - this.point[1]]);
    const [dx, dy] = numbers;
    if (command === 'l' && dx === 0 && dy === 0) return;
    if (command === 'l' && dy === 0) this.write('h', [dx ?? 0]);
    else if (command === 'l' && dx === 0) this.write('v', [dy ?? 0]);
    else this.write(command, numbers);
    this.point = points.at(-1) ?? this.point;
  }

  /** Closes a contour, which began at `start`. */
  close(start: Point): void {
    this.write('z', []);
    this.point = start;
  }

  private write(command: string, numbers: readonly number[]): void {
    const letter = command === this.command && command !== 'm' ? '' : command;
    const text = numbers.map((value, index) => (value < 0 || (index === 0 && letter) ? '' : ' ') + value);
    this.data += letter + text.join('');
    this.command = command;
  }
}

/**
 * Adds curves that follow each other. TrueType writes a row of curves as their controls alone, with ends halfway between
 * them; such an end makes the next control its mirror image, which SVG need not be told (`t`). Their controls have even
 * coordinates, so that halfway is a whole number.
 */
function addCurves(path: RelativePath, curves: readonly Curve[], round: (point: Point) => Point): void {
  const roundToEven = ([x, y]: Point): Point => {
    const [halfX, halfY] = round([x / 2, y / 2]);
    return [2 * halfX, 2 * halfY];
  };
  const isHalfway = (curve: Curve, next: Curve | undefined): next is Curve =>
    next !== undefined && isNear(middle(curve.control, next.control), curve.end);
  let mirrored: Point | null = null;
  curves.forEach((curve, index) => {
    const next = curves[index + 1];
    const control: Point =
      mirrored ?? (isHalfway(curve, next) ? roundToEven(curve.control) : round(curve.control));
    const nextControl: Point | null = isHalfway(curve, next) ? roundToEven(next.control) : null;
    const end = nextControl ? middle(control, nextControl) : round(curve.end);
    if (mirrored) path.add('t', end);
    else path.add('q', control, end);
    mirrored = nextControl;
  });
}

/**
 * SVG path data of a glyph in parts of an em (`OUTLINE_GRID`), from its origin on the baseline, y down; it begins with a
 * relative command. Throws if the font’s curves are not quadratic, as those of TrueType fonts are.
 */
export function glyphOutline(glyph: Glyph, unitsPerEm: number): string {
  const round = ([x, y]: Point): Point => [
    Math.round((x * OUTLINE_GRID) / unitsPerEm),
    Math.round((-y * OUTLINE_GRID) / unitsPerEm),
  ];
  const path = new RelativePath();
  let start: Point = [0, 0];
  let curves: Curve[] = [];
  const endCurves = () => {
    addCurves(path, curves, round);
    curves = [];
  };
  const { commands } = glyph.path;
  commands.forEach(({ command, args: [a = 0, b = 0, c = 0, d = 0] }, index) => {
    if (command === 'quadraticCurveTo') {
      curves.push({ control: [a, b], end: [c, d] });
      return;
    }
    endCurves();
    if (command === 'moveTo') {
      start = round([a, b]);
      path.add('m', start);
    } else if (command === 'closePath') path.close(start);
    // a line back to where the contour began is drawn by closing it
    else if (command === 'lineTo') {
      const end = round([a, b]);
      const isClosing = commands[index + 1]?.command === 'closePath' && isNear(end, start);
      if (!isClosing) path.add('l', end);
    } else throw new Error(`a curve of another kind than TrueType’s: ${command}`);
  });
  return path.data;
}
