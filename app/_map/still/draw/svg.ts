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

/** A geometry in pixels, simplified, without rings too small to be seen. */
function projectGeometry(geometry: Geometry, toPixel: ToPixel, junctions: Junctions): Geometry {
  const projectLine = (line: Position[]) =>
    simplifyLine(line, toPixel, junctions).map(([x, y]): Position => [x, y]);
  const rings = (polygon: Position[][]) =>
    polygon
      .map((ring) => projectLine(ring))
      .filter((ring) => ring.length > 3 && areaOf(ring as never) >= MIN_RING_AREA);
  switch (geometry.type) {
    case 'LineString':
      return { ...geometry, coordinates: projectLine(geometry.coordinates) };
    case 'MultiLineString':
      return { ...geometry, coordinates: geometry.coordinates.map(projectLine) };
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
  const viewport = { width, height, padding: { top: 0, right: 0, bottom: 0, left: 0 } };
  const pixel: ToPixel = ([longitude = 0, latitude = 0]) => pixelOf([longitude, latitude], camera, viewport);
  const window = geoIdentity().clipExtent([
    [-MARGIN, -MARGIN],
    [width + MARGIN, height + MARGIN],
  ]);
  const paths = new WeakMap<Geometry, string>();
  const drawnSegments = new DrawnSegments();
  return {
    path: (geometry) => {
      const data =
        paths.get(geometry) ??
        pathData(drawnSegments.orient(linesOf(projectGeometry(geometry, pixel, junctions), window)));
      paths.set(geometry, data);
      return data;
    },
    inset: (geometry, distance) => {
      const rings = linesOf(projectGeometry(geometry, pixel, junctions), window).map(({ line }) =>
        line.map(roundToUnit),
      );
      return relativePath(insetPolygon(rings, distance), true, INSET_ROUNDING);
    },
    pixel,
  };
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
    for (const { line } of oriented) for (const segment of segmentsOf(line)) this.segments.add(segment);
    return oriented;
  }

  private orientTogether(lines: readonly Line[]): readonly Line[] {
    const reversed = lines.map(({ line, closed }) => ({ line: line.slice().reverse(), closed }));
    return this.countKnown(reversed) > this.countKnown(lines) ? reversed : lines;
  }

  private countKnown(lines: readonly Line[]): number {
    return lines.reduce(
      (sum, { line }) => sum + segmentsOf(line).filter((segment) => this.segments.has(segment)).length,
      0,
    );
  }
}

const segmentsOf = (line: Line['line']): string[] =>
  line.slice(1).map((to, index) => [...roundToUnit(line[index] ?? to), ...roundToUnit(to)].join(' '));

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
