import type { KeptAs } from '../asked';
import { KEPT_AS } from '../asked';
import { FIGURES, PROFILE_NAMES, type Profile, SUBJECTS, type Subject } from '../figures';
import type { Machine } from '../machine';
import { PAGE_NAMES, pageOf } from '../pages';
import { cellOf, type Results, type Run } from '../results';
import { tableOf } from '../table';
import type { Chart } from './chart';
import { GOALS, standing } from './goals';

const HEADINGS: Record<Subject, string> = {
  load: 'Load',
  scroll: 'One way through the story, jumps, keys',
  memory: 'Memory',
  draws: 'Drawing',
};

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map((_, nth) => (nth === 0 ? '---' : '--:')), ...rows]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');

/** A figure of which the report has a chart. */
export type Charted = { file: string; subject: Subject; profile: Profile; figure: string; words: string };

const charted = (
  file: string,
  subject: Subject,
  profile: Profile,
  figure: string,
  words: string,
): Charted => ({ file, subject, profile, figure, words });

/** Charts, by the name of their file. */
export const CHARTED: readonly Charted[] = [
  charted('bytes', 'load', 'fast', 'kB', 'Bytes on the wire, start of the page'),
  charted('text-readable', 'load', 'slow', 'text readable', 'Text readable, slow 4G and 4× CPU'),
  charted('largest-paint', 'load', 'slow', 'largest paint', 'Largest paint, slow 4G and 4× CPU'),
  charted('blocking-time', 'load', 'fast', 'blocking time', 'Total blocking time, unthrottled'),
  charted('frames', 'scroll', 'fast', 'frame p95', 'Frame interval while scrolling, 95th percentile'),
  charted('draws', 'draws', 'fast', 'draws p50', 'Draw calls a frame, median'),
  charted('heap', 'memory', 'fast', 'heap 5', 'Heap after five passes'),
];

/** The chart of a figure, with every page it was measured of; null if it was of none. */
export function chartOf(results: Results, { subject, profile, figure, words }: Charted): Chart | null {
  const medianOf = (run: Run | undefined, page: (typeof PAGE_NAMES)[number]) =>
    (run && cellOf(run, { subject, profile }, page, figure)?.median) ?? null;
  const bars = PAGE_NAMES.map((page) => ({
    label: pageOf(page).title,
    before: medianOf(results.before, page),
    after: medianOf(results.after, page),
  })).filter(({ before, after }) => before !== null || after !== null);
  const { unit = '', digits = 0 } = FIGURES[figure] ?? {};
  return bars.length > 0 ? { title: words, unit, digits, bars } : null;
}

const machineLine = (kept: KeptAs, { processor, cores, memory, system, browser, day }: Machine): string =>
  `- ${kept}: ${day}, ${browser}, ${processor}, ${cores} cores, ${memory} GB, ${system}`;

function lighthouseTable(results: Results): string {
  const runs = KEPT_AS.flatMap((kept) =>
    (results[kept]?.lighthouse ?? []).map((score) => ({ kept, ...score })),
  );
  if (runs.length === 0) return '';
  const categories = [...new Set(runs.flatMap(({ scores }) => Object.keys(scores)))];
  const rows = runs.map(({ kept, page, device, scores }) => [
    `${pageOf(page).title}, ${device}, ${kept}`,
    ...categories.map((category) => String(scores[category] ?? '–')),
  ]);
  return `## Lighthouse\n\n${table(['page', ...categories], rows)}`;
}

function growthTable(results: Results): string {
  const runs = KEPT_AS.flatMap((kept) =>
    (results[kept]?.growth ?? []).map((growth) => ({ kept, ...growth })),
  );
  if (runs.length === 0) return '';
  const names = [...new Set(runs.flatMap(({ figures }) => Object.keys(figures)))];
  const heads = names.map((name) => {
    const { title = name, unit } = FIGURES[name] ?? {};
    return unit ? `${title}, ${unit}` : title;
  });
  const rows = runs.map(({ kept, steps, figures }) => [
    `${steps} steps, ${kept}`,
    ...names.map((name) => figures[name]?.toFixed(FIGURES[name]?.digits ?? 0) ?? '–'),
  ]);
  return `## Growth\n\nThe reading page, each of its steps told several times.\n\n${table(['story', ...heads], rows)}`;
}

const INTRODUCTION = `# Speed

Written by \`npm run bench -- --report\` from \`speed.json\`, which \`npm run bench -- --keep=before|after\` fills.

Window of 960×600, a fresh browser for every measurement, round by round one page after the other; graphics are drawn by
software where there is no graphics card. Cells hold the median, (smallest–largest), and × how many times the template’s:
the median of the rounds’ ratios. Single times depend on the machine, and on what else it does; ratios count. Bytes are
bodies of distinct files with Brotli.

Compared are pages of public packages with the same 30 steps, their prose cut to 75 words each, 72 areas with some
35,000 vertices, 200 points and 24 lines: **template**, maplibre-gl loaded at once with scrollama, opacity switched
and a flight for each step; **Leaflet** with scrollama; **reveal.js** over maplibre-gl; and a **floor**, all text of our
reading page and one picture inline.`;

/** The report of all that was kept, in Markdown. */
export function reportOf(results: Results): string {
  const kept = KEPT_AS.filter((name) => results[name]);
  const goals = table(
    ['goal', ...kept, 'to reach'],
    GOALS.map((goal) => [
      goal.title,
      ...kept.map((name) => standing(results[name], goal)),
      goal.as === 'ratio' ? `≤ ×${goal.goal}` : `≤ ${goal.goal}`,
    ]),
  );
  const charts = CHARTED.filter((one) => chartOf(results, one)).map(
    ({ file, words }) => `![${words}](speed/${file}.svg)`,
  );
  const tables = SUBJECTS.flatMap((subject) =>
    kept.flatMap((name) =>
      PROFILE_NAMES.flatMap((profile) => {
        const run = results[name];
        const written = run ? tableOf(run, subject, profile, PAGE_NAMES) : '';
        return written ? [`## ${HEADINGS[subject]}, ${name}`, written] : [];
      }),
    ),
  );
  const machines = kept.map((name) => {
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
    ...tables.filter((part, nth) => tables.indexOf(part) === nth),
    lighthouseTable(results),
    growthTable(results),
  ]
    .filter((part) => part !== '')
    .join('\n\n')}\n`;
}
