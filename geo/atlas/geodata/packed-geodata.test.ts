import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import type { Geometry } from 'geojson';
import { describe, expect, test } from 'vitest';
import { DATA_SETS } from '../../drawing/kinds/kind';
import { palettes } from '../../drawing/palette';
import { type Feature, PUBLIC_GEO, positionsOf, published, unpacked } from '../build/checks/published-data';
import { overlays, styleLayers } from '../style/style';
import { linesOf, polygonsOf } from './geometry-parts';
import { PACKED_FILES, unpackDataSet } from './packed-geodata';

/** Names of properties that an expression reads. */
function propertiesIn(value: unknown): string[] {
  if (!Array.isArray(value))
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(propertiesIn) : [];
  return value[0] === 'get' ? [String(value[1])] : value.flatMap(propertiesIn);
}

/** A position without the noise of the last binary digits. */
const positionKey = (position: readonly number[]) => position.map((degrees) => degrees.toFixed(5)).join();

/** A ring may start anywhere, but runs the same way round. */
function fromSmallest(ring: readonly (readonly number[])[]): string[] {
  const corners = ring.slice(0, -1).map(positionKey);
  const first = corners.indexOf(corners.toSorted()[0] as string);
  return [...corners.slice(first), ...corners.slice(0, first)];
}

/** What a geometry draws, whatever its rings start with and in whatever order its parts stand. */
function drawn(geometry: Geometry | Feature['geometry']): string[] {
  const own = geometry as Feature['geometry'];
  const areas = polygonsOf(own).map((rings) => rings.map((ring) => fromSmallest(ring).join(' ')).join(' / '));
  const isClosed = (line: readonly (readonly number[])[]) =>
    positionKey(line[0] ?? []) === positionKey(line.at(-1) ?? []);
  const lines = linesOf(own).map((line) =>
    (isClosed(line) ? fromSmallest(line) : line.map(positionKey)).join(' '),
  );
  const points = own?.type.endsWith('Point') ? positionsOf(own).map(positionKey) : [];
  return [...areas, ...lines, ...points].sort();
}

describe('The map data that browsers fetch', () => {
  test('are 100 kB at most, compressed', () => {
    const sizes = readdirSync(PUBLIC_GEO).map(
      (file) => brotliCompressSync(readFileSync(`${PUBLIC_GEO}${file}`)).length,
    );
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(100_000);
  });

  test('are in the files that the map requests, and in no others', () => {
    expect(readdirSync(PUBLIC_GEO).sort()).toEqual([...PACKED_FILES].sort());
  });

  test.each(DATA_SETS)('have every shape of %s as it was built', (name) => {
    const built = new Map(published(name).map((feature) => [feature.id, feature]));
    const { features } = unpacked(name);
    expect(features.map(({ properties }) => properties?.id)).toEqual(
      [...built.values()].filter(({ geometry }) => geometry).map(({ id }) => id),
    );
    for (const { properties, geometry } of features) {
      expect([properties?.id, drawn(geometry)]).toEqual([
        properties?.id,
        drawn(built.get(properties?.id)?.geometry ?? null),
      ]);
    }
  });

  test.each(DATA_SETS)('have of each feature of %s what drawings read of it', (name) => {
    const read = new Set([
      'id',
      ...styleLayers(palettes.light).flatMap((layer) =>
        'source' in layer && layer.source === name ? propertiesIn([layer]) : [],
      ),
      ...overlays(palettes.light).flatMap(({ source, where }) =>
        source === name && where ? [where.property] : [],
      ),
    ]);
    const built = new Map(published(name).map((feature) => [feature.id, feature.properties]));
    const lost = unpacked(name).features.flatMap(({ properties }) =>
      [...read]
        .filter(
          (property) => (built.get(properties?.id)?.[property] ?? null) !== (properties?.[property] ?? null),
        )
        .map((property) => `${properties?.id}: ${property}`),
    );
    expect(lost).toEqual([]);
  });

  test('are refused where they are broken or lack a data set', () => {
    expect(() => unpackDataSet({ error: 'not found' }, 'states')).toThrow(
      'states is not in what came as map data',
    );
    expect(() => unpackDataSet(null, 'states')).toThrow('states is not in what came as map data');
    expect(() => unpackDataSet({ type: 'Topology', objects: {}, arcs: [] }, 'states')).toThrow('states');
  });
});

test('neighbours have exactly the same line between them', () => {
  const pieces = (name: 'states' | 'land' | 'borders' | 'coast') =>
    new Set(
      unpacked(name)
        .features.flatMap(({ geometry }) => [
          ...polygonsOf(geometry as never).flat(),
          ...linesOf(geometry as never),
        ])
        .flatMap((line) => line.slice(1).map((end, at) => [line[at], end].map(String).sort().join(' '))),
    );
  const [ofStates, ofLand] = [pieces('states'), pieces('land')];
  expect([...pieces('coast')].filter((piece) => !ofLand.has(piece))).toEqual([]);
  expect([...pieces('borders')].filter((piece) => !ofStates.has(piece))).toEqual([]);
});
