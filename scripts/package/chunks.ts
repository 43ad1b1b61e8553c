import { type Files, textOf } from './site-files';

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

/** Files that a script names: other scripts and styles, and what a module hands out the address of. */
export const namedInChunk = (script: string, base: string): string[] => [
  ...[...script.matchAll(/"(static\/[^"\\]+\.(?:js|css))"/g)].map(([, path]) => `_next/${path}`),
  ...[...script.matchAll(new RegExp(`"${escaped(base)}/(_next/static/[^"\\\\]+)"`, 'g'))].map(
    ([, path = '']) => path,
  ),
];

/**
 * Files whose address a module hands out that no other module asks for: MapLibre comes with three builds of itself,
 * and the bundler keeps them all.
 */
export function neverAskedFor(files: Files, base: string): Set<string> {
  const scripts = [...files.keys()]
    .filter((path) => path.startsWith('_next/') && path.endsWith('.js'))
    .map((path) => textOf(files, path));
  const module = new RegExp(`\\b(\\d+),\\w+=>\\{\\w+\\.q\\("${escaped(base)}/(_next/[^"]+)"\\)\\}`, 'g');
  const handedOut = scripts.flatMap((script) => [...script.matchAll(module)]);
  const mentions = (id: string) =>
    scripts.reduce((sum, script) => sum + (script.match(new RegExp(`\\b${id}\\b`, 'g'))?.length ?? 0), 0);
  return new Set(handedOut.filter(([, id = '']) => mentions(id) === 1).map(([, , path = '']) => path));
}
