import { describe, expect, test } from 'vitest';
import type { Package } from '../site/rewrite-urls';
import { rootFrom } from '../site/rewrite-urls';
import { encodeText, type Site, sortByPath } from '../site/site-files';
import { findBrokenLinks } from './broken-links';
import { relocateFile } from './relocate';
import { renewPolicy } from './renew-policy';

/** A page as Next exports one, with an address wherever a page has one. */
const page = (base: string) => `<!DOCTYPE html><html lang="en-GB"><head><meta charSet="utf-8"/>
<link rel="preload" as="image" imageSrcSet="${base}/stills/a-wide.svg 1x, ${base}/stills/a-narrow.svg 2x"/>
<link rel="icon" href="${base}/icon.svg?icon.1.svg"/><meta property="og:image" content="${base}/stills/share.png"/>
<style>@font-face{src:url(${base}/fonts/a.woff2) format("woff2")}</style>
<script>try{l.href="${base}/stills/a-"+kind+'.svg'.split("/")}catch(e){}</script>
<script src="${base}/_next/static/chunks/main.js" async=""></script></head>
<body><a href="${base}/">Home</a><a href="${base}/sources/#kramer2006">Sources &amp; more</a><a href="#here">Here</a>
<a href="https://example.org/sources/">Elsewhere</a><p style="background:url(&quot;${base}/stills/a-wide.svg&quot;)">“/” and /sources/</p>
<script>self.__next_f.push([1,"1:[\\"$\\",\\"a\\",null,{\\"href\\":\\"${base}/\\",\\"children\\":\\"/\\"}]\\n2:[\\"${base}/sour"])</script>
<script>self.__next_f.push([1,"ces/#kramer2006\\"]\\n"])</script></body></html>`;

const siteAt = (base: string): Site => ({
  base,
  files: sortByPath(
    [
      ['index.html', '<html><head></head><body></body></html>'],
      ['sources/index.html', '<html><head></head><body></body></html>'],
      ['stories/fault-lines/index.html', page(base)],
      ['_next/static/chunks/main.js', `e.q("${base}/_next/static/media/worker.mjs")`],
      ...['_next/static/media/worker.mjs', 'fonts/a.woff2', 'icon.svg'].map((path) => [path, '']),
      ...['a-wide.svg', 'a-narrow.svg', 'share.png'].map((name) => [`stills/${name}`, '']),
    ].map(([path = '', text = '']): [string, Uint8Array] => [path, encodeText(text)]),
  ),
});

const rootNames = new Set(['_next', 'fonts', 'icon.svg', 'sources', 'stills', 'stories']);
const packageOf = (site: Site, rest: Partial<Package> = {}): Package => ({
  site,
  includesFile: () => true,
  published: null,
  ...rest,
});
const relocated = (path: string, target: Package) =>
  new TextDecoder().decode(relocateFile(path, target, renewPolicy));
const story = 'stories/fault-lines/index.html';

test('the relative path to the root has one step up for each folder of a page', () => {
  expect(['index.html', 'sources/index.html', story].map(rootFrom)).toEqual(['.', '..', '../..']);
});

for (const base of ['', '/courses/map']) {
  describe(`A page of a site built for ${base || 'the root'}`, () => {
    const site = siteAt(base);
    const html = relocated(story, packageOf(site));

    test('has its root, and every URL, relative to itself', () => {
      expect(html).toContain('<html data-root="../.." lang="en-GB">');
      expect(html).toContain('imageSrcSet="../../stills/a-wide.svg 1x, ../../stills/a-narrow.svg 2x"');
      expect(html).toContain('href="../../icon.svg?icon.1.svg"');
      expect(html).toContain('content="../../stills/share.png"');
      expect(html).toContain('url(../../fonts/a.woff2)');
      expect(html).toContain('src="../../_next/static/chunks/main.js"');
      expect(html).toContain('style="background:url(&quot;../../stills/a-wide.svg&quot;)"');
    });

    test('has links with the names of files', () => {
      expect(html).toContain('<a href="../../index.html">Home</a>');
      expect(html).toContain('<a href="../../sources/index.html#kramer2006">Sources &amp; more</a>');
    });

    test('has relative URLs in its scripts, partial and split ones too', () => {
      expect(html).toContain('l.href="../../stills/a-"+kind');
      expect(html).toContain('\\"href\\":\\"../../index.html\\",\\"children\\":\\"/\\"');
      expect(html).toContain('[\\"../../sources/index.html#kramer2006\\"]');
    });

    test('keeps texts that are no URLs of the site', () => {
      expect(html).toContain('<a href="#here">');
      expect(html).toContain('<a href="https://example.org/sources/">');
      expect(html).toContain('“/” and /sources/');
      expect(html).toContain('.split("/")');
    });

    test('has scripts that load other files from the page’s root', () => {
      expect(relocated('_next/static/chunks/main.js', packageOf(site))).toBe(
        'e.q((document.documentElement.dataset.root+"/_next/static/media/worker.mjs"))',
      );
    });

    test('has no broken links, and a missing file is found', () => {
      const files = sortByPath(
        [...site.files.keys()].map((path) => [path, encodeText(relocated(path, packageOf(site)))]),
      );
      expect(findBrokenLinks(files, rootNames)).toEqual([]);
      const incomplete = sortByPath([...files].filter(([path]) => path !== 'fonts/a.woff2'));
      expect(findBrokenLinks(incomplete, rootNames)).toEqual([`${story}: ../../fonts/a.woff2 leads nowhere`]);
    });
  });
}

test('the URLs of a page and a script that were not relocated are found', () => {
  const { files } = siteAt('');
  const brokenLinks = findBrokenLinks(files, rootNames).join('\n');
  for (const address of [
    '/sources/#kramer2006',
    '/fonts/a.woff2',
    '/stills/a-',
    '/_next/static/media/worker.mjs',
  ]) {
    expect(brokenLinks).toContain(`${address} starts at a root`);
  }
});

test('with a published site, links lead there, and so do URLs of files that the package lacks', () => {
  const published = 'https://maps.example.org';
  const html = relocated(
    story,
    packageOf(siteAt(''), { published, includesFile: (path) => !path.includes('share') }),
  );
  expect(html).toContain(`<html data-root="../.." data-site="${published}"`);
  expect(html).toContain(`<a href="${published}/sources/#kramer2006">`);
  expect(html).toContain(`content="${published}/stills/share.png"`);
  expect(html).toContain('url(../../fonts/a.woff2)');
});

test('links to other languages that only a script writes lead nowhere, as the package has none', () => {
  const talk = 'present/talk/index.html';
  const payload = String.raw`self.__next_f.push([1,"1:[{\"href\":\"/de/present/talk/\",\"hrefLang\":\"de\"}]\n"])`;
  const site = siteAt('');
  const files = new Map(site.files).set(
    talk,
    encodeText(`<html><head></head><body><script>${payload}</script></body></html>`),
  );
  expect(relocated(talk, packageOf({ ...site, files }))).toContain(
    String.raw`\"href\":\"#\",\"hrefLang\":\"de\"`,
  );
});
