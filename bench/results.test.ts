import { expect, test } from 'vitest';
import type { Measurements } from './metrics';
import { type Batch, cellOf, mergeRuns, type Run } from './results';

const MACHINE = { processor: 'one', cores: 2, memory: 8, system: 'Linux', browser: '1', day: '2026-01-01' };
const run = (...batches: Batch[]): Run => ({ machine: MACHINE, batches, lighthouse: [], growth: [] });
const load = (...rounds: Record<string, Measurements>[]): Batch => ({
  subject: 'load',
  profile: 'fast',
  rounds,
});
const LOAD = { subject: 'load', profile: 'fast' } as const;

test('a metric is the median of its rounds, and its ratio that to the template in the same round', () => {
  const measured = run(
    load(
      { reading: { kB: 10 }, template: { kB: 5 } },
      { reading: { kB: 30 }, template: { kB: 10 } },
      { reading: { kB: 20 }, template: { kB: 20 } },
    ),
  );
  expect(cellOf(measured, LOAD, 'reading', 'kB')).toEqual({ median: 20, range: [10, 30], ratio: 2 });
  expect(cellOf(measured, LOAD, 'talk', 'kB')).toBeNull();
});

test('new results replace those of the same pages, and other pages keep the template they were compared with', () => {
  const before = run(load({ reading: { kB: 10 }, talk: { kB: 12 }, template: { kB: 5 } }));
  const both = mergeRuns(before, run(load({ reading: { kB: 8 }, template: { kB: 4 } })));
  expect(cellOf(both, LOAD, 'reading', 'kB')).toEqual({ median: 8, range: [8, 8], ratio: 2 });
  expect(cellOf(both, LOAD, 'talk', 'kB')?.ratio).toBe(2.4);
});
