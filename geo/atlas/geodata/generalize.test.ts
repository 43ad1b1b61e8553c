import type { FeatureCollection, Position } from 'geojson';
import { expect, test } from 'vitest';
import { generalizedData, unpacked } from '../build/checks/published-data';
import { GENERALIZED_SETS, type GeneralizedSet, generalize } from './generalize';
import { linesAndRingsOf } from './geometry-parts';

const generalized = generalizedData();

const linesIn = ({ features }: FeatureCollection) =>
  features.flatMap(({ geometry }) => linesAndRingsOf(geometry));
const positionsIn = (collection: FeatureCollection) => linesIn(collection).flat();

/** Segments of lines, whichever way they run. */
function segmentsIn(collection: FeatureCollection): Set<string> {
  const segments = linesIn(collection).flatMap((line) =>
    line.slice(1).map((to, index) => [String(line[index]), String(to)].sort().join(' – ')),
  );
  return new Set(segments);
}

/** Area of a ring, square kilometres, flat round its first point. */
function areaOf(ring: readonly Position[]): number {
  const sum = ring.slice(1).reduce((total, [x = 0, y = 0], index) => {
    const [fromX = 0, fromY = 0] = ring[index] ?? [];
    return total + fromX * y - x * fromY;
  }, 0);
  return (Math.abs(sum) / 2) * 111.2 ** 2 * Math.cos(((ring[0]?.[1] ?? 0) * Math.PI) / 180);
}

test.each(GENERALIZED_SETS)('wide views draw %s of far fewer points', (name) => {
  const ratio = positionsIn(generalized[name]).length / positionsIn(unpacked(name)).length;
  expect(ratio).toBeLessThan(0.75);
  expect(ratio).toBeGreaterThan(0.05);
});

test('no point of a wide view is new', () => {
  for (const name of GENERALIZED_SETS) {
    const known = new Set(positionsIn(unpacked(name)).map(String));
    expect(positionsIn(generalized[name]).filter((position) => !known.has(String(position)))).toEqual([]);
  }
});

test('land, coasts, borders and states keep the same edges, so that bands and fills meet', () => {
  const ofStates = segmentsIn(generalized.states);
  // what is left of Ceuta, ten kilometres long
  expect([...segmentsIn(generalized.borders)].filter((segment) => !ofStates.has(segment))).toEqual([
    '-5.3407,35.8474 – -5.3989,35.9245',
  ]);
  const ofLand = segmentsIn(generalized.land);
  expect([...segmentsIn(generalized.coast)].filter((segment) => !ofLand.has(segment))).toEqual([]);
});

test('every feature stays, with its id, but lakes and small states that have no room for a wide view', () => {
  const idsOf = ({ features }: FeatureCollection) => features.map(({ properties }) => String(properties?.id));
  const missing = GENERALIZED_SETS.flatMap((name) => {
    const kept = new Set(idsOf(generalized[name]));
    return idsOf(unpacked(name)).filter((id) => !kept.has(id));
  });
  expect(missing.filter((id) => !id.startsWith('lake-'))).toEqual([
    'border-ddr-wber-1',
    'border-ger-e-wber-1',
    'border-ita-smr-1',
    'border-mlt-sea-1',
    'state-wber',
    'state-mco',
    'state-smr',
    'state-mlt',
    'state-gib',
    'state-mlt-1945',
    'state-gib-1945',
    'state-wber-1945',
  ]);
  const lakes = idsOf(generalized.lakes);
  expect(lakes).toContain('lake-ladoga');
  expect(lakes.length).toBeLessThan(unpacked('lakes').features.length);
});

test('islands too small for a wide view are left out, and no other land', () => {
  const areas = (name: GeneralizedSet) =>
    linesIn(generalized[name])
      .filter((ring) => String(ring[0]) === String(ring.at(-1)))
      .map(areaOf);
  // the bends left out can make an island smaller than it is
  expect(Math.min(...areas('coast'))).toBeGreaterThan(150);
  const totalArea = (collection: FeatureCollection) =>
    collection.features.reduce((sum, { geometry }) => {
      const polygons = geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
      return sum + polygons.reduce((part, [outer = []]) => part + areaOf(outer), 0);
    }, 0);
  const share = totalArea(generalized.land) / totalArea(unpacked('land'));
  expect(share).toBeGreaterThan(0.99);
  expect(share).toBeLessThan(1.01);
});

test('a file without the data sets is refused by the name of the one that is missing', () => {
  expect(() => generalize({ type: 'Topology', objects: {}, arcs: [] })).toThrow('coast');
});
