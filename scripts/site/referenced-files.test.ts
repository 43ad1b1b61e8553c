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

const OWN = [
  '_next/static/chunks/a.css',
  '_next/static/chunks/a.js',
  '_next/static/chunks/b.js',
  '_next/static/media/c.svg',
  '_next/static/media/worker.mjs',
  'embed/index.html',
  'fonts/a.woff2',
];

test('a page needs what it names, what that names, and nothing else', () => {
  expect([...filesNeededBy(['embed/index.html'], site, false)].sort()).toEqual(OWN);
});

test('with its links it needs the pages that they lead to, and what those need', () => {
  const needed = filesNeededBy(['embed/index.html'], site, true);
  expect([...needed].sort()).toEqual(
    [...OWN, 'index.html', 'sources/index.html', 'stills/b.svg', 'stills/share.png'].sort(),
  );
});

test('what the site does not have is not left out in silence', () => {
  expect(() => filesNeededBy(['embed/other/index.html'], site, false)).toThrow(
    'no file embed/other/index.html',
  );
});
