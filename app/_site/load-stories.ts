import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { loadStory } from '../../stories/load/load';
import type { Story } from '../../stories/model/story';

/** Where stories/ and geo/atlas/sources/ lie: here, or in a folder of the benchmark’s. */
const ROOT = process.env.STORIES_FROM || process.cwd();

const loaded = new Map<string, Story>();

/** A story of stories/, loaded and checked once per build. */
export function story(id: string): Story {
  const known = loaded.get(id) ?? loadStory(ROOT, id);
  loaded.set(id, known);
  return known;
}

/** Ids of all stories: the folders of stories/ that hold a story.md. */
export const storyIds = (): string[] =>
  readdirSync(join(ROOT, 'stories'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .filter((entry) => readdirSync(join(ROOT, 'stories', entry.name)).includes('story.md'))
    .map((entry) => entry.name);
