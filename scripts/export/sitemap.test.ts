import { expect, test } from 'vitest';
import { robotsFile, sitemapFile } from './sitemap';

test('a sitemap lists the pages that may be found, by their addresses', () => {
  const pages = new Map([
    ['index.html', '<title>Home</title>'],
    ['stories/treaty/index.html', '<title>Treaty</title>'],
    ['embed/treaty/index.html', '<meta name="robots" content="noindex"/>'],
  ]);
  const sitemap = sitemapFile(pages, 'https://maps.example.org/a&b', '2026-11-30');
  expect(sitemap.match(/<loc>.*?<\/loc>/g)).toEqual([
    '<loc>https://maps.example.org/a&amp;b/</loc>',
    '<loc>https://maps.example.org/a&amp;b/stories/treaty/</loc>',
  ]);
  expect(sitemap.match(/<lastmod>2026-11-30<\/lastmod>/g)).toHaveLength(2);
});

test('every program may read the site, and finds the sitemap', () => {
  expect(robotsFile('https://maps.example.org')).toBe(
    'User-agent: *\nAllow: /\n\nSitemap: https://maps.example.org/sitemap.xml\n',
  );
});
