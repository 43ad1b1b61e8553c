import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  arrivalLine,
  entryLine,
  nextStep,
  previousStep,
  progressOf,
  type ReadingWindow,
  stepAtLine,
  stopAt,
  titleTopAt,
} from './scroll-progress';

const LAPTOP: ReadingWindow = { top: 0, height: 800 };
/** Below a map that takes the upper 360 pixels. */
const PHONE: ReadingWindow = { top: 360, height: 440 };

const readingWindow: fc.Arbitrary<ReadingWindow> = fc.record({
  top: fc.integer({ min: 0, max: 600 }),
  height: fc.integer({ min: 100, max: 1600 }),
});
const travel = fc.double({ min: 1, max: 1.35, noNaN: true });

describe('the way of a title', () => {
  test('a step begins when its title comes to 85 % of the reading window and has arrived at 25 %', () => {
    expect(progressOf(680, LAPTOP)).toBe(0);
    expect(progressOf(440, LAPTOP)).toBe(0.5);
    expect(progressOf(200, LAPTOP)).toBe(1);
  });

  test('on a phone the reading window is the part below the map', () => {
    expect([entryLine(PHONE), arrivalLine(PHONE)]).toEqual([734, 470]);
    expect(progressOf(734, PHONE)).toBe(0);
    expect(progressOf(470, PHONE)).toBe(1);
  });

  test('a step with much to play lets its title travel farther', () => {
    expect(arrivalLine(LAPTOP, 1.25)).toBeCloseTo(80, 9);
    expect(progressOf(200, LAPTOP, 1.25)).toBeCloseTo(0.8, 9);
    expect(progressOf(80, LAPTOP, 1.25)).toBeCloseTo(1, 9);
  });

  test('even the longest travel arrives inside the reading window', () => {
    fc.assert(
      fc.property(readingWindow, travel, (window, far) => {
        expect(arrivalLine(window, far)).toBeGreaterThan(window.top);
        expect(arrivalLine(window, far)).toBeLessThan(entryLine(window));
      }),
    );
  });

  test('above and below it holds at 0 and 1, and between it grows as the title rises', () => {
    const title = fc.double({ min: -3000, max: 3000, noNaN: true });
    fc.assert(
      fc.property(readingWindow, travel, title, title, (window, far, a, b) => {
        const [higher, lower] = [Math.min(a, b), Math.max(a, b)];
        const [after, before] = [progressOf(higher, window, far), progressOf(lower, window, far)];
        expect(after).toBeGreaterThanOrEqual(before);
        for (const progress of [after, before]) {
          expect(progress).toBeGreaterThanOrEqual(0);
          expect(progress).toBeLessThanOrEqual(1);
        }
        if (lower >= entryLine(window)) expect(before).toBe(0);
        if (higher < arrivalLine(window, far)) expect(after).toBe(1);
      }),
    );
  });
});

describe('the step that is being read', () => {
  const LINE = 680;
  const tops = fc.array(fc.integer({ min: -9000, max: 9000 }), { minLength: 1, maxLength: 40 });
  const stepOf = (titles: readonly number[]) => stepAtLine(LINE, titles.length, (nth) => titles[nth] ?? 0);

  test('is the last whose title has come to the line', () => {
    expect(stepOf([-500, 100, 680, 1200])).toBe(2);
    expect(stepOf([-500, 100, 681, 1200])).toBe(1);
  });

  test('is the first before any title has come there, and the last beyond the last title', () => {
    expect(stepOf([900, 1800])).toBe(0);
    expect(stepOf([-5000, -4000, -3000])).toBe(2);
  });

  test('depends on where the titles stand alone, for any number of them', () => {
    fc.assert(
      fc.property(tops, (unsorted) => {
        const titles = [...unsorted].sort((a, b) => a - b);
        const reached = titles.filter((top) => top <= LINE).length;
        expect(stepOf(titles)).toBe(Math.max(0, reached - 1));
      }),
    );
  });
});

describe('a place that is kept in another window', () => {
  test('a title put where its progress was has that progress again', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(readingWindow, travel, share, (window, far, progress) => {
        expect(progressOf(titleTopAt(progress, window, far), window, far)).toBeCloseTo(progress, 9);
      }),
    );
  });
});

describe('stops for readers who asked for less motion', () => {
  const builds = [0.3, 0.6, 1];

  test.each([
    [0, 0],
    [0.29, 0],
    [0.3, 0.3],
    [0.59, 0.3],
    [0.6, 0.6],
    [0.99, 0.6],
    [1, 1],
  ])('at %d the picture is that of %d', (progress, stop) => {
    expect(stopAt(progress, builds)).toBe(stop);
  });

  test('a stop is reached although scrolling counts it a hair short', () => {
    expect(stopAt(0.1 + 0.2 - 1e-12, builds)).toBe(0.3);
  });
});

describe('the next step and the one before', () => {
  const LAST = 29;

  test('‘next’ first brings the step that is still under way to its arrival', () => {
    expect(nextStep({ step: 4, progress: 0.5 }, LAST)).toBe(4);
    expect(nextStep({ step: 4, progress: 1 }, LAST)).toBe(5);
  });

  test('a step that has all but arrived counts as arrived', () => {
    expect(nextStep({ step: 4, progress: 0.985 }, LAST)).toBe(5);
  });

  test('‘back’ brings the arrival of the step before', () => {
    expect(previousStep({ step: 4, progress: 1 })).toBe(3);
    expect(previousStep({ step: 4, progress: 0.2 })).toBe(3);
  });

  test('neither leaves the story', () => {
    expect(nextStep({ step: LAST, progress: 1 }, LAST)).toBe(LAST);
    expect(previousStep({ step: 0, progress: 1 })).toBe(0);
  });

  test('pressing ‘next’ again and again visits every step once', () => {
    const visited = [nextStep({ step: 0, progress: 0 }, LAST)];
    while ((visited.at(-1) ?? LAST) < LAST)
      visited.push(nextStep({ step: visited.at(-1) ?? 0, progress: 1 }, LAST));
    expect(visited).toEqual(Array.from({ length: LAST + 1 }, (_, at) => at));
  });
});
