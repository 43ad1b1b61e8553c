import { type GeoPath, geoMercator, geoPath } from 'd3-geo';
import type { Feature, Geometry, Position } from 'geojson';
import type { Camera } from '../../../geo/camera';

/** Pixels beyond the picture’s edge to which shapes are kept, so that no cut edge shows. */
const MARGIN = 40;
const TILE = 512;
/** Pixels between two points of a line, at least. */
const FINEST = 1.1;

const reversed = (rings: Position[][]): Position[][] => rings.map((ring) => [...ring].reverse());

/** d3 wants outer rings clockwise; RFC 7946 has them the other way round. */
export function clockwise(geometry: Geometry): Geometry {
  if (geometry.type === 'Polygon') return { ...geometry, coordinates: reversed(geometry.coordinates) };
  if (geometry.type === 'MultiPolygon') return { ...geometry, coordinates: geometry.coordinates.map(reversed) };
  return geometry;
}

/** A line without the points that come nearer than `tolerance` degrees to the one before; its ends stay. */
function thinned(line: Position[], tolerance: number): Position[] {
  let last: Position | undefined;
  return line.filter((point, at) => {
    const near = last && Math.hypot(Number(point[0]) - Number(last[0]), Number(point[1]) - Number(last[1])) < tolerance;
    const keep = !near || at === line.length - 1;
    if (keep) last = point;
    return keep;
  });
}

/** A geometry with no more points than a picture can show; rings that shrink to nothing are dropped. */
function thinnedGeometry(geometry: Geometry, tolerance: number): Geometry {
  const rings = (polygon: Position[][]) =>
    polygon.map((ring) => thinned(ring, tolerance)).filter((ring) => ring.length > 3);
  switch (geometry.type) {
    case 'LineString':
      return { ...geometry, coordinates: thinned(geometry.coordinates, tolerance) };
    case 'MultiLineString':
      return { ...geometry, coordinates: geometry.coordinates.map((line) => thinned(line, tolerance)) };
    case 'Polygon':
      return { ...geometry, coordinates: rings(geometry.coordinates) };
    case 'MultiPolygon':
      return { ...geometry, coordinates: geometry.coordinates.map(rings).filter((polygon) => polygon.length > 0) };
    default:
      return geometry;
  }
}

/** Turns geometries into SVG path data, and places into pixels, for a camera and a picture’s size. */
export type Drawer = {
  path: (geometry: Geometry) => string;
  pixel: (position: Position) => readonly [number, number] | null;
};

/** Web Mercator as the live map has it, straight lines staying straight. */
export function drawerFor(camera: Camera, width: number, height: number): Drawer {
  const projection = geoMercator()
    .center(camera.center)
    .scale((TILE * 2 ** camera.zoom) / (2 * Math.PI))
    .translate([width / 2, height / 2])
    .precision(0)
    .clipExtent([
      [-MARGIN, -MARGIN],
      [width + MARGIN, height + MARGIN],
    ]);
  const path: GeoPath = geoPath(projection).digits(1);
  const tolerance = (FINEST * 360) / (TILE * 2 ** camera.zoom);
  const paths = new WeakMap<Geometry, string>();
  return {
    path: (geometry) => {
      const known = paths.get(geometry) ?? path(clockwise(thinnedGeometry(geometry, tolerance))) ?? '';
      paths.set(geometry, known);
      return known;
    },
    pixel: ([longitude = 0, latitude = 0]) => projection([longitude, latitude]),
  };
}

export const escapeXml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

/** Digits after the point that a picture needs. */
export const short = (value: number): string => String(Math.round(value * 100) / 100);

/** An SVG element; attributes that are undefined are left out. */
export function element(name: string, attributes: Record<string, string | number | undefined>, inside = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? short(value) : escapeXml(String(value))}"`)
    .join('');
  return inside ? `<${name}${written}>${inside}</${name}>` : `<${name}${written}/>`;
}

export type Positioned = Feature & { geometry: Geometry };
export const hasGeometry = (feature: Feature): feature is Positioned => feature.geometry !== null;
