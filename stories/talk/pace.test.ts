import { beforeAll, describe, expect, test } from 'vitest';
import { faultLines } from '../load/shared-story';
import { type StepBoard, storyboardOf } from '../model/storyboard';
import { describePace, shareDone } from './pace';
import type { TalkPosition } from './talk';

let story: readonly StepBoard[];
let brokenLink: number;

beforeAll(() => {
  story = storyboardOf(faultLines).steps;
  brokenLink = story.findIndex(({ id }) => id === 'broken-link');
});

/** A talk of ten steps and twenty minutes, two a step; its third step has three stops. */
const talk = () => ({
  steps: Array.from({ length: 10 }, (_, nth) => brokenLink - 2 + nth),
  minutes: 20,
});
const third = (stop: number): TalkPosition => ({ step: brokenLink, stop });

describe('the completed share of a talk', () => {
  test('grows with each stop of a step, and a step that has just begun does not count', () => {
    const shares = [0.3, 0.6, 1].map((stop) => shareDone(third(stop), talk(), story));
    expect(shares.map((share) => Math.round(share * 300))).toEqual([60, 70, 80]);
    expect(shareDone({ step: brokenLink + 1, stop: 0.36 }, talk(), story)).toBeCloseTo(0.3);
  });

  test('at a step that the talk leaves out is that of the steps before it', () => {
    const without = { steps: talk().steps.filter((step) => step !== brokenLink) };
    expect(shareDone(third(1), without, story)).toBeCloseTo(2 / 9);
  });
});

describe('the pace', () => {
  const START = Date.parse('2026-10-23T10:00:00Z');
  const words = (
    place: TalkPosition,
    minutes: number,
    from: TalkPosition = { step: brokenLink - 2, stop: 0 },
  ) => describePace(place, { ...from, at: START }, talk(), story, START + minutes * 60_000);

  test('is computed from what has been shown since the start', () => {
    expect(words(third(0.3), 4)).toBe('On time');
    expect(words(third(0.3), 8)).toBe('4 minutes behind');
    expect(words(third(0.3), 1)).toBe('3 minutes ahead');
  });

  test('is in whole minutes, and on time below one', () => {
    expect(words(third(0.3), 5)).toBe('1 minute behind');
    expect(words(third(0.3), 3)).toBe('1 minute ahead');
    expect(words(third(0.3), 5.5)).toBe('1.5 minutes behind');
    expect(words(third(0.3), 4.7)).toBe('On time');
  });

  test('does not count the steps before a start in the middle', () => {
    const middle = third(0.3);
    expect(words(middle, 0, middle)).toBe('On time');
    expect(words({ step: brokenLink + 5, stop: 0 }, 12, middle)).toBe('2 minutes behind');
  });

  test('is unknown before the first move', () => {
    expect(describePace(third(1), null, talk(), story, START)).toContain('first move');
  });
});
