/** How a page is gone through: by scrolling it, or by keys from slide to slide; some are one view. */
type Way = 'scroll' | 'keys' | 'none';

/** A page that is measured. */
export type BenchPage = {
  /** What tables call it. */
  title: string;
  /** Ours is served from out/, the others from where they were built. */
  site: 'ours' | 'comparison';
  path: string;
  way: Way;
  /** Takes a step’s id to the hash that leads there. */
  hash?: (step: string) => string;
  /** What a reader presses to go on. */
  key: string;
  /** Without WebGL, as on machines that have none. */
  withoutWebGL?: true;
  /** With the live map whatever draws it, as a reader may choose. */
  liveMap?: true;
};

const ours = (title: string, path: string, way: Way, key = 'PageDown'): BenchPage => ({
  title,
  site: 'ours',
  path,
  way,
  key,
  hash: (step) => `#${step}`,
});

const comparison = (title: string, name: string, way: Way, key = 'PageDown'): BenchPage => ({
  title,
  site: 'comparison',
  path: `/${name}/`,
  way,
  key,
  hash: (step) => (way === 'keys' ? `#/${step}` : `#${step}`),
});

/** Every page, in the order in which a round measures them. */
const PAGES = {
  reading: ours('reading', '/stories/fault-lines/', 'scroll', 'ArrowRight'),
  'reading-without-webgl': {
    ...ours('reading, no WebGL', '/stories/fault-lines/', 'scroll', 'ArrowRight'),
    withoutWebGL: true,
  },
  'reading-live': {
    ...ours('reading, live map', '/stories/fault-lines/', 'scroll', 'ArrowRight'),
    liveMap: true,
  },
  frame: ours('frame', '/embed/fault-lines/', 'none', 'ArrowRight'),
  'chapter-frame': ours('chapter’s frame', '/embed/fault-lines/hot-summer/', 'none', 'ArrowRight'),
  talk: ours('talk', '/present/fault-lines/', 'keys', 'ArrowRight'),
  home: ours('home', '/', 'none'),
  handout: ours('handout', '/handout/fault-lines/', 'none'),
  template: comparison('template', 'template', 'scroll'),
  leaflet: comparison('Leaflet', 'leaflet', 'scroll'),
  reveal: comparison('reveal.js', 'reveal', 'keys', 'ArrowRight'),
  floor: comparison('floor', 'floor', 'scroll'),
} as const satisfies Record<string, BenchPage>;

export type PageName = keyof typeof PAGES;

export const PAGE_NAMES = Object.keys(PAGES) as PageName[];

/** The page to which all others are compared. */
export const YARDSTICK: PageName = 'template';

/** Page by name, with the type that all have. */
export const pageOf = (name: PageName): BenchPage => PAGES[name];
