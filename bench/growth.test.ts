import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadStory } from '../stories/load/load';
import { growStory } from './growth';

test('a story with every step told twice holds together, each step behind itself', () => {
  const root = growStory(2);
  try {
    const ids = loadStory(root, 'fault-lines').steps.map(({ id }) => id);
    const once = loadStory(process.cwd(), 'fault-lines').steps.map(({ id }) => id);
    expect(ids).toEqual(once.flatMap((id) => [id, `${id}-2`]));
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});
