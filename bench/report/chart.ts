import { escapeHtml } from '../../stories/citations/escape-html';

/** A bar of a chart: its page, and its value before and after; null where it was not measured. */
type Bar = { label: string; before: number | null; after: number | null };

export type Chart = { title: string; unit: string; digits: number; bars: readonly Bar[] };

const WIDTH = 720;
const LABELS = 150;
const NUMBERS = 90;
const BAR = 14;
const GAP = 12;
const TOP = 56;
const COLOURS = { before: '#8a8578', after: '#7a1f1f' };
const STATES = ['before', 'after'] as const;

const written = (value: number, { digits, unit }: Chart): string =>
  `${value.toFixed(digits)}${unit ? ` ${unit}` : ''}`;

const text = (x: number, y: number, words: string, more = ''): string =>
  `<text x="${x}" y="${y}"${more}>${escapeHtml(words)}</text>`;

/** What a chart says, in words, for those who do not see it. */
const chartInWords = (chart: Chart): string =>
  chart.bars
    .map((bar) => {
      const values = STATES.flatMap((state) => {
        const value = bar[state];
        return value === null ? [] : `${written(value, chart)} ${state}`;
      });
      return `${bar.label}: ${values.join(', ')}`;
    })
    .join('; ');

/** Draws a chart of plain bars as SVG; every bar has its number beside it. */
export function drawChart(chart: Chart): string {
  const shown = STATES.filter((state) => chart.bars.some((bar) => bar[state] !== null));
  const most = Math.max(...chart.bars.flatMap((bar) => shown.map((state) => bar[state] ?? 0)), 1e-9);
  const row = shown.length * BAR + GAP;
  const height = TOP + chart.bars.length * row + GAP;
  const scale = (WIDTH - LABELS - NUMBERS) / most;
  const rows = chart.bars.flatMap((bar, nth) => {
    const y = TOP + nth * row;
    return [
      text(LABELS - 8, y + (shown.length * BAR) / 2 + 4, bar.label, ' text-anchor="end"'),
      ...shown.flatMap((state, at) => {
        const value = bar[state];
        if (value === null) return [];
        const length = Math.max(1, Math.round(value * scale));
        const top = y + at * BAR;
        return [
          `<rect x="${LABELS}" y="${top}" width="${length}" height="${BAR - 2}" fill="${COLOURS[state]}"/>`,
          text(LABELS + length + 6, top + BAR - 4, written(value, chart)),
        ];
      }),
    ];
  });
  const legend = shown.map((state, at) =>
    text(LABELS + at * 80, 42, state, ` fill="${COLOURS[state]}" font-weight="bold"`),
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="title desc" font-family="sans-serif" font-size="12">`,
    `<title id="title">${escapeHtml(chart.title)}</title>`,
    `<desc id="desc">${escapeHtml(chartInWords(chart))}</desc>`,
    `<rect width="${WIDTH}" height="${height}" fill="#fff"/>`,
    text(12, 22, chart.title, ' font-size="15" font-weight="bold"'),
    ...legend,
    ...rows,
    '</svg>',
    '',
  ].join('\n');
}
