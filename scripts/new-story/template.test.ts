import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withFiles } from '../../stories/load/fixtures/small-story';
import { readStory } from '../../stories/load/load';
import { storyTemplate } from './template';

test('a new story passes the check at once', () => {
  const files = Object.entries(storyTemplate('my-story')).map(
    ([path, text]) => [`stories/my-story/${path}`, text] as const,
  );
  const problems = withFiles(new Map(files), (root) => {
    cpSync('geo/atlas/sources', join(root, 'geo/atlas/sources'), { recursive: true });
    return readStory(root, 'my-story').problems;
  });
  expect(problems).toEqual([]);
});
