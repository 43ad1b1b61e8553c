import { expect, test } from 'vitest';
import { faultLines } from '../../stories/load/shared-story';
import { decodeFile, encodeText, type Site } from '../site/site-files';
import { archiveName, buildArchive } from './archive';

const page = (base: string, lang: string) =>
  `<html lang="${lang}"><head><script src="${base}/_next/static/a.js"></script></head><body><a href="${base}/">Home</a></body></html>`;
const siteIn = (base: string, lang: string): Site => ({
  base,
  files: new Map([
    ['_next/static/a.js', encodeText('let a')],
    ['index.html', encodeText(page(base, lang))],
    ['stories/fault-lines/index.html', encodeText(page(base, lang))],
  ]),
});
const edition = { version: '1.1', date: '2026-11-30', changes: ['First.'], corrections: [] };
const contents = {
  sites: new Map([
    ['en', siteIn('', 'en-GB')],
    ['de', siteIn('/de', 'de')],
  ]),
  ...{ stories: [faultLines], edition, root: '.' },
};
const files = buildArchive(contents);
const read = (path: string) => decodeFile(files, `${archiveName(edition)}/data/${path}`);

test('an archive has the site in each language, with addresses relative to each page', () => {
  for (const language of ['en', 'de']) {
    expect(read(`site/${language}/stories/fault-lines/index.html`)).toContain('<a href="../../index.html">');
    expect(read(`site/${language}/index.html`)).toContain('src="./_next/static/a.js"');
  }
});

test('its sources are for reference managers, without what was noted for editors', () => {
  const sources: { id: string; note?: string }[] = JSON.parse(read('sources/fault-lines.json'));
  expect(sources.map(({ id }) => id)).toEqual(faultLines.sources.map(({ id }) => id));
  expect(sources.filter(({ note }) => note !== undefined)).toEqual([]);
  expect(read('sources/fault-lines.bib')).toMatch(/@\w+\{kramer2006,/);
});

test('it says what lies where, how to cite it, and which edition it is', () => {
  expect(read('README.md')).toContain('edition 1.1 of 2026-11-30');
  expect(read('CITATION.cff')).toContain('cff-version');
  expect(read('stories/fault-lines/story.md')).toContain('id: fault-lines');
  expect(read('map-data/coast.geojson')).toContain('FeatureCollection');
  expect(decodeFile(files, 'fault-lines-1.1/bag-info.txt')).toContain('Bagging-Date: 2026-11-30\n');
});
