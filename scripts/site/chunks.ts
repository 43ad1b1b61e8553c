import { escapeRegExp } from './escape-regexp';
import type { Site } from './site-files';

/**
 * A script of the site for a package: its URLs start with the page’s `data-root`. They are relative to the page, as in
 * the page’s own script elements, since the bundler’s loader recognizes a script by its URL.
 */
export const relocateChunk = (script: string, base: string): string =>
  script.replace(
    new RegExp(`"${escapeRegExp(base)}(/_next/[^"\\\\]*)"`, 'g'),
    (_, path: string) => `(document.documentElement.dataset.root+"${path}")`,
  );

/**
 * Files that a script names: other scripts and styles, and files whose URL a module exports. The latter may be missing:
 * the bundler keeps modules for files that no page requests.
 */
export const filesNamedInChunk = (script: string, { base, files }: Site): string[] => [
  ...[...script.matchAll(/"(static\/[^"\\]+\.(?:js|css))"/g)].map(([, path]) => `_next/${path}`),
  ...[...script.matchAll(new RegExp(`"${escapeRegExp(base)}/(_next/static/[^"\\\\]+)"`, 'g'))]
    .map(([, path = '']) => path)
    .filter((path) => files.has(path)),
];
