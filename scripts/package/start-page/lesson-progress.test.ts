import { expect, test } from 'vitest';
import { addStep, NOTHING_SEEN, percentSeen, readProgress, writeProgress } from './lesson-progress';
import { sessionTime } from './session-time';

test('progress is read as it was written', () => {
  const progress = addStep(addStep(NOTHING_SEEN, { step: 'two', number: 2 }), { step: 'one', number: 1 });
  expect(progress).toEqual({ furthest: 2, visited: ['two', 'one'] });
  expect(readProgress(writeProgress(progress))).toEqual(progress);
});

test('progress that is invalid or another lesson’s counts as none', () => {
  for (const saved of ['', 'null', '{"furthest":2', '{"furthest":"2","visited":[]}', '[1]']) {
    expect(readProgress(saved)).toEqual(NOTHING_SEEN);
  }
});

test('no more is written than a platform can store', () => {
  const visited = Array.from({ length: 500 }, (_, index) => `a-step-of-a-long-story-${index}`);
  const saved = writeProgress({ furthest: 500, visited });
  expect(saved.length).toBeLessThanOrEqual(4096);
  expect(readProgress(saved).furthest).toBe(500);
});

test('the share seen is in whole per cent, and at most 100', () => {
  expect(percentSeen({ furthest: 1, visited: ['a'] }, 3)).toBe(33);
  expect(percentSeen({ furthest: 1, visited: ['a', 'b'] }, 1)).toBe(100);
  expect(percentSeen(NOTHING_SEEN, 0)).toBe(0);
});

test('durations are in the format of SCORM 1.2', () => {
  expect(sessionTime(0)).toBe('0000:00:00.00');
  expect(sessionTime(((1 * 60 + 2) * 60 + 3) * 1000 + 456)).toBe('0001:02:03.45');
  expect(sessionTime(-5)).toBe('0000:00:00.00');
});
