import { createHash } from 'node:crypto';
import { filesNeededBy } from '../site/referenced-files';
import type { Files, Site } from '../site/site-files';

/** A talk’s pages: for the projector, and for whoever speaks. */
const PAGE = /^present\/.*\.html$/;

/** MapLibre’s worker as the build has it. */
const BUILT_WORKER = /\/maplibre-gl-worker\.[^/]*\.mjs$/;

/**
 * Where talks have a copy of it. A service worker serves workers from below its own folder alone, and a live map without
 * a network needs one.
 */
export const MAP_WORKER = 'present/map-worker.mjs';

/** Path of MapLibre’s worker among a build’s files. Throws if there is not just one. */
export function builtWorker(paths: readonly string[]): string {
  const [worker, another] = paths.filter((path) => BUILT_WORKER.test(path));
  if (worker === undefined || another !== undefined)
    throw new Error('The build should have one file of MapLibre’s worker, for talks to have a copy of');
  return worker;
}

/** MapLibre’s build for finding faults: a module names it, and nothing loads it. Of the worker talks keep their copy. */
const EXCLUDED = [/\/maplibre-gl-dev\.[^/]*$/, BUILT_WORKER];

/** Paths of all files that the talks of a site need without a network, in order. */
export function talkFiles(site: Site): string[] {
  const paths = [...site.files.keys()];
  const entries = paths.filter((path) => PAGE.test(path) || path === MAP_WORKER || path.startsWith('geo/'));
  return [...filesNeededBy(entries, site, false)]
    .filter((path) => !EXCLUDED.some((kind) => kind.test(path)))
    .sort();
}

/** Letters of a hash that tell one version of a file from another. */
const REVISION_LENGTH = 16;

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Files of the build that a page names, whose names change with what is in them: they tell its version. */
const assetsNamedIn = (html: string): string[] => [
  ...new Set([...html.matchAll(/_next\/static\/[\w./-]+\.(?:js|css)/g)].map(([path]) => path)),
];

/**
 * What a service worker in `present/` keeps: addresses relative to it, versions, sizes in bytes, and by what it knows a
 * file as its own: its hash, or, since hosts add to pages what they like, what a page names.
 */
export const storedFiles = (paths: readonly string[], files: Files) =>
  paths.map((path) => {
    const bytes = files.get(path) ?? new Uint8Array();
    const hash = hashOf(bytes);
    return {
      url: path.startsWith('present/') ? path.slice('present/'.length) : `../${path}`,
      // the name of these changes with what is in them
      revision: path.startsWith('_next/static/') ? null : hash.slice(0, REVISION_LENGTH),
      bytes: bytes.length,
      ...(path.endsWith('.html') ? { names: assetsNamedIn(new TextDecoder().decode(bytes)) } : { hash }),
    };
  });
