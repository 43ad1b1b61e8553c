type Pixel = readonly [x: number, y: number];

/** Radius of the ring of a dot, pixels. */
const DOT_RADIUS = 2.5;

const formatPoint = ([x, y]: Pixel) => `${x.toFixed(1)} ${y.toFixed(1)}`;
const midpointOf = ([x0, y0]: Pixel, [x1, y1]: Pixel): Pixel => [(x0 + x1) / 2, (y0 + y1) / 2];

/**
 * Path data of an SVG path for a stroke: quadratic curves through the midpoints between its points, which smooth it. A
 * single point gives a small ring, which the width of the line fills to a dot.
 */
export function strokePath(points: readonly Pixel[]): string {
  const [first, ...rest] = points;
  const last = rest.at(-1);
  if (!first) return '';
  if (!last)
    return `M${formatPoint([first[0] - DOT_RADIUS, first[1]])}a${DOT_RADIUS} ${DOT_RADIUS} 0 1 0 ${2 * DOT_RADIUS} 0a${DOT_RADIUS} ${DOT_RADIUS} 0 1 0 ${-2 * DOT_RADIUS} 0z`;
  const curves = rest
    .slice(0, -1)
    .map(
      (point, index) => `Q${formatPoint(point)} ${formatPoint(midpointOf(point, rest[index + 1] ?? last))}`,
    );
  return `M${formatPoint(first)}${curves.join('')}L${formatPoint(last)}`;
}
