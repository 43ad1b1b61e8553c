import { type Camera, cameraHolding, placeAt } from '../../../geo/camera/camera';
import type { MapView } from '../../_map/story-map';

/** Pixels of the map’s window, from its top left corner. */
export type Pixel = readonly [x: number, y: number];

/** Two fingers on the map: the place between them, how far apart they were, and the zoom that they found. */
export type Pinch = { place: readonly [longitude: number, latitude: number]; apart: number; zoom: number };

export const distance = ([x0, y0]: Pixel, [x1, y1]: Pixel): number => Math.hypot(x1 - x0, y1 - y0);

const middle = ([x0, y0]: Pixel, [x1, y1]: Pixel): Pixel => [(x0 + x1) / 2, (y0 + y1) / 2];
/** Fingers that touch each other are a pixel apart. */
const apart = (one: Pixel, other: Pixel) => Math.max(1, distance(one, other));

/** Two fingers take hold of what lies beneath them. */
export const beginPinch = (one: Pixel, other: Pixel, { camera, viewport }: MapView): Pinch => ({
  place: placeAt(middle(one, other), camera, viewport),
  apart: apart(one, other),
  zoom: camera.zoom,
});

/** The camera under which the fingers still hold what they took hold of, and as far apart as they are now. */
export const pinchedCamera = (pinch: Pinch, one: Pixel, other: Pixel, { viewport }: MapView): Camera =>
  cameraHolding(
    pinch.place,
    middle(one, other),
    pinch.zoom + Math.log2(apart(one, other) / pinch.apart),
    viewport,
  );
