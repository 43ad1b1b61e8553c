import { describe, expect, test } from 'vitest';
import { DATA_SETS } from '../../drawing/kinds/kind';
import { palettes } from '../../drawing/palette';
import { type LineFeature, matchesLine } from '../../drawing/schematic-lines';
import { unpacked } from '../build/checks/published-data';
import { readFeatures } from '../read-features';
import { featureStates, type StateTarget, targetsOf } from './feature-state';
import { overlays, schematicLines, styleLayers } from './style';

const features = readFeatures(process.cwd(), []).rows.map(({ feature }) => feature);

/** Drawn as words on plates, which stand among the labels. */
const WORDS = new Set(['badge', 'chip']);
const drawn = features.filter(({ kind }) => !WORDS.has(kind));

const published = new Map(
  DATA_SETS.map((name) => {
    const { features: shapes } = unpacked(name);
    return [name, new Map(shapes.map((shape) => [String(shape.properties?.id), shape]))] as const;
  }),
);

const keyOf = ({ source, key }: StateTarget) => `${source} ${key}`;

/** Keys of feature state that an expression reads. */
function keysIn(value: unknown): string[] {
  if (!Array.isArray(value))
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(keysIn) : [];
  return value[0] === 'feature-state' ? [String(value[1])] : value.flatMap(keysIn);
}

/** Every key that a layer or an overlay of the map reads, with its data set. */
const read = new Set([
  ...styleLayers(palettes.light).flatMap((layer) =>
    'source' in layer ? keysIn(layer.paint).map((key) => `${layer.source} ${key}`) : [],
  ),
  ...overlays(palettes.light).map(({ source, stateKey }) => `${source} ${stateKey}`),
]);

/** Keys that draw nothing, on purpose: land is bare where policy at home was softer. */
const BARE = new Set(['states bloc-policy/relaxed']);

describe('no feature is invisible', () => {
  test('each one that is more than text has a feature state', () => {
    expect(drawn.length).toBeGreaterThan(200);
    const lost = drawn.filter((feature) => targetsOf(feature, features).length === 0);
    expect(lost.map(({ id }) => id)).toEqual([]);
  });

  test('badges and chips have none: their texts are labels', () => {
    const words = features.filter(({ kind }) => WORDS.has(kind));
    expect(words.flatMap((feature) => targetsOf(feature, features))).toEqual([]);
  });

  test('and its feature state belongs to a shape', () => {
    const missing = drawn.flatMap((feature) =>
      targetsOf(feature, features)
        .filter(({ source, id }) => !published.get(source)?.get(id)?.geometry)
        .map(({ source, id }) => `${feature.id}: no shape ${id} in ${source}`),
    );
    expect(missing).toEqual([]);
  });

  test('and a layer of the style reads its presence', () => {
    const unread = drawn.flatMap((feature) =>
      targetsOf(feature, features)
        .map(keyOf)
        .filter((key) => !read.has(key) && !BARE.has(key))
        .map((key) => `${feature.id}: nothing draws ${key}`),
    );
    expect([...new Set(unread)]).toEqual([]);
  });

  test('and no layer of the style reads a key that no feature sets', () => {
    const sent = new Set(drawn.flatMap((feature) => targetsOf(feature, features).map(keyOf)));
    const waiting = [...read].filter((key) => !sent.has(key) && !key.startsWith('labels '));
    // the alliance and the focus are states of things, no features: they have tests of their own below
    expect(waiting.sort()).toEqual(['states allied', 'states dimmed']);
  });

  test('the alliance’s state is set for the states that signed, and for no others', () => {
    const presence = { 'state-pol': 1, 'state-yug': 1, 'state-frg': 1 };
    const states = featureStates(presence, features, { allied: 0.5, dimmed: {} }).get('states');
    expect(states?.get('state-pol')).toEqual({ presence: 1, allied: 0.5 });
    expect(states?.get('state-yug')).toEqual({ presence: 1 });
    expect(states?.get('state-frg')).toEqual({ presence: 1 });
  });
});

describe('focus', () => {
  test('dims the land of the states outside the focus, and of no others', () => {
    const presence = { 'state-pol': 1, 'state-yug': 1 };
    const states = featureStates(presence, features, { allied: 0, dimmed: { YUG: 1 } }).get('states');
    expect(states?.get('state-yug')).toEqual({ presence: 1, dimmed: 1 });
    expect(states?.get('state-pol')).toEqual({ presence: 1 });
  });

  test('calms the hatch of the states outside it to a third', () => {
    const hatched = features.find(({ layer, level }) => layer === 'bloc-policy' && level === 'tight');
    const ref = [hatched?.state, hatched?.states].flat().find((id) => id !== undefined) ?? '';
    const shape = features.find((feature) => feature.ref === ref)?.id ?? '';
    const shown = { [shape]: 1, [hatched?.id ?? '']: 1 };
    const states = featureStates(shown, features, { allied: 0, dimmed: { [ref]: 1 } }).get('states');
    expect(states?.get(shape)?.['bloc-policy/tight']).toBeCloseTo(0.35);
  });
});

describe('every mark belongs to a layer', () => {
  /** Whether a style filter of the kinds that this map uses takes a feature with these properties. */
  function takes(filter: unknown, properties: Record<string, unknown>): boolean {
    if (filter === undefined) return true;
    const value = (expression: unknown): unknown => {
      if (!Array.isArray(expression)) return expression;
      const [operator, ...parts] = expression as [string, ...unknown[]];
      switch (operator) {
        case 'get':
          return properties[String(parts[0])];
        case 'literal':
          return parts[0];
        case 'all':
          return parts.every(value);
        case 'any':
          return parts.some(value);
        case '!':
          return !value(parts[0]);
        case '==':
          return value(parts[0]) === value(parts[1]);
        case '!=':
          return value(parts[0]) !== value(parts[1]);
        case 'in':
          return (value(parts[1]) as unknown[]).includes(value(parts[0]));
        default:
          throw new Error(`this test cannot read "${operator}"`);
      }
    };
    return Boolean(value(filter));
  }

  const layersFrom = (source: string) =>
    styleLayers(palettes.light).filter((layer) => 'source' in layer && layer.source === source);

  test.each(['events', 'garrisons', 'places', 'routes', 'troop-zones'] as const)('of %s', (source) => {
    const own = new Set(
      drawn
        .flatMap((feature) => targetsOf(feature, features).filter((target) => target.source === source))
        .map(({ id }) => id),
    );
    const unseen = [...own].filter((id) => {
      const properties = published.get(source)?.get(id)?.properties ?? {};
      const row = { id, ...properties } as LineFeature;
      const styled = layersFrom(source).some((layer) => 'filter' in layer && takes(layer.filter, row));
      const asArrow =
        source === 'routes' && schematicLines(palettes.light).some((arrow) => matchesLine(arrow, row));
      return !styled && !asArrow;
    });
    expect(own.size).toBeGreaterThan(3);
    expect(unseen).toEqual([]);
  });
});

describe('feature states', () => {
  test('set the presence of a feature’s shape', () => {
    expect(featureStates({ 'rising-plzen': 0.35 }, features).get('events')?.get('rising-plzen')).toEqual({
      presence: 0.35,
    });
  });

  test('of features on a state’s land are set for that state in all its periods, beside its own presence', () => {
    const states = featureStates({ 'nato-frg': 1, 'state-frg-1955': 1 }, features).get('states');
    expect(states?.get('state-frg-1955')).toEqual({ presence: 1, 'nato/member': 1 });
    expect(states?.get('state-frg')).toEqual({ 'nato/member': 1 });
  });

  test('have the highest presence if several features share a key', () => {
    const policies = features.filter(
      ({ layer, state, level }) => layer === 'bloc-policy' && state === 'HUN' && level === 'tight',
    );
    expect(policies.length).toBeGreaterThan(1);
    const presence = Object.fromEntries(policies.map(({ id }, at) => [id, at === 0 ? 0.7 : 0.2]));
    expect(featureStates(presence, features).get('states')?.get('state-hun')?.['bloc-policy/tight']).toBe(
      0.7,
    );
  });

  test('are empty without features', () => {
    expect(featureStates({}, features).size).toBe(0);
    expect(featureStates({ 'no-such-thing': 1 }, features).size).toBe(0);
  });
});
