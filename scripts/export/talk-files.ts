import { createHash } from 'node:crypto';
import { neededBy } from '../package/needed';
import type { Files, Site } from '../package/site-files';

/** A talk’s pages: for the projector, and for whoever speaks. */
const PAGE = /^present\/.*\.html$/;

/** MapLibre’s build for finding faults: a module names it, and nothing loads it. */
const UNUSED = /\/maplibre-gl-dev\.[^/]*$/;

/** Paths of all files that the talks of a site need without a network, in order. */
export function talkFiles(site: Site): string[] {
  const paths = [...site.files.keys()];
  const asked = paths.filter((path) => PAGE.test(path) || path.startsWith('geo/'));
  return [...neededBy(asked, site, false)].filter((path) => !UNUSED.test(path)).sort();
}

/** Letters of a hash that tell one version of a file from another. */
const LETTERS = 16;

const revisionOf = (path: string, bytes: Uint8Array): string | null =>
  // the name of these changes with what is in them
  path.startsWith('_next/static/')
    ? null
    : createHash('sha256').update(bytes).digest('hex').slice(0, LETTERS);

/** What a service worker in `present/` keeps: addresses relative to it, versions, and sizes in bytes. */
export const keptFiles = (paths: readonly string[], files: Files) =>
  paths.map((path) => {
    const bytes = files.get(path) ?? new Uint8Array();
    const url = path.startsWith('present/') ? path.slice('present/'.length) : `../${path}`;
    return { url, revision: revisionOf(path, bytes), bytes: bytes.length };
  });
