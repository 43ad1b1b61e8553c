import { describe, expect, test } from 'vitest';
import { SIDES } from '../../geo/drawing/label-layers';
import { faultLines } from '../load/shared-story';
import { type StepBoard, storyboardOf } from '../model/storyboard';
import { presenceRules } from '../scene/scene';
import { labelBox, labelSize, overlapArea } from './label-boxes';
import { type MapLabel, standsAtZoom, stepLabels } from './labels';

const story = storyboardOf(faultLines);

const boardOf = (id: string): StepBoard => {
  const board = story.steps.find((step) => step.id === id);
  if (!board) throw new Error(`there is no step ${id}`);
  return board;
};

/** Labels of a step of the story, changed by `change`. */
function labelsOf(id: string, change: Partial<StepBoard> = {}): MapLabel[] {
  const at = story.steps.indexOf(boardOf(id));
  return stepLabels(story, { ...boardOf(id), ...change }, presenceRules(story, at).keys());
}

const named = (labels: readonly MapLabel[], text: string) =>
  labels.find((label) => label.text.startsWith(text));
const UNPLACED = { sides: {}, sidesPhone: {}, stateNames: {}, stateNamesPhone: {}, placedNames: null };

describe('a town’s label', () => {
  test('stands to the right of its point, unless the step says otherwise', () => {
    expect(named(labelsOf('plzen', UNPLACED), 'Prague')?.side).toEqual({ wide: 'r', narrow: 'r' });
  });

  test('stands on the side that the step gives its place, or a feature there', () => {
    const byPlace = labelsOf('plzen', { ...UNPLACED, sides: { prague: 't' } });
    const byFeature = labelsOf('plzen', { ...UNPLACED, sides: { 'rising-prague': 't' } });
    expect(named(byPlace, 'Prague')?.side).toEqual({ wide: 't', narrow: 't' });
    expect(named(byFeature, 'Prague')?.side).toEqual({ wide: 't', narrow: 't' });
  });

  test('stands on another side on a phone if the step says so', () => {
    const labels = labelsOf('plzen', { ...UNPLACED, sides: { prague: 't' }, sidesPhone: { prague: 'bl' } });
    expect(named(labels, 'Prague')?.side).toEqual({ wide: 't', narrow: 'bl' });
  });

  test('is missing if the step leaves it out on both devices', () => {
    expect(named(labelsOf('plzen', { ...UNPLACED, sides: { prague: 'none' } }), 'Prague')).toBeUndefined();
    const wide = labelsOf('plzen', { ...UNPLACED, sidesPhone: { prague: 'none' } });
    expect(named(wide, 'Prague')?.side).toEqual({ wide: 'r', narrow: 'none' });
  });

  test('is there once, however many features are there', () => {
    const towns = labelsOf('tanks', UNPLACED).filter(
      ({ gap, until, style }) => gap > 0 && until === null && style !== 'key',
    );
    const points = towns.map(({ at }) => at.join());
    expect(points).toEqual([...new Set(points)]);
    const halle = named(towns, 'Halle');
    expect(halle?.features).toEqual(expect.arrayContaining(['rising-halle', 'response-halle']));
  });

  test('has a style by its role in the step: marked, for orientation, a garrison', () => {
    const styleOf = (id: string, text: string) => named(labelsOf(id, UNPLACED), text)?.style;
    expect(styleOf('seventeenth-of-june', 'Leipzig')).toBe('mark');
    expect(styleOf('seventeenth-of-june', 'Karl-Marx-Stadt')).toBe('town');
    expect(styleOf('tanks', 'Wünsdorf')).toBe('garrison');
  });

  test('has the town’s name of the day, and today’s beneath', () => {
    expect(named(labelsOf('seventeenth-of-june'), 'Stalinstadt')).toMatchObject({
      sub: 'today Eisenhüttenstadt',
    });
  });
});

describe('the key label', () => {
  const key = (id: string, change: Partial<StepBoard> = {}) => {
    const found = labelsOf(id, { ...UNPLACED, ...change }).find(({ style }) => style === 'key');
    if (!found) throw new Error(`${id} has no key label`);
    return found;
  };

  test('that contains its town’s name stands alone', () => {
    expect(key('plzen').text).toBe('Plzeň, 1–2 June');
  });

  test('that does not contain it stands beneath the name', () => {
    expect(key('congress')).toMatchObject({ text: 'Moscow', sub: 'meant for home' });
  });

  test('stands on the side of its town’s label, so that nothing moves when it replaces that', () => {
    const labels = labelsOf('plzen', { ...UNPLACED, sides: { plzen: 'b' } });
    const [plain, taking] = ['mark', 'key'].map((style) =>
      labels.find((label) => label.style === style && label.text.startsWith('Plzeň')),
    );
    expect(taking).toMatchObject({ side: { wide: 'b', narrow: 'b' }, at: plain?.at, gap: plain?.gap });
    expect(taking?.from).toBe(plain?.until);
  });

  test('of a zone, a line or a badge stands where the step or the feature says', () => {
    const at = [14.5, 47.5] as const;
    const label = { ...boardOf('withdrawal').label, point: at };
    expect(key('withdrawal', { label })).toMatchObject({ at, text: 'Soviet zone: leaving since 4 August' });
    const budapest = story.places.budapest?.at;
    const onBadge = { text: 'Nagy, 4 July', at: 'budapest-government-nagy', from: 0.6 };
    expect(key('nagy-in', { label: onBadge }).at[0]).toBeCloseTo(budapest?.[0] ?? 0, 3);
  });

  test('of the whole picture is a caption, not a label', () => {
    expect(labelsOf('new-courses').filter(({ style }) => style === 'key')).toEqual([]);
  });

  test.each(
    story.steps.filter(({ label }) => label.at !== 'frame').map(({ id, label }) => [id, label.text] as const),
  )('of %s is there once: “%s”', (id, text) => {
    const keys = labelsOf(id).filter(({ style }) => style === 'key');
    expect(keys).toHaveLength(1);
    expect([keys[0]?.text, keys[0]?.sub]).toContain(text);
  });
});

describe('badges and chips', () => {
  test('two at one town stand apart by their rows’ offsets', () => {
    const badges = labelsOf('nagy-in', UNPLACED).filter(({ style }) => style === 'badge');
    const offsets = badges.map(({ offset }) => offset.join());
    expect(badges.length).toBeGreaterThan(1);
    expect(new Set(badges.map(({ at }) => at.join())).size).toBe(1);
    // of three badges two are of one post and take turns
    expect(new Set(offsets).size).toBeGreaterThan(1);
  });

  test('what goes beyond the article has a style of its own', () => {
    expect(named(labelsOf('plzen', { leaders: {} }), 'Currency reform')?.tone).toBe('context');
  });
});

describe('names of states', () => {
  const state = (labels: readonly MapLabel[], text: string) =>
    labels.filter((label) => label.style === 'state' && label.text.startsWith(text));

  test('stand at their default position, or where the step says', () => {
    const at = story.names.states.HUN?.at;
    expect(state(labelsOf('plzen', UNPLACED), 'Hungary')).toMatchObject([{ at }]);
    expect(state(labelsOf('plzen', { ...UNPLACED, stateNames: { HUN: [17, 47] } }), 'Hungary')).toMatchObject(
      [{ at: [17, 47], side: { wide: 'c', narrow: 'c' } }],
    );
  });

  test('can have another position on a phone', () => {
    const apart = labelsOf('plzen', { ...UNPLACED, stateNamesPhone: { HUN: [17, 47] } });
    expect(state(apart, 'Hungary').map(({ side }) => side)).toEqual([
      { wide: 'c', narrow: 'none' },
      { wide: 'none', narrow: 'c' },
    ]);
  });

  test('can be left out, on both or on one', () => {
    expect(state(labelsOf('plzen', { ...UNPLACED, stateNames: { HUN: 'none' } }), 'Hungary')).toEqual([]);
    const wideOnly = labelsOf('plzen', { ...UNPLACED, stateNamesPhone: { HUN: 'none' } });
    expect(state(wideOnly, 'Hungary').map(({ side }) => side)).toEqual([{ wide: 'c', narrow: 'none' }]);
    const phoneOnly = labelsOf('plzen', {
      ...UNPLACED,
      stateNames: { HUN: 'none' },
      stateNamesPhone: { HUN: [17, 47] },
    });
    expect(state(phoneOnly, 'Hungary').map(({ side }) => side)).toEqual([{ wide: 'none', narrow: 'c' }]);
  });

  const hungary = { at: [19.4, 47.1] as [number, number], size: 18, tracking: 0.4 };

  test('of a river stand in the style of waters, turned along its course', () => {
    const river = { at: [18.3, 47.8] as const, size: 11, angle: -12 };
    const placedNames = { wide: { 'river-danube': [{ ...river, at: [...river.at] }] }, narrow: {} };
    const labels = labelsOf('plzen', { ...UNPLACED, placedNames } as never);
    expect(labels).toContainEqual(expect.objectContaining({ text: 'Danube', style: 'water', angle: -12 }));
  });

  test('stand as they have been placed for the step, in the size and spacing of their land', () => {
    const placedNames = { wide: { HUN: [hungary] }, narrow: { HUN: [{ ...hungary, size: 12 }] } };
    const labels = state(labelsOf('plzen', { ...UNPLACED, placedNames }), 'Hungary');
    expect(labels).toMatchObject([
      { at: hungary.at, size: 18, tracking: 0.4, side: { wide: 'c', narrow: 'none' } },
      { at: hungary.at, size: 12, side: { wide: 'none', narrow: 'c' } },
    ]);
  });

  test('are left out where they have no place, or where the author says so', () => {
    const placedNames = { wide: { HUN: [hungary] }, narrow: {} };
    const names = (change: Partial<StepBoard>) =>
      labelsOf('plzen', { ...UNPLACED, placedNames, ...change })
        .filter(({ style }) => style === 'state')
        .map(({ text }) => text);
    expect(names({})).toEqual(['Hungary']);
    expect(names({ stateNames: { HUN: 'none' } })).toEqual([]);
  });

  test('may have another place in small windows', () => {
    const placedNames = {
      wide: {
        HUN: [
          { ...hungary, zoomFrom: 5 },
          { ...hungary, zoomTo: 5 },
        ],
      },
      narrow: {},
    };
    const [large, small] = state(labelsOf('plzen', { ...UNPLACED, placedNames }), 'Hungary') as [
      MapLabel,
      MapLabel,
    ];
    expect([standsAtZoom(large, 5), standsAtZoom(small, 5)]).toEqual([true, false]);
    expect([standsAtZoom(large, 4.9), standsAtZoom(small, 4.9)]).toEqual([false, true]);
  });

  test('have their local names beneath on maps of small areas only', () => {
    expect(state(labelsOf('plzen', UNPLACED), 'Hungary')[0]?.sub).toBe('Magyarország');
    expect(state(labelsOf('warsaw-pact', UNPLACED), 'Hungary')[0]?.sub).toBe('');
  });

  test('have no second line if it would repeat the first', () => {
    expect(story.names.states.CHE?.local).toBe('Switzerland');
    expect(state(labelsOf('plzen', UNPLACED), 'Switzerland')[0]?.sub).toBe('');
  });
});

describe('names of seas', () => {
  const baltic = (change: Partial<StepBoard>) => named(labelsOf('stalin-dies', change), 'Baltic Sea');

  test('stand at their position, or on the side of it that the step says', () => {
    expect(baltic(UNPLACED)?.side).toEqual({ wide: 'c', narrow: 'c' });
    const moved = baltic({ ...UNPLACED, sides: { 'Baltic Sea': 'r' }, sidesPhone: { 'Baltic Sea': 'c' } });
    expect(moved?.side).toEqual({ wide: 'r', narrow: 'c' });
  });

  test('can be left out', () => {
    expect(baltic({ ...UNPLACED, sides: { 'Baltic Sea': 'none' } })).toBeUndefined();
  });
});

describe('ids of labels', () => {
  test.each(story.steps.map(({ id }) => id))('are unique in %s', (id) => {
    const ids = labelsOf(id).map((label) => label.id);
    expect(ids).toEqual([...new Set(ids)]);
  });

  test('stay the same from step to step as long as a label looks the same', () => {
    const [before, after] = ['seventeenth-of-june', 'tanks'].map((id) =>
      named(labelsOf(id, UNPLACED), 'Görlitz'),
    );
    expect(before?.id).toBe(after?.id);
  });

  test('differ when a label changes its side', () => {
    const gorlitz = (sides: StepBoard['sides']) =>
      named(labelsOf('tanks', { ...UNPLACED, sides }), 'Görlitz');
    const [right, above] = [gorlitz({}), gorlitz({ gorlitz: 't' })];
    expect(right?.id).not.toBe(above?.id);
  });
});

describe('the box of a label', () => {
  /** Every letter is half as wide as it is high. */
  const measure = (text: string, _font: string, size: number) => (text.length * size) / 2;
  const town: MapLabel = {
    ...{ id: 'x', style: 'town', text: 'Budapest', sub: '', tone: 'ink', at: [19, 47.5] },
    ...{ side: { wide: 'r', narrow: 'r' }, offset: [0, 0], gap: 7, features: [], from: null, until: null },
  };
  const point = [100, 100] as const;
  const mark = { left: 93, top: 93, right: 107, bottom: 107 };
  const sides = SIDES.filter((side) => side !== 'none' && side !== 'c') as Exclude<
    (typeof SIDES)[number],
    'none' | 'c'
  >[];

  test.each(sides)('on side %s does not touch the mark of its feature', (side) => {
    expect(overlapArea(labelBox(town, side, point, measure), mark)).toBe(0);
  });

  test.each([
    ['t', 'bottom', 100],
    ['r', 'left', 100],
    ['b', 'top', 100],
    ['l', 'right', 100],
  ] as const)('on side %s turns its %s to the point', (side, edge, at) => {
    const box = labelBox(town, side, point, measure);
    expect(Math.abs(box[edge] - at)).toBeCloseTo(town.gap + 4, 6);
    const middle = side === 't' || side === 'b' ? (box.left + box.right) / 2 : (box.top + box.bottom) / 2;
    expect(middle).toBeCloseTo(100, 6);
  });

  test('grows with its words, breaks long ones into lines, and has room for the line beneath', () => {
    const size = (change: Partial<MapLabel>) => labelSize({ ...town, ...change }, measure);
    expect(size({ text: 'Székesfehérvár' }).width).toBeGreaterThan(size({}).width);
    const long = size({ text: 'a plan that nobody has found in any archive so far' });
    expect(long.width).toBeLessThan(13 * 16 * 1.3);
    expect(long.height).toBeGreaterThan(size({}).height * 1.9);
    expect(size({ sub: 'today Budapest' }).height).toBeGreaterThan(size({}).height * 1.7);
  });

  test('moves by the offset of its row', () => {
    const [plain, moved] = [town, { ...town, offset: [16, -15] as const }].map((label) =>
      labelBox(label, 'r', point, measure),
    );
    expect([(moved?.left ?? 0) - (plain?.left ?? 0), (moved?.top ?? 0) - (plain?.top ?? 0)]).toEqual([
      16, -15,
    ]);
  });
});
