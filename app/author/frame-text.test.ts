import { expect, test } from 'vitest';
import { cameraFor } from '../../geo/camera/camera';
import { frameText } from './frame-text';
import { MAP_WINDOWS, viewportOf } from './map-windows';

test.each(MAP_WINDOWS)('a frame copied in a $name’s window frames the same part of the map', (window) => {
  const viewport = viewportOf(window);
  const camera = cameraFor([8, 50, 17, 54], viewport);
  const copied = frameText({ camera, viewport });
  const bounds = JSON.parse(copied.replace('frame: ', '')) as [number, number, number, number];
  const framed = cameraFor(bounds, viewport);
  expect(framed.zoom).toBeCloseTo(camera.zoom, 1);
  expect(framed.center[0]).toBeCloseTo(camera.center[0], 1);
  expect(framed.center[1]).toBeCloseTo(camera.center[1], 1);
});
