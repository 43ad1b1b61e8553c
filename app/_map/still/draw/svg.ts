import { type GeoContext, type GeoStreamWrapper, geoIdentity, geoPath } from 'd3-geo';
import type { Feature, Geometry, Position } from 'geojson';
import { type Camera, pixelOf } from '../../../../geo/camera/camera';
import { relativePath, UNIT } from './compact-paths';
import { insetOf } from './inset-polygon';
import { type Junctions, simplified } from './simplify-lines';

/** Pixels beyond the picture’s edge to which shapes are kept, so that no cut edge shows. */
const MARGIN = 16;
type Pixels = (position: Position) => [x: number, y: number];

/** Square pixels that a ring has at least: a smaller one cannot be seen. */
const SMALLEST = 0.5;

function areaOf(ring: readonly (readonly [number, number])[]): number {
  let sum = 0;
  ring.forEach(([x, y], nth) => {
    const [nextX, nextY] = ring[(nth + 1) % ring.length] ?? [x, y];
    sum += x * nextY - nextX * y;
  });
  return Math.abs(sum / 2);
}

/** A geometry in pixels; rings too small to be seen are dropped. */
function inPixels(geometry: Geometry, pixels: Pixels, junctions: Junctions): Geometry {
  const lineIn = (line: Position[]) => simplified(line, pixels, junctions).map(([x, y]): Position => [x, y]);
  const rings = (polygon: Position[][]) =>
    polygon
      .map((ring) => lineIn(ring))
      .filter((ring) => ring.length > 3 && areaOf(ring as never) >= SMALLEST);
  switch (geometry.type) {
    case 'LineString':
      return { ...geometry, coordinates: lineIn(geometry.coordinates) };
    case 'MultiLineString':
      return { ...geometry, coordinates: geometry.coordinates.map(lineIn) };
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

/** Turns geometries into SVG path data in units (`inUnits`), and places into pixels, for a camera and a picture’s size. */
export type Drawer = {
  path: (geometry: Geometry) => string;
  /** The path data of what of a polygon lies at least so many pixels inside its edges. */
  inset: (geometry: Geometry, pixels: number) => string;
  pixel: Pixels;
};

/** Web Mercator exactly as the live map has it: straight lines stay straight, and the window clips the plane. */
export function drawerFor(
  camera: Camera,
  width: number,
  height: number,
  junctions: Junctions = new Set(),
): Drawer {
  const viewport = { width, height, padding: { top: 0, right: 0, bottom: 0, left: 0 } };
  const pixel: Pixels = ([longitude = 0, latitude = 0]) => pixelOf([longitude, latitude], camera, viewport);
  const window = geoIdentity().clipExtent([
    [-MARGIN, -MARGIN],
    [width + MARGIN, height + MARGIN],
  ]);
  const paths = new WeakMap<Geometry, string>();
  const drawn = new Drawn();
  return {
    path: (geometry) => {
      const known =
        paths.get(geometry) ?? pathData(drawn.alike(linesOf(inPixels(geometry, pixel, junctions), window)));
      paths.set(geometry, known);
      return known;
    },
    inset: (geometry, pixels) => {
      const rings = linesOf(inPixels(geometry, pixel, junctions), window).map(({ line }) =>
        line.map(asWritten),
      );
      return relativePath(insetOf(rings, pixels), true, FINE);
    },
    pixel,
  };
}

/** Part of a unit to which an inset is written: the band between it and the outline shows every difference in its width. */
const FINE = 0.5;

const asWritten = ([x, y]: readonly [number, number]): [number, number] => [
  Math.round(x / UNIT) * UNIT,
  Math.round(y / UNIT) * UNIT,
];

type Line = { line: [number, number][]; closed: boolean };

const pathData = (lines: readonly Line[]): string =>
  lines.map(({ line, closed }) => relativePath([line], closed)).join('');

/** Steps from point to point that a picture has drawn: what goes the same way again compresses to next to nothing. */
class Drawn {
  private readonly steps = new Set<string>();

  /** The lines, turned round where most of their steps have been drawn the other way; edges of an area together. */
  alike(lines: readonly Line[]): readonly Line[] {
    const areas = lines.filter(({ closed }) => closed);
    const turned = [
      ...this.turn(areas),
      ...lines.filter(({ closed }) => !closed).flatMap((line) => this.turn([line])),
    ];
    for (const { line } of turned) for (const step of stepsOf(line)) this.steps.add(step);
    return turned;
  }

  private turn(lines: readonly Line[]): readonly Line[] {
    const reversed = lines.map(({ line, closed }) => ({ line: line.slice().reverse(), closed }));
    return this.known(reversed) > this.known(lines) ? reversed : lines;
  }

  private known(lines: readonly Line[]): number {
    return lines.reduce(
      (sum, { line }) => sum + stepsOf(line).filter((step) => this.steps.has(step)).length,
      0,
    );
  }
}

const stepsOf = (line: Line['line']): string[] =>
  line.slice(1).map((to, nth) => [...asWritten(line[nth] ?? to), ...asWritten(to)].join(' '));

/** The lines of a geometry in pixels, cut off outside the window. */
function linesOf(geometry: Geometry, window: GeoStreamWrapper): Line[] {
  const parts: Line[] = [];
  const pen: GeoContext = {
    beginPath: () => undefined,
    moveTo: (x, y) => parts.push({ line: [[x, y]], closed: false }),
    lineTo: (x, y) => parts.at(-1)?.line.push([x, y]),
    arc: () => undefined,
    closePath: () => {
      const last = parts.at(-1);
      if (last) last.closed = true;
    },
  };
  geoPath(window, pen)(geometry);
  return parts;
}

export const escapeXml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

/** Digits after the point that a picture needs. */
export const short = (value: number): string => String(Math.round(value * 100) / 100);

/** An SVG element; attributes that are undefined are left out. */
export function element(
  name: string,
  attributes: Record<string, string | number | undefined>,
  inside = '',
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? short(value) : escapeXml(String(value))}"`)
    .join('');
  return inside ? `<${name}${written}>${inside}</${name}>` : `<${name}${written}/>`;
}

export type Positioned = Feature & { geometry: Geometry };
export const hasGeometry = (feature: Feature): feature is Positioned => feature.geometry !== null;
