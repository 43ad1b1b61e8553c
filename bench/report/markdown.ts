import type { RunName } from '../bench-arguments';
import { RUN_NAMES } from '../bench-arguments';
import type { Machine } from '../machine';
import { METRICS, PROFILE_NAMES, type Profile, SUBJECTS, type Subject } from '../metrics';
import { PAGE_NAMES, pageOf } from '../pages';
import { cellOf, type Results, type Run } from '../results';
import type { Chart } from './chart';
import { formatResult, GOALS } from './goals';
import { markdownTable } from './markdown-table';
import { metricTable } from './metric-table';

const HEADINGS: Record<Subject, string> = {
  load: 'Load',
  scroll: 'One way through the story, jumps, keys',
  memory: 'Memory',
  draws: 'Drawing',
};

/** A metric of which the report has a chart, and the name of its file without an extension. */
export type ChartSpec = { file: string; subject: Subject; profile: Profile; metric: string; title: string };

const chartSpec = (
  file: string,
  subject: Subject,
  profile: Profile,
  metric: string,
  title: string,
): ChartSpec => ({ file, subject, profile, metric, title });

/** The charts of the report. */
export const CHARTS: readonly ChartSpec[] = [
  chartSpec('bytes', 'load', 'fast', 'kB', 'Bytes on the wire, start of the page'),
  chartSpec('text-readable', 'load', 'slow', 'text readable', 'Text readable, slow 4G and 4× CPU'),
  chartSpec('largest-paint', 'load', 'slow', 'largest paint', 'Largest paint, slow 4G and 4× CPU'),
  chartSpec('blocking-time', 'load', 'fast', 'blocking time', 'Total blocking time, unthrottled'),
  chartSpec('frames', 'scroll', 'fast', 'frame p95', 'Frame interval while scrolling, 95th percentile'),
  chartSpec('draws', 'draws', 'fast', 'draws p50', 'Draw calls a frame, median'),
  chartSpec('heap', 'memory', 'fast', 'heap 5', 'Heap after five passes'),
];

/** The chart of a metric, with every page for which it was measured; null if there is none. */
export function chartOf(results: Results, { subject, profile, metric, title }: ChartSpec): Chart | null {
  const medianOf = (run: Run | undefined, page: (typeof PAGE_NAMES)[number]) =>
    (run && cellOf(run, { subject, profile }, page, metric)?.median) ?? null;
  const bars = PAGE_NAMES.map((page) => ({
    label: pageOf(page).title,
    before: medianOf(results.before, page),
    after: medianOf(results.after, page),
  })).filter(({ before, after }) => before !== null || after !== null);
  const { unit = '', digits = 0 } = METRICS[metric] ?? {};
  return bars.length > 0 ? { title, unit, digits, bars } : null;
}

const machineLine = (runName: RunName, { processor, cores, memory, system, browser, day }: Machine): string =>
  `- ${runName}: ${day}, ${browser}, ${processor}, ${cores} cores, ${memory} GB, ${system}`;

function lighthouseTable(results: Results): string {
  const runs = RUN_NAMES.flatMap((runName) =>
    (results[runName]?.lighthouse ?? []).map((score) => ({ runName, ...score })),
  );
  if (runs.length === 0) return '';
  const categories = [...new Set(runs.flatMap(({ scores }) => Object.keys(scores)))];
  const rows = runs.map(({ runName, page, device, scores }) => [
    `${pageOf(page).title}, ${device}, ${runName}`,
    ...categories.map((category) => String(scores[category] ?? '–')),
  ]);
  return `## Lighthouse\n\n${markdownTable(['page', ...categories], rows)}`;
}

function growthTable(results: Results): string {
  const runs = RUN_NAMES.flatMap((runName) =>
    (results[runName]?.growth ?? []).map((growth) => ({ runName, ...growth })),
  );
  if (runs.length === 0) return '';
  const names = [...new Set(runs.flatMap(({ figures }) => Object.keys(figures)))];
  const heads = names.map((name) => {
    const { title = name, unit } = METRICS[name] ?? {};
    return unit ? `${title}, ${unit}` : title;
  });
  const rows = runs.map(({ runName, steps, figures }) => [
    `${steps} steps, ${runName}`,
    ...names.map((name) => figures[name]?.toFixed(METRICS[name]?.digits ?? 0) ?? '–'),
  ]);
  return `## Growth\n\nThe reading page, each of its steps repeated several times.\n\n${markdownTable(['story', ...heads], rows)}`;
}

const INTRODUCTION = `# Speed

Written by \`npm run bench -- --report\` from \`speed.json\`, which \`npm run bench -- --keep=before|after\` fills.

Window of 960×600, a fresh browser for every measurement, round by round one page after the other; graphics are drawn by
software where there is no graphics card. Cells hold the median, (smallest–largest), and × how many times the template’s:
the median of the rounds’ ratios. Single times depend on the machine, and on what else it does; ratios count. Slow loads
of the reading page and the template were measured while other work shared the processors. Bytes are bodies of
distinct files with Brotli.

Compared are pages of public packages with the same 30 steps, their prose cut to 75 words each, 72 areas with some
35,000 vertices, 200 points and 24 lines: **template**, maplibre-gl loaded at once with scrollama, opacity switched
and a flight for each step; **Leaflet** with scrollama; **reveal.js** over maplibre-gl; and a **floor**, all text of our
reading page and one picture inline.`;

/** The report of all saved results, in Markdown. */
export function reportOf(results: Results): string {
  const runNames = RUN_NAMES.filter((name) => results[name]);
  const goals = markdownTable(
    ['goal', ...runNames, 'to reach'],
    GOALS.map((goal) => [
      goal.title,
      ...runNames.map((name) => formatResult(results[name], goal)),
      goal.measure === 'ratio' ? `≤ ×${goal.goal}` : `≤ ${goal.goal}`,
    ]),
  );
  const charts = CHARTS.filter((spec) => chartOf(results, spec)).map(
    ({ file, title }) => `![${title}](speed/${file}.svg)`,
  );
  const tables = SUBJECTS.flatMap((subject) =>
    runNames.flatMap((name) =>
      PROFILE_NAMES.flatMap((profile) => {
        const run = results[name];
        const tableText = run ? metricTable(run, subject, profile, PAGE_NAMES) : '';
        return tableText ? [`## ${HEADINGS[subject]}, ${name}`, tableText] : [];
      }),
    ),
  );
  const machines = runNames.map((name) => {
    const run = results[name];
    return run ? machineLine(name, run.machine) : '';
  });
  return `${[
    INTRODUCTION,
    machines.join('\n'),
    '## Goals',
    goals,
    '## Charts',
    ...charts,
    ...tables.filter((part, index) => tables.indexOf(part) === index),
    lighthouseTable(results),
    growthTable(results),
  ]
    .filter((part) => part !== '')
    .join('\n\n')}\n`;
}
