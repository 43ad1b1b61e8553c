import { describe, expect, test } from 'vitest';
import { insetPolygon } from './inset-polygon';

type Rings = Parameters<typeof insetPolygon>[0];

const square = (from: number, to: number): [number, number][] => [
  [from, from],
  [to, from],
  [to, to],
  [from, to],
];

/** Area of polygons without their holes. */
const totalArea = (rings: Rings): number =>
  Math.abs(
    rings
      .flatMap((ring) =>
        ring.map(([x, y], index) => {
          const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
          return (x * nextY - nextX * y) / 2;
        }),
      )
      .reduce((sum, part) => sum + part, 0),
  );

describe('the inset of a polygon', () => {
  test('of a square is a smaller square', () => {
    const inset = insetPolygon([square(0, 40)], 5);
    expect(inset).toHaveLength(1);
    for (const [x, y] of inset.flat()) {
      expect(Math.min(x, y, 40 - x, 40 - y)).toBeCloseTo(5, 0);
    }
    expect(totalArea(inset)).toBeCloseTo(900, -1);
  });

  test('keeps the same distance from the edge of a hole, also around its corners', () => {
    const inset = insetPolygon([square(0, 60), square(20, 40)], 4);
    expect(inset).toHaveLength(2);
    const hole = 20 * 20 + 4 * 20 * 4 + Math.PI * 4 * 4;
    expect(Math.abs(totalArea(inset) - (52 * 52 - hole))).toBeLessThan(6);
  });

  test('falls into two at a narrow neck, and is empty if the polygon is too small', () => {
    const left = [
      [20, 20],
      [0, 20],
      [0, 0],
      [20, 0],
    ] as const;
    const right = [
      [40, 0],
      [60, 0],
      [60, 20],
      [40, 20],
    ] as const;
    const neck = [
      ...left,
      [20, 8] as const,
      [40, 8] as const,
      ...right,
      [40, 12] as const,
      [20, 12] as const,
    ];
    expect(insetPolygon([neck], 4)).toHaveLength(2);
    expect(insetPolygon([neck], 1)).toHaveLength(1);
    expect(insetPolygon([square(0, 8)], 5)).toEqual([]);
  });
});
