import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { loadStory } from '../../stories/load/load';
import type { Story } from '../../stories/model/story';

/** Folder with stories/ and geo/atlas/sources/: the repository, or one that the benchmark sets. */
const ROOT = process.env.STORIES_FROM || process.cwd();

const storyCache = new Map<string, Story>();

/** A story of stories/, loaded and checked once per build. Throws if it has mistakes. */
export function getStory(id: string): Story {
  const cached = storyCache.get(id) ?? loadStory(ROOT, id);
  storyCache.set(id, cached);
  return cached;
}

/** Ids of all stories: the folders of stories/ that hold a story.md. */
export const storyIds = (): string[] =>
  readdirSync(join(ROOT, 'stories'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .filter((entry) => readdirSync(join(ROOT, 'stories', entry.name)).includes('story.md'))
    .map((entry) => entry.name);
