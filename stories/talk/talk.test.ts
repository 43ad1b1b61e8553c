import { beforeAll, describe, expect, test } from 'vitest';
import { loadStory } from '../load/load';
import { storyboardOf } from '../model/storyboard';
import { numberIn, type Place, placeAfter, placeBefore, searchOf, type TalkStep, talkOf } from './talk';

let steps: TalkStep[];

beforeAll(() => {
  const story = loadStory(process.cwd(), 'fault-lines');
  steps = storyboardOf(story).steps.map((step, nth) => ({ ...step, talk: story.steps[nth]?.talk ?? 45 }));
});

const ids = (search: string) => talkOf(search, steps).steps.map((step) => steps[step]?.id);

describe('a talk', () => {
  test('of ten, twenty and forty-five minutes has 9, 18 and 30 steps, the shorter within the longer', () => {
    const [ten, twenty, all] = [ids('?talk=10'), ids('?talk=20'), ids('?talk=45')];
    expect([ten.length, twenty.length, all.length]).toEqual([9, 18, 30]);
    expect(twenty).toEqual(expect.arrayContaining(ten));
    expect(ids('')).toEqual(all);
  });

  test('of a range keeps of it what its length keeps, and all of it where that would be nothing', () => {
    expect(ids('?from=plovdiv&to=tanks&talk=10')).toEqual(['seventeenth-of-june']);
    expect(ids('?from=plovdiv&to=plzen&talk=10')).toEqual(['plovdiv', 'plzen']);
  });

  test('of a part has its share of the minutes, by the steps it keeps, and never none', () => {
    const minutes = (search: string) => talkOf(search, steps).minutes;
    expect(['', '?talk=10', '?talk=20'].map(minutes)).toEqual([45, 10, 20]);
    // 4 of 30 steps of 45 minutes
    expect(minutes('?from=plzen&to=tanks')).toBe(6);
    expect(minutes('?from=plovdiv&to=tanks&talk=10')).toBe(1);
    expect(minutes('?from=plzen&to=plzen&talk=10')).toBe(1);
  });

  test('numbers the steps that it keeps, and no others', () => {
    const talk = talkOf('?talk=10', steps);
    expect(talk.steps.map((step) => numberIn(talk, step))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    const left = steps.findIndex((_, step) => !talk.steps.includes(step));
    expect(numberIn(talk, left)).toBeNull();
    const whole = talkOf('', steps);
    expect(steps.map((_, step) => numberIn(whole, step))).toEqual(steps.map((_, step) => step + 1));
  });

  test('of an unknown length is the whole, and says so; its seconds stay within reason', () => {
    expect(talkOf('?talk=7', steps)).toMatchObject({
      length: 45,
      remarks: [expect.stringContaining('10, 20, 45')],
    });
    expect(talkOf('?auto=20', steps).auto).toBe(20);
    expect(talkOf('?auto=0.01', steps).auto).toBe(3);
    expect(talkOf('?auto=soon', steps)).toMatchObject({
      auto: null,
      remarks: [expect.stringContaining('seconds')],
    });
    expect(talkOf('?auto=0', steps)).toMatchObject({ auto: null, remarks: [] });
    expect(talkOf('?auto=', steps).auto).toBeNull();
  });
});

test('what a talk never asks for gets no remark', () => {
  expect(talkOf('?theme=sepia&mode=fast&start=nowhere', steps).remarks).toEqual([]);
  expect(talkOf('?from=nowhere', steps).remarks).toHaveLength(1);
});

describe('another length or part', () => {
  test('changes what is chosen in the address, and nothing else of it', () => {
    expect(searchOf({ length: 20 }, '', steps)).toBe('?talk=20');
    expect(searchOf({ part: { first: 1, last: 4 } }, '?talk=20&auto=9', steps)).toBe(
      `?talk=20&auto=9&from=${steps[1]?.id}&to=${steps[4]?.id}`,
    );
    expect(searchOf({ part: null }, `?from=${steps[1]?.id}&to=${steps[4]?.id}`, steps)).toBe('');
  });

  test('is the talk that its address then asks for', () => {
    const { part, length } = talkOf(searchOf({ part: { first: 5, last: 9 }, length: 45 }, '', steps), steps);
    expect({ part, length }).toEqual({ part: { first: 5, last: 9 }, length: 45 });
  });
});

describe('next and back', () => {
  /** Every place of a talk from its first, by ‘next’ alone. */
  const forwards = (search: string): Place[] => {
    const talk = talkOf(search, steps);
    const places: Place[] = [{ step: talk.steps[0] ?? 0, stop: 1 }];
    for (;;) {
      const at = places.at(-1) as Place;
      const after = placeAfter(at, talk, steps);
      if (after.step === at.step && after.stop === at.stop) return places;
      places.push(after);
    }
  };

  test.each(['?talk=10', '?talk=20', ''])('with %s pass every stop of every step once', (search) => {
    const talk = talkOf(search, steps);
    const places = forwards(search);
    expect(new Set(places.map(({ step }) => step))).toEqual(new Set(talk.steps));
    for (const step of talk.steps.slice(1)) {
      const stops = places.filter((place) => place.step === step).map(({ stop }) => stop);
      expect(stops).toEqual([...(steps[step]?.builds ?? []).filter((build) => build > 0 && build < 1), 1]);
    }
  });

  test('back leads through the same stops, the last step’s first, to the beginning', () => {
    const talk = talkOf('?talk=10', steps);
    let at: Place = { step: talk.steps.at(-1) ?? 0, stop: 1 };
    const seen = [at];
    for (let before = placeBefore(at, talk, steps); before.stop !== at.stop || before.step !== at.step; ) {
      at = before;
      seen.push(at);
      before = placeBefore(at, talk, steps);
    }
    const first = talk.steps[0] ?? 0;
    expect(seen.filter(({ step }) => step !== first).toReversed()).toEqual(
      forwards('?talk=10').filter(({ step }) => step !== first),
    );
    expect(at.step).toBe(first);
  });
});
