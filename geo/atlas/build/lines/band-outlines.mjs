/** Kilometres of the equator’s radius, WGS84: lengths in the plane are in such radii. */
const EQUATOR_KM = 6378.137;

const minus = ([x0, y0], [x1, y1]) => [x0 - x1, y0 - y1];
const unit = ([x, y]) => [x / Math.hypot(x, y), y / Math.hypot(x, y)];
const between = (a, b, t) => a.map((value, i) => value + (b[i] - value) * t);

/** The part of a line between two shares of its length, 0 to 1. */
function partBetween(line, from, to) {
  const lengths = line.slice(1).map((point, i) => Math.hypot(...minus(point, line[i])));
  const whole = lengths.reduce((sum, length) => sum + length, 0);
  const part = [];
  let before = 0;
  lengths.forEach((length, i) => {
    const [start, end] = [(from * whole - before) / length, (to * whole - before) / length];
    if (end > 0 && start < 1) {
      if (part.length === 0) part.push(between(line[i], line[i + 1], Math.max(0, start)));
      part.push(between(line[i], line[i + 1], Math.min(1, end)));
    }
    before += length;
  });
  return part;
}

/** Scale of Web Mercator at a height of the plane. */
const scaleAt = (y) => Math.cosh(y);

/** One side of a line, as far from it as half a band’s width. */
const sideOf = (line, halfKm) =>
  line.map((point, i) => {
    const directions = [line[i - 1] && minus(point, line[i - 1]), line[i + 1] && minus(line[i + 1], point)];
    const [a, b] = directions.filter(Boolean).map(unit);
    const [x, y] = b ? unit([a[0] + b[0], a[1] + b[1]]) : a;
    const distance = (halfKm / EQUATOR_KM) * scaleAt(point[1]);
    return [point[0] - y * distance, point[1] + x * distance];
  });

/**
 * Outlines of a band along a line, `km` wide, as closed rings in the plane of Web Mercator (unit radius): one, or one on
 * either side of a gap between two shares of the line’s length.
 */
export function bandOutlines(line, km, gap) {
  const parts = gap ? [partBetween(line, 0, gap[0]), partBetween(line, gap[1], 1)] : [line];
  return parts.map((part) => {
    const ring = [...sideOf(part, km / 2), ...sideOf(part.toReversed(), km / 2)];
    return [...ring, ring[0]];
  });
}
