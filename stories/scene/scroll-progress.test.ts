import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  arrivalLine,
  entryLine,
  nextStep,
  type ProseLayout,
  previousStep,
  progressMarks,
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
const ONE_EACH = { builds: [0.3, 0.6, 1], buildParagraphs: [] };

/** Prose of three paragraphs of 200 pixels, the first 150 below the title, on a page with much below. */
const PROSE: ProseLayout = {
  paragraphs: [150, 350, 550].map((top) => ({ top, height: 200 })),
  next: 900,
  scrollable: 5000,
};

const prose: fc.Arbitrary<ProseLayout> = fc
  .record({
    gap: fc.integer({ min: 0, max: 400 }),
    heights: fc.array(fc.integer({ min: 20, max: 900 }), { minLength: 1, maxLength: 5 }),
    below: fc.integer({ min: 0, max: 500 }),
    scrollable: fc.integer({ min: 0, max: 5000 }),
  })
  .map(({ gap, heights, below, scrollable }) => {
    const tops = heights.map((_, at) => gap + heights.slice(0, at).reduce((sum, height) => sum + height, 0));
    const bottom = (tops.at(-1) ?? 0) + (heights.at(-1) ?? 0);
    const paragraphs = heights.map((height, at) => ({ top: tops[at] as number, height }));
    return { paragraphs, next: bottom + below, scrollable };
  });

describe('builds follow the paragraphs that speak of them', () => {
  const at = (titleTop: number, window = LAPTOP, layout = PROSE) =>
    progressOf(titleTop, progressMarks(ONE_EACH, layout, window));

  test('a step begins when its title comes to 85 % of the reading window', () => {
    expect(at(680)).toBe(0);
    expect(at(670)).toBeGreaterThan(0);
  });

  test('each build is reached when its paragraph comes to the middle of the reading window', () => {
    expect(at(250)).toBe(0.3);
    expect(at(50)).toBe(0.6);
    expect(at(-150)).toBe(1);
    expect(at(-400)).toBe(1);
  });

  test('builds of one paragraph share its height', () => {
    const marks = progressMarks({ builds: [0.3, 0.6, 1], buildParagraphs: [1, 2, 2] }, PROSE, LAPTOP);
    expect(marks.map(({ titleTop }) => titleTop)).toEqual([680, 250, 50, -50]);
  });

  test('on a phone the first build has played when the title has arrived, and the reading window is below the map', () => {
    expect([entryLine(PHONE), arrivalLine(PHONE)]).toEqual([734, 470]);
    expect(at(470, PHONE, { ...PROSE, paragraphs: [{ top: 400, height: 300 }] })).toBe(0.3);
  });

  test('the last build has played before the next step begins, however short the last paragraph is', () => {
    const layout = { ...PROSE, next: 560 };
    expect(at(entryLine(LAPTOP) - layout.next + 1, LAPTOP, layout)).toBe(1);
  });

  test('the last build plays where the page ends soon', () => {
    const layout = { ...PROSE, next: Number.POSITIVE_INFINITY, scrollable: 500 };
    expect(at(680 - 500, LAPTOP, layout)).toBe(1);
  });

  test('a step without paragraphs plays until its title has arrived', () => {
    const marks = progressMarks(ONE_EACH, { ...PROSE, paragraphs: [] }, LAPTOP);
    expect([680, 440, 200].map((titleTop) => progressOf(titleTop, marks))).toEqual([0, 0.5, 1]);
  });

  test('progress holds at 0 and 1, and grows as the title rises', () => {
    const title = fc.double({ min: -3000, max: 3000, noNaN: true });
    fc.assert(
      fc.property(readingWindow, prose, title, title, (window, layout, a, b) => {
        const marks = progressMarks(ONE_EACH, layout, window);
        const after = progressOf(Math.min(a, b), marks);
        const before = progressOf(Math.max(a, b), marks);
        expect(after).toBeGreaterThanOrEqual(before);
        expect(before).toBeGreaterThanOrEqual(0);
        expect(after).toBeLessThanOrEqual(1);
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

describe('where a title stands at a progress', () => {
  test('it has that progress there', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(readingWindow, share, (window, progress) => {
        const marks = progressMarks(ONE_EACH, PROSE, window);
        expect(progressOf(titleTopAt(progress, marks), marks)).toBeCloseTo(progress, 9);
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

  test('‘next’ first brings a title that is still on its way to its arrival', () => {
    expect(nextStep({ step: 4, progress: 0.2 }, false, LAST)).toBe(4);
    expect(nextStep({ step: 4, progress: 0.3 }, true, LAST)).toBe(5);
  });

  test('‘back’ brings the arrival of the step before', () => {
    expect(previousStep({ step: 4, progress: 1 })).toBe(3);
    expect(previousStep({ step: 4, progress: 0.2 })).toBe(3);
  });

  test('neither leaves the story', () => {
    expect(nextStep({ step: LAST, progress: 1 }, true, LAST)).toBe(LAST);
    expect(previousStep({ step: 0, progress: 1 })).toBe(0);
  });

  test('pressing ‘next’ again and again visits every step once', () => {
    const visited = [nextStep({ step: 0, progress: 0 }, false, LAST)];
    while ((visited.at(-1) ?? LAST) < LAST)
      visited.push(nextStep({ step: visited.at(-1) ?? 0, progress: 1 }, true, LAST));
    expect(visited).toEqual(Array.from({ length: LAST + 1 }, (_, at) => at));
  });
});
