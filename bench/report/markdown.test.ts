import { expect, test } from 'vitest';
import type { Run } from '../results';
import { CHARTS, chartOf, reportOf } from './markdown';

const run = (kB: number): Run => ({
  machine: {
    processor: 'EPYC',
    cores: 2,
    memory: 24,
    system: 'Linux 6',
    browser: 'Chromium 156',
    day: '2026-01-01',
  },
  batches: [
    {
      subject: 'load',
      profile: 'fast',
      rounds: [{ reading: { kB, 'kB fonts': 236, elements: 2900 }, template: { kB: 480 } }],
    },
  ],
  lighthouse: [{ page: 'home', device: 'phone', scores: { performance: 88 } }],
  growth: [{ steps: 120, figures: { 'heap 5': 25.25 } }],
});

test('a report has the machine, goals, tables, scores and growth of the saved results', () => {
  const report = reportOf({ before: run(1240), after: run(620) });
  expect(report).toContain('- before: 2026-01-01, Chromium 156, EPYC, 2 cores, 24 GB, Linux 6');
  expect(report).toContain('| DOM elements | 2900 | 2900 | ≤ 3500 |');
  expect(report).toContain('| on the wire, distinct files, kB | 620 ×1.29 | 480 ×1.00 |');
  expect(report).toContain('| home, phone, before | 88 |');
  expect(report).toContain('| 120 steps, after | 25.3 |');
  expect(report).toContain('(speed/bytes.svg)');
  expect(report).not.toContain('(speed/heap.svg)');
});

test('a goal of the live map shows a dash where only the reading page as it is was measured', () => {
  const measured = run(620);
  const report = reportOf({ after: measured });
  expect(report).toContain('| fonts, kB | – | ≤ 110 |');
  const [batch] = measured.batches;
  if (batch) batch.rounds = [{ ...batch.rounds[0], 'reading-live': { 'kB fonts': 104 } }];
  expect(reportOf({ after: measured })).toContain('| fonts, kB | 104 | ≤ 110 |');
});

test('a chart has values before and after for every page that was measured', () => {
  const [bytes] = CHARTS;
  expect(bytes && chartOf({ before: run(1240), after: run(620) }, bytes)?.bars).toEqual([
    { label: 'reading', before: 1240, after: 620 },
    { label: 'template', before: 480, after: 480 },
  ]);
});
