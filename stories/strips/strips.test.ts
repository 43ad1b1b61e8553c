import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { dayNumber } from '../../geo/time/dates';
import {
  blocLevelOnDay,
  datedEvents,
  describeCountry,
  describeStrips,
  officesOnDay,
} from '../describe/strips-description';
import { loadStory, StoryError } from '../load/load';
import { storyboardOf } from '../model/storyboard';
import { playheadAt, type StripBoard, stepOfDay, stripBoardOf, traceLevelAt, tracePath } from './strips';

const loaded = loadStory(process.cwd(), 'fault-lines');
const story = storyboardOf(loaded);
const board = stripBoardOf(loaded) as StripBoard;
const STRIPS = 'stories/fault-lines/strips.yaml';

const offices = (iso: string) =>
  Object.fromEntries(officesOnDay(board, dayNumber(iso)).map(({ person, bar }) => [person.id, bar.office]));
const level = (iso: string) => traceLevelAt(board, dayNumber(iso));

describe('who stood where in Moscow', () => {
  test('on 17 June 1953 Malenkov is prime minister, and Beria still at the ministry', () => {
    expect(offices('1953-06-17')).toEqual({
      malenkov: 'Prime minister',
      beria: 'Minister of internal affairs',
      khrushchev: 'Presidium',
      molotov: 'Foreign minister',
      bulganin: 'Presidium',
    });
  });

  test('on 26 June 1953 Beria holds nothing more', () => {
    expect(offices('1953-06-25').beria).toBe('Minister of internal affairs');
    expect(offices('1953-06-26').beria).toBeUndefined();
  });

  test('on 8 February 1955 Bulganin follows Malenkov, the same day', () => {
    expect(offices('1955-02-07')).toMatchObject({ malenkov: 'Prime minister', bulganin: 'Presidium' });
    expect(offices('1955-02-08')).toMatchObject({ bulganin: 'Prime minister' });
    expect(offices('1955-02-08').malenkov).toBeUndefined();
  });

  test('on every day of the axis there is one at the top, and only one', () => {
    for (let day = board.axis.from; day <= board.axis.lastDay; day++) {
      expect(officesOnDay(board, day).filter(({ bar }) => bar.kind === 'premier')).toHaveLength(1);
    }
  });

  test('there are five lanes: Stalin’s is Malenkov’s from the day of his death', () => {
    expect(board.lanes.map((lane) => lane.map(({ surname }) => surname))).toEqual([
      ['Stalin', 'Malenkov'],
      ['Beria'],
      ['Khrushchev'],
      ['Molotov'],
      ['Bulganin'],
    ]);
  });

  test('only where a month is all that is known has a bar a soft edge', () => {
    const soft = board.lanes.flat().flatMap(({ bars }) => bars.filter(({ begins }) => begins));
    expect(soft.map(({ office }) => office)).toEqual(['Presidium', 'First Secretary']);
    expect(soft[1]?.begins).toEqual({ from: dayNumber('1953-09-01'), to: dayNumber('1953-10-01') });
  });
});

describe('the trace', () => {
  test('stands in relaxation on 17 June 1953, in retrenchment in March 1955, between them in 1956', () => {
    expect(level('1953-02-01')).toBe(-1);
    expect(level('1953-06-17')).toBe(1);
    expect(level('1955-03-01')).toBe(-1);
    expect(level('1956-06-28')).toBe(0);
  });

  test('slopes over weeks where a turn’s day is not known, and passes the middle half-way', () => {
    expect(level('1953-03-06')).toBe(-1);
    expect(level('1953-04-03')).toBe(0);
    expect(level('1953-05-01')).toBe(1);
    expect(level('1955-01-01')).toBe(0);
    expect(blocLevelOnDay(board, dayNumber('1953-04-03'))).toMatchObject({ level: 'relaxed', from: 'tight' });
  });

  test('no turn is steeper than eight weeks, since the article dates none to the day', () => {
    const turns = board.trace.slice(1, -1);
    expect(turns.every(({ slopeDays }) => slopeDays >= 56)).toBe(true);
  });

  test('a turn whose day is known stands upright', () => {
    const upright: StripBoard = {
      ...board,
      trace: board.trace.map((turn, at) => (at === 1 ? { ...turn, slopeDays: 0 } : turn)),
    };
    expect(traceLevelAt(upright, dayNumber('1953-04-03') - 0.01)).toBe(-1);
    expect(traceLevelAt(upright, dayNumber('1953-04-03'))).toBe(1);
    expect(
      tracePath(
        upright,
        (day) => day - board.axis.from,
        (height) => 10 - 10 * height,
      ),
    ).toMatch(/^M0 20H92V0H/);
  });

  test('is drawn as the curve that its level follows, to the last day and not beyond', () => {
    const path = tracePath(
      board,
      (day) => day - board.axis.from,
      (height) => 10 - 10 * height,
    );
    expect(path).toMatchInlineSnapshot(
      `"M0 20H64C82.67 20 101.33 0 120 0H699C719.67 0 740.33 20 761 20H820C838.67 20 857.33 10 876 10H1391"`,
    );
  });
});

describe('where a click leads', () => {
  const step = (iso: string) => stepOfDay(story, dayNumber(iso));

  test('a click on 14 May 1955 leads to the Warsaw step, one on the next day to the State Treaty', () => {
    expect(step('1955-05-14')).toBe('warsaw-pact');
    expect(step('1955-05-15')).toBe('state-treaty');
  });

  test.each([
    ['1953-03-05', 'stalin-dies'],
    ['1953-05-03', 'plovdiv'],
    ['1953-06-01', 'plzen'],
    ['1953-06-17', 'seventeenth-of-june'],
    ['1953-06-26', 'beria-falls'],
    ['1955-02-08', 'hard-turn'],
    ['1955-06-02', 'belgrade'],
    ['1956-02-25', 'congress'],
    ['1956-06-28', 'poznan'],
    ['1956-07-20', 'volna'],
    ['1956-10-23', 'hesitation'],
  ])('on %s it is %s', (iso, id) => {
    expect(step(iso)).toBe(id);
  });

  test('before the story it leads to its first step, after it to its last', () => {
    expect(step('1953-01-01')).toBe(story.steps[0]?.id);
    expect(step('1956-12-31')).toBe(story.steps.at(-1)?.id);
  });

  test('later days never lead to earlier steps', () => {
    const at = (day: number) => story.steps.findIndex(({ id }) => id === stepOfDay(story, day));
    for (let day = board.axis.from; day < board.axis.to; day++)
      expect(at(day + 1)).toBeGreaterThanOrEqual(at(day));
  });

  test('every step whose clock moves can be reached', () => {
    const reached = new Set<string>();
    for (let day = board.axis.from; day < board.axis.to; day++) reached.add(stepOfDay(story, day));
    const moving = story.steps.filter(({ days }) => days[0]?.[1] !== days.at(-1)?.[1]).map(({ id }) => id);
    expect(moving.filter((id) => !reached.has(id))).toEqual([]);
  });
});

describe('the needle', () => {
  const index = (id: string) => story.steps.findIndex((step) => step.id === id);
  const at = (id: string, progress: number) => playheadAt(story, { step: index(id), progress });

  test('stands on a day, and spans the days of a date that is a span', () => {
    expect(at('seventeenth-of-june', 1)).toMatchObject({
      from: dayNumber('1953-06-17'),
      day: dayNumber('1953-06-17'),
      date: '17 June 1953',
    });
    expect(at('belgrade', 1)).toMatchObject({
      from: dayNumber('1955-05-26'),
      day: dayNumber('1955-07-12'),
    });
  });

  test('moves evenly between two stops of a step’s days, and names the month on the way', () => {
    const between = at('poznan', 0.15);
    expect(between.day).toBe((dayNumber('1956-06-23') + dayNumber('1956-06-28')) / 2);
    expect(between.date).toBe('June 1956');
    expect(at('poznan', 1).date).toBe('28–29 June 1956');
  });

  test('begins each step where the last one left it', () => {
    story.steps.slice(1).forEach((_, nth) => {
      const [left, found] = [
        playheadAt(story, { step: nth, progress: 1 }),
        playheadAt(story, { step: nth + 1, progress: 0 }),
      ];
      expect([found.day, found.from]).toEqual([left.day, left.from]);
    });
  });

  test('only moves forward as the story does, and never begins after its day', () => {
    const moment = fc.record({
      step: fc.nat(story.steps.length - 1),
      progress: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(moment, moment, (a, b) => {
        const later = a.step > b.step || (a.step === b.step && a.progress >= b.progress);
        const [before, after] = (later ? [b, a] : [a, b]).map((one) => playheadAt(story, one));
        expect(before && after && after.day >= before.day).toBe(true);
        expect(before && before.from <= before.day).toBe(true);
      }),
    );
  });
});

describe('in words', () => {
  test('who holds which office, and how the bloc is read', () => {
    expect(describeStrips(board, dayNumber('1953-06-17'))).toMatchInlineSnapshot(
      `"17 June 1953. Moscow: Georgii Malenkov, prime minister; Lavrentii Beria, minister of internal affairs; Vyacheslav Molotov, foreign minister; Nikita Khrushchev and Nikolai Bulganin in the Presidium. The bloc, as Kramer is read here: relaxation (New Courses, within weeks)."`,
    );
    expect(describeStrips(board, dayNumber('1955-01-10'))).toMatchInlineSnapshot(
      `"10 January 1955. Moscow: Georgii Malenkov, prime minister (under attack); Nikita Khrushchev, First Secretary; Vyacheslav Molotov, foreign minister; Nikolai Bulganin in the Presidium. The bloc, as Kramer is read here: turning from relaxation to retrenchment (reforms slowed or reversed)."`,
    );
  });

  test('of each country', () => {
    const words = (iso: string) => board.countries.map((country) => describeCountry(country, dayNumber(iso)));
    expect(words('1956-07-20')).toMatchInlineSnapshot(`
      [
        "East Germany (GDR): mixed, said of the bloc as a whole",
        "Czechoslovakia: mixed, said of the bloc as a whole",
        "Bulgaria: mixed, said of the bloc as a whole",
        "Romania: mixed, said of the bloc as a whole",
        "Poland: mixed, said of the bloc as a whole; pressures at a dangerous point, higher after 25 February",
        "Hungary: mixed, said of the country; pressures at a dangerous point, higher after 25 February; Volna: force prepared beneath a mixed policy",
        "Albania: not treated by the article",
      ]
    `);
  });

  test('what is only reported, and what lies beyond the article, is said to be so', () => {
    const words = datedEvents(board).map((event) => event.words);
    expect(words).toContain('14 May 1955, Bulganin: Signs the Warsaw Treaty (reported) (beyond the article)');
    expect(words).toContain('about June 1956, communiqué with Tito (reported)');
  });

  test('the dated events of both strips stand in order, each with its date', () => {
    const events = datedEvents(board);
    expect(events.map(({ day }) => day)).toEqual(events.map(({ day }) => day).sort((a, b) => a - b));
    expect(events.map(({ words }) => words).slice(0, 6)).toMatchInlineSnapshot(`
      [
        "5 March 1953, Stalin: Dies",
        "March 1953, Malenkov: Prime minister",
        "3–4 May 1953, Rising: Plovdiv",
        "1–2 June 1953, Rising: Plzeň",
        "17 June 1953, Beria: Warns his chiefs in Eastern Europe",
        "17 June 1953, Rising: East Germany",
      ]
    `);
    const marks = board.marks.length;
    const people = [...board.lanes.flat(), ...board.others].flatMap((person) => person.events).length;
    expect(events).toHaveLength(marks + people);
  });
});

describe('an author who errs hears where and what', () => {
  const folders: string[] = [];
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
  });

  /** What is said of strips.yaml with some of its words changed, each message beneath the line to which it leads. */
  function said(...changes: [from: string, to: string][]): string {
    const root = mkdtempSync(join(tmpdir(), 'fault-lines-'));
    folders.push(root);
    for (const part of ['stories/fault-lines', 'geo/atlas/sources']) {
      cpSync(part, join(root, part), { recursive: true });
    }
    let text = readFileSync(join(root, STRIPS), 'utf8');
    for (const [from, to] of changes) {
      if (!text.includes(from)) throw new Error(`strips.yaml no longer holds “${from}”`);
      text = text.replace(from, to);
    }
    writeFileSync(join(root, STRIPS), text);
    try {
      loadStory(root, 'fault-lines');
    } catch (error) {
      if (!(error instanceof StoryError)) throw error;
      const lines = text.split('\n');
      return error.problems
        .map(
          ({ file, line, message }) => `${file.split('/').at(-1)} › ${lines[line - 1]?.trim()}\n  ${message}`,
        )
        .join('\n');
    }
    return 'nothing';
  }

  test('of a gap between prime ministers, of an unknown person and of an unknown feature, all at once', () => {
    expect(
      said(
        ['to: "1955-02-08"\n          kind: premier', 'to: "1955-02-01"\n          kind: premier'],
        ['person: molotov', 'person: molotow'],
        ['feature: rising-plzen', 'feature: rising-plzn'],
      ),
    ).toMatchInlineSnapshot(`
      "strips.yaml › to: "1955-02-01"
        malenkov is prime minister until 1955-02-01, but bulganin follows on 1955-02-08
      strips.yaml › - person: molotow
        "molotow" is not in people.yaml; did you mean "molotov"?
      strips.yaml › feature: rising-plzn
        feature "rising-plzn" is unknown; did you mean "rising-plzen"?"
    `);
  });

  test('of slopes too steep for what is known', () => {
    expect(said(['slopeDays: 62', 'slopeDays: 20'])).toMatchInlineSnapshot(`
      "strips.yaml › slopeDays: 20
        a slope of 20 days: 0 where the day is known, else at least eight weeks (56)"
    `);
    expect(said(['slopeDays: 56', 'slopeDays: 0'])).toMatchInlineSnapshot(`
      "strips.yaml › slopeDays: 0
        stands upright as if its day were known, but the date is about March – April 1953"
    `);
  });

  test('of a trace that runs backwards, and of a level that there is not', () => {
    expect(
      said(['day: "1955-04-29"\n      level: mixed', 'day: "1954-12-29"\n      level: mixed']),
    ).toMatchInlineSnapshot(`
      "strips.yaml › - day: "1954-12-29"
        1954-12-29 lies outside 1955-21
      strips.yaml › - day: "1954-12-29"
        the trace runs backwards: 1954-12-29 after 1955-01-01"
    `);
    expect(said(['level: relaxed', 'level: relaxd'])).toMatchInlineSnapshot(`
      "strips.yaml › level: relaxd
        bloc.trace.1.level: "relaxd" is not one of its values; did you mean "relaxed"?"
    `);
  });

  test('of lanes that say something else than the map', () => {
    expect(
      said([
        'from: "1955-04-18"\n          to: "1956-07-18"\n          level: tight',
        'from: "1955-04-18"\n          to: "1956-07-18"\n          level: mixed',
      ]),
    ).toMatchInlineSnapshot(`
      "strips.yaml › - state: DDR
        the map shows HUN tight (named) from 1955-04-18 to 1956-07-18, but no lane does
      strips.yaml › - from: "1955-04-18"
        HUN: the map does not show mixed (named) from 1955-04-18 to 1956-07-18"
    `);
  });

  test('of a trace that does not say that it is a reading', () => {
    expect(
      said(['caption: a reading of Kramer 2006, not a measure', 'caption: degree of freedom']),
    ).toMatchInlineSnapshot(`
      "strips.yaml › caption: degree of freedom
        bloc.caption: "degree of freedom" is not one of its values: a reading of Kramer 2006, not a measure"
    `);
  });

  test('of a day outside its date, a day off the axis and a source that there is not', () => {
    expect(
      said(
        ['day: "1953-06-26"', 'day: "1953-07-26"'],
        ['from: "1954-11-15"', 'from: "1952-11-15"'],
        ['source: persak-2006', 'source: persack-2006'],
      ),
    ).toMatchInlineSnapshot(`
      "strips.yaml › - from: "1952-11-15"
        1952-11-15 does not lie on the axis, 1953-01-01 to 1957-01-01
      strips.yaml › - day: "1953-07-26"
        1953-07-26 lies outside 1953-06-26
      strips.yaml › source: persack-2006
        source "persack-2006" is not in sources.json; did you mean "persak-2006"?"
    `);
  });

  test('of an axis that ends before the story', () => {
    expect(said(['lastDay: "1956-10-23"', 'lastDay: "1956-09-01"'])).toMatchInlineSnapshot(`
      "strips.yaml › lastDay: "1956-09-01"
        the story goes on to 1956-10-23, beyond the axis’s last day"
    `);
  });
});
