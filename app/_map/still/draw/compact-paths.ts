/** Letters from which on a shape that is drawn twice is written once. */
const LONG = 120;

const PATH = /<path((?: [a-z-]+="[^"]*")*?) d="([^"]+)"((?: [a-z-]+="[^"]*")*)\/>/g;

/** Places of a path are whole units of this many pixels: finer cannot be seen. */
export const UNIT = 0.5;

/** Paths in these units, drawn in a picture of pixels. */
export const inUnits = (paths: string): string => paths && `<g transform="scale(${UNIT})">${paths}</g>`;

/**
 * A polyline or polygon in pixels as relative path data in units (`inUnits`), whole ones if not said otherwise: small, and
 * smaller still when compressed.
 */
export function relativePath(
  lines: readonly (readonly (readonly number[])[])[],
  closed: boolean,
  /** Part of a unit to which places are rounded. */
  part = 1,
): string {
  const units = (value: number | undefined) => Math.round((value ?? 0) / (UNIT * part));
  const written = (value: number) => String(Number((value * part).toFixed(2))).replace(/^(-?)0\./, '$1.');
  let path = '';
  for (const line of lines) {
    let [atX, atY] = [0, 0];
    let steps = 0;
    let data = '';
    line.forEach(([x, y], nth) => {
      const [toX, toY] = [units(x), units(y)];
      const [dx, dy] = [written(toX - atX), written(toY - atY)];
      const pair = `${dx}${dy.startsWith('-') ? '' : ' '}${dy}`;
      if (nth === 0) data = `M${pair}l`;
      else if (toX !== atX || toY !== atY) {
        data += `${steps > 0 && !pair.startsWith('-') ? ' ' : ''}${pair}`;
        steps += 1;
      }
      [atX, atY] = [toX, toY];
    });
    if (steps > 0) path += data + (closed ? 'z' : '');
  }
  return path;
}

/** Writes every long shape that an SVG draws more than once into its definitions, and refers to it. */
export function writtenOnce(svg: string): string {
  const uses = new Map<string, number>();
  for (const [, , shape = ''] of svg.matchAll(PATH)) {
    if (shape.length >= LONG) uses.set(shape, (uses.get(shape) ?? 0) + 1);
  }
  const ids = new Map([...uses].filter(([, count]) => count > 1).map(([shape], nth) => [shape, `s${nth}`]));
  if (ids.size === 0) return svg;
  const definitions = [...ids].map(([shape, id]) => `<path id="${id}" d="${shape}"/>`).join('');
  const referring = svg.replace(PATH, (whole, before: string, shape: string, after: string) => {
    const id = ids.get(shape);
    return id ? `<use href="#${id}"${before}${after}/>` : whole;
  });
  return referring.replace('<defs>', `<defs>${definitions}`);
}
