import { describe, expect, test } from 'vitest';
import { strokePath } from './stroke-path';

describe('a stroke as a path', () => {
  test('a tap is a dot about its place', () => {
    expect(strokePath([[10, 20]])).toBe('M7.5 20.0a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0 -5 0z');
  });

  test('two points make a line', () => {
    expect(
      strokePath([
        [0, 0],
        [8, 4],
      ]),
    ).toBe('M0.0 0.0L8.0 4.0');
  });

  test('more points make curves through the midpoints between them, from the first to the last', () => {
    expect(
      strokePath([
        [0, 0],
        [10, 0],
        [10, 10],
        [20, 10],
      ]),
    ).toBe('M0.0 0.0Q10.0 0.0 10.0 5.0Q10.0 10.0 15.0 10.0L20.0 10.0');
  });

  test('no points make no path', () => {
    expect(strokePath([])).toBe('');
  });
});
