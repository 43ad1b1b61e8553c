import { Window } from 'happy-dom';
import { afterEach, expect, test, vi } from 'vitest';
import { mapFontFaces } from '../fonts/fonts';
import { asset, href } from './urls';

function onPage(data: Record<string, string>): void {
  const { document } = new Window({ url: 'https://school.example/course/7/stories/fault-lines/index.html' });
  Object.assign(document.documentElement.dataset, data);
  vi.stubGlobal('document', document);
}

afterEach(() => {
  vi.unstubAllGlobals();
});

test('where nothing is said, and while the site is built, addresses start at its root', () => {
  expect([asset('/geo/map.json'), href('/sources/#kramer2006')]).toEqual([
    '/geo/map.json',
    '/sources/#kramer2006',
  ]);
  onPage({});
  expect(href('/')).toBe('/');
});

test('on a page of a package they start at the root that the page names, and pages are files', () => {
  onPage({ root: '../..' });
  expect(asset('/geo/map.json')).toBe('../../geo/map.json');
  expect(href('/')).toBe('../../index.html');
  expect(href('/sources/')).toBe('../../sources/index.html');
  expect(href('/sources/#kramer2006')).toBe('../../sources/index.html#kramer2006');
  expect(href('/embed/fault-lines/?start=tanks')).toBe('../../embed/fault-lines/index.html?start=tanks');
});

test('where the whole site is published elsewhere, pages are there and files are here', () => {
  onPage({ root: '..', site: 'https://maps.example.org' });
  expect(asset('/geo/map.json')).toBe('../geo/map.json');
  expect(href('/sources/#kramer2006')).toBe('https://maps.example.org/sources/#kramer2006');
});

test('the map’s fonts are found from the page, as the map’s worker cannot', () => {
  onPage({ root: '../..' });
  const [face] =
    mapFontFaces('https://school.example/course/7/stories/fault-lines/index.html')['Sofia 400'] ?? [];
  expect(face?.url).toBe('https://school.example/course/7/fonts/sofia-400-latin.woff2');
});
