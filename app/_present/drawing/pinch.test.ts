import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pixelOf, placeAt } from '../../../geo/camera/camera';
import { cameraOfPinch, type Pixel, startPinch } from './pinch';

const view = {
  camera: { center: [19, 49] as [number, number], zoom: 4.2 },
  viewport: { width: 1150, height: 555, padding: { top: 28, right: 28, bottom: 28, left: 410 } },
};
const finger: fc.Arbitrary<Pixel> = fc.tuple(
  fc.integer({ min: 0, max: 1150 }),
  fc.integer({ min: 0, max: 555 }),
);

describe('two fingers', () => {
  test('keep the places under them, as long as they do not turn', () => {
    const share = fc.double({ min: 0.3, max: 3, noNaN: true });
    const offset = fc.tuple(fc.integer({ min: -200, max: 200 }), fc.integer({ min: -200, max: 200 }));
    fc.assert(
      fc.property(finger, finger, share, offset, (first, second, factor, [offsetX, offsetY]) => {
        fc.pre(Math.hypot(first[0] - second[0], first[1] - second[1]) > 20);
        const moved = ([x, y]: Pixel): Pixel => [x * factor + offsetX, y * factor + offsetY];
        const pinch = startPinch(first, second, view);
        const camera = cameraOfPinch(pinch, moved(first), moved(second), view);
        for (const held of [first, second]) {
          const [x, y] = pixelOf(placeAt(held, view.camera, view.viewport), camera, view.viewport);
          const [expectedX, expectedY] = moved(held);
          expect(x).toBeCloseTo(expectedX, 3);
          expect(y).toBeCloseTo(expectedY, 3);
        }
      }),
    );
  });

  test('that touch each other still give a camera', () => {
    const { zoom } = cameraOfPinch(startPinch([300, 300], [300, 300], view), [280, 300], [320, 300], view);
    expect(Number.isFinite(zoom)).toBe(true);
  });
});
