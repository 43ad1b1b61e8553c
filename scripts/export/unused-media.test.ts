import { expect, test } from 'vitest';
import { findUnusedMedia } from './unused-media';

const media = (name: string) => `_next/static/media/${name}`;
const unusedOf = (files: Record<string, string>) => findUnusedMedia(new Map(Object.entries(files)));
const address = (id: number, name: string) => `${id},e=>{e.q("/base/_next/static/media/${name}")}`;

test('files that pages, styles or scripts name are used', () => {
  const files = {
    'index.html': `<link rel="icon" href="/_next/static/media/icon.0a.svg"/>`,
    '_next/static/chunks/a.css': 'src:url(../media/font.0b.woff2);background:url(../media/a%20sign.0e.svg)',
    '_next/static/chunks/a.js': 'new Worker("/_next/static/media/worker.0c.mjs")',
    [media('a sign.0e.svg')]: '',
    [media('icon.0a.svg')]: '',
    [media('font.0b.woff2')]: '',
    [media('worker.0c.mjs')]: '',
    [media('spare.0d.mjs')]: '',
  };
  expect(unusedOf(files)).toEqual([media('spare.0d.mjs')]);
});

test('a module with a URL counts only if another script requires it by number', () => {
  const files = {
    '_next/static/chunks/media.js': `push([0,${address(17, 'worker.0a.mjs')},${address(170, 'spare.0b.mjs')}])`,
    '_next/static/chunks/map.js': 'start(new e.U(e.r(17)).href)',
    [media('worker.0a.mjs')]: '',
    [media('spare.0b.mjs')]: '',
  };
  expect(unusedOf(files)).toEqual([media('spare.0b.mjs')]);
});

test('files that a used file imports are used, and so are their imports', () => {
  const files = {
    '_next/static/chunks/map.js': 'start("/_next/static/media/worker.0a.mjs")',
    [media('worker.0a.mjs')]: 'import "./shared.0b.mjs"',
    [media('shared.0b.mjs')]: 'import "./deeper.mjs"',
    [media('deeper.mjs')]: '',
    [media('worker-dev.0d.mjs')]: 'import "./shared-dev.0e.mjs"',
    [media('shared-dev.0e.mjs')]: '',
  };
  expect(unusedOf(files)).toEqual([media('worker-dev.0d.mjs'), media('shared-dev.0e.mjs')]);
});

test('a name without the build’s hash does not count', () => {
  const files = {
    '_next/static/chunks/map.js': 'start("/_next/static/media/worker.0a.mjs")',
    [media('worker.0a.mjs')]: '//# made from worker-dev.mjs',
    [media('worker-dev.0b.mjs')]: '',
  };
  expect(unusedOf(files)).toEqual([media('worker-dev.0b.mjs')]);
});

test('a number in map data or in a page requires no module', () => {
  const files = {
    'index.html': '<p>17</p>',
    'geo/map.json': '[17, 50]',
    '_next/static/chunks/media.js': `push([0,${address(17, 'spare.0a.mjs')}])`,
    [media('spare.0a.mjs')]: '',
  };
  expect(unusedOf(files)).toEqual([media('spare.0a.mjs')]);
});

test('a module in an unknown form counts as use', () => {
  const files = {
    '_next/static/chunks/media.js': '17:e=>e.address("/_next/static/media/spare.0a.mjs")',
    [media('spare.0a.mjs')]: '',
  };
  expect(unusedOf(files)).toEqual([]);
});

test('files outside the folder of media are never unused', () => {
  expect(unusedOf({ 'index.html': '', 'stills/a.svg': '', '_next/static/chunks/a.js': '' })).toEqual([]);
});
