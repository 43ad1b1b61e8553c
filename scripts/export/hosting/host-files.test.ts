import { describe, expect, test } from 'vitest';
import { type PathRule, pathRules } from './header-paths';
import { headersFile, vercelFile } from './host-files';

const FILES = [
  '404.html',
  '__next._full.txt',
  '_next/static/chunks/a.js',
  '_next/static/media/b.mjs',
  'data/files/datapackage.json',
  'data/files/layers/states.geojson',
  'data/index.html',
  'embed/fault-lines/index.html',
  'fonts/a.woff2',
  'geo/map.json',
  'icon.svg',
  'index.html',
  'index.txt',
  'stories/fault-lines/__next.stories.txt',
  'stories/fault-lines/cards.json',
  'stories/fault-lines/cite/fault-lines.bib',
  'stories/fault-lines/cite/fault-lines.ris',
  'stories/fault-lines/index.html',
  'stories/fault-lines/index.txt',
];

type Rule = { matches: (path: string) => boolean; headers: [name: string, value: string][] };

/** Reads `_headers` as its hosts do. */
function netlifyRules(base: string): Rule[] {
  const blocks = headersFile(pathRules(FILES, base)).split('\n\n').slice(1);
  return blocks.map((block) => {
    const [pattern = '', ...lines] = block.trimEnd().split('\n');
    return {
      matches: (path) => (pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern),
      headers: lines.map((line): [string, string] => {
        const [name = '', value = ''] = line.trim().split(/: (.*)/);
        return [name, value];
      }),
    };
  });
}

function vercelRules(base: string): Rule[] {
  const config: { headers: { source: string; headers: { key: string; value: string }[] }[] } = JSON.parse(
    vercelFile(pathRules(FILES, base)),
  );
  return config.headers.map(({ source, headers }) => ({
    matches: (path) => new RegExp(`^${source.replaceAll('.', '\\.').replace('(\\.*)', '(.*)')}$`).test(path),
    headers: headers.map(({ key, value }) => [key, value]),
  }));
}

/** Headers of a path, in their order; one that comes twice stands there twice. */
const headersOf = (rules: readonly Rule[], path: string) =>
  rules.filter(({ matches }) => matches(path)).flatMap(({ headers }) => headers);

for (const [file, rulesFor] of Object.entries({ _headers: netlifyRules, 'vercel.json': vercelRules })) {
  for (const base of ['', '/courses/map']) {
    describe(`${file} ${base ? `under ${base}` : 'at the root'}`, () => {
      const rules = rulesFor(base);
      const headersAt = (path: string): Record<string, string> =>
        Object.fromEntries(headersOf(rules, base + path));

      test('lets nobody frame a page', () => {
        for (const path of ['/', '/404.html', '/stories/fault-lines/', '/stories/fault-lines/index.html']) {
          expect(headersAt(path), path).toMatchObject({
            'Content-Security-Policy': "frame-ancestors 'none'",
            'X-Frame-Options': 'DENY',
            'X-Content-Type-Options': 'nosniff',
            'Referrer-Policy': 'strict-origin-when-cross-origin',
            'Cache-Control': 'public, max-age=0, must-revalidate',
          });
        }
      });

      test('lets every site frame embeddable pages', () => {
        const headers = headersAt('/embed/fault-lines/hot-summer/');
        expect(headers).toMatchObject({
          'Content-Security-Policy': 'frame-ancestors *',
          'Cross-Origin-Resource-Policy': 'cross-origin',
        });
        expect(headers).not.toHaveProperty('X-Frame-Options');
      });

      test('lets every frame load fonts, scripts, data and pictures', () => {
        for (const path of [
          '/fonts/a.woff2',
          '/geo/map.json',
          '/icon.svg',
          '/_next/static/media/b.mjs',
          '/stories/fault-lines/cards.json',
          '/data/files/layers/states.geojson',
        ]) {
          expect(headersAt(path), path).toMatchObject({
            'Access-Control-Allow-Origin': '*',
            'Cross-Origin-Resource-Policy': 'cross-origin',
            'X-Content-Type-Options': 'nosniff',
          });
        }
      });

      test('lets browsers cache only files with a hash in their name', () => {
        expect(headersAt('/_next/static/chunks/a.js')['Cache-Control']).toBe(
          'public, max-age=31536000, immutable',
        );
        expect(headersAt('/fonts/a.woff2')['Cache-Control']).not.toContain('immutable');
      });

      test('has no header twice for a path: hosts join the values, and a browser obeys both', () => {
        for (const path of [
          '/',
          '/stories/x/',
          '/stories/fault-lines/cards.json',
          '/data/files/layers/states.geojson',
          '/embed/x/',
          '/_next/static/a',
        ]) {
          const names = headersOf(rules, base + path).map(([name]) => name);
          expect(names, path).toEqual([...new Set(names)]);
        }
      });
    });
  }
}

test('no header restricts scripts: it would stop those of pages, whose policies have their hashes', () => {
  expect(headersFile(pathRules(FILES, ''))).not.toMatch(/script-src|default-src/);
});

test('a folder without pages among pages is one rule, however many files it has', () => {
  const paths = pathRules(FILES, '').map(({ path }) => path);
  expect(paths.filter((path) => path.startsWith('/data/'))).toEqual(['/data/*', '/data/files/*']);
  expect(paths).toContain('/stories/fault-lines/cite/*');
});

test('more rules than Cloudflare reads are refused', () => {
  const rules = Array.from({ length: 101 }, (_, index): PathRule => ({ path: `/${index}/*`, kind: 'page' }));
  expect(() => headersFile(rules)).toThrow('101 rules');
  expect(headersFile(rules.slice(1))).toContain('/100/*');
});

test('a longer line than Cloudflare reads is refused', () => {
  expect(() => headersFile([{ path: `/${'a'.repeat(2000)}/*`, kind: 'page' }])).toThrow('2000');
});

test('a translation’s pages get the rules of the original, in its folder', () => {
  const files = [...FILES, ...FILES.map((file) => `de/${file}`)];
  const paths = (rules: readonly { path: string }[]) => rules.map(({ path }) => path);
  const german = pathRules(files, '', ['de']).filter(({ path }) => path.startsWith('/de/'));
  const english = pathRules(FILES, '').filter(({ kind }) => kind !== 'every');
  expect(german).toEqual(english.map(({ path, kind }) => ({ path: `/de${path}`, kind })));
  expect(paths(pathRules(files, '', ['de']))).toEqual(expect.arrayContaining(paths(pathRules(FILES, ''))));
});
