import { readFileSync } from 'node:fs';
import { transformSync } from 'esbuild';
import { fileTexts } from '../../app/_site/file-texts';

/** The loader’s source, and its file in the site. */
const SOURCE = 'public/embed.js';
export const LOADER_FILE = 'embed.js';

/** The constants that the build sets. */
const PUBLISHED = "const PUBLISHED = '';";
const STORY = "const STORY = '';";
const BUTTON = "const BUTTON = 'Open the map story: {title}';";
const SITE = "const SITE = 'Fault Lines';";

/**
 * Creates the loader for other sites’ pages, minified. It contains `published`, the address of the site with its base
 * path, so that a copy on another server or in another site’s bundle still requests the frame from this site; empty
 * where that address is not known. `story` is the id of the one that it shows where an element names none. Its words
 * are in the language of the site.
 */
export function createLoader(published: string, story: string): string {
  const source = readFileSync(SOURCE, 'utf8');
  for (const constant of [PUBLISHED, STORY, BUTTON, SITE])
    if (!source.includes(constant)) throw new Error(`${SOURCE} has no “${constant}” to be filled in`);
  const address = published && `${published.replace(/\/+$/, '')}/`;
  const { code } = transformSync(
    source
      .replace(PUBLISHED, () => `const PUBLISHED = ${JSON.stringify(address)};`)
      .replace(STORY, () => `const STORY = ${JSON.stringify(story)};`)
      .replace(
        BUTTON,
        () => `const BUTTON = ${JSON.stringify(fileTexts.loaderButton({ title: '{title}' }))};`,
      )
      .replace(SITE, () => `const SITE = ${JSON.stringify(fileTexts.siteName)};`),
    { minify: true, target: 'es2022', legalComments: 'none' },
  );
  return `/* <fault-lines-story>: a map story in any page. MIT licence. */\n${code}`;
}
