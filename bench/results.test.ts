import { expect, test } from 'vitest';
import type { Figures } from './figures';
import { type Batch, cellOf, joined, type Run } from './results';

const MACHINE = { processor: 'one', cores: 2, memory: 8, system: 'Linux', browser: '1', day: '2026-01-01' };
const run = (...batches: Batch[]): Run => ({ machine: MACHINE, batches, lighthouse: [], growth: [] });
const load = (...rounds: Record<string, Figures>[]): Batch => ({ subject: 'load', profile: 'fast', rounds });
const LOAD = { subject: 'load', profile: 'fast' } as const;

test('a figure is the median of its rounds, beside the template of the same round', () => {
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

test('what is measured again takes the place of what was, and all else stays with its template', () => {
  const before = run(load({ reading: { kB: 10 }, talk: { kB: 12 }, template: { kB: 5 } }));
  const both = joined(before, run(load({ reading: { kB: 8 }, template: { kB: 4 } })));
  expect(cellOf(both, LOAD, 'reading', 'kB')).toEqual({ median: 8, range: [8, 8], ratio: 2 });
  expect(cellOf(both, LOAD, 'talk', 'kB')?.ratio).toBe(2.4);
});
