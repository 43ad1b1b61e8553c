import { expect, test } from 'vitest';
import { blockingTime, median, quantile, range, ratio, worstShift } from './numbers';

test('a median lies in the middle, between the two middle numbers of an even count', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([1, 2, 4, 10])).toBe(3);
  expect(median([])).toBeNaN();
});

test('quantiles and ranges do not need their numbers in order', () => {
  const values = Array.from({ length: 101 }, (_, nth) => 100 - nth);
  expect(quantile(values, 0.95)).toBe(95);
  expect(range([3, 1, 2])).toEqual([1, 3]);
});

test('a ratio compares what was measured in the same round', () => {
  // the second round was slow for both
  expect(
    ratio([
      { mine: 10, others: 5 },
      { mine: 60, others: 30 },
      { mine: 9, others: 3 },
    ]),
  ).toBe(2);
  expect(
    ratio([
      { mine: 10, others: undefined },
      { mine: 12, others: 4 },
    ]),
  ).toBe(3);
  expect(ratio([{ mine: 10, others: 0 }])).toBeNull();
});

test('layout shifts count by the worst of their windows', () => {
  expect(worstShift([])).toBe(0);
  const burst = [
    { at: 0, value: 0.1 },
    { at: 500, value: 0.2 },
    { at: 3000, value: 0.25 },
  ];
  expect(worstShift(burst)).toBeCloseTo(0.3);
});

test('blocking counts what tasks take beyond fifty milliseconds once something is seen', () => {
  const tasks = [
    { start: 0, duration: 400 },
    { start: 500, duration: 80 },
    { start: 900, duration: 51 },
  ];
  expect(blockingTime(tasks, 450)).toBe(31);
});
