import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pixelOf, placeAt } from '../../../geo/camera/camera';
import { beginPinch, type Pixel, pinchedCamera } from './pinch';

const view = {
  camera: { center: [19, 49] as [number, number], zoom: 4.2 },
  viewport: { width: 1150, height: 555, padding: { top: 28, right: 28, bottom: 28, left: 410 } },
};
const finger: fc.Arbitrary<Pixel> = fc.tuple(
  fc.integer({ min: 0, max: 1150 }),
  fc.integer({ min: 0, max: 555 }),
);

describe('two fingers', () => {
  test('hold the places under them, as long as they do not turn', () => {
    const share = fc.double({ min: 0.3, max: 3, noNaN: true });
    const shift = fc.tuple(fc.integer({ min: -200, max: 200 }), fc.integer({ min: -200, max: 200 }));
    fc.assert(
      fc.property(finger, finger, share, shift, (one, other, wider, [right, down]) => {
        fc.pre(Math.hypot(one[0] - other[0], one[1] - other[1]) > 20);
        const moved = ([x, y]: Pixel): Pixel => [x * wider + right, y * wider + down];
        const pinch = beginPinch(one, other, view);
        const camera = pinchedCamera(pinch, moved(one), moved(other), view);
        for (const held of [one, other]) {
          const [x, y] = pixelOf(placeAt(held, view.camera, view.viewport), camera, view.viewport);
          const [dueX, dueY] = moved(held);
          expect(x).toBeCloseTo(dueX, 3);
          expect(y).toBeCloseTo(dueY, 3);
        }
      }),
    );
  });

  test('that touch each other ask for a camera all the same', () => {
    const { zoom } = pinchedCamera(beginPinch([300, 300], [300, 300], view), [280, 300], [320, 300], view);
    expect(Number.isFinite(zoom)).toBe(true);
  });
});
