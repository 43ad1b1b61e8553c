import { expect, test } from 'vitest';
import { cumulativeLayoutShift, median, quantile, range, ratio, totalBlockingTime } from './statistics';

test('a median lies in the middle, between the two middle numbers of an even count', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([1, 2, 4, 10])).toBe(3);
  expect(median([])).toBeNaN();
});

test('quantiles and ranges do not need their numbers in order', () => {
  const values = Array.from({ length: 101 }, (_, index) => 100 - index);
  expect(quantile(values, 0.95)).toBe(95);
  expect(range([3, 1, 2])).toEqual([1, 3]);
});

test('a ratio compares what was measured in the same round', () => {
  // the second round was slow for both
  expect(
    ratio([
      { value: 10, baseline: 5 },
      { value: 60, baseline: 30 },
      { value: 9, baseline: 3 },
    ]),
  ).toBe(2);
  expect(
    ratio([
      { value: 10, baseline: undefined },
      { value: 12, baseline: 4 },
    ]),
  ).toBe(3);
  expect(ratio([{ value: 10, baseline: 0 }])).toBeNull();
});

test('layout shift is the largest sum of shifts close together in time', () => {
  expect(cumulativeLayoutShift([])).toBe(0);
  const burst = [
    { at: 0, value: 0.1 },
    { at: 500, value: 0.2 },
    { at: 3000, value: 0.25 },
  ];
  expect(cumulativeLayoutShift(burst)).toBeCloseTo(0.3);
});

test('blocking time counts what tasks take beyond fifty milliseconds after the first paint', () => {
  const tasks = [
    { start: 0, duration: 400 },
    { start: 500, duration: 80 },
    { start: 900, duration: 51 },
  ];
  expect(totalBlockingTime(tasks, 450)).toBe(31);
});
