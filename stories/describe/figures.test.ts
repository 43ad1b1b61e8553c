import { describe, expect, test } from 'vitest';
import { parseIsoDay } from '../../geo/time/dates';
import { faultLines } from '../load/shared-story';
import type { Panel } from '../model/story-schema';
import {
  dayAxis,
  type FigureMark,
  numberAxis,
  numberWords,
  panelsInStep,
  positionOnAxis,
  roundStep,
  toFigure,
} from './figures';

const { panels, steps } = faultLines;
const panel = (id: string) => panels.find((one) => one.id === id) as Panel;
const mark = (from: number, to = from, atLeast = false): FigureMark => ({ from, to, atLeast, hollow: false });

describe('numbers', () => {
  test.each([
    [25, '25'],
    [40_000, '40,000'],
    [500_000, '500,000'],
    [1_000_000, '1 million'],
    [1_500_000, '1.5 million'],
    [1_234_567, '1,234,567'],
  ])('%i is written %s', (value, words) => {
    expect(numberWords(value)).toBe(words);
  });

  test.each([
    [1, 1],
    [1.2, 2],
    [4, 5],
    [35.25, 50],
    [120.5, 200],
    [2500, 5000],
    [0.3, 0.5],
  ])('the round step for %d is %d', (value, step) => {
    expect(roundStep(value)).toBeCloseTo(step);
  });
});

describe('an axis of numbers', () => {
  const ticks = (...marks: FigureMark[]) => numberAxis(marks).ticks.map(({ value }) => value);

  test.each([
    ['three counts', [mark(57), mark(58), mark(73)], [55, 60, 65, 70, 75]],
    ['room for an arrow', [mark(57), mark(58), mark(73, 73, true)], [55, 60, 65, 70, 75, 80]],
    ['one number, twice', [mark(1_000_000), mark(1_000_000)], [500_000, 1_000_000, 1_500_000]],
    ['a wide spread', [mark(25), mark(55), mark(507)], [0, 200, 400, 600]],
    ['a range', [mark(10, 30)], [10, 15, 20, 25, 30]],
    ['nought', [mark(0)], [0, 0.5]],
  ])('has round ticks for %s', (_, marks, expected) => {
    expect(ticks(...marks)).toEqual(expected);
  });

  test('has the word ‘million’ once', () => {
    expect(numberAxis([mark(1_000_000)]).ticks.map(({ words }) => words)).toEqual([
      '0.5',
      '1',
      '1.5 million',
    ]);
  });

  test('includes all values, with few round ticks', () => {
    for (const low of [0, 1, 7, 99, 560, 30_000, 999_999]) {
      for (const spread of [0, 1, 13, 141, 10_000, 3_000_000]) {
        for (const atLeast of [true, false]) {
          const marks = [mark(low), mark(low + spread, low + spread, atLeast)];
          const axis = numberAxis(marks);
          for (const { from, to } of marks) {
            expect(positionOnAxis(axis, from)).toBeGreaterThanOrEqual(0);
            expect(positionOnAxis(axis, to)).toBeLessThanOrEqual(atLeast ? 0.86 : 1);
          }
          expect(axis.ticks.length).toBeGreaterThanOrEqual(2);
          expect(axis.ticks.length).toBeLessThanOrEqual(7);
          expect(axis.ticks[0]?.value).toBe(axis.start);
          expect(axis.ticks.at(-1)?.value).toBe(axis.end);
        }
      }
    }
  });
});

describe('an axis of days', () => {
  const day = (iso: string) => mark(parseIsoDay(iso));

  test('has ticks at round days, and the name of the month once', () => {
    const axis = dayAxis([day('1953-06-06'), day('1953-06-16')]);
    expect(axis.ticks.map(({ words }) => words)).toEqual(['5 June', '10', '15', '20']);
  });

  test('spans months', () => {
    const axis = dayAxis([day('1953-05-29'), day('1953-06-26')]);
    expect(axis.ticks.map(({ words }) => words)).toEqual(['20 May', '1 June', '10', '20', '1 July']);
  });

  test('has a single day between two ticks', () => {
    const axis = dayAxis([day('1953-06-01')]);
    expect(axis.ticks.map(({ words }) => words)).toEqual(['1 June', '5']);
    expect(positionOnAxis(axis, parseIsoDay('1953-06-01'))).toBe(0);
  });
});

describe('the panels of the story', () => {
  test.each(panels.map((one) => [one.id, one] as const))('%s: every row has its place', (_, one) => {
    const { axis, rows } = toFigure(one);
    expect(rows).toHaveLength(one.rows.length);
    for (const { words, mark, sources } of rows) {
      expect(words).not.toBe('');
      expect(sources.length).toBeGreaterThan(0);
      if (!mark) continue;
      if (!axis) throw new Error('a mark without an axis');
      expect(positionOnAxis(axis, mark.from)).toBeGreaterThanOrEqual(0);
      expect(positionOnAxis(axis, mark.to)).toBeLessThanOrEqual(mark.atLeast ? 0.86 : 1);
    }
  });

  test('are in the steps that they name, and in no others', () => {
    const placed = steps.flatMap((step) =>
      panelsInStep(panels, step.id).map(({ id }) => `${step.id}: ${id}`),
    );
    expect(placed).toEqual([
      'seventeenth-of-june: gdr-participants',
      'seventeenth-of-june: gdr-places',
      'tanks: gdr-deaths',
      'four-zones: soviet-strength-austria',
      'broken-link: yugoslav-date-1953',
      'withdrawal: soviet-strength-austria',
      'poznan: poznan-dead',
      'volna: inspection-leader',
    ]);
  });

  test('show a source’s words if it has no number', () => {
    const [kramer, bpb, mdr] = toFigure(panel('gdr-participants')).rows;
    expect([kramer?.words, kramer?.mark]).toEqual(['hundreds of thousands', null]);
    expect(bpb?.words).toBe('1 million');
    expect([mdr?.words, mdr?.mark?.atLeast]).toEqual(['at least 1 million', true]);
  });

  test('show what is only reported as hollow, and say so', () => {
    const { rows } = toFigure(panel('gdr-deaths'));
    expect(rows.map(({ words, mark }) => [words, mark?.hollow])).toEqual([
      ['25 (reported)', true],
      ['55', false],
      ['507 (reported)', true],
    ]);
  });

  test('have an axis of days for dates, and none for names', () => {
    expect(toFigure(panel('yugoslav-date-1953')).rows.map(({ words }) => words)).toEqual([
      '6 June 1953',
      '16 June 1953',
    ]);
    const { axis, rows } = toFigure(panel('inspection-leader'));
    expect(axis).toBeNull();
    expect(rows.map(({ words }) => words)).toEqual(['Mikhail Malinin', 'Aleksei Antonov']);
  });

  test('show a range between two dots, and say it as a range', () => {
    const one = panel('poznan-dead');
    const [first] = one.rows;
    if (!first) throw new Error('no row');
    const { rows } = toFigure({ ...one, rows: [{ ...first, low: 53, high: 113 }] });
    expect(rows[0]?.words).toBe('53–113');
    expect(rows[0]?.mark).toMatchObject({ from: 53, to: 113 });
  });
});
