import { createHash } from 'node:crypto';
import type { Story } from '../../stories/model/story';
import { storyboardOf } from '../../stories/model/storyboard';
import { stepRangeOf, storyboardOfRange } from '../../stories/scene/chapter-steps';
import { stripBoardOf } from '../../stories/strips/strips';
import { notesOf, slidesOf } from '../_present/deck/slide';
import { REGISTRY, type StoryData, storyKey, type TalkData, talkKey } from './story-data';

/** Letters of a hash that tell one version of a file from another. */
const LETTERS = 12;

const made = new WeakMap<Story, Map<string, StoryData | TalkData>>();

/** Makes a key’s data once: shells are drawn again and again from the same object. */
function once<Data extends StoryData | TalkData>(story: Story, key: string, make: () => Data): Data {
  const known = made.get(story) ?? new Map<string, StoryData | TalkData>();
  made.set(story, known);
  const data = (known.get(key) as Data | undefined) ?? make();
  known.set(key, data);
  return data;
}

/** The data of a story, or of one of its chapters. Throws for an unknown chapter. */
export const storyDataOf = (story: Story, chapter?: string): StoryData =>
  once(story, storyKey(story.id, chapter), () => {
    const board = storyboardOf(story);
    return {
      board: chapter ? storyboardOfRange(board, stepRangeOf(story, chapter)) : board,
      strips: stripBoardOf(story),
    };
  });

export const talkDataOf = (story: Story): TalkData =>
  once(story, talkKey(story.id), () => ({ slides: slidesOf(story), notes: notesOf(story) }));

/**
 * A classic script that puts data where pages look for them. No JSON file: a sandboxed frame has no origin, and may
 * fetch nothing from a host that sends no CORS headers, but may run the site’s scripts.
 */
function scriptOf(key: string, data: StoryData | TalkData): string {
  const text = JSON.stringify(data).replace(/[\\']/g, '\\$&');
  return `(self.${REGISTRY}=self.${REGISTRY}||{})[${JSON.stringify(key)}]=JSON.parse('${text}')`;
}

export type DataFile = { key: string; name: string; text: string };

function fileOf(key: string, data: StoryData | TalkData): DataFile {
  const text = scriptOf(key, data);
  const hash = createHash('sha256').update(text).digest('hex').slice(0, LETTERS);
  return { key, name: `${key}.${hash}.js`, text };
}

/** All files of data of a story; their names change with what is in them. */
export const dataFiles = (story: Story): DataFile[] => [
  fileOf(storyKey(story.id), storyDataOf(story)),
  ...story.chapters.map(({ id }) => fileOf(storyKey(story.id, id), storyDataOf(story, id))),
  fileOf(talkKey(story.id), talkDataOf(story)),
];
