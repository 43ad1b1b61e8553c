import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withFiles } from '../../stories/load/fixtures/small-story';
import { readStory } from '../../stories/load/load';
import { copyStory } from './copy';
import { type StoryFiles, storyTemplate } from './template';

/** What the check says of a story `my-story` of these files, on the map that is there. */
const read = (files: StoryFiles) =>
  withFiles(
    new Map(Object.entries(files).map(([path, text]) => [`stories/my-story/${path}`, text] as const)),
    (root) => {
      cpSync('geo/atlas/sources', join(root, 'geo/atlas/sources'), { recursive: true });
      return readStory(root, 'my-story');
    },
  );

test('a new story passes the check at once', () => {
  expect(read(storyTemplate('my-story')).problems).toEqual([]);
});

test('a story that begins as a copy passes the check at once, under its own id and title', () => {
  const files = copyStory('stories/fault-lines', 'my-story');
  const { problems, story } = read(files);
  expect(problems.filter(({ isWarning }) => !isWarning)).toEqual([]);
  expect(story).toMatchObject({ id: 'my-story', title: 'A copy of Fault Lines' });
  expect(Object.keys(files).filter((path) => path.startsWith('de'))).toEqual([]);
});
