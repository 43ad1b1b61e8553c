import type { Site } from './site-files';

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * A script of the site as a package has it: it looks for other files from the root that the page names. Relative to
 * the page, as the page itself names its scripts: the loader knows a script again by its address.
 */
export const relocateChunk = (script: string, base: string): string =>
  script.replace(
    new RegExp(`"${escaped(base)}(/_next/[^"\\\\]*)"`, 'g'),
    (_, path: string) => `(document.documentElement.dataset.root+"${path}")`,
  );

/**
 * Files that a script names: other scripts and styles, and what a module hands out the address of. The latter may be
 * gone: the bundler keeps modules for files that nothing asks for.
 */
export const filesNamedInChunk = (script: string, { base, files }: Site): string[] => [
  ...[...script.matchAll(/"(static\/[^"\\]+\.(?:js|css))"/g)].map(([, path]) => `_next/${path}`),
  ...[...script.matchAll(new RegExp(`"${escaped(base)}/(_next/static/[^"\\\\]+)"`, 'g'))]
    .map(([, path = '']) => path)
    .filter((path) => files.has(path)),
];
