import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findRouterFiles } from './router-files';

test('files of Next’s router are found, and text files of the site are not', () => {
  const routerFiles = [
    'index.txt',
    'teach/__next._tree.txt',
    '_not-found/index.html',
    '_next/static/media/maplibre-gl-dev.a.mjs',
    '_next/static/site/_buildManifest.js',
  ];
  const siteFiles = [
    '404.html',
    'fonts/LICENSE-literata.txt',
    'index.html',
    '_next/static/media/maplibre-gl-worker.a.mjs',
  ];
  expect(findRouterFiles([...routerFiles, ...siteFiles])).toEqual(routerFiles);
});

test('no file of the site uses Next’s router, which would request those files', () => {
  const sources = readdirSync('app', { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.tsx?$/.test(file),
  );
  const linking = sources.filter((file) => {
    const text = readFileSync(`app/${file}`, 'utf8');
    return /from 'next\/(?:link|router|form)'/.test(text) || /\buseRouter\b/.test(text);
  });
  expect(linking).toEqual([]);
});
