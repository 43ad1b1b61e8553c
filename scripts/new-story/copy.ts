import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { StoryFiles } from './template';

/** Folders of steps begin with the number of their chapter; any other folder of a story is a translation. */
const isTranslation = (path: string): boolean => /^\D[^/\\]*[/\\]/.test(path);

/** The head of a copied story: its own id and title, and no place of its own on the home page. */
const renameHead = (head: string, id: string): string =>
  head
    .replace(/^id: .*$/m, `id: ${id}`)
    .replace(/^title: (.*)$/m, `title: A copy of $1`)
    .replace(/^shelf: .*\n/m, '');

/** All files of the story in `folder` but its translations and its published addresses, as the start of another, whose id is `id`. */
export function copyStory(folder: string, id: string): StoryFiles {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (path) => !isTranslation(path) && path !== 'released.yaml' && statSync(join(folder, path)).isFile(),
  );
  return Object.fromEntries(
    paths.map((path) => {
      const text = readFileSync(join(folder, path), 'utf8');
      return [path, path === 'story.md' ? renameHead(text, id) : text];
    }),
  );
}
