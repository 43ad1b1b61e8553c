import { KINDS } from './wire';

/** What is measured in one visit: the start of a page, going through it, going through it again and again, its drawing. */
export const SUBJECTS = ['load', 'scroll', 'memory', 'draws'] as const;
export type Subject = (typeof SUBJECTS)[number];

/** Profiles: the machine and line as they are, and slow ones. */
export const PROFILES = {
  fast: { title: 'unthrottled', line: 'fast', slowdown: 1 },
  slow: { title: 'slow 4G, 4× CPU', line: 'slow', slowdown: 4 },
} as const;
export type Profile = keyof typeof PROFILES;
export const PROFILE_NAMES = Object.keys(PROFILES) as Profile[];

/** Subjects of which only the unthrottled profile tells something. */
export const FAST_ALONE: readonly Subject[] = ['scroll', 'memory', 'draws'];

export type Figure = { subject: Subject; title: string; unit: string; digits: number };

const figure = (subject: Subject, title: string, unit: string, digits = 0): Figure => ({
  subject,
  title,
  unit,
  digits,
});

const kinds = Object.fromEntries(KINDS.map((kind) => [`kB ${kind}`, figure('load', kind, 'kB')]));

/** Every figure, in the order of the tables. */
export const FIGURES: Readonly<Record<string, Figure>> = {
  kB: figure('load', 'on the wire, distinct files', 'kB'),
  ...kinds,
  'kB until shown': figure('load', 'arrived when text and first picture stand', 'kB'),
  'requests at load': figure('load', 'requests', ''),
  'first paint': figure('load', 'first contentful paint', 'ms'),
  'text readable': figure('load', 'text readable', 'ms'),
  'picture stands': figure('load', 'first picture stands', 'ms'),
  'largest paint': figure('load', 'largest contentful paint', 'ms'),
  'layout shift': figure('load', 'cumulative layout shift', '', 3),
  'blocking time': figure('load', 'total blocking time', 'ms'),
  'longest task': figure('load', 'longest task', 'ms'),
  'main CPU': figure('load', 'CPU of the main thread', 's', 2),
  'renderer CPU': figure('load', 'CPU of the renderer', 's', 2),
  'GPU CPU': figure('load', 'CPU of the GPU process', 's', 2),
  elements: figure('load', 'DOM elements', ''),
  'frame p50': figure('scroll', 'frame interval, median', 'ms'),
  'frame p95': figure('scroll', 'frame interval, 95th percentile', 'ms'),
  'scroll main CPU': figure('scroll', 'CPU of the main thread', 's', 2),
  'scroll renderer CPU': figure('scroll', 'CPU of the renderer', 's', 2),
  'scroll GPU CPU': figure('scroll', 'CPU of the GPU process', 's', 2),
  jump: figure('scroll', 'a jump until its picture is settled', 'ms'),
  key: figure('scroll', 'longest event of a key', 'ms'),
  idle: figure('scroll', 'CPU while nothing happens', '%'),
  'kB whole story': figure('scroll', 'on the wire after the whole story', 'kB'),
  'heap 1': figure('memory', 'heap after one pass', 'MB', 1),
  'heap 5': figure('memory', 'heap after five passes', 'MB', 1),
  'draws p50': figure('draws', 'draw calls a frame, median', ''),
  'draws most': figure('draws', 'draw calls a frame, most', ''),
};

/** What one visit measured, by the names of {@link FIGURES}. */
export type Figures = Record<string, number>;
