import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Bounds,
  cameraBetween,
  cameraFor,
  cameraHolding,
  pixelOf,
  placeAt,
  project,
  unproject,
  type Viewport,
} from './camera';

const bounds: fc.Arbitrary<Bounds> = fc
  .record({
    west: fc.double({ min: -20, max: 40, noNaN: true }),
    south: fc.double({ min: 32, max: 60, noNaN: true }),
    across: fc.double({ min: 0.05, max: 30, noNaN: true }),
    up: fc.double({ min: 0.05, max: 10, noNaN: true }),
  })
  .map(({ west, south, across, up }) => [west, south, west + across, south + up]);

const viewport: fc.Arbitrary<Viewport> = fc.record({
  width: fc.integer({ min: 300, max: 2000 }),
  height: fc.integer({ min: 250, max: 1200 }),
  padding: fc.record({
    top: fc.integer({ min: 0, max: 100 }),
    right: fc.integer({ min: 0, max: 100 }),
    bottom: fc.integer({ min: 0, max: 100 }),
    left: fc.integer({ min: 0, max: 100 }),
  }),
});

const pixel = fc.tuple(
  fc.double({ min: -500, max: 2500, noNaN: true }),
  fc.double({ min: -500, max: 1700, noNaN: true }),
);

describe('cameras', () => {
  test('bounds are completely inside the uncovered part of any viewport, and touch its edge', () => {
    fc.assert(
      fc.property(bounds, viewport, (frame, view) => {
        const camera = cameraFor(frame, view);
        const [left, top] = pixelOf([frame[0], frame[3]], camera, view);
        const [right, bottom] = pixelOf([frame[2], frame[1]], camera, view);
        const spare = [
          left - view.padding.left,
          top - view.padding.top,
          view.width - view.padding.right - right,
          view.height - view.padding.bottom - bottom,
        ];
        for (const pixels of spare) expect(pixels).toBeGreaterThan(-0.01);
        expect(Math.min(...spare)).toBeLessThan(0.01);
      }),
    );
  });

  test('a path between two bounds starts and ends exactly at them', () => {
    fc.assert(
      fc.property(bounds, bounds, viewport, (a, b, view) => {
        const [from, to] = [cameraFor(a, view), cameraFor(b, view)];
        expect(cameraBetween(from, to, 0, view.width)).toEqual(from);
        expect(cameraBetween(from, to, 1, view.width)).toEqual(to);
        const close = cameraBetween(from, to, 1 - 1e-9, view.width);
        expect(close.zoom).toBeCloseTo(to.zoom, 4);
        expect(close.center[0]).toBeCloseTo(to.center[0], 3);
      }),
    );
  });

  test('a path between equal cameras stays there', () => {
    const view = { width: 800, height: 600, padding: { top: 0, right: 0, bottom: 0, left: 0 } };
    const camera = cameraFor([8.5, 39.5, 39.5, 57.5], view);
    const half = cameraBetween(camera, camera, 0.5, view.width);
    expect(half.zoom).toBeCloseTo(camera.zoom, 9);
    expect(half.center[1]).toBeCloseTo(camera.center[1], 9);
  });

  test('the position at a pixel is projected to that pixel', () => {
    fc.assert(
      fc.property(bounds, viewport, pixel, (frame, view, [x, y]) => {
        const camera = cameraFor(frame, view);
        const [right, down] = pixelOf(placeAt([x, y], camera, view), camera, view);
        expect(right).toBeCloseTo(x, 3);
        expect(down).toBeCloseTo(y, 3);
      }),
    );
  });

  test('a camera of any zoom can show a position at any pixel', () => {
    fc.assert(
      fc.property(
        bounds,
        viewport,
        pixel,
        fc.double({ min: 2, max: 12, noNaN: true }),
        (frame, view, at, zoom) => {
          const place = [frame[0], frame[1]] as const;
          const camera = cameraHolding(place, at, zoom, view);
          const [right, down] = pixelOf(place, camera, view);
          expect(camera.zoom).toBe(zoom);
          expect(right).toBeCloseTo(at[0], 3);
          expect(down).toBeCloseTo(at[1], 3);
        },
      ),
    );
  });

  test('projection and its inverse agree', () => {
    for (const place of [
      [13.4, 52.5],
      [37.6, 55.75],
      [-25, 31],
    ] as const) {
      const [longitude, latitude] = unproject(project(place));
      expect(longitude).toBeCloseTo(place[0], 9);
      expect(latitude).toBeCloseTo(place[1], 9);
    }
  });
});
