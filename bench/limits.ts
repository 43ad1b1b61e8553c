/** The limit of a size of the built site, and its goal. */
export type Limit = {
  /** What the size is of, in words for test reports. */
  label: string;
  unit: 'kB' | 'elements' | 'files';
  /** `npm test` fails above it. */
  limit: number;
  /** The size to reach; the limit is below the goal where a smaller size has been reached already. */
  goal: number;
};

/**
 * Limits of sizes, which do not depend on the machine. kB are thousands of bytes; all but the first two are compressed
 * with Brotli. A change that makes a size smaller lowers its limit.
 */
export const LIMITS = {
  'reading page': { label: 'HTML of the reading page, gzip', unit: 'kB', limit: 60, goal: 60 },
  'chapter frame': { label: 'HTML of the largest chapter’s frame, gzip', unit: 'kB', limit: 22, goal: 25 },
  'first view': {
    label: 'reading: what is requested before the scripts',
    unit: 'kB',
    limit: 176,
    goal: 220,
  },
  'story with map': { label: 'the whole story with the live map', unit: 'kB', limit: 935, goal: 850 },
  'story without map': { label: 'the whole story without WebGL', unit: 'kB', limit: 930, goal: 900 },
  'map unseen': {
    label: 'map code and map data where no map can be drawn',
    unit: 'kB',
    limit: 0,
    goal: 0,
  },
  fonts: { label: 'fonts of the reading page', unit: 'kB', limit: 114, goal: 110 },
  'map data': { label: 'map data of the live map', unit: 'kB', limit: 88, goal: 140 },
  elements: { label: 'DOM elements of the reading page', unit: 'elements', limit: 3500, goal: 3500 },
  files: { label: 'files of the whole story with the live map', unit: 'files', limit: 49, goal: 36 },
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof LIMITS;
