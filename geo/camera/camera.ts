import { interpolateZoom } from 'd3-interpolate';

/** `[west, south, east, north]` in WGS84 degrees: what an author wants to be seen. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** Pixels of the map’s window, and what is covered at its edges. */
export type Viewport = {
  width: number;
  height: number;
  padding: { top: number; right: number; bottom: number; left: number };
};

/** Centre in WGS84 degrees [longitude, latitude] and zoom for tiles of 512 pixels, as MapLibre counts. */
export type Camera = { center: [longitude: number, latitude: number]; zoom: number };

const TILE = 512;

/** Web Mercator of EPSG:3857, scaled so that the world is the unit square, y growing southward. */
export function project([longitude, latitude]: readonly [number, number]): [x: number, y: number] {
  const phi = (latitude * Math.PI) / 180;
  return [longitude / 360 + 0.5, 0.5 - Math.log(Math.tan(Math.PI / 4 + phi / 2)) / (2 * Math.PI)];
}

/** The inverse of {@link project}. */
export function unproject([x, y]: readonly [number, number]): [longitude: number, latitude: number] {
  return [(x - 0.5) * 360, (Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) * 360) / Math.PI - 90];
}

/** The closest camera that shows all of the bounds in the uncovered part of the window, centred there. */
export function cameraFor(bounds: Bounds, { width, height, padding }: Viewport): Camera {
  const [west, south, east, north] = bounds;
  const [x0, y1] = project([west, south]);
  const [x1, y0] = project([east, north]);
  const innerWidth = Math.max(1, width - padding.left - padding.right);
  const innerHeight = Math.max(1, height - padding.top - padding.bottom);
  const scale = Math.min(innerWidth / (x1 - x0), innerHeight / (y1 - y0));
  const shiftX = (padding.right - padding.left) / 2 / scale;
  const shiftY = (padding.bottom - padding.top) / 2 / scale;
  return {
    center: unproject([(x0 + x1) / 2 + shiftX, (y0 + y1) / 2 + shiftY]),
    zoom: Math.log2(scale / TILE),
  };
}

/**
 * The camera on the way from one to another: the optimal zoom-and-pan path of van Wijk & Nuij, “Smooth and
 * efficient zooming and panning” (2003), at t from 0 to 1. Exactly the ends at 0 and 1.
 */
export function cameraBetween(from: Camera, to: Camera, t: number, width: number): Camera {
  if (t <= 0) return from;
  if (t >= 1) return to;
  const [fromX, fromY] = project(from.center);
  const [toX, toY] = project(to.center);
  const extent = (camera: Camera) => width / (TILE * 2 ** camera.zoom);
  const [x, y, across] = interpolateZoom([fromX, fromY, extent(from)], [toX, toY, extent(to)])(t);
  return { center: unproject([x, y]), zoom: Math.log2(width / (TILE * across)) };
}

/** Pixel of the window at which a place lies, [x, y] from its top left corner. */
export function pixelOf(
  position: readonly [number, number],
  camera: Camera,
  { width, height }: Viewport,
): [x: number, y: number] {
  const scale = TILE * 2 ** camera.zoom;
  const [x, y] = project(position);
  const [centerX, centerY] = project(camera.center);
  return [width / 2 + (x - centerX) * scale, height / 2 + (y - centerY) * scale];
}

/**
 * The inverse of {@link pixelOf}: the place, WGS84 degrees, at a pixel of the window, by the inverse of the spherical
 * Mercator projection (Snyder, “Map Projections: A Working Manual”, 1987, equations 7-4 and 7-5).
 */
export function placeAt(
  [x, y]: readonly [number, number],
  { center, zoom }: Camera,
  { width, height }: Pick<Viewport, 'width' | 'height'>,
): [longitude: number, latitude: number] {
  const scale = TILE * 2 ** zoom;
  const [centerX, centerY] = project(center);
  return unproject([centerX + (x - width / 2) / scale, centerY + (y - height / 2) / scale]);
}

/** The camera of a zoom under which a place lies at a pixel of the window. */
export function cameraHolding(
  place: readonly [number, number],
  [x, y]: readonly [number, number],
  zoom: number,
  { width, height }: Viewport,
): Camera {
  const scale = TILE * 2 ** zoom;
  const [placeX, placeY] = project(place);
  return { center: unproject([placeX - (x - width / 2) / scale, placeY - (y - height / 2) / scale]), zoom };
}
