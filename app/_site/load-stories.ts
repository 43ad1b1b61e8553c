import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as language from '#messages/language';
import { isTranslated } from '../../stories/load/languages';
import { loadStory } from '../../stories/load/load';
import type { Story } from '../../stories/model/story';

/** Folder with stories/ and geo/atlas/sources/: the repository, or one that the benchmark sets. */
const rootFolder = (): string => process.env.STORIES_FROM || process.cwd();

/** Stories by their folders. */
const storyCache = new Map<string, Story>();

/** A story of stories/, loaded and checked once per build. Throws if it has mistakes. */
export function getStory(id: string): Story {
  const folder = join(rootFolder(), 'stories', id);
  const cached = storyCache.get(folder) ?? loadStory(rootFolder(), id);
  storyCache.set(folder, cached);
  return cached;
}

/** Ids of all stories in the site’s language: the folders of stories/ that hold a story.md. */
export function storyIds(): string[] {
  const root = rootFolder();
  return readdirSync(join(root, 'stories'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .filter((entry) => readdirSync(join(root, 'stories', entry.name)).includes('story.md'))
    .map((entry) => entry.name)
    .filter((id) => isTranslated(root, id, language.code));
}

/** Place on the home page; stories that name none stand behind the others. */
const shelfOf = ({ shelf = Number.MAX_SAFE_INTEGER }: Story): number => shelf;

/** All stories in the order of the home page: by their `shelf`, then by id. */
export const allStories = (): Story[] =>
  storyIds()
    .map(getStory)
    .sort((a, b) => shelfOf(a) - shelfOf(b) || a.id.localeCompare(b.id));

/** The first story of the home page, for what needs one as an example. Throws if there is none. */
export function firstStory(): Story {
  const [first] = allStories();
  if (!first) throw new RangeError('stories/ holds no story: no folder there has a story.md');
  return first;
}
