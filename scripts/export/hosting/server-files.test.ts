import { describe, expect, test } from 'vitest';
import { apacheFile, caddyFile, nginxFile } from './server-files';

/** The patterns of a server’s file that a path fits, in their order. */
const matchingPatterns = (text: string, pattern: RegExp, path: string) =>
  [...text.matchAll(pattern)]
    .map(([, candidate = '']) => candidate)
    .filter((candidate) => new RegExp(candidate).test(path));

const APACHE = /%\{REQUEST_URI\} =~ m#(.*)#/g;
const NGINX = /"~(.*)" \w+;/g;

for (const base of ['', '/courses/map.v2']) {
  describe(base ? `Under ${base}` : 'At the root', () => {
    const kindPatterns = (path: string) => [
      matchingPatterns(apacheFile(base), APACHE, base + path)[0],
      matchingPatterns(nginxFile(base), NGINX, base + path)[0],
    ];

    test('servers distinguish pages, embeddable pages, immutable files and others in the same way', () => {
      const kinds = ['/', '/embed/fault-lines/', '/_next/static/chunks/a.js', '/fonts/a.woff2'].map(
        kindPatterns,
      );
      for (const [apache, nginx] of kinds) expect(apache).toBe(nginx);
      expect(new Set(kinds.map(([kind]) => kind)).size).toBe(4);
      expect(kinds.flat()).not.toContain(undefined);
    });

    test('a path that ends in a slash or in .html is a page', () => {
      for (const page of ['/stories/fault-lines/', '/404.html', '/stories/fault-lines/index.html']) {
        expect(kindPatterns(page)).toEqual(kindPatterns('/'));
      }
      for (const file of ['/stories/fault-lines/cards.json', '/stories/fault-lines/index.txt', '/icon.svg']) {
        expect(kindPatterns(file)).toEqual(kindPatterns('/fonts/a.woff2'));
      }
    });

    test('the page for missing files is the site’s own', () => {
      for (const text of [apacheFile(base), caddyFile(base), nginxFile(base)]) {
        expect(text).toContain(` ${base}/404.html`);
      }
    });
  });
}

test('paths outside the base path match no pattern', () => {
  for (const path of ['/', '/other/', '/courses/mapX/a.js', '/courses/mapsv2/a.js']) {
    expect(matchingPatterns(nginxFile('/courses/map.v2'), NGINX, path)).toEqual([]);
    expect(matchingPatterns(apacheFile('/courses/map.v2'), APACHE, path)).toEqual([]);
  }
});

test('nginx and Apache send the map’s worker as a script, or no browser would start it', () => {
  expect(apacheFile('')).toContain('AddType text/javascript .mjs');
  expect(nginxFile('')).toMatch(/location ~ \\\.mjs\$ \{\s+types \{ \}\s+default_type text\/javascript;/);
});
