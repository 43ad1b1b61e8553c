import { beforeAll, describe, expect, test } from 'vitest';
import { faultLines } from '../load/shared-story';
import { storyboardOf } from '../model/storyboard';
import {
  parseTalkQuery,
  positionAfter,
  positionBefore,
  stepNumberInTalk,
  type TalkPosition,
  type TalkStep,
  talkQuery,
} from './talk';

let steps: TalkStep[];

beforeAll(() => {
  const story = faultLines;
  steps = storyboardOf(story).steps.map((step, nth) => ({ ...step, talk: story.steps[nth]?.talk ?? 45 }));
});

const ids = (search: string) => parseTalkQuery(search, steps).steps.map((step) => steps[step]?.id);

describe('a talk', () => {
  test('of ten, twenty and forty-five minutes has 9, 18 and 30 steps, the shorter within the longer', () => {
    const [ten, twenty, all] = [ids('?talk=10'), ids('?talk=20'), ids('?talk=45')];
    expect([ten.length, twenty.length, all.length]).toEqual([9, 18, 30]);
    expect(twenty).toEqual(expect.arrayContaining(ten));
    expect(ids('')).toEqual(all);
  });

  test('of a range has its steps that belong to the length, and all if none do', () => {
    expect(ids('?from=plovdiv&to=tanks&talk=10')).toEqual(['seventeenth-of-june']);
    expect(ids('?from=plovdiv&to=plzen&talk=10')).toEqual(['plovdiv', 'plzen']);
  });

  test('of a part has its share of the minutes by its steps, and at least one', () => {
    const minutes = (search: string) => parseTalkQuery(search, steps).minutes;
    expect(['', '?talk=10', '?talk=20'].map(minutes)).toEqual([45, 10, 20]);
    // 4 of 30 steps of 45 minutes
    expect(minutes('?from=plzen&to=tanks')).toBe(6);
    expect(minutes('?from=plovdiv&to=tanks&talk=10')).toBe(1);
    expect(minutes('?from=plzen&to=plzen&talk=10')).toBe(1);
  });

  test('numbers its own steps only', () => {
    const talk = parseTalkQuery('?talk=10', steps);
    expect(talk.steps.map((step) => stepNumberInTalk(talk, step))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    const left = steps.findIndex((_, step) => !talk.steps.includes(step));
    expect(stepNumberInTalk(talk, left)).toBeNull();
    const whole = parseTalkQuery('', steps);
    expect(steps.map((_, step) => stepNumberInTalk(whole, step))).toEqual(steps.map((_, step) => step + 1));
  });

  test('of an unknown length has all steps, with a remark; seconds stay in a sensible range', () => {
    expect(parseTalkQuery('?talk=7', steps)).toMatchObject({
      length: 45,
      remarks: [expect.stringContaining('10, 20, 45')],
    });
    expect(parseTalkQuery('?auto=20', steps).auto).toBe(20);
    expect(parseTalkQuery('?auto=0.01', steps).auto).toBe(3);
    expect(parseTalkQuery('?auto=soon', steps)).toMatchObject({
      auto: null,
      remarks: [expect.stringContaining('seconds')],
    });
    expect(parseTalkQuery('?auto=0', steps)).toMatchObject({ auto: null, remarks: [] });
    expect(parseTalkQuery('?auto=', steps).auto).toBeNull();
  });
});

test('gets no remark for parameters that it does not use', () => {
  expect(parseTalkQuery('?theme=sepia&mode=fast&start=nowhere', steps).remarks).toEqual([]);
  expect(parseTalkQuery('?from=nowhere', steps).remarks).toHaveLength(1);
});

describe('another length or part', () => {
  test('changes only its own parameters in the address', () => {
    expect(talkQuery({ length: 20 }, '', steps)).toBe('?talk=20');
    expect(talkQuery({ part: { first: 1, last: 4 } }, '?talk=20&auto=9', steps)).toBe(
      `?talk=20&auto=9&from=${steps[1]?.id}&to=${steps[4]?.id}`,
    );
    expect(talkQuery({ part: null }, `?from=${steps[1]?.id}&to=${steps[4]?.id}`, steps)).toBe('');
  });

  test('is the talk of the changed address', () => {
    const { part, length } = parseTalkQuery(
      talkQuery({ part: { first: 5, last: 9 }, length: 45 }, '', steps),
      steps,
    );
    expect({ part, length }).toEqual({ part: { first: 5, last: 9 }, length: 45 });
  });
});

describe('next and back', () => {
  /** Every place of a talk from its first, by ‘next’ alone. */
  const forwards = (search: string): TalkPosition[] => {
    const talk = parseTalkQuery(search, steps);
    const places: TalkPosition[] = [{ step: talk.steps[0] ?? 0, stop: 1 }];
    for (;;) {
      const at = places.at(-1) as TalkPosition;
      const after = positionAfter(at, talk, steps);
      if (after.step === at.step && after.stop === at.stop) return places;
      places.push(after);
    }
  };

  test.each(['?talk=10', '?talk=20', ''])('with %s pass every stop of every step once', (search) => {
    const talk = parseTalkQuery(search, steps);
    const places = forwards(search);
    expect(new Set(places.map(({ step }) => step))).toEqual(new Set(talk.steps));
    for (const step of talk.steps.slice(1)) {
      const stops = places.filter((place) => place.step === step).map(({ stop }) => stop);
      expect(stops).toEqual([...(steps[step]?.builds ?? []).filter((build) => build > 0 && build < 1), 1]);
    }
  });

  test('back leads through the same stops, the last step’s first, to the beginning', () => {
    const talk = parseTalkQuery('?talk=10', steps);
    let at: TalkPosition = { step: talk.steps.at(-1) ?? 0, stop: 1 };
    const seen = [at];
    for (let before = positionBefore(at, talk, steps); before.stop !== at.stop || before.step !== at.step; ) {
      at = before;
      seen.push(at);
      before = positionBefore(at, talk, steps);
    }
    const first = talk.steps[0] ?? 0;
    expect(seen.filter(({ step }) => step !== first).toReversed()).toEqual(
      forwards('?talk=10').filter(({ step }) => step !== first),
    );
    expect(at.step).toBe(first);
  });
});
