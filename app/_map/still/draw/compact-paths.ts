/** Path data at least this long that occurs twice is shared, characters. */
const MIN_SHARED_LENGTH = 120;

const PATH = /<path((?: [a-z-]+="[^"]*")*?) d="([^"]+)"((?: [a-z-]+="[^"]*")*)\/>/g;

/** Path coordinates are whole units of this many pixels; finer ones cannot be seen. */
export const UNIT = 0.5;

/** Wraps paths in units in a group that scales them to pixels. */
export const scaleUnits = (paths: string): string => paths && `<g transform="scale(${UNIT})">${paths}</g>`;

/**
 * Relative path data, in units (`scaleUnits`), of lines or rings in pixels; it is short and compresses well. Coordinates
 * are rounded to `rounding` units. Lines without extent are omitted.
 */
export function relativePath(
  lines: readonly (readonly (readonly number[])[])[],
  closed: boolean,
  rounding = 1,
): string {
  const units = (value: number | undefined) => Math.round((value ?? 0) / (UNIT * rounding));
  const formatUnits = (value: number) =>
    String(Number((value * rounding).toFixed(2))).replace(/^(-?)0\./, '$1.');
  let path = '';
  for (const line of lines) {
    let [previousX, previousY] = [0, 0];
    let steps = 0;
    let data = '';
    line.forEach(([x, y], index) => {
      const [nextX, nextY] = [units(x), units(y)];
      const [dx, dy] = [formatUnits(nextX - previousX), formatUnits(nextY - previousY)];
      const pair = `${dx}${dy.startsWith('-') ? '' : ' '}${dy}`;
      if (index === 0) data = `M${pair}l`;
      else if (nextX !== previousX || nextY !== previousY) {
        data += `${steps > 0 && !pair.startsWith('-') ? ' ' : ''}${pair}`;
        steps += 1;
      }
      [previousX, previousY] = [nextX, nextY];
    });
    if (steps > 0) path += data + (closed ? 'z' : '');
  }
  return path;
}

/** Moves long path data that occurs more than once in an SVG into its `defs`, and replaces the paths with `use`. */
export function shareRepeatedPaths(svg: string): string {
  const uses = new Map<string, number>();
  for (const [, , shape = ''] of svg.matchAll(PATH)) {
    if (shape.length >= MIN_SHARED_LENGTH) uses.set(shape, (uses.get(shape) ?? 0) + 1);
  }
  const ids = new Map(
    [...uses].filter(([, count]) => count > 1).map(([shape], index) => [shape, `s${index}`]),
  );
  if (ids.size === 0) return svg;
  const definitions = [...ids].map(([shape, id]) => `<path id="${id}" d="${shape}"/>`).join('');
  const withReferences = svg.replace(PATH, (match, before: string, shape: string, after: string) => {
    const id = ids.get(shape);
    return id ? `<use href="#${id}"${before}${after}/>` : match;
  });
  return withReferences.replace('<defs>', `<defs>${definitions}`);
}

/** Attributes of a line without opacity or dashes: several are drawn one by one as they are drawn as one. */
const isPlainLine = (attributes: string): boolean =>
  attributes.includes(' fill="none"') && !/opacity|dasharray/.test(attributes);

/** Joins neighbouring lines with the same attributes in an SVG into one path. */
export const joinLines = (svg: string): string =>
  svg.replace(/(?:<path d="[^"]+"(?: [a-z-]+="[^"]*")+\/>){2,}/g, (paths) => {
    const joined: { shape: string; attributes: string }[] = [];
    for (const [, , shape = '', attributes = ''] of paths.matchAll(PATH)) {
      const last = joined.at(-1);
      if (last?.attributes === attributes && isPlainLine(attributes)) last.shape += shape;
      else joined.push({ shape, attributes });
    }
    return joined.map(({ shape, attributes }) => `<path d="${shape}"${attributes}/>`).join('');
  });
