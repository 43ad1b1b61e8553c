import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatIsoDay, parseIsoDay } from '../../geo/time/dates';
import { stepLabels } from '../labels/labels';
import { faultLines } from '../load/shared-story';
import { storyboardOf } from '../model/storyboard';
import { clampMoment, type Moment, presenceRules, type Scene, sceneAt, storyLabels } from './scene';

const fullStory = faultLines;
const story = storyboardOf(fullStory);
const last = story.steps.length - 1;

/** By when, at progress from 0 to 1, a step is rid of what the one before has left. */
const SETTLED = 0.3;

const moment: fc.Arbitrary<Moment> = fc.record({
  step: fc.integer({ min: 0, max: last }),
  progress: fc.double({ min: 0, max: 1, noNaN: true }),
});

const indexOf = (id: string): number => {
  const at = story.steps.findIndex((step) => step.id === id);
  if (at === -1) throw new Error(`there is no step ${id}`);
  return at;
};
const at = (id: string, progress: number): Scene => sceneAt(story, { step: indexOf(id), progress });
const shows = (id: string, progress: number, feature: string): number =>
  at(id, progress).presence[feature] ?? 0;
const featureOf = (id: string) => story.features.find((feature) => feature.id === id);
const labelsOf = (step: number) => {
  const board = story.steps[step];
  return board ? stepLabels(story, board, presenceRules(story, step).keys()) : [];
};

/** What a reader sees of a scene, without where it belongs. */
const picture = ({ presence, labels, captions, day }: Scene) => ({ presence, labels, captions, day });

function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}

/** The largest change of anything’s strength between two scenes, and what it is. */
function largestChange(before: Readonly<Record<string, number>>, after: Readonly<Record<string, number>>) {
  let largest = { id: '', by: 0 };
  for (const id of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const by = Math.abs((after[id] ?? 0) - (before[id] ?? 0));
    if (by > largest.by) largest = { id, by };
  }
  return largest;
}

describe('every moment has a scene', () => {
  const anyNumber = fc.oneof(
    fc.integer({ min: -5, max: 40 }),
    fc.double(),
    fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -0),
  );

  test('for any step and progress, with all values in range', () => {
    fc.assert(
      fc.property(anyNumber, anyNumber, (step, progress) => {
        const scene = sceneAt(story, { step, progress });
        const board = story.steps[indexOf(scene.step)];
        expect(scene.progress).toBeGreaterThanOrEqual(0);
        expect(scene.progress).toBeLessThanOrEqual(1);
        expect(scene.day).toBeGreaterThanOrEqual(board?.days[0]?.[1] ?? Number.NaN);
        expect(scene.day).toBeLessThanOrEqual(board?.days.at(-1)?.[1] ?? Number.NaN);
        expect(Number.isInteger(scene.day)).toBe(true);
        expect(scene.camera.t).toBeGreaterThanOrEqual(0);
        expect(scene.camera.t).toBeLessThanOrEqual(1);
        const strengths = [
          ...Object.values(scene.presence),
          ...Object.values(scene.labels),
          ...scene.captions.map(({ presence }) => presence),
        ];
        expect(strengths.filter((strength) => !(strength > 0 && strength <= 1))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('with only features and labels of the story', () => {
    const features = new Set(story.features.map(({ id }) => id));
    const labels = new Set(storyLabels(story).map(({ id }) => id));
    fc.assert(
      fc.property(moment, (where) => {
        const scene = sceneAt(story, where);
        expect(Object.keys(scene.presence).filter((id) => !features.has(id))).toEqual([]);
        expect(Object.keys(scene.labels).filter((id) => !labels.has(id))).toEqual([]);
      }),
    );
  });

  test.each([
    ['before the story is its very beginning', { step: -3, progress: 0.7 }, { step: 0, progress: 0 }],
    ['after the story is its very end', { step: 99, progress: 0.2 }, { step: last, progress: 1 }],
    ['infinitely far is its very end', { step: Infinity, progress: 0 }, { step: last, progress: 1 }],
    ['with too much progress is the arrival', { step: 4, progress: 1.2 }, { step: 4, progress: 1 }],
    [
      'with too little progress is the start of the step',
      { step: 4, progress: -1 },
      { step: 4, progress: 0 },
    ],
    ['that is no number is the start', { step: Number.NaN, progress: Number.NaN }, { step: 0, progress: 0 }],
    ['between two steps belongs to the first', { step: 4.9, progress: 0.5 }, { step: 4, progress: 0.5 }],
  ])('a moment %s', (_, requested, clamped) => {
    expect(clampMoment(story, requested)).toEqual(clamped);
    expect(sceneAt(story, requested)).toEqual(sceneAt(story, clamped));
  });
});

describe('the scene depends on the moment alone', () => {
  test('computed twice it is the same, and story and moment are unchanged', () => {
    const untouchable = frozen(storyboardOf(fullStory));
    fc.assert(
      fc.property(moment, (where) => {
        expect(sceneAt(untouchable, frozen(where))).toEqual(sceneAt(untouchable, where));
      }),
      { numRuns: 40 },
    );
  });

  test('jumping, scrolling and scrolling back lead to the same picture', () => {
    fc.assert(
      fc.property(fc.array(moment, { maxLength: 20 }), moment, (way, goal) => {
        for (const where of way) sceneAt(story, where);
        for (const where of way.toReversed()) sceneAt(story, where);
        expect(sceneAt(story, goal)).toEqual(sceneAt(storyboardOf(fullStory), goal));
      }),
      { numRuns: 25 },
    );
  });
});

describe('a step starts with the last picture of the step before', () => {
  test.each(story.steps.slice(1).map(({ id }, before) => [id, before] as const))('%s', (_, before) => {
    const left = sceneAt(story, { step: before, progress: 1 });
    const begun = sceneAt(story, { step: before + 1, progress: 0 });
    expect(picture(begun)).toEqual(picture(left));
    expect(left.camera.t).toBe(1);
    expect(begun.camera).toEqual({ ...begun.camera, from: left.camera.to, t: 0 });
  });

  test('and the story starts with its states and their names only', () => {
    const opening = sceneAt(story, { step: 0, progress: 0 });
    const layers = Object.keys(opening.presence).map((id) => featureOf(id)?.layer);
    expect(new Set(layers)).toEqual(new Set(['states']));
    expect(opening.presence['state-hun']).toBe(1);
    const styles = storyLabels(story)
      .filter(({ id }) => opening.labels[id])
      .map(({ style }) => style);
    expect(new Set(styles)).toEqual(new Set(['state']));
    expect(opening.captions).toEqual([]);
  });
});

describe('nothing changes abruptly', () => {
  /** Progress between two looks. */
  const LOOK = 0.0025;
  /** No window opens or closes within less than .04 of progress, 25 to 1; scenes are rounded to thousandths. */
  const STEEPEST = 25 * LOOK + 0.002;
  /** A label comes while its thing grows stronger by .2. */
  const STEEPEST_LABEL = STEEPEST / 0.2;

  test.each(story.steps.map(({ id }, step) => [id, step] as const))('in %s', (_, step) => {
    let before = sceneAt(story, { step, progress: 0 });
    for (let look = 1; look <= 1 / LOOK; look++) {
      const now = sceneAt(story, { step, progress: look * LOOK });
      const feature = largestChange(before.presence, now.presence);
      if (feature.by > STEEPEST)
        expect.fail(`${feature.id} jumps by ${feature.by} at progress ${look * LOOK}`);
      const label = largestChange(before.labels, now.labels);
      if (label.by > STEEPEST_LABEL)
        expect.fail(`${label.id} jumps by ${label.by} at progress ${look * LOOK}`);
      expect(now.camera.t).toBeGreaterThanOrEqual(before.camera.t);
      before = now;
    }
  });
});

describe('the day', () => {
  test('never runs backwards, whatever the moments', () => {
    const order = ({ step, progress }: Moment) => step + progress / 2;
    fc.assert(
      fc.property(moment, moment, (a, b) => {
        const [earlier, later] = order(a) <= order(b) ? [a, b] : [b, a];
        expect(sceneAt(story, earlier).day).toBeLessThanOrEqual(sceneAt(story, later).day);
      }),
      { numRuns: 500 },
    );
  });

  test('runs from 1 March 1953 to 23 October 1956', () => {
    expect(formatIsoDay(sceneAt(story, { step: 0, progress: 0 }).day)).toBe('1953-03-01');
    expect(formatIsoDay(sceneAt(story, { step: last, progress: 1 }).day)).toBe('1956-10-23');
  });

  test.each(story.steps.map(({ id }, step) => [id, step] as const))(
    'stands at each stop of %s on its day',
    (_, step) => {
      for (const [progress, day] of fullStory.steps[step]?.days ?? []) {
        expect(formatIsoDay(sceneAt(story, { step, progress }).day)).toBe(day);
      }
    },
  );
});

describe('the map follows dates', () => {
  /** Everything that a step shows by its days alone, once the last step’s picture has gone. */
  const dated = (step: number) =>
    [...presenceRules(story, step)].flatMap(([id, showing]) => {
      const feature = featureOf(id);
      return feature && showing.byDate && !feature.fadeInDays && !feature.fadeOutDays ? [feature] : [];
    });

  test('no feature shows before its first day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: last }),
        fc.double({ min: SETTLED, max: 1, noNaN: true }),
        (step, progress) => {
          const { presence, day } = sceneAt(story, { step, progress });
          const early = dated(step).filter(({ id, from }) => presence[id] && from !== null && day < from);
          expect(early.map(({ id }) => id)).toEqual([]);
        },
      ),
      { numRuns: 400 },
    );
  });

  test('no past feature shows at the end of a step, except for afterglow', () => {
    const late = story.steps.flatMap((_, step) => {
      const { presence, day } = sceneAt(story, { step, progress: 1 });
      return dated(step).filter(
        ({ id, to, afterglow }) => presence[id] && to !== null && day >= to && !afterglow,
      );
    });
    expect(late.map(({ id }) => id)).toEqual([]);
  });

  test.each([
    ['West Germany in NATO', 'state-frg', 'state-frg-1955', 'warsaw-pact', '1955-05-06'],
    ['Austria without zones', 'state-aut', 'state-aut-1955', 'withdrawal', '1955-07-27'],
    ['Yugoslavia with Zone B', 'state-yug', 'state-yug-1954', 'hard-turn', '1954-10-26'],
    ['Italy with Trieste', 'state-ita', 'state-ita-1954', 'hard-turn', '1954-10-26'],
    ['Finland with Porkkala', 'state-fin', 'state-fin-1956', 'congress', '1956-01-26'],
  ])('%s takes over on the day, and stays', (_, before, after, id, day) => {
    const { days } = story.steps[indexOf(id)] ?? { days: [] };
    const next = days.findIndex(([, stop]) => stop >= parseIsoDay(day));
    const [[p0, d0], [p1, d1]] = [days[next - 1] ?? [0, 0], days[next] ?? [1, 0]];
    const turn = p0 + ((p1 - p0) * (parseIsoDay(day) - d0)) / (d1 - d0);
    expect(formatIsoDay(at(id, turn).day)).toBe(day);
    // the land of both is the same but for what changes hands: together they never leave a hole
    for (const progress of [turn, turn + 0.02, turn + 0.04, turn + 0.06]) {
      expect(shows(id, progress, before) + shows(id, progress, after)).toBeCloseTo(1, 2);
    }
    expect(shows(id, turn + 0.06, after)).toBe(1);
    expect(shows(id, 1, before)).toBe(0);
    expect(sceneAt(story, { step: last, progress: 1 }).presence[after]).toBe(1);
  });

  test('the Free Territory of Trieste is there until 26 October 1954 and then shared out', () => {
    expect(shows('hard-turn', 0, 'state-ftt-a')).toBe(1);
    expect(shows('hard-turn', 1, 'state-ftt-a')).toBe(0);
    expect(shows('hard-turn', 1, 'state-ftt-b')).toBe(0);
  });

  test('a feature fades in within .06 of progress from its first day on', () => {
    // the clock reaches 17 June at .3
    const fade = [0.29, 0.3, 0.315, 0.33, 0.36].map((progress) =>
      shows('seventeenth-of-june', progress, 'rising-halle'),
    );
    expect(fade).toEqual([0, 0, 0.25, 0.5, 1]);
  });

  test('a feature shown by date has the level that the step gives it', () => {
    expect(shows('tanks', 1, 'policy-ddr-tight-june')).toBe(0.5);
    expect(shows('seventeenth-of-june', 1, 'policy-ddr-tight-june')).toBe(1);
  });

  test('a window of progress replaces the dates', () => {
    // signed on 14 May, shown again beside the signature of the 15th
    expect(formatIsoDay(at('state-treaty', 0.95).day)).toBe('1955-05-15');
    const forward = [0.8, 0.85, 0.9, 1].map((p) => shows('state-treaty', p, 'treaty-warsaw'));
    expect(forward).toEqual([0, 0.5, 1, 1]);
    // 1948, looked back to from 1955
    expect(shows('broken-link', 0.5, 'link-yu-broken')).toBe(1);
  });
});

/** Presence from which a thing is seen: the rings of the first step stay at it. */
const FAINT = 0.3;

const directions = fullStory.steps.flatMap((step, index) =>
  step.play.map(({ at: progress, shows: ids }) => ({ id: step.id, index, progress, ids })),
);

describe('every direction of the story can be seen', () => {
  test.each(directions)('$id at $progress: $ids', ({ index, progress, ids }) => {
    const { presence } = sceneAt(story, { step: index, progress });
    expect(ids.filter((id) => (presence[id] ?? 0) < FAINT)).toEqual([]);
  });
});

describe('a talk’s stops', () => {
  const seen = (index: number, progress: number, ids: readonly string[]) => {
    const { presence } = sceneAt(story, { step: index, progress });
    return ids.every((id) => (presence[id] ?? 0) >= FAINT);
  };

  test.each(story.steps.map(({ id, builds }, index) => ({ id, builds, index })))(
    'in $id stop where each thing that plays can be seen',
    ({ id, builds, index }) => {
      const missed = directions
        .filter((direction) => direction.id === id && direction.ids.length > 0)
        .filter(({ ids }) => !builds.some((at) => seen(index, at, ids)));
      expect(missed.map(({ ids }) => ids)).toEqual([]);
    },
  );

  test('each change the picture or the strips', () => {
    const idle = story.steps.flatMap(({ id, builds }, index) =>
      builds.flatMap((at, nth) => {
        const before = sceneAt(story, { step: index, progress: builds[nth - 1] ?? 0 });
        const after = sceneAt(story, { step: index, progress: at });
        return JSON.stringify(picture(before)) === JSON.stringify(picture(after)) ? [`${id} ${at}`] : [];
      }),
    );
    // the five lanes of stalin-dies open in the strip, and its map waits on purpose
    expect(idle).toEqual(['stalin-dies 0.6', 'stalin-dies 1']);
  });
});

describe('past features have an afterglow to the end of their chapter', () => {
  test('Plzeň stays at .35 when the summer of 1953 turns to Berlin', () => {
    expect(shows('plzen', 1, 'rising-plzen')).toBe(1);
    for (const id of ['berlin-sixteenth', 'seventeenth-of-june', 'tanks']) {
      for (const progress of [SETTLED, 0.7, 1]) expect(shows(id, progress, 'rising-plzen')).toBe(0.35);
    }
  });

  test('unless a step takes them off', () => {
    expect(shows('contagion', 1, 'rising-plzen')).toBe(0);
  });

  test('which ends when the next chapter begins', () => {
    const going = [0, 0.15, SETTLED, 1].map((progress) =>
      shows('warsaw-pact', progress, 'memorandum-moscow'),
    );
    expect(going).toEqual([0.35, 0.175, 0, 0]);
  });

  test('which never starts before their first day', () => {
    for (const progress of [0, 0.3, 0.59]) expect(shows('plzen', progress, 'rising-plzen')).toBe(0);
    expect(shows('plovdiv', 1, 'rising-plzen')).toBe(0);
  });
});

describe('the Soviet zone of Austria loses its hatching', () => {
  test('it is half empty at the step’s still, and bare on 20 September', () => {
    const still = fullStory.steps.find(({ id }) => id === 'withdrawal')?.still ?? 0;
    expect(shows('withdrawal', SETTLED, 'zone-at-su')).toBe(1);
    expect(shows('withdrawal', still, 'zone-at-su')).toBeGreaterThan(0.45);
    expect(shows('withdrawal', still, 'zone-at-su')).toBeLessThan(0.55);
    expect(shows('withdrawal', 0.62, 'zone-at-su')).toBeGreaterThan(0);
    expect(formatIsoDay(at('withdrawal', 0.64).day)).toBe('1955-09-20');
    expect(shows('withdrawal', 0.64, 'zone-at-su')).toBe(0);
  });

  test('and its headquarters at Baden goes without a cross, as the step asks', () => {
    const crosses = storyLabels(story).filter(({ style }) => style === 'cross');
    expect(crosses.filter(({ features }) => features.includes('hq-baden'))).toEqual([]);
    expect(shows('withdrawal', 0.51, 'hq-baden')).toBe(1);
    expect(shows('withdrawal', 1, 'hq-baden')).toBe(0);
  });

  test('it never fills again on the way', () => {
    fc.assert(
      fc.property(
        fc.double({ min: SETTLED, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 0.1, noNaN: true }),
        (p, d) => {
          const later = shows('withdrawal', Math.min(1, p + d), 'zone-at-su');
          expect(later).toBeLessThanOrEqual(shows('withdrawal', p, 'zone-at-su'));
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('labels', () => {
  test('name only what is visible', () => {
    fc.assert(
      fc.property(moment, (where) => {
        const { labels, presence } = sceneAt(story, where);
        const known = [...labelsOf(where.step), ...labelsOf(where.step - 1)];
        const empty = Object.keys(labels).filter((id) => {
          const clamped = known.filter((label) => label.id === id);
          const named = clamped.flatMap(({ features }) => features);
          // a cross stands where a thing has gone
          if (clamped.some(({ ending }) => ending)) return false;
          return (
            clamped.every(({ features }) => features.length > 0) &&
            !named.some((feature) => presence[feature])
          );
        });
        expect(empty).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  const keys = story.steps.flatMap(({ id, label }, step) => {
    const key = labelsOf(step).find(({ style }) => style === 'key');
    const plain = labelsOf(step).find(({ style, until }) => until !== null && style !== 'badge');
    return key && plain ? [{ id, step, from: label.from, key, plain }] : [];
  });

  test('most steps have a key label upon a town', () => {
    expect(keys.length).toBeGreaterThan(8);
  });

  test.each(keys)('in $id the key label takes the place of the plain one', ({ step, from, key, plain }) => {
    const strength = (progress: number, { id }: { id: string }) =>
      sceneAt(story, { step, progress }).labels[id] ?? 0;
    const turned = Math.min(1, from + 0.06);
    expect(strength(from, key)).toBe(0);
    expect(strength(turned, plain)).toBe(0);
    expect(strength(1, key)).toBeGreaterThan(0.7);
    expect(key.at).toEqual(plain.at);
    // half-way the two make one, as far as there is something to name
    const half = (from + turned) / 2;
    expect(strength(half, key)).toBeLessThanOrEqual(strength(half, plain) + 0.001);
    expect(strength(half, key) + strength(half, plain)).toBeLessThanOrEqual(1.001);
  });

  test('cross-fade: labels of both steps stay, others are gone when the camera arrives', () => {
    for (let step = 1; step <= last; step++) {
      const left = sceneAt(story, { step: step - 1, progress: 1 }).labels;
      const mine = new Set(labelsOf(step).map(({ id }) => id));
      const always = labelsOf(step).filter(({ features, id }) => features.length === 0 && left[id] === 1);
      const going = Object.keys(left).filter((id) => !mine.has(id));
      for (const progress of [0.1, 0.15, 0.2, SETTLED]) {
        const { labels } = sceneAt(story, { step, progress });
        for (const { id } of always) expect(labels[id]).toBe(1);
        for (const id of going) {
          const left1 = (left[id] ?? 0) * (1 - progress / SETTLED);
          expect(labels[id] ?? 0).toBeCloseTo(left1, 2);
        }
      }
    }
  });

  test('towns bear the name of the day: Karl-Marx-Stadt, with today’s beneath', () => {
    const { labels } = at('seventeenth-of-june', 1);
    const seen = storyLabels(story).filter(({ id }) => labels[id]);
    expect(seen.map(({ text, sub }) => [text, sub])).toContainEqual(['Karl-Marx-Stadt', 'today Chemnitz']);
    expect(seen.map(({ text }) => text)).not.toContain('Chemnitz');
  });
});

describe('captions', () => {
  const captioned = story.steps.flatMap(({ id, label }) =>
    label.at === 'frame' && label.text ? [{ id, ...label }] : [],
  );

  test.each(captioned)('“$text” comes in $id once it has its turn', ({ id, text, from }) => {
    const words = (progress: number) => at(id, progress).captions.find((caption) => caption.text === text);
    expect(words(from)).toBeUndefined();
    expect(words(Math.min(1, from + 0.03))?.presence).toBeGreaterThan(0);
    expect(words(1)?.presence).toBe(1);
  });
});

describe('small maps', () => {
  const withSmallMaps = story.steps.flatMap(({ id, smallMaps }) => (smallMaps ? [{ id, ...smallMaps }] : []));
  const presenceOf = (id: string, progress: number) =>
    at(id, progress).smallMaps.find(({ step }) => step === id)?.presence ?? 0;

  test.each(withSmallMaps)('of $id come in their turn, and go in theirs', ({ id, from, until }) => {
    expect(presenceOf(id, from - 0.01)).toBe(0);
    expect(presenceOf(id, until === null ? 1 : (from + until) / 2)).toBe(1);
    expect(presenceOf(id, 1)).toBe(until === null ? 1 : 0);
  });

  test('of a step are still there when the next begins, and have gone before the camera has flown', () => {
    const next = story.steps[story.steps.findIndex(({ id }) => id === 'withdrawal') + 1]?.id ?? '';
    const left = (progress: number) =>
      at(next, progress).smallMaps.find(({ step }) => step === 'withdrawal')?.presence ?? 0;
    expect(left(0)).toBe(1);
    expect(left(SETTLED / 2)).toBe(0);
  });
});
