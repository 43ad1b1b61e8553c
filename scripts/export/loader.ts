import { readFileSync } from 'node:fs';
import { transformSync } from 'esbuild';

/** The loader as it is written, and as the site has it. */
const SOURCE = 'public/embed.js';
export const LOADER_FILE = 'embed.js';

/** What the build fills in. */
const PUBLISHED = "const PUBLISHED = '';";

/**
 * The loader for other people’s pages, without its comments. It names `published`, the address of the site with its
 * base path, so that a copy on another server, or a part of another site’s bundle, still asks this site for the frame;
 * empty where that address is not known.
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
