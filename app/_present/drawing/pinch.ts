import { type Camera, cameraHolding, placeAt } from '../../../geo/camera/camera';
import type { MapView } from '../../_map/story-map-context';

/** Pixels in the map’s viewport, from its top left corner. */
export type Pixel = readonly [x: number, y: number];

/** A pinch at its start: the place between two fingers, their distance in pixels, and the camera’s zoom. */
export type Pinch = {
  place: readonly [longitude: number, latitude: number];
  fingerDistance: number;
  zoom: number;
};

export const distance = ([x0, y0]: Pixel, [x1, y1]: Pixel): number => Math.hypot(x1 - x0, y1 - y0);

const midpointOf = ([x0, y0]: Pixel, [x1, y1]: Pixel): Pixel => [(x0 + x1) / 2, (y0 + y1) / 2];
/** Distance of two fingers, at least one pixel. */
const fingerDistance = (first: Pixel, second: Pixel) => Math.max(1, distance(first, second));

/** Starts a pinch of two fingers on the map as it is shown. */
export const startPinch = (first: Pixel, second: Pixel, { camera, viewport }: MapView): Pinch => ({
  place: placeAt(midpointOf(first, second), camera, viewport),
  fingerDistance: fingerDistance(first, second),
  zoom: camera.zoom,
});

/** The camera under which the place between the fingers stays between them, zoomed by their distance. */
export const cameraOfPinch = (pinch: Pinch, first: Pixel, second: Pixel, { viewport }: MapView): Camera =>
  cameraHolding(
    pinch.place,
    midpointOf(first, second),
    pinch.zoom + Math.log2(fingerDistance(first, second) / pinch.fingerDistance),
    viewport,
  );
