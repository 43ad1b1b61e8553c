import { describe, expect, test } from 'vitest';
import { dayNumber } from '../../geo/time/dates';
import { loadStory } from '../../stories/load/load';
import { storyboardOf } from '../../stories/model/storyboard';
import { playheadAt, type StripBoard, stripBoardOf, traceLevelAt } from '../../stories/strips/strips';
import { type Frame, frameOf, labelKeys, plateWidth } from './frame';
import { dayUnder, type Form, type Layout, layoutOf, placedMarks, targetsOf } from './layout';

const loaded = loadStory(process.cwd(), 'fault-lines');
const story = storyboardOf(loaded);
const board = stripBoardOf(loaded) as StripBoard;
const levelAt = (day: number) => traceLevelAt(board, day);

/** Widths of the strips on a phone, beside the prose of a laptop, and of a wide window; pixels. */
const WINDOWS: readonly [Form, number][] = [
  ['small', 374],
  ['full', 358],
  ['full', 824],
  ['full', 984],
];

const stepAt = (id: string) => story.steps.findIndex((step) => step.id === id);

function frameIn([form, width]: readonly [Form, number], step: number, progress: number) {
  const layout: Layout = layoutOf(board, form, width);
  const frame: Frame = frameOf(board, story, { step, progress }, { layout, small: form === 'small' });
  return { layout, frame };
}

const WIDE = ['full', 824] as const;
const names = (id: string, progress = 1, window: readonly [Form, number] = WIDE) =>
  Object.values(frameIn(window, stepAt(id), progress).frame.labels).map(({ text }) => text);

/** The first day on which each name that the strips can show means something. */
function firstDays(): Map<string, number> {
  const days = new Map<string, number>([['Under attack', board.axis.from]]);
  const note = (text: string, day: number) => {
    days.set(text, Math.min(day, days.get(text) ?? Number.POSITIVE_INFINITY));
  };
  for (const person of [...board.lanes.flat(), ...board.others]) {
    for (const { short, from } of person.bars) note(short, from);
    for (const { text, day } of person.events) note(text, day);
    const [first] = person.bars;
    if (first) note(person.surname, first.from);
  }
  for (const { name, from } of board.phases) note(name, from);
  return days;
}

describe('names', () => {
  test.each(WINDOWS)('nothing to the right of the needle is named (%s, %d px)', (...window) => {
    const days = firstDays();
    const unreached: string[] = [];
    story.steps.forEach((_, step) => {
      for (const progress of [0, 0.1, 0.35, 0.5, 0.75, 1]) {
        const { day } = playheadAt(story, { step, progress });
        const { frame } = frameIn(window, step, progress);
        for (const { text } of Object.values(frame.labels)) {
          const parts = days.has(text) ? [text] : text.split(', ');
          for (const part of parts) {
            const first = days.get(part) ?? Number.POSITIVE_INFINITY;
            if (first > day) unreached.push(`${story.steps[step]?.id} at ${progress}: ${part}`);
          }
        }
      }
    });
    expect(unreached).toEqual([]);
  });

  test('at first only Stalin is named; from the day of his death five others are', () => {
    expect(names('question')).toEqual(['Stalin', 'Ruler of the Soviet Union']);
    expect(names('stalin-dies')).toEqual(
      expect.arrayContaining([
        'Stalin, Malenkov',
        'Beria',
        'Khrushchev',
        'Molotov',
        'Bulganin',
        'Prime minister',
      ]),
    );
  });

  test('a step names what happens in it: cause above, the swing below', () => {
    expect(names('hard-turn')).toEqual(
      expect.arrayContaining([
        'Forced to the sidelines',
        'Outflanks Malenkov',
        'Prime minister',
        'retrenchment',
      ]),
    );
  });

  test('a short bar is named beside the needle, a longer one inside', () => {
    const label = (id: string) => {
      const { frame } = frameIn(WIDE, stepAt(id), 1);
      return { ...frame.labels['bar-malenkov-0'], needle: frame.needle };
    };
    const [early, late] = [label('seventeenth-of-june'), label('hard-turn')];
    expect(early.tone).toBe('ink');
    expect(early.x).toBeGreaterThan(early.needle);
    expect(late.tone).toBe('bar');
    expect(late.x).toBeLessThan(late.needle);
  });

  test.each(WINDOWS)(
    'every name has its place in the drawing, and lies inside it (%s, %d px)',
    (...window) => {
      const keys = new Set(labelKeys(board, window[0] === 'small'));
      story.steps.forEach((_, step) => {
        const { frame, layout } = frameIn(window, step, 1);
        for (const [key, { x }] of Object.entries(frame.labels)) {
          expect(keys).toContain(key);
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(layout.width);
        }
      });
    },
  );
});

describe('the needle', () => {
  test.each(WINDOWS)('and its plate stay inside the drawing (%s, %d px)', (...window) => {
    story.steps.forEach((_, step) => {
      const { frame, layout } = frameIn(window, step, 1);
      expect(frame.needle).toBeGreaterThanOrEqual(layout.left);
      expect(frame.needle).toBeLessThanOrEqual(layout.right);
      expect(frame.band).toBeLessThanOrEqual(frame.needle);
      expect(frame.plate.x - plateWidth(frame.plate.text) / 2).toBeGreaterThanOrEqual(-0.001);
      expect(frame.plate.x + plateWidth(frame.plate.text) / 2).toBeLessThanOrEqual(layout.width + 0.001);
    });
  });

  test('a date that is a span makes it wide, a day does not', () => {
    const wide = frameIn(WIDE, stepAt('withdrawal'), 1).frame;
    const thin = frameIn(WIDE, stepAt('volna'), 1).frame;
    expect(wide.needle - wide.band).toBeGreaterThan(20);
    expect(thin.needle).toBe(thin.band);
  });

  test('a long date has short months on its plate', () => {
    expect(frameIn(WIDE, stepAt('withdrawal'), 1).frame.plate.text).toBe('27 July – 29 Oct. 1955');
    expect(frameIn(WIDE, stepAt('seventeenth-of-june'), 1).frame.plate.text).toBe('17 June 1953');
  });
});

describe('a pointer', () => {
  test.each(WINDOWS)('on a mark means its day, however wide a day is drawn (%s, %d px)', (form, width) => {
    const layout = layoutOf(board, form, width);
    const targets = targetsOf(board, layout, form, levelAt);
    const missed = targets.filter(({ x, y, day }) => dayUnder(layout, targets, x, y) !== day);
    expect(missed).toEqual([]);
  });

  test('beside a mark means it still, and far from any the day of the axis', () => {
    const layout = layoutOf(board, 'full', 824);
    const targets = targetsOf(board, layout, 'full', levelAt);
    const poznan = placedMarks(board.marks, layout, levelAt).find(({ mark }) => mark.text === 'Poznań');
    expect(dayUnder(layout, targets, (poznan?.x ?? 0) + 3, poznan?.y ?? 0)).toBe(dayNumber('1956-06-28'));
    const day = dayNumber('1954-06-01');
    expect(dayUnder(layout, targets, layout.x(day) + 0.1, layout.trace.middle)).toBe(day);
  });

  test('marks of neighbouring days do not cover each other', () => {
    for (const [form, width] of WINDOWS) {
      const placed = placedMarks(board.marks, layoutOf(board, form, width), levelAt);
      placed.slice(1).forEach((one, at) => {
        const before = placed[at] as (typeof placed)[number];
        expect(Math.hypot(one.x - before.x, one.y - before.y)).toBeGreaterThanOrEqual(3);
      });
    }
  });
});
