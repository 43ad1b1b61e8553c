import { expect, test } from 'vitest';
import { filesNeededBy } from './referenced-files';
import { encodeText, type Site, sortByPath } from './site-files';

const site: Site = {
  base: '',
  files: sortByPath(
    Object.entries({
      'index.html': '<script src="/_next/static/chunks/a.js"></script><a href="/sources/">Sources</a>',
      'sources/index.html': '<img src="/stills/b.svg"/><a href="/">Home</a>',
      'embed/index.html':
        '<link rel="stylesheet" href="/_next/static/chunks/a.css"/><script src="/_next/static/chunks/a.js"></script>' +
        '<meta property="og:image" content="/stills/share.png"/><a href="/sources/">Sources</a>',
      '_next/static/chunks/a.css': 'p{background:url(../media/c.svg)}@font-face{src:url(/fonts/a.woff2)}',
      '_next/static/chunks/a.js': 'load("static/chunks/b.js")',
      '_next/static/chunks/b.js':
        'push([1,e=>{e.q("/_next/static/media/worker.mjs")},2,e=>{e.q("/_next/static/media/gone.mjs")}])',
      '_next/static/media/worker.mjs': '',
      '_next/static/media/c.svg': '',
      'fonts/a.woff2': '',
      'stills/b.svg': '',
      'stills/share.png': '',
    }).map(([path, text]): [string, Uint8Array] => [path, encodeText(text)]),
  ),
};

const FRAME_FILES = [
  '_next/static/chunks/a.css',
  '_next/static/chunks/a.js',
  '_next/static/chunks/b.js',
  '_next/static/media/c.svg',
  '_next/static/media/worker.mjs',
  'embed/index.html',
  'fonts/a.woff2',
];

test('a page needs the files it refers to, and those they refer to, and no others', () => {
  expect([...filesNeededBy(['embed/index.html'], site, false)].sort()).toEqual(FRAME_FILES);
});

test('with links it needs the linked pages too, and the files those need', () => {
  const needed = filesNeededBy(['embed/index.html'], site, true);
  expect([...needed].sort()).toEqual(
    [...FRAME_FILES, 'index.html', 'sources/index.html', 'stills/b.svg', 'stills/share.png'].sort(),
  );
});

test('a file that the site lacks is an error', () => {
  expect(() => filesNeededBy(['embed/other/index.html'], site, false)).toThrow(
    'no file embed/other/index.html',
  );
});
