import { expect, test } from 'vitest';
import { bandOutlines } from './band-outlines.mjs';

/** Kilometres on the equator as lengths of the plane. */
const KM = 1 / 6378.137;
const LINE = [
  [0, 0],
  [0.1, 0],
];

const heights = (ring: number[][]) => ring.map(([, y = 0]) => Math.round(y / KM));

test('a band’s outline runs along both sides of its line, half its width away, and closes', () => {
  const [ring = []] = bandOutlines(LINE, 80);
  expect(new Set(heights(ring))).toEqual(new Set([40, -40]));
  expect(ring.at(-1)).toEqual(ring[0]);
});

test('a band that is cut has an outline on either side of the gap', () => {
  const rings = bandOutlines(LINE, 80, [0.2, 0.5]);
  const ends = rings.map((ring) => ring.map(([x = 0]) => Number(x.toFixed(4))));
  expect(ends.map((xs) => [Math.min(...xs), Math.max(...xs)])).toEqual([
    [0, 0.02],
    [0.05, 0.1],
  ]);
});
