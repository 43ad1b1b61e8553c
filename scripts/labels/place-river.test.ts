import { describe, expect, test } from 'vitest';
import type { Pixel } from './pixel-mask';
import { piecesOf, riverPositions } from './place-river';

const WINDOW = { width: 800, height: 500 };
const straight: Pixel[] = [
  [100, 200],
  [700, 260],
];
const winding: Pixel[] = Array.from({ length: 60 }, (_, nth) => [100 + nth * 10, 200 + 30 * (nth % 2)]);

describe('the name of a river', () => {
  test('stands along a straight stretch, on either side of it and not on it', () => {
    const positions = riverPositions([straight], 60, WINDOW);
    const riverAt = (x: number) => 200 + (x - 100) / 10;
    const sides = positions.map(({ middle: [x, y] }) => Math.sign(y - riverAt(x)));
    expect(new Set(sides)).toEqual(new Set([-1, 1]));
    for (const { angle, middle } of positions) {
      expect(angle).toBe(6);
      expect(Math.abs(middle[1] - riverAt(middle[0]))).toBeGreaterThan(8);
    }
  });

  test('reads from left to right on a river that flows to the left', () => {
    const [best] = riverPositions([[...straight].reverse()], 60, WINDOW);
    expect(best?.angle).toBe(6);
  });

  test('stands nowhere along a river that winds, runs upright, or is shorter than the name', () => {
    const upright: Pixel[] = [
      [100, 100],
      [104, 400],
    ];
    const short: Pixel[] = [
      [100, 100],
      [130, 100],
    ];
    expect(riverPositions([winding, upright, short], 60, WINDOW)).toEqual([]);
  });

  test('is covered by boxes from end to end', () => {
    const pieces = piecesOf({ middle: [100, 100], angle: 30 }, { width: 60, height: 10 });
    const span = Math.max(...pieces.map(({ right }) => right)) - Math.min(...pieces.map(({ left }) => left));
    expect(span).toBeCloseTo(50 * Math.cos(Math.PI / 6) + 10, 5);
  });
});
