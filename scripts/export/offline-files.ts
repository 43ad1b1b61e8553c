import { createHash } from 'node:crypto';
import { filesNeededBy } from '../site/referenced-files';
import type { Files, Site } from '../site/site-files';
import { isDebugMapLibre } from './router-files';

/** The pages of talks: those of the projector and of the speaker. */
const PAGE = /^present\/.*\.html$/;

/** MapLibre’s worker in the build. */
const BUILT_WORKER = /\/maplibre-gl-worker\.[^/]*\.mjs$/;

/**
 * Path of its copy for talks: a service worker only controls workers in its own folder, and the live map needs the
 * worker without a network too.
 */
export const MAP_WORKER = 'present/map-worker.mjs';

/** Path of MapLibre’s worker among a build’s files. Throws if there is not exactly one. */
export function builtWorker(paths: readonly string[]): string {
  const [worker, another] = paths.filter((path) => BUILT_WORKER.test(path));
  if (worker === undefined || another !== undefined)
    throw new Error('The build should have one file of MapLibre’s worker, for talks to have a copy of');
  return worker;
}

/** Small maps and locators of steps, which no page names: the map requests them as their step begins. */
const SMALL_MAPS = /^stills\/.*-(?:maps|locator)-(?:light|dark)\.svg$/;

/** Left out: MapLibre’s debug build, which no page loads, and the worker, of which talks have a copy. */
const isExcluded = (path: string) => isDebugMapLibre(path) || BUILT_WORKER.test(path);

/** Paths of all files that the talks of a site need without a network, sorted. */
export function talkFiles(site: Site): string[] {
  const paths = [...site.files.keys()];
  const entries = paths.filter(
    (path) => PAGE.test(path) || path === MAP_WORKER || path.startsWith('geo/') || SMALL_MAPS.test(path),
  );
  return [...filesNeededBy(entries, site, false)].filter((path) => !isExcluded(path)).sort();
}

/** Number of characters of a hash that tell versions of a file apart. */
const REVISION_LENGTH = 16;

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Files of the build that a page names; their names contain their hash, so together they tell the page’s version. */
const assetsNamedIn = (html: string): string[] => [
  ...new Set([...html.matchAll(/_next\/static\/[\w./-]+\.(?:js|css)/g)].map(([path]) => path)),
];

/**
 * List of the files that a service worker in `present/` stores: relative URL, revision, size in bytes, and what
 * identifies this version of a file: its hash or, for pages, which hosts may add to, the assets that it names.
 */
export const storedFiles = (paths: readonly string[], files: Files) =>
  paths.map((path) => {
    const bytes = files.get(path) ?? new Uint8Array();
    const hash = hashOf(bytes);
    return {
      url: path.startsWith('present/') ? path.slice('present/'.length) : `../${path}`,
      // the names of these files contain their hash
      revision: path.startsWith('_next/static/') ? null : hash.slice(0, REVISION_LENGTH),
      bytes: bytes.length,
      ...(path.endsWith('.html') ? { names: assetsNamedIn(new TextDecoder().decode(bytes)) } : { hash }),
    };
  });
