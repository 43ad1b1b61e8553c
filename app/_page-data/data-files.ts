import { createHash } from 'node:crypto';
import type { Story } from '../../stories/model/story';
import { storyboardOf } from '../../stories/model/storyboard';
import { stepRangeOf, storyboardOfRange } from '../../stories/scene/chapter-steps';
import { stripBoardOf } from '../../stories/strips/strips';
import { notesOf, slidesOf } from '../_present/deck/slide';
import { REGISTRY, type StoryData, storyKey, type TalkData, talkKey } from './story-data';

/** Characters of the hash in a file’s name. */
const HASH_LENGTH = 12;

const dataByStory = new WeakMap<Story, Map<string, StoryData | TalkData>>();

/** Computes a key’s data once, so that pages render from the same object. */
function cachedData<Data extends StoryData | TalkData>(story: Story, key: string, compute: () => Data): Data {
  const cached = dataByStory.get(story) ?? new Map<string, StoryData | TalkData>();
  dataByStory.set(story, cached);
  const data = (cached.get(key) as Data | undefined) ?? compute();
  cached.set(key, data);
  return data;
}

/** The data of a story, or of one of its chapters. Throws for an unknown chapter. */
export const storyDataOf = (story: Story, chapter?: string): StoryData =>
  cachedData(story, storyKey(story.id, chapter), () => {
    const board = storyboardOf(story);
    return {
      board: chapter ? storyboardOfRange(board, stepRangeOf(story, chapter)) : board,
      strips: stripBoardOf(story),
    };
  });

export const talkDataOf = (story: Story): TalkData =>
  cachedData(story, talkKey(story.id), () => ({ slides: slidesOf(story), notes: notesOf(story) }));

/**
 * A classic script that registers data. Not a JSON file, since a sandboxed iframe has no origin: it can run the site’s
 * scripts, but fetch nothing from a host without CORS headers.
 */
function dataScript(key: string, data: StoryData | TalkData): string {
  const text = JSON.stringify(data).replace(/[\\']/g, '\\$&');
  return `(self.${REGISTRY}=self.${REGISTRY}||{})[${JSON.stringify(key)}]=JSON.parse('${text}')`;
}

export type DataFile = { key: string; name: string; text: string };

function dataFile(key: string, data: StoryData | TalkData): DataFile {
  const text = dataScript(key, data);
  const hash = createHash('sha256').update(text).digest('hex').slice(0, HASH_LENGTH);
  return { key, name: `${key}.${hash}.js`, text };
}

/** All data files of a story; a hash of the content is part of their names. */
export const dataFiles = (story: Story): DataFile[] => [
  dataFile(storyKey(story.id), storyDataOf(story)),
  ...story.chapters.map(({ id }) => dataFile(storyKey(story.id, id), storyDataOf(story, id))),
  dataFile(talkKey(story.id), talkDataOf(story)),
];
