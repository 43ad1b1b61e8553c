import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findRouterFiles } from './router-files';

test('files for the framework’s router go, and texts of the site stay', () => {
  const gone = [
    'index.txt',
    'teach/__next._tree.txt',
    '_not-found/index.html',
    '_next/static/media/maplibre-gl-dev.a.mjs',
  ];
  const stay = [
    '404.html',
    'fonts/LICENSE-literata.txt',
    'index.html',
    '_next/static/media/maplibre-gl-worker.a.mjs',
  ];
  expect(findRouterFiles([...gone, ...stay])).toEqual(gone);
});

test('nothing of the site links by the framework’s router, which would ask for those files', () => {
  const sources = readdirSync('app', { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.tsx?$/.test(file),
  );
  const linking = sources.filter((file) => {
    const text = readFileSync(`app/${file}`, 'utf8');
    return /from 'next\/(?:link|router|form)'/.test(text) || /\buseRouter\b/.test(text);
  });
  expect(linking).toEqual([]);
});
