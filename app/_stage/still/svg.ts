import { type GeoContext, type GeoStreamWrapper, geoIdentity, geoPath } from 'd3-geo';
import type { Feature, Geometry, Position } from 'geojson';
import { type Camera, pixelOf } from '../../../geo/camera';
import { relativePath, UNIT } from './compact';
import { insetOf } from './inset';

/** Pixels beyond the picture’s edge to which shapes are kept, so that no cut edge shows. */
const MARGIN = 40;
/** Pixels between two points of a line, at least: finer cannot be seen. */
const FINEST = 1.5;

type Pixels = (position: Position) => [x: number, y: number];

/** A line in pixels, without the points that come nearer than can be seen to the one before; its ends stay. */
function lineIn(pixels: Pixels, line: Position[]): Position[] {
  let last: Position | undefined;
  const points = line.map(pixels);
  return points.filter((point, at) => {
    const near = last && Math.hypot(point[0] - Number(last[0]), point[1] - Number(last[1])) < FINEST;
    const keep = !near || at === points.length - 1;
    if (keep) last = point;
    return keep;
  });
}

/** A geometry in pixels; rings too small to be seen are dropped. */
function inPixels(geometry: Geometry, pixels: Pixels): Geometry {
  const rings = (polygon: Position[][]) =>
    polygon.map((ring) => lineIn(pixels, ring)).filter((ring) => ring.length > 3);
  switch (geometry.type) {
    case 'LineString':
      return { ...geometry, coordinates: lineIn(pixels, geometry.coordinates) };
    case 'MultiLineString':
      return { ...geometry, coordinates: geometry.coordinates.map((line) => lineIn(pixels, line)) };
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

/** Turns geometries into SVG path data, and places into pixels, for a camera and a picture’s size. */
export type Drawer = {
  path: (geometry: Geometry) => string;
  /** The path data of what of a polygon lies at least so many pixels inside its edges. */
  inset: (geometry: Geometry, pixels: number) => string;
  pixel: Pixels;
};

/** Web Mercator exactly as the live map has it: straight lines stay straight, and the window clips the plane. */
export function drawerFor(camera: Camera, width: number, height: number): Drawer {
  const viewport = { width, height, padding: { top: 0, right: 0, bottom: 0, left: 0 } };
  const pixel: Pixels = ([longitude = 0, latitude = 0]) => pixelOf([longitude, latitude], camera, viewport);
  const window = geoIdentity().clipExtent([
    [-MARGIN, -MARGIN],
    [width + MARGIN, height + MARGIN],
  ]);
  const paths = new WeakMap<Geometry, string>();
  return {
    path: (geometry) => {
      const known = paths.get(geometry) ?? pathData(linesOf(inPixels(geometry, pixel), window));
      paths.set(geometry, known);
      return known;
    },
    inset: (geometry, pixels) => {
      const rings = linesOf(inPixels(geometry, pixel), window).map(({ line }) => line.map(asWritten));
      return relativePath(insetOf(rings, pixels), true, FINE);
    },
    pixel,
  };
}

/** Pixels to which an inset is written: the band between it and the outline shows every difference in its width. */
const FINE = 0.25;

const asWritten = ([x, y]: readonly [number, number]): [number, number] => [
  Math.round(x / UNIT) * UNIT,
  Math.round(y / UNIT) * UNIT,
];

type Line = { line: [number, number][]; closed: boolean };

const pathData = (lines: readonly Line[]): string =>
  lines.map(({ line, closed }) => relativePath([line], closed)).join('');

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
