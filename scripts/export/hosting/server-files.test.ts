import { describe, expect, test } from 'vitest';
import { apacheFile, caddyFile, nginxFile } from './server-files';

/** The patterns of a server’s file that a path fits, in their order. */
const fitting = (text: string, pattern: RegExp, path: string) =>
  [...text.matchAll(pattern)].map(([, one = '']) => one).filter((one) => new RegExp(one).test(path));

const APACHE = /%\{REQUEST_URI\} =~ m#(.*)#/g;
const NGINX = /"~(.*)" \w+;/g;

for (const base of ['', '/courses/map.v2']) {
  describe(base ? `Under ${base}` : 'At the root', () => {
    const first = (path: string) => [
      fitting(apacheFile(base), APACHE, base + path)[0],
      fitting(nginxFile(base), NGINX, base + path)[0],
    ];

    test('servers tell pages, pages to embed, lasting files and others apart in the same way', () => {
      const kinds = ['/', '/embed/fault-lines/', '/_next/static/chunks/a.js', '/fonts/a.woff2'].map(first);
      for (const [apache, nginx] of kinds) expect(apache).toBe(nginx);
      expect(new Set(kinds.map(([kind]) => kind)).size).toBe(4);
      expect(kinds.flat()).not.toContain(undefined);
    });

    test('a page is what ends in a slash or in .html', () => {
      for (const page of ['/stories/fault-lines/', '/404.html', '/stories/fault-lines/index.html']) {
        expect(first(page)).toEqual(first('/'));
      }
      for (const file of ['/stories/fault-lines/cards.json', '/stories/fault-lines/index.txt', '/icon.svg']) {
        expect(first(file)).toEqual(first('/fonts/a.woff2'));
      }
    });

    test('the page for what is missing is the site’s own', () => {
      for (const text of [apacheFile(base), caddyFile(base), nginxFile(base)]) {
        expect(text).toContain(` ${base}/404.html`);
      }
    });
  });
}

test('what lies beside the base path is left alone', () => {
  for (const path of ['/', '/other/', '/courses/mapX/a.js', '/courses/mapsv2/a.js']) {
    expect(fitting(nginxFile('/courses/map.v2'), NGINX, path)).toEqual([]);
    expect(fitting(apacheFile('/courses/map.v2'), APACHE, path)).toEqual([]);
  }
});

test('nginx and Apache call the map’s worker a script: a browser starts no other', () => {
  expect(apacheFile('')).toContain('AddType text/javascript .mjs');
  expect(nginxFile('')).toMatch(/location ~ \\\.mjs\$ \{\s+types \{ \}\s+default_type text\/javascript;/);
});
