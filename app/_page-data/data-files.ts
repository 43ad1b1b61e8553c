import { createHash } from 'node:crypto';
import type { Story } from '../../stories/model/story';
import { storyboardOf } from '../../stories/model/storyboard';
import type { PredictionsFile } from '../../stories/predictions/prediction';
import { predictionsOf } from '../../stories/predictions/predictions-file';
import { stepRangeOf, storyboardOfRange } from '../../stories/scene/chapter-steps';
import { stripBoardOf } from '../../stories/strips/strips';
import { notesOf, slidesOf } from '../_present/deck/slide';
import { predictionsKey, REGISTRY, type StoryData, storyKey, type TalkData, talkKey } from './story-data';

/** Characters of the hash in a file’s name. */
const HASH_LENGTH = 12;

/** What a data script registers. */
type Data = StoryData | TalkData | PredictionsFile;

const dataByStory = new WeakMap<Story, Map<string, Data>>();

/** Computes a key’s data once, so that pages render from the same object. */
function cachedData<Kind extends Data>(story: Story, key: string, compute: () => Kind): Kind {
  const cached = dataByStory.get(story) ?? new Map<string, Data>();
  dataByStory.set(story, cached);
  const data = (cached.get(key) as Kind | undefined) ?? compute();
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
      predictions: predictionsAddress(story),
    };
  });

export const talkDataOf = (story: Story): TalkData =>
  cachedData(story, talkKey(story.id), () => ({ slides: slidesOf(story), notes: notesOf(story) }));

/**
 * A classic script that registers data. Not a JSON file, since a sandboxed iframe has no origin: it can run the site’s
 * scripts, but fetch nothing from a host without CORS headers.
 */
function dataScript(key: string, data: Data): string {
  const text = JSON.stringify(data).replace(/[\\']/g, '\\$&');
  return `(self.${REGISTRY}=self.${REGISTRY}||{})[${JSON.stringify(key)}]=JSON.parse('${text}')`;
}

export type DataFile = { key: string; name: string; text: string };

function dataFile(key: string, data: Data): DataFile {
  const text = dataScript(key, data);
  const hash = createHash('sha256').update(text).digest('hex').slice(0, HASH_LENGTH);
  return { key, name: `${key}.${hash}.js`, text };
}

const isAsking = ({ steps }: Story): boolean => steps.some(({ predict }) => predict);

const predictionsFile = (story: Story): DataFile =>
  dataFile(
    predictionsKey(story.id),
    cachedData(story, predictionsKey(story.id), () => predictionsOf(story)),
  );

/** Address of the script with what readers are asked in a story, which pages load when a reader predicts. */
const predictionsAddress = (story: Story): StoryData['predictions'] =>
  isAsking(story) ? `/story-data/${predictionsFile(story).name}` : null;

/** All data files of a story; a hash of the content is part of their names. */
export const dataFiles = (story: Story): DataFile[] => [
  dataFile(storyKey(story.id), storyDataOf(story)),
  ...story.chapters.map(({ id }) => dataFile(storyKey(story.id, id), storyDataOf(story, id))),
  dataFile(talkKey(story.id), talkDataOf(story)),
  ...(isAsking(story) ? [predictionsFile(story)] : []),
];
