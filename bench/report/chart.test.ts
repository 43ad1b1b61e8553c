import { expect, test } from 'vitest';
import { drawChart } from './chart';

const CHART = {
  title: 'Bytes <on the wire>',
  unit: 'kB',
  digits: 0,
  bars: [
    { label: 'reading', before: 1240, after: 620 },
    { label: 'template', before: 480, after: null },
  ],
};

const barsOf = (svg: string) =>
  [...svg.matchAll(/<rect x="\d+" y="\d+" width="(\d+)"/g)].map(([, width]) => Number(width));

test('bars are as long as their values, and each has its value beside it', () => {
  const svg = drawChart(CHART);
  const [before = 0, after = 0, template = 0] = barsOf(svg);
  expect(after).toBe(before / 2);
  expect(template / before).toBeCloseTo(480 / 1240, 2);
  expect(svg).toContain('>1240 kB</text>');
  expect(barsOf(svg)).toHaveLength(3);
});

test('a chart has its values in its text alternative', () => {
  const svg = drawChart(CHART);
  expect(svg).toContain('<title id="title">Bytes &lt;on the wire></title>');
  expect(svg).toContain(
    '<desc id="desc">reading: 1240 kB before, 620 kB after; template: 480 kB before</desc>',
  );
});

test('a chart of one run has one bar for each page', () => {
  const svg = drawChart({ ...CHART, bars: [{ label: 'reading', before: 3, after: null }] });
  expect(barsOf(svg)).toHaveLength(1);
  expect(svg).not.toContain('after');
});
