import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LineStyle, type Pixel, taperedDashes } from './schematic-lines';

const arrow: LineStyle = { color: '#000000', from: 2.4, to: 6.6, dash: 8, gap: 5, head: true };
const way: Pixel[] = [
  [0, 0],
  [200, 40],
  [400, 0],
];

const lengthOf = (strokes: ReturnType<typeof taperedDashes>) =>
  strokes.reduce((sum, { from, to }) => sum + Math.hypot(to[0] - from[0], to[1] - from[1]), 0);

describe('a schematic arrow', () => {
  test('has no shape before it starts, and its head only at its end', () => {
    expect(taperedDashes(way, arrow, 0)).toEqual([]);
    expect(taperedDashes(way, arrow, 0.99).at(-1)?.widths[1]).toBeGreaterThan(2);
    const head = taperedDashes(way, arrow, 1).at(-1);
    expect(head?.widths[1]).toBe(0);
    expect(head?.to).toEqual([400, 0]);
  });

  test('grows from the tail, and drawn parts never move', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (a, b) => {
          const [less, more] = a < b ? [a, b] : [b, a];
          const before = taperedDashes(way, arrow, less);
          const after = taperedDashes(way, arrow, more);
          expect(lengthOf(after)).toBeGreaterThanOrEqual(lengthOf(before) - 1e-9);
          // the last dash may still be growing
          expect(after.slice(0, Math.max(0, before.length - 1))).toEqual(before.slice(0, -1));
        },
      ),
    );
  });

  test('widens towards the head', () => {
    const widths = taperedDashes(way, arrow, 0.98).map((stroke) => stroke.widths[0]);
    expect(widths).toEqual([...widths].sort((x, y) => x - y));
    expect(widths[0]).toBeCloseTo(2.4);
  });

  test('a tie is even and has no head', () => {
    const tie: LineStyle = { color: '#000000', from: 2, to: 2, dash: 7, gap: 4 };
    for (const { widths } of taperedDashes(way, tie, 1)) expect(widths).toEqual([2, 2]);
  });
});
