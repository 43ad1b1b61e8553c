import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadStory } from '../../stories/load/load';
import { writeLongerStory } from './longer-story';

test('a story in which every step stands twice can be loaded, each copy after its step', () => {
  const root = writeLongerStory(2);
  try {
    const ids = loadStory(root, 'fault-lines').steps.map(({ id }) => id);
    const once = loadStory(process.cwd(), 'fault-lines').steps.map(({ id }) => id);
    expect(ids).toEqual(once.flatMap((id) => [id, `${id}-2`]));
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});
