import { describe, expect, test } from 'vitest';
import { faultLines as story } from '../load/shared-story';
import { storyboardOf } from '../model/storyboard';
import { stepRangeOf, storyboardOfRange } from './chapter-steps';
import { sceneAt } from './scene';

const board = storyboardOf(story);
const PROGRESS = [0, 0.2, 0.5, 0.8, 1];

/** A scene without features of presence 0, which are not visible. */
function shown(scene: ReturnType<typeof sceneAt>) {
  const presence = Object.fromEntries(Object.entries(scene.presence).filter(([, value]) => value !== 0));
  return { ...scene, presence };
}

describe('the part of a story on a chapter’s page', () => {
  test.each(story.chapters.map(({ id }) => id))('shows what the whole shows: %s', (chapter) => {
    const part = stepRangeOf(story, chapter);
    const cut = storyboardOfRange(board, part);
    for (let step = part.first; step <= part.last; step++) {
      for (const progress of PROGRESS) {
        expect(shown(sceneAt(cut, { step, progress }))).toEqual(shown(sceneAt(board, { step, progress })));
      }
    }
  });

  test('names every step of the story, and is smaller', () => {
    const cut = storyboardOfRange(board, stepRangeOf(story, 'hot-summer'));
    expect(cut.steps.map(({ title }) => title)).toEqual(board.steps.map(({ title }) => title));
    expect(JSON.stringify(cut).length).toBeLessThan(0.8 * JSON.stringify(board).length);
  });

  test('is refused for an unknown chapter', () => {
    expect(() => stepRangeOf(story, 'cold-winter')).toThrow('fault-lines has no chapter "cold-winter"');
  });
});
