import { readFileSync } from 'node:fs';
import { transformSync } from 'esbuild';

/** The loader’s source, and its file in the site. */
const SOURCE = 'public/embed.js';
export const LOADER_FILE = 'embed.js';

/** The constant that the build sets. */
const PUBLISHED = "const PUBLISHED = '';";

/**
 * Creates the loader for other sites’ pages, minified. It contains `published`, the address of the site with its base
 * path, so that a copy on another server or in another site’s bundle still requests the frame from this site; empty
 * where that address is not known.
 */
export function createLoader(published: string): string {
  const source = readFileSync(SOURCE, 'utf8');
  if (!source.includes(PUBLISHED)) throw new Error(`${SOURCE} has no “${PUBLISHED}” to be filled in`);
  const address = published && `${published.replace(/\/+$/, '')}/`;
  const { code } = transformSync(
    source.replace(PUBLISHED, () => `const PUBLISHED = ${JSON.stringify(address)};`),
    { minify: true, target: 'es2022', legalComments: 'none' },
  );
  return `/* <fault-lines-story>: a map story in any page. MIT licence. */\n${code}`;
}
