import { FILE_KINDS } from './transfer-size';

/** What one visit of a page measures: loading it, scrolling through it, memory after several passes, draw calls. */
export const SUBJECTS = ['load', 'scroll', 'memory', 'draws'] as const;
export type Subject = (typeof SUBJECTS)[number];

/** Network and CPU of a visit: `slowdown` is the factor by which the CPU is throttled. */
export const PROFILES = {
  fast: { title: 'unthrottled', line: 'fast', slowdown: 1 },
  slow: { title: 'slow 4G, 4× CPU', line: 'slow', slowdown: 4 },
} as const;
export type Profile = keyof typeof PROFILES;
export const PROFILE_NAMES = Object.keys(PROFILES) as Profile[];

/** Subjects that are measured without throttling only, as a slow network does not change them. */
export const UNTHROTTLED_ONLY: readonly Subject[] = ['scroll', 'memory', 'draws'];

export type Metric = { subject: Subject; title: string; unit: string; digits: number };

const metric = (subject: Subject, title: string, unit: string, digits = 0): Metric => ({
  subject,
  title,
  unit,
  digits,
});

const kindMetrics = Object.fromEntries(FILE_KINDS.map((kind) => [`kB ${kind}`, metric('load', kind, 'kB')]));

/** Every metric by the name that results are saved under, in the order of the tables. */
export const METRICS: Readonly<Record<string, Metric>> = {
  kB: metric('load', 'on the wire, distinct files', 'kB'),
  ...kindMetrics,
  'kB until shown': metric('load', 'arrived when text and first picture stand', 'kB'),
  'requests at load': metric('load', 'requests', ''),
  'first paint': metric('load', 'first contentful paint', 'ms'),
  'text readable': metric('load', 'text readable', 'ms'),
  'picture stands': metric('load', 'first picture stands', 'ms'),
  'largest paint': metric('load', 'largest contentful paint', 'ms'),
  'layout shift': metric('load', 'cumulative layout shift', '', 3),
  'blocking time': metric('load', 'total blocking time', 'ms'),
  'longest task': metric('load', 'longest task', 'ms'),
  'main CPU': metric('load', 'CPU of the main thread', 's', 2),
  'renderer CPU': metric('load', 'CPU of the renderer', 's', 2),
  'GPU CPU': metric('load', 'CPU of the GPU process', 's', 2),
  elements: metric('load', 'DOM elements', ''),
  'frame p50': metric('scroll', 'frame interval, median', 'ms'),
  'frame p95': metric('scroll', 'frame interval, 95th percentile', 'ms'),
  'scroll main CPU': metric('scroll', 'CPU of the main thread', 's', 2),
  'scroll renderer CPU': metric('scroll', 'CPU of the renderer', 's', 2),
  'scroll GPU CPU': metric('scroll', 'CPU of the GPU process', 's', 2),
  jump: metric('scroll', 'a jump until its picture is settled', 'ms'),
  key: metric('scroll', 'longest event of a key', 'ms'),
  idle: metric('scroll', 'CPU while nothing happens', '%'),
  'kB whole story': metric('scroll', 'on the wire after the whole story', 'kB'),
  'heap 1': metric('memory', 'heap after one pass', 'MB', 1),
  'heap 5': metric('memory', 'heap after five passes', 'MB', 1),
  'draws p50': metric('draws', 'draw calls a frame, median', ''),
  'draws most': metric('draws', 'draw calls a frame, most', ''),
};

/** Values that one visit measured, by the names of {@link METRICS}. */
export type Measurements = Record<string, number>;
