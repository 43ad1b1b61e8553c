import fc from 'fast-check';
import { expect, test } from 'vitest';
import { faultLines } from '../load/shared-story';
import { storyboardOf } from '../model/storyboard';
import { currentScene } from './current-scene';
import { sceneAt } from './scene';

const story = storyboardOf(faultLines);

const moment = fc.record({
  step: fc.integer({ min: 0, max: story.steps.length - 1 }),
  progress: fc.constantFrom(0, 0.3, 0.6, 1),
});

test('whatever was asked for before, what is shown is the moment’s own scene', () => {
  fc.assert(
    fc.property(fc.array(moment, { minLength: 1, maxLength: 8 }), (moments) => {
      for (const now of moments)
        expect(currentScene(story, { moment: now, day: null })).toEqual(sceneAt(story, now));
    }),
    { numRuns: 20 },
  );
});

test('a scene that several parts of a page ask for in one frame is made once', () => {
  const now = { step: 3, progress: 0.5 };
  const shown = currentScene(story, { moment: now, day: null });
  expect(currentScene(story, { moment: { ...now }, day: null })).toBe(shown);
  const day = shown.day;
  const explored = currentScene(story, { moment: now, day });
  expect(explored).not.toBe(shown);
  expect(currentScene(story, { moment: now, day })).toBe(explored);
});
