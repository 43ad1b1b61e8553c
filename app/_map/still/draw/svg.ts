import { type GeoContext, type GeoStreamWrapper, geoIdentity, geoPath } from 'd3-geo';
import type { Feature, Geometry, Position } from 'geojson';
import { type Camera, pixelOf } from '../../../../geo/camera/camera';
import { relativePath, UNIT } from './compact-paths';
import { insetPolygon } from './inset-polygon';
import { type Junctions, simplifyLine } from './simplify-lines';

/** Pixels beyond the picture’s edges at which shapes are clipped, so that no clipped edge is visible. */
const MARGIN = 16;
type ToPixel = (position: Position) => [x: number, y: number];

/** Smaller rings cannot be seen and are dropped, square pixels. */
const MIN_RING_AREA = 0.5;

function areaOf(ring: readonly (readonly [number, number])[]): number {
  let sum = 0;
  ring.forEach(([x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    sum += x * nextY - nextX * y;
  });
  return Math.abs(sum / 2);
}

/** A geometry in pixels, simplified, without rings too small to be seen and without lines that are not seen. */
function projectGeometry(
  geometry: Geometry,
  toPixel: ToPixel,
  junctions: Junctions,
  isSeen: (line: Position[]) => boolean,
): Geometry {
  const projectLine = (line: Position[]) =>
    simplifyLine(line, toPixel, junctions).map(([x, y]): Position => [x, y]);
  const lines = (all: Position[][]): Geometry => ({
    type: 'MultiLineString',
    coordinates: all.filter(isSeen).map(projectLine),
  });
  const rings = (polygon: Position[][]) =>
    polygon
      .filter(isSeen)
      .map((ring) => projectLine(ring))
      .filter((ring) => ring.length > 3 && areaOf(ring as never) >= MIN_RING_AREA);
  switch (geometry.type) {
    case 'LineString':
      return lines([geometry.coordinates]);
    case 'MultiLineString':
      return lines(geometry.coordinates);
    case 'Polygon':
      return { ...geometry, coordinates: rings(geometry.coordinates) };
    case 'MultiPolygon':
      return {
        ...geometry,
        coordinates: geometry.coordinates.map(rings).filter((polygon) => polygon.length > 0),
      };
    default:
      return geometry;
  }
}

/** North-western and south-eastern corner of a line. */
type Corners = readonly [northWest: Position, southEast: Position];

const cornersByLine = new WeakMap<readonly Position[], Corners>();

function cornersOf(line: readonly Position[]): Corners {
  const known = cornersByLine.get(line);
  if (known) return known;
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [longitude = 0, latitude = 0] of line) {
    west = Math.min(west, longitude);
    east = Math.max(east, longitude);
    south = Math.min(south, latitude);
    north = Math.max(north, latitude);
  }
  const corners: Corners = [
    [west, north],
    [east, south],
  ];
  cornersByLine.set(line, corners);
  return corners;
}

/** Projects geometries to SVG path data in units (`scaleUnits`), and positions to pixels, for one camera and picture size. */
export type SvgProjection = {
  path: (geometry: Geometry) => string;
  /** Path data of the part of a polygon at least `distance` pixels inside its edges. */
  inset: (geometry: Geometry, distance: number) => string;
  pixel: ToPixel;
};

/** Web Mercator as in the live map: lines stay straight, and are clipped at the window rather than on the sphere. */
export function createSvgProjection(
  camera: Camera,
  width: number,
  height: number,
  junctions: Junctions = new Set(),
): SvgProjection {
  const { pixel, linesIn } = createLineProjection(camera, width, height, junctions);
  const paths = new WeakMap<Geometry, string>();
  const drawnSegments = new DrawnSegments();
  return {
    path: (geometry) => {
      const data = paths.get(geometry) ?? pathData(drawnSegments.orient(linesIn(geometry)));
      paths.set(geometry, data);
      return data;
    },
    inset: (geometry, distance) => {
      const rings = linesIn(geometry).map(({ line }) => line.map(roundToUnit));
      return relativePath(insetPolygon(rings, distance), true, INSET_ROUNDING);
    },
    pixel,
  };
}

/** Projects geometries to the lines seen in a window, simplified and clipped, and positions to pixels. */
type LineProjection = { pixel: ToPixel; linesIn: (geometry: Geometry) => readonly Line[] };

/** The latest projection: a picture is drawn once for each theme, with the same lines. */
let latest: { key: string; junctions: Junctions; projection: LineProjection } | null = null;

function createLineProjection(
  camera: Camera,
  width: number,
  height: number,
  junctions: Junctions,
): LineProjection {
  const key = JSON.stringify([camera, width, height]);
  if (latest?.key === key && latest.junctions === junctions) return latest.projection;
  const viewport = { width, height, padding: { top: 0, right: 0, bottom: 0, left: 0 } };
  const pixel: ToPixel = ([longitude = 0, latitude = 0]) => pixelOf([longitude, latitude], camera, viewport);
  const window = geoIdentity().clipExtent([
    [-MARGIN, -MARGIN],
    [width + MARGIN, height + MARGIN],
  ]);
  const isSeen = (line: readonly Position[]) => {
    const [northWest, southEast] = cornersOf(line);
    const [[left, top], [right, bottom]] = [pixel(northWest), pixel(southEast)];
    return right >= -MARGIN && left <= width + MARGIN && bottom >= -MARGIN && top <= height + MARGIN;
  };
  const known = new WeakMap<Geometry, readonly Line[]>();
  const projection: LineProjection = {
    pixel,
    linesIn: (geometry) => {
      const lines =
        known.get(geometry) ?? linesOf(projectGeometry(geometry, pixel, junctions, isSeen), window);
      known.set(geometry, lines);
      return lines;
    },
  };
  latest = { key, junctions, projection };
  return projection;
}

/** Insets are rounded to this part of a unit, since the band beside them shows every difference in width. */
const INSET_ROUNDING = 0.5;

const roundToUnit = ([x, y]: readonly [number, number]): [number, number] => [
  Math.round(x / UNIT) * UNIT,
  Math.round(y / UNIT) * UNIT,
];

type Line = { line: [number, number][]; closed: boolean };

const pathData = (lines: readonly Line[]): string =>
  lines.map(({ line, closed }) => relativePath([line], closed)).join('');

/** The segments drawn so far: a line drawn again in the same direction compresses to almost nothing. */
class DrawnSegments {
  private readonly segments = new Set<string>();

  /** The lines, reversed where most of their segments were drawn in the other direction; the rings of an area together. */
  orient(lines: readonly Line[]): readonly Line[] {
    const areas = lines.filter(({ closed }) => closed);
    const oriented = [
      ...this.orientTogether(areas),
      ...lines.filter(({ closed }) => !closed).flatMap((line) => this.orientTogether([line])),
    ];
    for (const line of oriented) for (const segment of segmentsOf(line)) this.segments.add(segment);
    return oriented;
  }

  private orientTogether(lines: readonly Line[]): readonly Line[] {
    const reversed = lines.map(reverse);
    return this.countKnown(reversed) > this.countKnown(lines) ? reversed : lines;
  }

  private countKnown(lines: readonly Line[]): number {
    let count = 0;
    for (const line of lines)
      for (const segment of segmentsOf(line)) if (this.segments.has(segment)) count += 1;
    return count;
  }
}

const reversedLines = new WeakMap<Line, Line>();

/** The line in the other direction, the same object each time. */
function reverse(line: Line): Line {
  const reversed = reversedLines.get(line) ?? { line: line.line.slice().reverse(), closed: line.closed };
  reversedLines.set(line, reversed);
  return reversed;
}

const segmentsByLine = new WeakMap<Line, readonly string[]>();

/** Keys of a line’s segments, in units and in its direction. */
function segmentsOf(line: Line): readonly string[] {
  const known = segmentsByLine.get(line);
  if (known) return known;
  const points = line.line.map(([x, y]) => `${Math.round(x / UNIT)} ${Math.round(y / UNIT)}`);
  const segments = points.slice(1).map((to, index) => `${points[index]} ${to}`);
  segmentsByLine.set(line, segments);
  return segments;
}

/** The lines of a geometry in pixels, clipped to the window. */
function linesOf(geometry: Geometry, window: GeoStreamWrapper): Line[] {
  const lines: Line[] = [];
  const context: GeoContext = {
    beginPath: () => undefined,
    moveTo: (x, y) => lines.push({ line: [[x, y]], closed: false }),
    lineTo: (x, y) => lines.at(-1)?.line.push([x, y]),
    arc: () => undefined,
    closePath: () => {
      const last = lines.at(-1);
      if (last) last.closed = true;
    },
  };
  geoPath(window, context)(geometry);
  return lines;
}

export const escapeSvg = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

/** A number rounded to two decimals, which is all that a picture needs. */
export const formatNumber = (value: number): string => String(Math.round(value * 100) / 100);

/** An SVG element with escaped attributes; those that are undefined are omitted. */
export function element(
  name: string,
  attributes: Record<string, string | number | undefined>,
  content = '',
): string {
  const attributeText = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(
      ([key, value]) =>
        ` ${key}="${typeof value === 'number' ? formatNumber(value) : escapeSvg(String(value))}"`,
    )
    .join('');
  return content ? `<${name}${attributeText}>${content}</${name}>` : `<${name}${attributeText}/>`;
}

export type FeatureWithGeometry = Feature & { geometry: Geometry };
export const hasGeometry = (feature: Feature): feature is FeatureWithGeometry => feature.geometry !== null;
