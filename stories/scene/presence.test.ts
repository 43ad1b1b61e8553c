import { describe, expect, test } from 'vitest';
import { parseIsoDay } from '../../geo/time/dates';
import { faultLines } from '../load/shared-story';
import {
  type BoardFeature,
  type Curve,
  type PresenceRule,
  type StepBoard,
  type Storyboard,
  storyboardOf,
} from '../model/storyboard';
import { presenceRules, sceneAt } from './scene';

const real = storyboardOf(faultLines);
const [someStep] = real.steps as [StepBoard, ...StepBoard[]];

const day = (date: number) => parseIsoDay(`1953-06-${String(date).padStart(2, '0')}`);
const BY_DATE: PresenceRule = { byDate: true, level: 1 };

/** A thing that is there from 11 June to 15 June, `to` being the first day without it. */
const thing: BoardFeature = {
  id: 'thing',
  layer: 'diplomacy',
  kind: 'chip',
  category: 'meeting',
  certainty: 'documented',
  name: 'A thing',
  at: [19, 47],
  from: day(11),
  to: day(15),
};

/** A step whose clock runs evenly over the days of June 1953 given, and which shows the thing. */
function step(
  from: number,
  to: number,
  presence: PresenceRule | null = BY_DATE,
  change: Partial<StepBoard> = {},
): StepBoard {
  const days: Curve = [
    [0, day(from)],
    [1, day(to)],
  ];
  const show: StepBoard['show'] = presence ? [{ layer: 'diplomacy', features: ['thing'], presence }] : [];
  return {
    ...someStep,
    ...{ id: `june-${from}-${to}`, chapter: 'june', days, show },
    label: { text: 'June', at: 'frame', from: 1 },
    ...change,
  };
}

function story(steps: readonly StepBoard[], change: Partial<BoardFeature> = {}): Storyboard {
  return { ...real, chapters: [], places: {}, steps, features: [{ ...thing, ...change }] };
}

const strength = (of: Storyboard, at: number, progress: number) =>
  sceneAt(of, { step: at, progress }).presence.thing ?? 0;
/** Strengths at a progress for each day of a step that runs from the 1st to the 21st, one day in .05. */
const daily = (of: Storyboard, ...dates: number[]) => dates.map((date) => strength(of, 0, (date - 1) / 20));

describe('a dated thing', () => {
  const june = story([step(1, 21)]);

  test('comes on its first day and not before, and fades in within .06 of progress', () => {
    expect(daily(june, 1, 8, 10, 11)).toEqual([0, 0, 0, 0]);
    expect(strength(june, 0, 0.499)).toBe(0);
    expect(strength(june, 0, 0.53)).toBe(0.5);
    expect(strength(june, 0, 0.56)).toBe(1);
  });

  test('is there to the end of its last day, and goes from the first day without it', () => {
    expect(daily(june, 13, 14, 15)).toEqual([1, 1, 1]);
    expect(strength(june, 0, 0.73)).toBe(0.5);
    expect(strength(june, 0, 0.76)).toBe(0);
    expect(daily(june, 17, 21)).toEqual([0, 0]);
  });

  test('has gone when a step arrives on the first day without it, and has come when one arrives on its first', () => {
    expect(strength(story([step(1, 15)]), 0, 1)).toBe(0);
    expect(strength(story([step(1, 14)]), 0, 1)).toBe(1);
    expect(strength(story([step(1, 11)]), 0, 1)).toBe(1);
    expect(strength(story([step(1, 10)]), 0, 1)).toBe(0);
  });

  test('that began before the story is there from the start, and one without an end stays', () => {
    const always = story([step(1, 21), step(21, 30)], { from: null, to: null });
    expect(strength(always, 0, 0.3)).toBe(1);
    expect(strength(always, 1, 1)).toBe(1);
  });

  test('blends in when its step opens on a day on which it is already there', () => {
    const open = story([step(12, 12, null), step(12, 13)]);
    expect([0, 0.15, 0.3].map((progress) => strength(open, 1, progress))).toEqual([0, 0.5, 1]);
  });

  test('blends out when the next step does not list it', () => {
    const left = story([step(10, 13), step(13, 14, null)]);
    expect([0, 0.15, 0.3, 1].map((progress) => strength(left, 1, progress))).toEqual([1, 0.5, 0, 0]);
  });
});

describe('days of fading', () => {
  test('fadeInDays are centred on the day on which it begins', () => {
    const slow = story([step(1, 21)], { fadeInDays: 4, to: null });
    expect(daily(slow, 8, 9, 10, 11, 12, 13, 14)).toEqual([0, 0, 0.25, 0.5, 0.75, 1, 1]);
  });

  test('fadeOutDays are centred on the first day without it', () => {
    const slow = story([step(1, 21)], { fadeOutDays: 4, from: null });
    expect(daily(slow, 12, 13, 14, 15, 16, 17, 18)).toEqual([1, 1, 0.75, 0.5, 0.25, 0, 0]);
  });

  test('stand whatever the pace of the step', () => {
    const change = { fadeInDays: 4, to: null };
    const fast = story([step(1, 21)], change);
    const slow = story([step(9, 13)], change);
    expect(strength(fast, 0, 0.475)).toBe(strength(slow, 0, 0.375));
    expect(strength(slow, 0, 0.375)).toBe(0.375);
  });

  test('two that take turns by the same days make one', () => {
    const out = story([step(1, 21)], { from: null, to: day(11), fadeOutDays: 10 });
    const come = story([step(1, 21)], { from: day(11), to: null, fadeInDays: 10 });
    for (const progress of [0.3, 0.4, 0.45, 0.5, 0.6, 0.7]) {
      expect(strength(out, 0, progress) + strength(come, 0, progress)).toBeCloseTo(1, 6);
    }
  });

  test('thinning is even between its two days, within the days of the thing itself', () => {
    const thinned = story([step(1, 21)], { thinning: { from: day(11), to: day(15) }, from: null });
    expect(daily(thinned, 10, 11, 12, 13, 14, 15, 20)).toEqual([1, 1, 0.75, 0.5, 0.25, 0, 0]);
  });
});

describe('afterglow', () => {
  const glowing = { afterglow: true };

  test('holds what is past at .35 to the end of its chapter, also in steps that do not list it', () => {
    const chapter = story(
      [step(10, 20), step(20, 21, null), step(21, 22, null, { chapter: 'july' })],
      glowing,
    );
    expect(strength(chapter, 0, 1)).toBe(0.35);
    expect([0, 0.5, 1].map((progress) => strength(chapter, 1, progress))).toEqual([0.35, 0.35, 0.35]);
    expect([0, 0.15, 0.3].map((progress) => strength(chapter, 2, progress))).toEqual([0.35, 0.175, 0]);
  });

  test('does not show features that no step of the chapter has shown', () => {
    const silent = story([step(10, 20, null), step(20, 21, null)], glowing);
    expect(strength(silent, 1, 1)).toBe(0);
  });

  test('does not show future features', () => {
    expect(strength(story([step(1, 10)], glowing), 0, 1)).toBe(0);
    // not even where an earlier step has shown it ahead of its day
    const ahead: PresenceRule = { byDate: false, window: [[0, 1]] };
    expect(strength(story([step(1, 3, ahead), step(3, 5, null)], glowing), 1, 1)).toBe(0);
  });

  test('begins on the first day after the feature’s end', () => {
    expect(strength(story([step(10, 15)], glowing), 0, 1)).toBe(0.35);
  });

  test('never dims a feature that still exists', () => {
    expect(strength(story([step(10, 14)], glowing), 0, 1)).toBe(1);
  });
});

describe('a window of progress', () => {
  const window: PresenceRule = {
    byDate: false,
    window: [
      [0.4, 0],
      [0.6, 1],
      [0.9, 0.2],
    ],
  };

  test('replaces the dates: it shows past and future features', () => {
    for (const days of [step(1, 3, window), step(25, 30, window)]) {
      expect([0.35, 0.5, 0.6, 0.75].map((progress) => strength(story([days]), 0, progress))).toEqual([
        0, 0.5, 1, 0.6,
      ]);
    }
  });

  test('holds at both its ends', () => {
    const opening: PresenceRule = { byDate: false, window: [[0.5, 0.8]] };
    expect(strength(story([step(1, 3, window)]), 0, 1)).toBe(0.2);
    expect([0.4, 0.5, 1].map((progress) => strength(story([step(1, 3, opening)]), 0, progress))).toEqual([
      0.8, 0.8, 0.8,
    ]);
  });

  test('that starts at another presence than the last step’s is blended in by .3', () => {
    const bright: PresenceRule = { byDate: false, window: [[0, 1]] };
    const faint: PresenceRule = { byDate: false, window: [[0, 0.2]] };
    const dims = story([step(1, 3, bright), step(3, 4, faint)]);
    expect([0, 0.15, 0.3, 1].map((progress) => strength(dims, 1, progress))).toEqual([1, 0.6, 0.2, 0.2]);
  });

  test('of a later entry overrides an earlier one', () => {
    const entries = [BY_DATE, window].map((presence) => ({
      ...{ layer: 'diplomacy' as const, features: ['thing'], presence },
    }));
    const twice = story([step(1, 3, null, { show: entries })]);
    expect(presenceRules(twice, 0).get('thing')).toEqual(window);
    expect(strength(twice, 0, 0.6)).toBe(1);
  });
});

describe('what a step lists', () => {
  const all = (presence: PresenceRule) => ({
    layer: 'diplomacy' as const,
    features: 'all' as const,
    presence,
  });

  test('`level` is the presence of features shown by date', () => {
    const faint = story([step(12, 13, { byDate: true, level: 0.4 })]);
    expect(strength(faint, 0, 1)).toBe(0.4);
  });

  test('`all` means every feature of the layer, except those for exploring only', () => {
    const listing = step(12, 13, null, { show: [all(BY_DATE)] });
    expect(strength(story([listing]), 0, 1)).toBe(1);
    expect(strength(story([listing], { exploreOnly: true }), 0, 1)).toBe(0);
    expect(strength(story([listing], { layer: 'nato' }), 0, 1)).toBe(0);
  });

  test('a feature that the data lack is ignored', () => {
    const show = [{ layer: 'diplomacy' as const, features: ['nothing-of-the-kind'], presence: BY_DATE }];
    expect(sceneAt(story([step(12, 13, null, { show })]), { step: 0, progress: 1 }).presence).toEqual({});
  });
});

describe('captions', () => {
  const keyed = { label: { text: 'The thing', at: 'thing', from: 0.97 } };

  test('are fully visible when a step arrives, however late they start', () => {
    const { labels } = sceneAt(story([step(12, 13, BY_DATE, keyed)]), { step: 0, progress: 1 });
    const key = Object.keys(labels).find((id) => id.startsWith('key|The thing'));
    expect(labels[key ?? '']).toBe(1);
    const caption = { label: { text: 'June', at: 'frame', from: 0.97 } };
    const { captions } = sceneAt(story([step(12, 13, BY_DATE, caption)]), { step: 0, progress: 1 });
    expect(captions).toEqual([{ text: 'June', presence: 1 }]);
  });

  test('of a step fade out as the next begins, while its own fade in', () => {
    const caption = (text: string) => ({ label: { text, at: 'frame', from: 0.1 } });
    const two = story([step(12, 13, BY_DATE, caption('June')), step(13, 14, BY_DATE, caption('July'))]);
    expect(sceneAt(two, { step: 1, progress: 0.13 }).captions).toEqual([
      { text: 'June', presence: 0.567 },
      { text: 'July', presence: 0.5 },
    ]);
    expect(sceneAt(two, { step: 1, progress: 0.3 }).captions).toEqual([{ text: 'July', presence: 1 }]);
  });
});

describe('the camera', () => {
  const here = { wide: [10, 45, 20, 50], narrow: [12, 46, 18, 49] } as const;
  const there = { wide: [20, 50, 30, 55], narrow: [22, 51, 28, 54] } as const;
  const two = story([step(1, 2, null, { bounds: here }), step(2, 3, null, { bounds: there })]);
  const frame = (progress: number) => sceneAt(two, { step: 1, progress }).camera;

  test('leaves the last bounds slowly, is half-way at .15 and arrives at .3', () => {
    expect(frame(0)).toEqual({ from: here, to: there, t: 0 });
    expect(frame(0.03).t).toBeLessThan(0.1);
    expect(frame(0.15).t).toBeCloseTo(0.5, 9);
    expect(frame(0.3).t).toBe(1);
    expect(frame(1).t).toBe(1);
  });

  test('is at the first step’s bounds from the start of the story', () => {
    expect(sceneAt(two, { step: 0, progress: 0 }).camera).toMatchObject({ from: here, to: here });
  });
});
