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

test('on the site itself, and during the build, URLs start at its root', () => {
  expect([asset('/geo/map.json'), href('/sources/#kramer2006')]).toEqual([
    '/geo/map.json',
    '/sources/#kramer2006',
  ]);
  onPage({});
  expect(href('/')).toBe('/');
});

test('in a package they start at the package’s root, and pages have their file’s name', () => {
  onPage({ root: '../..' });
  expect(asset('/geo/map.json')).toBe('../../geo/map.json');
  expect(href('/')).toBe('../../index.html');
  expect(href('/sources/')).toBe('../../sources/index.html');
  expect(href('/sources/#kramer2006')).toBe('../../sources/index.html#kramer2006');
  expect(href('/embed/fault-lines/?start=tanks')).toBe('../../embed/fault-lines/index.html?start=tanks');
});

test('in a package without all pages, pages are on the published site and files in the package', () => {
  onPage({ root: '..', site: 'https://maps.example.org' });
  expect(asset('/geo/map.json')).toBe('../geo/map.json');
  expect(href('/sources/#kramer2006')).toBe('https://maps.example.org/sources/#kramer2006');
});

test('the map’s fonts have absolute URLs, since its worker cannot resolve relative ones', () => {
  onPage({ root: '../..' });
  const [face] =
    mapFontFaces('https://school.example/course/7/stories/fault-lines/index.html')['Sofia 400'] ?? [];
  expect(face?.url).toBe('https://school.example/course/7/fonts/sofia-400-latin.woff2');
});
