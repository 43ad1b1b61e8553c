import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

/** One import of a file of ours: `from` as it is written, `to` the file of ours that is meant, or the package. */
type Import = { file: string; line: number; from: string; to: string };

const FLOORS = ['geo', 'stories', 'app', 'e2e'] as const;

/** `from 'x'`, `import 'x'`, `import('x')`, `require('x')`, `new URL('x', …)`: values and types alike. */
const IMPORT = /(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\s*\(\s*|\bnew URL\s*\(\s*)(['"])([^'"\n]+)\1/g;

/** Comments give way to as many lines, so that words in them are not read as imports. */
const withoutComments = (text: string) =>
  text.replace(/\/\*[\s\S]*?\*\/|(?<![:'"])\/\/.*$/gm, (comment) => comment.replace(/[^\n]/g, ' '));

function importsIn(file: string, text: string): Import[] {
  return [...withoutComments(text).matchAll(IMPORT)].map((match) => {
    const from = match[2] ?? '';
    const to = from.startsWith('.') ? join(dirname(file), from) : from;
    // the line on which the address stands
    const line = text.slice(0, match.index + match[0].length).split('\n').length;
    return { file, line, from, to };
  });
}

function sourcesOf(floor: string): string[] {
  return readdirSync(floor, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/(^|\/)node_modules\//.test(name))
    .map((name) => join(floor, name));
}

/** Holds imports as samples. */
const THIS = 'scripts/architecture/import-layers.test.ts';

const imports = FLOORS.flatMap(sourcesOf)
  .filter((file) => file !== THIS)
  .flatMap((file) => importsIn(file, readFileSync(file, 'utf8')));

const within = (folder: string) => (path: string) => path.startsWith(`${folder}/`);
const isPackage = (name: string) => (path: string) => path === name || path.startsWith(`${name}/`);
const isTest = ({ file }: Import) => /\.(test|spec)\.tsx?$/.test(file);

/** Where imports break a rule, as `file:line imports "address"`. */
const offending = (rule: (one: Import) => boolean) =>
  imports.filter(rule).map(({ file, line, from }) => `${file}:${line} imports "${from}"`);

/** Imports from a folder to any of some others. */
const arrows = (from: string, ...to: string[]) =>
  offending((one) => within(from)(one.file) && to.some((folder) => within(folder)(one.to)));

describe('imports run down only: app → stories → geo', () => {
  test('geo knows nothing of stories, app and e2e', () => {
    expect(arrows('geo', 'stories', 'app', 'e2e')).toEqual([]);
  });

  test('stories know nothing of app and e2e', () => {
    expect(arrows('stories', 'app', 'e2e')).toEqual([]);
  });

  test('app knows nothing of e2e', () => {
    expect(arrows('app', 'e2e')).toEqual([]);
  });

  test('e2e imports nothing of ours: it knows addresses and roles', () => {
    expect(arrows('e2e', 'app', 'stories', 'geo')).toEqual([]);
  });

  test('no floor leans on scripts, but for unit tests that measure, what looks for browsers, and the tests of what commands write', () => {
    const LOOKING = ['e2e/playwright.config.ts', 'e2e/engines/firefox.ts', 'e2e/engines/webkit.ts'];
    const WRITTEN = ['scripts/browsers/handout-pdf', 'scripts/stills/slide', 'scripts/export/loader'];
    const may = (one: Import) =>
      (isTest(one) && !within('e2e')(one.file)) ||
      LOOKING.includes(one.file) ||
      (within('e2e')(one.file) && WRITTEN.includes(one.to));
    expect(offending((one) => within('scripts')(one.to) && !may(one))).toEqual([]);
  });

  test('what runs does not import what tests', () => {
    expect(offending((one) => /\.(test|spec)$|\/fixtures\//.test(one.to) && !isTest(one))).toEqual([]);
  });
});

describe('what draws and what drives never meet', () => {
  const MAP = ['app/_map', 'app/_strips'];
  const SHELLS = ['cards', 'embed', 'handout', 'page-data', 'present', 'reading', 'step'].map(
    (room) => `app/_${room}`,
  );

  test('the player does not know the map', () => {
    expect(arrows('app/_player', ...MAP)).toEqual([]);
  });

  test('the map does not know the player', () => {
    expect(MAP.flatMap((room) => arrows(room, 'app/_player'))).toEqual([]);
  });

  test('neither knows the shells that hold them', () => {
    expect(['app/_player', ...MAP].flatMap((room) => arrows(room, ...SHELLS))).toEqual([]);
  });
});

describe('each large library has one door', () => {
  test('only the live map imports maplibre-gl, its types included', () => {
    const door = 'app/_map/live/live-map.ts';
    expect(offending(({ file, to }) => isPackage('maplibre-gl')(to) && file !== door)).toEqual([]);
    expect(imports.some(({ file, to }) => file === door && to === 'maplibre-gl')).toBe(true);
  });

  test('only one file imports scrollama', () => {
    const files = imports.filter(({ to }) => isPackage('scrollama')(to)).map(({ file }) => file);
    expect([...new Set(files)]).toHaveLength(1);
    expect(files[0]).toMatch(/^app\/_player\//);
  });
});

describe('stories and geo run anywhere', () => {
  const BROWSER = ['react', 'react-dom', 'next', 'framer-motion', 'maplibre-gl', 'scrollama', 'happy-dom'];
  /** They read the authors’ files, at build time. */
  const READERS = ['stories/load/load.ts', 'geo/atlas/read-features.ts', 'stories/citations/bibliography.ts'];
  const below = ({ file }: Import) => within('stories')(file) || within('geo')(file);

  test('without React, the DOM or a map library', () => {
    expect(offending((one) => below(one) && BROWSER.some((name) => isPackage(name)(one.to)))).toEqual([]);
  });

  test('and without Node, but for the readers of files', () => {
    const ownTools = (one: Import) =>
      isTest(one) || within('geo/atlas/build')(one.file) || READERS.includes(one.file);
    expect(offending((one) => below(one) && one.to.startsWith('node:') && !ownTools(one))).toEqual([]);
  });

  test('no file is a component', () => {
    expect([...sourcesOf('stories'), ...sourcesOf('geo')].filter((file) => file.endsWith('.tsx'))).toEqual(
      [],
    );
  });
});

describe('this test', () => {
  test('reads every kind of import, with its line', () => {
    const text = [
      "import { a } from './a';",
      "import type { B } from '../../app/b';",
      "import './c.css';",
      "export * from './d';",
      '// import nothing from "./comment";',
      "/** `import x from './comment'` */",
      "const e = await import('./e');",
      'import {',
      '  f,',
      "} from 'f/g';",
      "type G = import('maplibre-gl').GeoJSONSource;",
    ].join('\n');
    expect(importsIn('stories/x/y.ts', text).map(({ line, to }) => `${line} ${to}`)).toEqual([
      '1 stories/x/a',
      '2 app/b',
      '3 stories/x/c.css',
      '4 stories/x/d',
      '7 stories/x/e',
      '10 f/g',
      '11 maplibre-gl',
    ]);
  });

  test('has files to read on every floor', () => {
    for (const floor of ['geo', 'stories', 'app']) {
      expect(imports.filter(({ file }) => within(floor)(file)).length).toBeGreaterThan(20);
    }
  });
});
