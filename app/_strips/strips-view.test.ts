import { describe, expect, test } from 'vitest';
import { parseIsoDay } from '../../geo/time/dates';
import { faultLines } from '../../stories/load/shared-story';
import { storyboardOf } from '../../stories/model/storyboard';
import { playheadAt, type StripBoard, stripBoardOf, traceLevelAt } from '../../stories/strips/strips';
import { isCrossed, LABEL_SIZE } from './labels';
import {
  dayAtPoint,
  hoverTargets,
  placeDropLine,
  placeMarks,
  type StripsForm,
  type StripsLayout,
  stripsLayout,
} from './layout';
import { dropLineLane, labelKeys, plateWidth, type StripsView, stripsViewAt } from './strips-view';

const loaded = faultLines;
const story = storyboardOf(loaded);
const board = stripBoardOf(loaded) as StripBoard;
const levelAt = (day: number) => traceLevelAt(board, day);

/** Forms and widths of the strips: on a phone, and beside the prose in a small, a usual and a wide window; pixels. */
const WINDOWS: readonly [StripsForm, number][] = [
  ['small', 374],
  ['full', 358],
  ['full', 824],
  ['full', 984],
];

const stepIndex = (id: string) => story.steps.findIndex((step) => step.id === id);

function viewIn([form, width]: readonly [StripsForm, number], step: number, progress: number) {
  const layout: StripsLayout = stripsLayout(board, form, width);
  const view: StripsView = stripsViewAt(
    board,
    story,
    { step, progress },
    { layout, isSmall: form === 'small' },
  );
  return { layout, view };
}

const WIDE_STRIPS = ['full', 824] as const;
const namesAt = (id: string, progress = 1, window: readonly [StripsForm, number] = WIDE_STRIPS) =>
  Object.values(viewIn(window, stepIndex(id), progress).view.labels).map(({ text }) => text);

/** For each text that the strips can show, the first day to which it applies. */
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
  for (const { name, from } of board.pressure) note(`Kramer: ${name}`, from);
  for (const { text, to } of board.links) note(text, to.day);
  for (const { text, day } of board.marks) note(text, day);
  return days;
}

/** The count beside the playhead, which is of the playhead’s own day. */
const isCount = (text: string) => /\d of 7/.test(text);

describe('labels', () => {
  test.each(WINDOWS)('nothing to the right of the playhead is labelled (%s, %d px)', (...window) => {
    const days = firstDays();
    const unreached: string[] = [];
    story.steps.forEach((_, step) => {
      for (const progress of [0, 0.1, 0.35, 0.5, 0.75, 1]) {
        const { day } = playheadAt(story, { step, progress });
        const { view } = viewIn(window, step, progress);
        for (const { text } of Object.values(view.labels)) {
          if (isCount(text)) continue;
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

  test('at first Stalin and two who will follow him are labelled; from the day of his death the others are', () => {
    expect(namesAt('question').sort()).toEqual([
      'Khrushchev',
      'Prime minister',
      'Stalin, Malenkov',
      'our count: 7 of 7 states hard',
    ]);
    expect(namesAt('stalin-dies')).toEqual(
      expect.arrayContaining([
        'Stalin, Malenkov',
        'Beria',
        'Khrushchev',
        'Molotov',
        'Bulganin',
        'Prime minister',
        'Kaganovich, Mikoyan, Voroshilov',
      ]),
    );
  });

  test('who sits in the Presidium without a lane is named, and is not while somebody’s news is', () => {
    expect(namesAt('congress')).toContain('Kaganovich, Mikoyan, Voroshilov');
    expect(namesAt('mixed-lessons')).toContain('Mikoyan sent to Budapest');
    expect(namesAt('mixed-lessons')).not.toContain('Kaganovich, Mikoyan, Voroshilov');
  });

  test('a step’s events are labelled, the change of the bloc below', () => {
    expect(namesAt('hard-turn')).toEqual(
      expect.arrayContaining([
        'Forced to the sidelines',
        'Outflanks Malenkov at the plenum',
        'Prime minister',
        'Kramer: discontent grows',
        'our count: 1 of 7 states hard',
      ]),
    );
    expect(namesAt('nagy-out')).toContain('our count: 2 of 7 states hard');
    expect(namesAt('plovdiv')).toContain('Plovdiv');
  });

  test('a short bar has its label beside the playhead, a longer one inside', () => {
    const label = (id: string) => {
      const { view } = viewIn(WIDE_STRIPS, stepIndex(id), 1);
      return { ...view.labels['bar-malenkov-1'], playhead: view.playhead };
    };
    const [early, late] = [label('seventeenth-of-june'), label('hard-turn')];
    expect(early.tone).toBe('ink');
    expect(early.x).toBeGreaterThan(early.playhead);
    expect(late.tone).toBe('bar');
    expect(late.x).toBeLessThan(late.playhead);
  });

  test.each(WINDOWS)(
    'the playhead covers no label and no year, and the date neither (%s, %d px)',
    (...window) => {
      const covered: string[] = [];
      story.steps.forEach(({ id }, step) => {
        for (const progress of [0, 0.25, 0.5, 0.75, 1]) {
          const { view, layout } = viewIn(window, step, progress);
          const isFull = window[0] === 'full';
          if (isFull) expect(layout.axis.years - 10).toBeGreaterThanOrEqual(layout.axis.line);
          for (const label of Object.values(view.labels)) {
            // the playhead leaves out the row of the captions
            const isCaption = label.y > layout.links.top && label.y < layout.links.top + layout.links.height;
            if (!isCaption && isCrossed(label, view.playhead)) covered.push(`${id}: ${label.text}`);
            expect(label.y - LABEL_SIZE).toBeGreaterThanOrEqual(layout.plate.height - 2);
          }
        }
      });
      expect(covered).toEqual([]);
    },
  );

  test('the pressure of 1956 is named at its row, which nothing covers', () => {
    for (const [id, name] of [
      ['new-reason', 'discontent grows'],
      ['congress', 'pressure still rising'],
      ['hesitation', 'turmoil grows'],
    ] as const) {
      const { view, layout } = viewIn(WIDE_STRIPS, stepIndex(id), 1);
      expect(view.labels.pressure?.text).toBe(`Kramer: ${name}`);
      expect(view.labels.pressure?.x).toBeLessThan(layout.x(parseIsoDay('1955-02-08')));
    }
  });

  test.each(WINDOWS)(
    'every label has a text element, and lies inside the drawing (%s, %d px)',
    (...window) => {
      const keys = new Set(labelKeys(board, window[0] === 'small'));
      story.steps.forEach((_, step) => {
        const { view, layout } = viewIn(window, step, 1);
        for (const [key, { x }] of Object.entries(view.labels)) {
          expect(keys).toContain(key);
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(layout.width);
        }
      });
    },
  );
});

describe('the playhead', () => {
  test.each(WINDOWS)('and its date stay inside the drawing (%s, %d px)', (...window) => {
    story.steps.forEach((_, step) => {
      const { view, layout } = viewIn(window, step, 1);
      expect(view.playhead).toBeGreaterThanOrEqual(layout.left);
      expect(view.playhead).toBeLessThanOrEqual(layout.right);
      expect(view.spanStart).toBeLessThanOrEqual(view.playhead);
      expect(view.plate.x - plateWidth(view.plate.text) / 2).toBeGreaterThanOrEqual(-0.001);
      expect(view.plate.x + plateWidth(view.plate.text) / 2).toBeLessThanOrEqual(layout.width + 0.001);
    });
  });

  test('is wide for a span of days, and thin for one day', () => {
    const wide = viewIn(WIDE_STRIPS, stepIndex('withdrawal'), 1).view;
    const thin = viewIn(WIDE_STRIPS, stepIndex('volna'), 1).view;
    expect(wide.playhead - wide.spanStart).toBeGreaterThan(20);
    expect(thin.playhead).toBe(thin.spanStart);
  });

  test('shortens the months of a long date', () => {
    expect(viewIn(WIDE_STRIPS, stepIndex('withdrawal'), 1).view.plate.text).toBe('27 July – 29 Oct. 1955');
    expect(viewIn(WIDE_STRIPS, stepIndex('seventeenth-of-june'), 1).view.plate.text).toBe('17 June 1953');
  });
});

describe('the names at the left', () => {
  test('are clear of each other in a language with longer words', () => {
    const { states } = board.words;
    const levels = { relaxed: 'milder', mixed: 'gemischt', tight: 'hart' };
    const words = { ...board.words, states: { ...states, levels } };
    const usual = stripsLayout(board, 'full', 824).left;
    const wide = stripsLayout({ ...board, words }, 'full', 824).left;
    expect(wide - usual).toBeGreaterThan(5);
    expect(wide - usual).toBeLessThan(30);
  });
});

describe('the drop-lines', () => {
  test('join an event in Moscow to the turn in the bloc, on the trace or at a step of the pressure', () => {
    const layout = stripsLayout(board, 'full', 824);
    const lines = board.links.map((link) => placeDropLine(board, layout, link, link.from.lane, levelAt));
    expect(lines).toHaveLength(3);
    const bloc = layout.trace.middle - layout.trace.reach;
    for (const { top, elbow, bottom, fromX, toX } of lines) {
      expect(top).toBeLessThan(layout.others.top);
      expect(elbow).toBeLessThan(bloc);
      expect(bottom).toBeGreaterThanOrEqual(bloc);
      expect(toX).toBeGreaterThanOrEqual(fromX);
    }
    expect(lines[2]?.bottom).toBeGreaterThan(layout.unrest.top);
  });

  test('have their captions from the day of the turn on', () => {
    const captions = (id: string) =>
      board.links.map(({ text }) => text).filter((text) => namesAt(id).includes(text));
    expect(captions('plzen')).toEqual([]);
    expect(captions('nagy-in')).toEqual(['Stalin dies: New Courses']);
    expect(captions('nagy-out')).toEqual(['Stalin dies: New Courses', 'Malenkov out: Hungary hardens']);
    expect(captions('hesitation')).toHaveLength(3);
  });

  test('begin in the small form at the post that was held', () => {
    expect(board.links.map((link) => dropLineLane(board, link, true))).toEqual([0, 0, 1]);
  });
});

describe('a pointer', () => {
  test.each(WINDOWS)('on a mark selects its day, however wide a day is drawn (%s, %d px)', (form, width) => {
    const layout = stripsLayout(board, form, width);
    const targets = hoverTargets(board, layout, form, levelAt);
    const missed = targets.filter(({ x, y, day }) => dayAtPoint(layout, targets, x, y) !== day);
    expect(missed).toEqual([]);
  });

  test('near a mark selects the mark’s day, and far from any the day of the axis', () => {
    const layout = stripsLayout(board, 'full', 824);
    const targets = hoverTargets(board, layout, 'full', levelAt);
    const poznan = placeMarks(board.marks, layout, levelAt).find(({ mark }) => mark.text === 'Poznań');
    expect(dayAtPoint(layout, targets, (poznan?.x ?? 0) + 3, poznan?.y ?? 0)).toBe(parseIsoDay('1956-06-28'));
    const day = parseIsoDay('1954-06-01');
    expect(dayAtPoint(layout, targets, layout.x(day) + 0.1, layout.trace.middle)).toBe(day);
  });

  test('marks of neighbouring days do not cover each other', () => {
    for (const [form, width] of WINDOWS) {
      const placed = placeMarks(board.marks, stripsLayout(board, form, width), levelAt);
      placed.slice(1).forEach((mark, at) => {
        const previous = placed[at] as (typeof placed)[number];
        expect(Math.hypot(mark.x - previous.x, mark.y - previous.y)).toBeGreaterThanOrEqual(3);
      });
    }
  });
});
