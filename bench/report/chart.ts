import { escapeHtml } from '../../stories/citations/escape-html';

/** The bars of one page: their label, and the values before and after; null where not measured. */
type Bar = { label: string; before: number | null; after: number | null };

export type Chart = { title: string; unit: string; digits: number; bars: readonly Bar[] };

const WIDTH = 720;
const LABEL_WIDTH = 150;
const NUMBER_WIDTH = 90;
const BAR_HEIGHT = 14;
const GAP = 12;
const HEADER_HEIGHT = 56;
const COLOURS = { before: '#8a8578', after: '#7a1f1f' };
const RUNS = ['before', 'after'] as const;

const formatValue = (value: number, { digits, unit }: Chart): string =>
  `${value.toFixed(digits)}${unit ? ` ${unit}` : ''}`;

const text = (x: number, y: number, content: string, attributes = ''): string =>
  `<text x="${x}" y="${y}"${attributes}>${escapeHtml(content)}</text>`;

/** A chart’s values as a sentence, for its text alternative. */
const describeChart = (chart: Chart): string =>
  chart.bars
    .map((bar) => {
      const values = RUNS.flatMap((run) => {
        const value = bar[run];
        return value === null ? [] : `${formatValue(value, chart)} ${run}`;
      });
      return `${bar.label}: ${values.join(', ')}`;
    })
    .join('; ');

/** Draws a bar chart as SVG; every bar has its value beside it. */
export function drawChart(chart: Chart): string {
  const runs = RUNS.filter((run) => chart.bars.some((bar) => bar[run] !== null));
  const largest = Math.max(...chart.bars.flatMap((bar) => runs.map((run) => bar[run] ?? 0)), 1e-9);
  const row = runs.length * BAR_HEIGHT + GAP;
  const height = HEADER_HEIGHT + chart.bars.length * row + GAP;
  const scale = (WIDTH - LABEL_WIDTH - NUMBER_WIDTH) / largest;
  const rows = chart.bars.flatMap((bar, index) => {
    const y = HEADER_HEIGHT + index * row;
    return [
      text(LABEL_WIDTH - 8, y + (runs.length * BAR_HEIGHT) / 2 + 4, bar.label, ' text-anchor="end"'),
      ...runs.flatMap((run, runIndex) => {
        const value = bar[run];
        if (value === null) return [];
        const length = Math.max(1, Math.round(value * scale));
        const top = y + runIndex * BAR_HEIGHT;
        return [
          `<rect x="${LABEL_WIDTH}" y="${top}" width="${length}" height="${BAR_HEIGHT - 2}" fill="${COLOURS[run]}"/>`,
          text(LABEL_WIDTH + length + 6, top + BAR_HEIGHT - 4, formatValue(value, chart)),
        ];
      }),
    ];
  });
  const legend = runs.map((run, runIndex) =>
    text(LABEL_WIDTH + runIndex * 80, 42, run, ` fill="${COLOURS[run]}" font-weight="bold"`),
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="title desc" font-family="sans-serif" font-size="12">`,
    `<title id="title">${escapeHtml(chart.title)}</title>`,
    `<desc id="desc">${escapeHtml(describeChart(chart))}</desc>`,
    `<rect width="${WIDTH}" height="${height}" fill="#fff"/>`,
    text(12, 22, chart.title, ' font-size="15" font-weight="bold"'),
    ...legend,
    ...rows,
    '</svg>',
    '',
  ].join('\n');
}
