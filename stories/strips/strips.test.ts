import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { parseIsoDay } from '../../geo/time/dates';
import { datedEvents, describeCountry, describeStrips, officesOnDay } from '../describe/strips-description';
import { loadStory, StoryError } from '../load/load';
import { faultLines } from '../load/shared-story';
import { storyboardOf } from '../model/storyboard';
import {
  bandEdge,
  countryCount,
  playheadAt,
  type StripBoard,
  softerLevelAt,
  stepOfDay,
  stripBoardOf,
  traceLevelAt,
} from './strips';

const loaded = faultLines;
const story = storyboardOf(loaded);
const board = stripBoardOf(loaded) as StripBoard;
const STRIPS = 'stories/fault-lines/strips.yaml';

/** Offices by person on a day, but for seats in the Presidium and deputies of the prime minister. */
const offices = (iso: string) =>
  Object.fromEntries(
    officesOnDay(board, parseIsoDay(iso))
      .filter(({ bar }) => bar.kind !== 'presidium' && bar.kind !== 'deputy')
      .map(({ person, bar }) => [person.id, bar.office]),
  );
const seats = (iso: string) =>
  officesOnDay(board, parseIsoDay(iso))
    .filter(({ bar }) => bar.kind === 'presidium')
    .map(({ person }) => person.surname);

describe('offices in Moscow', () => {
  test('on 17 June 1953 Malenkov is prime minister, and Beria still at the ministry', () => {
    expect(offices('1953-06-17')).toEqual({
      malenkov: 'Prime minister',
      beria: 'Minister of internal affairs',
      khrushchev: 'Secretary of the Central Committee',
      molotov: 'Foreign minister',
      bulganin: 'Minister of defence',
      voroshilov: 'Chairman of the Supreme Soviet’s Presidium',
    });
  });

  test('on 26 June 1953 Beria holds no office any more', () => {
    expect(offices('1953-06-25').beria).toBe('Minister of internal affairs');
    expect(offices('1953-06-26').beria).toBeUndefined();
  });

  test('on 8 February 1955 Bulganin follows Malenkov, the same day', () => {
    expect(offices('1955-02-07')).toMatchObject({
      malenkov: 'Prime minister',
      bulganin: 'Minister of defence',
    });
    expect(offices('1955-02-08')).toMatchObject({ bulganin: 'Prime minister' });
    expect(offices('1955-02-08').malenkov).toBeUndefined();
    expect(offices('1955-02-09')).toMatchObject({
      malenkov: 'Minister of power stations',
      zhukov: 'Minister of defence',
    });
  });

  test('Khrushchev is First Secretary from 7 September 1953', () => {
    expect(offices('1953-09-06').khrushchev).toBe('Secretary of the Central Committee');
    expect(offices('1953-09-07').khrushchev).toBe('First Secretary');
  });

  test('who has lost an office may still sit in the Presidium: Malenkov and Molotov do on 12 July 1956', () => {
    expect(seats('1956-07-12')).toEqual([
      'Malenkov',
      'Khrushchev',
      'Molotov',
      'Bulganin',
      'Kaganovich',
      'Mikoyan',
      'Voroshilov',
    ]);
    expect(offices('1956-07-12')).toMatchObject({ shepilov: 'Foreign minister' });
    expect(offices('1956-07-12').molotov).toBeUndefined();
  });

  test('on every day of the axis exactly one person is at the top', () => {
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

  test('no post in a lane has a soft edge, since the day of each is known', () => {
    const soft = board.lanes.flat().flatMap(({ bars }) => bars.filter(({ begins }) => begins));
    expect(soft).toEqual([]);
  });
});

describe('the band of the states', () => {
  const count = (iso: string) =>
    (['tight', 'mixed', 'relaxed'] as const).map((level) => countryCount(board, level, parseIsoDay(iso)));

  test('counts hard, mixed and softer states: all are hard until the New Courses', () => {
    expect(count('1953-05-04')).toEqual([7, 0, 0]);
    expect(count('1953-06-12')).toEqual([6, 0, 1]);
    expect(count('1953-07-04')).toEqual([6, 0, 1]);
    expect(count('1954-06-01')).toEqual([1, 5, 1]);
    expect(count('1955-02-08')).toEqual([1, 5, 1]);
    expect(count('1955-03-04')).toEqual([2, 4, 1]);
    expect(count('1956-07-20')).toEqual([1, 6, 0]);
  });

  test('counts a state partly while its policy turns on an unknown day', () => {
    const [hard, mixed] = count('1953-09-15');
    expect(hard).toBeGreaterThan(2);
    expect(hard).toBeLessThan(3);
    expect((hard ?? 0) + (mixed ?? 0)).toBeCloseTo(6, 9);
  });

  test('is full: its three parts are always seven states', () => {
    for (let day = board.axis.from; day <= board.axis.lastDay; day++) {
      const counts = (['tight', 'mixed', 'relaxed'] as const).map((level) => countryCount(board, level, day));
      expect(counts.reduce((sum, states) => sum + states, 0)).toBeCloseTo(7, 9);
      expect(traceLevelAt(board, day)).toBeLessThanOrEqual(softerLevelAt(board, day) + 1e-9);
    }
  });

  test('has vertical edges where a day is known and slopes where it is unknown, to the last day and not beyond', () => {
    const edge = bandEdge(
      board,
      (day) => countryCount(board, 'tight', day),
      (day) => day - board.axis.from,
      (states) => 7 - states,
    );
    expect(edge).toMatchInlineSnapshot(
      `"M0 0L161 0L161 1L167 1L167 0L184 0L184 1L192 1L192 2L198 2L198 3L223 3L229 3.11L274 4.71L279 4.98L285 5.2L330 6L705 6L722 6L752 6L792 6L792 5L1274 5L1294 5L1294 6L1391 6"`,
    );
  });
});

describe('the step that a click leads to', () => {
  const step = (iso: string) => stepOfDay(story, parseIsoDay(iso));

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

  test('a click before the story’s days leads to its first step, one after them to its last', () => {
    expect(step('1953-01-01')).toBe(story.steps[0]?.id);
    expect(step('1956-12-31')).toBe(story.steps.at(-1)?.id);
  });

  test('later days never lead to earlier steps', () => {
    const at = (day: number) => story.steps.findIndex(({ id }) => id === stepOfDay(story, day));
    for (let day = board.axis.from; day < board.axis.to; day++)
      expect(at(day + 1)).toBeGreaterThanOrEqual(at(day));
  });

  test('every step whose date moves can be reached', () => {
    const reached = new Set<string>();
    for (let day = board.axis.from; day < board.axis.to; day++) reached.add(stepOfDay(story, day));
    const moving = story.steps.filter(({ days }) => days[0]?.[1] !== days.at(-1)?.[1]).map(({ id }) => id);
    expect(moving.filter((id) => !reached.has(id))).toEqual([]);
  });
});

describe('the playhead', () => {
  const index = (id: string) => story.steps.findIndex((step) => step.id === id);
  const at = (id: string, progress: number) => playheadAt(story, { step: index(id), progress });

  test('is at a day, or spans the days of a date', () => {
    expect(at('seventeenth-of-june', 1)).toMatchObject({
      from: parseIsoDay('1953-06-17'),
      day: parseIsoDay('1953-06-17'),
      date: '17 June 1953',
    });
    expect(at('belgrade', 1)).toMatchObject({
      from: parseIsoDay('1955-05-26'),
      day: parseIsoDay('1955-07-12'),
    });
  });

  test('moves evenly between two stops of a step’s days, and names the month on the way', () => {
    const between = at('poznan', 0.15);
    expect(between.day).toBe((parseIsoDay('1956-06-23') + parseIsoDay('1956-06-28')) / 2);
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

describe('the strips in words', () => {
  test('say who holds which office, and policy at home in each state', () => {
    expect(describeStrips(board, parseIsoDay('1953-06-17'))).toMatchInlineSnapshot(
      `"17 June 1953. Moscow: Georgii Malenkov, prime minister; Nikita Khrushchev, secretary of the Central Committee; Lavrentii Beria, minister of internal affairs; Vyacheslav Molotov, foreign minister; Nikolai Bulganin, minister of defence; Kliment Voroshilov, chairman of the Supreme Soviet’s Presidium; Georgii Malenkov, Lavrentii Beria, Nikita Khrushchev, Vyacheslav Molotov, Nikolai Bulganin, Lazar Kaganovich, Anastas Mikoyan and Kliment Voroshilov in the Presidium. Policy at home, by our count of dated acts: hard in East Germany (GDR), Czechoslovakia, Bulgaria, Romania, Poland, Hungary and Albania. Kramer on the bloc: relaxation, begun within weeks. Kramer traces the New Courses to Stalin’s death."`,
    );
    expect(describeStrips(board, parseIsoDay('1955-01-10'))).toMatchInlineSnapshot(
      `"10 January 1955. Moscow: Georgii Malenkov, prime minister (under attack); Nikita Khrushchev, First Secretary; Vyacheslav Molotov, foreign minister; Nikolai Bulganin, minister of defence; Kliment Voroshilov, chairman of the Supreme Soviet’s Presidium; Georgii Malenkov, Nikita Khrushchev, Vyacheslav Molotov, Nikolai Bulganin, Lazar Kaganovich, Anastas Mikoyan and Kliment Voroshilov in the Presidium. Policy at home, by our count of dated acts: hard in Albania; mixed in East Germany (GDR), Czechoslovakia, Bulgaria, Romania and Hungary; softer in Poland. Kramer on the bloc: retrenchment throughout the bloc. Kramer traces the New Courses to Stalin’s death."`,
    );
  });

  test('say what the article says of the pressure, and which links it has drawn by then', () => {
    const words = describeStrips(board, parseIsoDay('1956-07-20'));
    expect(words).toContain('Kramer on the bloc: between reform and retrenchment; turmoil grows.');
    expect(words).toMatch(
      /Kramer traces the New Courses to Stalin’s death, the hard turn to Malenkov’s fall and the rising pressure to Khrushchev’s closed speech\.$/,
    );
  });

  test('have a sentence on each country', () => {
    const words = (iso: string) =>
      board.countries.map((country) => describeCountry(board, country, parseIsoDay(iso)));
    expect(words('1956-07-20')).toMatchInlineSnapshot(`
      [
        "East Germany (GDR): mixed (approximate)",
        "Czechoslovakia: mixed (approximate)",
        "Bulgaria: mixed (approximate)",
        "Romania: mixed (approximate)",
        "Poland: mixed (approximate); pressures at a dangerous point, higher after 25 February",
        "Hungary: mixed (approximate); pressures at a dangerous point, higher after 25 February; Volna: force prepared beneath a mixed policy",
        "Albania: hard (reported)",
      ]
    `);
  });

  test('say what is only reported, and what lies beyond the article', () => {
    const words = datedEvents(board).map((event) => event.words);
    expect(words).toContain('14 May 1955, Bulganin: Signs the Warsaw Treaty (reported) (beyond the article)');
    expect(words).toContain('June 1956, communiqué with Tito (reported)');
  });

  test('list the dated events of both strips in order, each with its date', () => {
    const events = datedEvents(board);
    expect(events.map(({ day }) => day)).toEqual(events.map(({ day }) => day).sort((a, b) => a - b));
    expect(events.map(({ words }) => words).slice(0, 6)).toMatchInlineSnapshot(`
      [
        "5 March 1953, Stalin: Dies",
        "5 March 1953, Malenkov: Prime minister",
        "3–4 May 1953, Rising: Plovdiv",
        "1–2 June 1953, Rising: Plzeň",
        "17 June 1953, Beria: Warns his chiefs in Eastern Europe",
        "16–17 June 1953, Rising: East Germany",
      ]
    `);
    const marks = board.marks.length;
    const people = [...board.lanes.flat(), ...board.others].flatMap((person) => person.events).length;
    expect(events).toHaveLength(marks + people);
  });
});

describe('mistakes in the strips’ file are reported with file and line', () => {
  const folders: string[] = [];
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
  });

  /** What is said of strips.yaml with some of its words changed, each message beneath the line to which it leads. */
  function reportAfter(...changes: [from: string, to: string][]): string {
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

  test('a gap between prime ministers, an unknown person and an unknown feature, all at once', () => {
    expect(
      reportAfter(
        ['to: "1955-02-08"\n          kind: premier', 'to: "1955-02-01"\n          kind: premier'],
        ['person: voroshilov', 'person: woroshilov'],
        ['feature: rising-plzen', 'feature: rising-plzn'],
      ),
    ).toMatchInlineSnapshot(`
      "strips.yaml › to: "1955-02-01"
        malenkov is prime minister until 1955-02-01, but bulganin follows on 1955-02-08
      strips.yaml › - person: woroshilov
        "woroshilov" is not in people.yaml; did you mean "voroshilov"?
      strips.yaml › feature: rising-plzn
        feature "rising-plzn" is unknown; did you mean "rising-plzen"?"
    `);
  });

  test('slopes too steep for what is known, and a slope where the day is known', () => {
    expect(reportAfter(['slopeDays: 56', 'slopeDays: 20'])).toMatchInlineSnapshot(`
      "strips.yaml › - from: "1953-09-15"
        CSK: a slope of 20 days, for from about September 1953 at least 56
      strips.yaml › slopeDays: 20
        CSK: on the map the level fades in over 56 days"
    `);
    expect(reportAfter(['slopeDays: 56', 'slopeDays: 0'])).toMatchInlineSnapshot(`
      "strips.yaml › - from: "1953-09-15"
        CSK: stands upright as if its day were known, but the date is from about September 1953
      strips.yaml › slopeDays: 0
        CSK: on the map the level fades in over 56 days"
    `);
    expect(reportAfter(['slopeDays: 0', 'slopeDays: 56'])).toMatchInlineSnapshot(`
      "strips.yaml › - from: null
        DDR: a slope of 56 days, though its day is known
      strips.yaml › slopeDays: 56
        DDR: on the map the level fades in over 0 days"
    `);
  });

  test('an unknown level', () => {
    expect(reportAfter(['level: relaxed', 'level: relaxd'])).toMatchInlineSnapshot(`
      "strips.yaml › level: relaxd
        bloc.lanes.0.spans.1.level: "relaxd" is not one of its values; did you mean "relaxed"?"
    `);
  });

  test('days that contradict the map or a card', () => {
    expect(
      reportAfter(
        ['edtf: "1953-06-01/1953-06-02"\n      kind', 'edtf: "1953-06-01"\n      kind'],
        ['edtf: "1953-09-07/.."', 'edtf: "1953-09/.."'],
        ['day: "1953-06-26"\n          edtf: "1953-06-26"', 'day: "1953-06-26"\n          edtf: "1953-06"'],
      ),
    ).toMatchInlineSnapshot(`
      "strips.yaml › - day: "1953-06-26"
        beria: “Arrested” is 1953-06 here, but 1953-06-26 at pulse-1953-06-26 on the map
      strips.yaml › - office: First Secretary
        khrushchev: “First Secretary” is 1953-09/.. here, but 1953-09-07/.. on the card in people.yaml
      strips.yaml › edtf: "1953-06-01"
        rising-plzen is 1953-06-01 here, but 1953-06-01/1953-06-02 on the map"
    `);
  });

  test('a drop-line from no event, to no turn, backwards, or without the article', () => {
    expect(
      reportAfter(
        ['from: { person: stalin, day: "1953-03-05" }', 'from: { person: stalin, day: "1953-03-06" }'],
        ['to: { state: HUN, day: "1955-03-04" }', 'to: { state: HUN, day: "1955-02-04" }'],
        ['source: [kramer2006 ¶5, kramer2006 ¶6, magyar-kronologia]', 'source: [magyar-kronologia]'],
      ),
    ).toMatchInlineSnapshot(`
      "strips.yaml › - from: { person: stalin, day: "1953-03-06" }
        stalin has no event on 1953-03-06 in the Moscow strip
      strips.yaml › to: { state: HUN, day: "1955-02-04" }
        HUN has no turn on 1955-02-04 in the bloc strip
      strips.yaml › to: { state: HUN, day: "1955-02-04" }
        the turn of 1955-02-04 precedes the event of 1955-02-08
      strips.yaml › source: [magyar-kronologia]
        the article must draw the connection: cite kramer2006 with its paragraph"
    `);
  });

  test('a gap in what the article says of the pressure', () => {
    expect(
      reportAfter([
        'from: "1956-01-01"\n      to: "1956-02-25"',
        'from: "1956-01-02"\n      to: "1956-02-25"',
      ]),
    ).toMatchInlineSnapshot(`
      "strips.yaml › - from: "1956-01-02"
        the statement before ends on 1956-01-01, not on 1956-01-02"
    `);
  });

  test('lanes that contradict the map', () => {
    expect(
      reportAfter([
        'from: "1955-03-04"\n          to: "1956-07-18"\n          level: tight',
        'from: "1955-03-04"\n          to: "1956-07-18"\n          level: mixed',
      ]),
    ).toMatchInlineSnapshot(`
      "strips.yaml › - state: DDR
        the map shows HUN tight (documented) from 1955-03-04 to 1956-07-18, but no lane does
      strips.yaml › - from: "1955-03-04"
        HUN: the map does not show mixed (documented) from 1955-03-04 to 1956-07-18"
    `);
  });

  test('of a band that does not say that it is no measure', () => {
    expect(
      reportAfter([
        'caption: a count of dated acts, state by state, not a measure',
        'caption: degree of freedom',
      ]),
    ).toMatchInlineSnapshot(`
      "strips.yaml › caption: degree of freedom
        the caption says that the band is “not a measure”"
    `);
  });

  test('a day outside its date, a day off the axis and an unknown source', () => {
    expect(
      reportAfter(
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

  test('an axis that ends before the story', () => {
    expect(reportAfter(['lastDay: "1956-10-23"', 'lastDay: "1956-09-01"'])).toMatchInlineSnapshot(`
      "strips.yaml › lastDay: "1956-09-01"
        the story goes on to 1956-10-23, beyond the axis’s last day"
    `);
  });
});

describe('strips of another story', () => {
  const { strips } = loaded;
  const boardOf = (parts: Partial<NonNullable<typeof strips>>) =>
    stripBoardOf({ strips: strips && { ...strips, ...parts } }) as StripBoard;

  test('may have offices alone, and say nothing of states', () => {
    const words = describeStrips(boardOf({ bloc: undefined }), parseIsoDay('1953-07-01'));
    expect(words).toMatch(/^1 July 1953\. Moscow: Georgii Malenkov, /);
    expect(words).not.toContain('Policy at home');
  });

  test('may have levels alone, under names of their own', () => {
    const bloc = strips?.bloc && {
      ...strips.bloc,
      ...{ name: 'Allies', subject: 'Censorship', author: 'Rajak' },
      levels: { relaxed: 'loose', mixed: 'uneven', tight: 'strict' },
    };
    const words = describeStrips(boardOf({ moscow: undefined, bloc }), parseIsoDay('1956-07-20'));
    expect(words).toMatch(/^20 July 1956\. Censorship, by our count of dated acts: .*strict in/);
    expect(words).toContain('Rajak on the allies: ');
  });
});
