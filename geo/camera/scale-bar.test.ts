import { describe, expect, test } from 'vitest';
import { type Camera, pixelOf } from './camera';
import { scaleOf } from './scale-bar';

const berlin: Camera = { center: [13.4, 52.52], zoom: 6.5 };

/** Kilometres between two places on a sphere with the earth’s equator (haversine). */
function distance([lon1, lat1]: readonly [number, number], [lon2, lat2]: readonly [number, number]): number {
  const rad = Math.PI / 180;
  const a =
    Math.sin(((lat2 - lat1) * rad) / 2) ** 2 +
    Math.cos(lat1 * rad) * Math.cos(lat2 * rad) * Math.sin(((lon2 - lon1) * rad) / 2) ** 2;
  return ((2 * 40_075.017) / (2 * Math.PI)) * Math.asin(Math.sqrt(a));
}

describe('the scale bar', () => {
  test('is as long as its distance at the centre of the viewport', () => {
    const { km, pixels } = scaleOf(berlin, 130);
    const viewport = { width: 800, height: 500, padding: { top: 0, right: 0, bottom: 0, left: 0 } };
    const there = [13.5, 52.52] as const;
    const [x0] = pixelOf([13.4, 52.52], berlin, viewport);
    const [x1] = pixelOf(there, berlin, viewport);
    expect((x1 - x0) / pixels).toBeCloseTo(distance([13.4, 52.52], there) / km, 3);
  });

  test('has the largest round distance that fits', () => {
    for (const zoom of [3, 4.2, 5.7, 7, 9.9, 12]) {
      const { km, pixels } = scaleOf({ ...berlin, zoom }, 130);
      expect(pixels).toBeLessThanOrEqual(130);
      expect(pixels * 2.5).toBeGreaterThan(130);
      expect([1, 2, 5]).toContain(km / 10 ** Math.floor(Math.log10(km)));
    }
  });

  test('has miles too', () => {
    expect(scaleOf({ ...berlin, zoom: 5.5 }, 130)).toMatchObject({ km: 100, miles: 62 });
  });
});
