type Pixel = readonly [x: number, y: number];

/** Radius of the ring of a dot, pixels. */
const DOT = 2.5;

const written = ([x, y]: Pixel) => `${x.toFixed(1)} ${y.toFixed(1)}`;
const between = ([x0, y0]: Pixel, [x1, y1]: Pixel): Pixel => [(x0 + x1) / 2, (y0 + y1) / 2];

/**
 * A stroke as the data of an SVG path: curves through the middles between its points, so that it runs as smoothly as
 * the hand did. A single point gets a small ring, which a felt pen’s line fills: a dot.
 */
export function strokePath(points: readonly Pixel[]): string {
  const [first, ...rest] = points;
  const last = rest.at(-1);
  if (!first) return '';
  if (!last)
    return `M${written([first[0] - DOT, first[1]])}a${DOT} ${DOT} 0 1 0 ${2 * DOT} 0a${DOT} ${DOT} 0 1 0 ${-2 * DOT} 0z`;
  const curves = rest
    .slice(0, -1)
    .map((point, nth) => `Q${written(point)} ${written(between(point, rest[nth + 1] ?? last))}`);
  return `M${written(first)}${curves.join('')}L${written(last)}`;
}
