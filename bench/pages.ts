/** How a visit moves through a page: by scrolling, by keys from slide to slide, or not at all. */
type Navigation = 'scroll' | 'keys' | 'none';

/** A page that is measured. */
export type BenchPage = {
  /** Its name in tables. */
  title: string;
  /** The site that has it: ours, served from out/, or that of the comparison pages. */
  site: 'ours' | 'comparison';
  path: string;
  navigation: Navigation;
  /** The URL’s hash for a step’s id. */
  hash?: (step: string) => string;
  /** The key that moves on to the next step. */
  key: string;
  /** Measured in a browser without WebGL. */
  withoutWebGL?: true;
  /** With the live map, as a reader may choose where WebGL is drawn by software. */
  liveMap?: true;
};

const ours = (title: string, path: string, navigation: Navigation, key = 'PageDown'): BenchPage => ({
  title,
  site: 'ours',
  path,
  navigation,
  key,
  hash: (step) => `#${step}`,
});

const comparison = (title: string, name: string, navigation: Navigation, key = 'PageDown'): BenchPage => ({
  title,
  site: 'comparison',
  path: `/${name}/`,
  navigation,
  key,
  hash: (step) => (navigation === 'keys' ? `#/${step}` : `#${step}`),
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

/** The page with which all others are compared. */
export const BASELINE: PageName = 'template';

/** Page by name, with the type that all pages share. */
export const pageOf = (name: PageName): BenchPage => PAGES[name];
