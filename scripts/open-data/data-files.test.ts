import { readdirSync, readFileSync } from 'node:fs';
import { getIssues } from '@placemarkio/check-geojson';
import { wktToGeoJSON } from 'betterknown';
import type { Feature, FeatureCollection, Position } from 'geojson';
import Papa from 'papaparse';
import { beforeAll, describe, expect, test } from 'vitest';
import { DRAWING_FIELDS, describeColumn, RENAMED_FIELDS } from '../../app/_open-data/codebook';
import { featureSchema } from '../../geo/atlas/schema/feature-schema';
import { formatIsoDay, parseEdtf, parseIsoDay } from '../../geo/time/dates';
import { isTranslated } from '../../stories/load/languages';
import { type DataFile, dataFiles } from './data-files';

const ATLAS = 'geo/atlas/data';

type CsvRow = Record<string, string>;

let files: ReadonlyMap<string, DataFile> = new Map();

// every story is read in two languages
beforeAll(() => {
  files = new Map(dataFiles().map((file) => [file.path, file]));
}, 60_000);

const textOf = (path: string): string => files.get(path)?.text ?? '';
const pathsEnding = (ending: string): string[] => [...files.keys()].filter((path) => path.endsWith(ending));
const geoJsonOf = (path: string) => JSON.parse(textOf(path)) as FeatureCollection;

function rowsOf(path: string): CsvRow[] {
  const { data, errors } = Papa.parse<CsvRow>(textOf(path), { header: true, skipEmptyLines: true });
  expect(errors, path).toEqual([]);
  return data;
}

/** The map’s features as `npm run geo` made them, by id. */
const atlasFeatures = (): Map<unknown, Feature> =>
  new Map(
    readdirSync(ATLAS)
      .flatMap((file) => (JSON.parse(readFileSync(`${ATLAS}/${file}`, 'utf8')) as FeatureCollection).features)
      .map((feature) => [feature.id, feature]),
  );

describe('the layers', () => {
  test('are GeoJSON in the eyes of another program, Linked Places too', () => {
    const paths = [...pathsEnding('.geojson'), ...pathsEnding('.lpf.json')];
    expect(paths.length).toBeGreaterThan(25);
    for (const path of paths) expect(getIssues(textOf(path)), path).toEqual([]);
  });

  test('hold every feature of the map once, with its shape', () => {
    const atlas = atlasFeatures();
    const taken = pathsEnding('.geojson').flatMap((path) => geoJsonOf(path).features);
    expect(taken.map(({ id }) => id).sort()).toEqual([...atlas.keys()].sort());
    for (const { id, geometry } of taken) expect(geometry).toEqual(atlas.get(id)?.geometry);
  });

  test('have in GeoJSON whatever the map’s rows say, but how they are drawn', () => {
    const atlas = atlasFeatures();
    const isSplit = (field: string) => field in RENAMED_FIELDS || field === 'namesOfDay';
    for (const path of pathsEnding('.geojson')) {
      for (const { id, properties } of geoJsonOf(path).features) {
        const said = Object.entries(atlas.get(id)?.properties ?? {}).filter(
          ([field, value]) =>
            field !== 'layer' && value !== '' && !DRAWING_FIELDS.has(field) && !isSplit(field),
        );
        expect(properties, String(id)).toMatchObject(Object.fromEntries(said));
      }
    }
  });

  test('have the same rows and columns in CSV as another program reads it', () => {
    const inCell = (value: unknown): string =>
      Array.isArray(value) ? value.join('; ') : String(value ?? '');
    for (const path of pathsEnding('.geojson')) {
      const rows = rowsOf(path.replace('.geojson', '.csv'));
      const { features } = geoJsonOf(path);
      expect(rows, path).toHaveLength(features.length);
      features.forEach(({ properties }, at) => {
        for (const [column, value] of Object.entries(properties ?? {}))
          expect(rows[at]?.[column], `${path} ${column}`).toBe(inCell(value));
      });
    }
  });

  test('have in CSV the point or the shape of each feature, where the layer has such columns', () => {
    for (const path of pathsEnding('.geojson')) {
      const rows = rowsOf(path.replace('.geojson', '.csv'));
      geoJsonOf(path).features.forEach(({ geometry }, at) => {
        const { lon, lat, wkt } = rows[at] ?? {};
        if (geometry?.type === 'Point') expect([Number(lon), Number(lat)]).toEqual(geometry.coordinates);
        else expect([lon ?? '', lat ?? '']).toEqual(['', '']);
        if (wkt !== undefined) expect(wkt === '' ? null : wktToGeoJSON(wkt)).toEqual(geometry);
      });
    }
  });

  test('have outlines that run counter-clockwise, and holes that run clockwise', () => {
    const turnOf = (ring: Position[]): number =>
      ring.slice(1).reduce((sum, [x1 = 0, y1 = 0], at) => {
        const [x0 = 0, y0 = 0] = ring[at] ?? [];
        return sum + x0 * y1 - x1 * y0;
      }, 0);
    const polygons = pathsEnding('.geojson')
      .flatMap((path) => geoJsonOf(path).features)
      .flatMap(({ geometry }) => {
        if (geometry?.type === 'Polygon') return [geometry.coordinates];
        return geometry?.type === 'MultiPolygon' ? geometry.coordinates : [];
      });
    expect(polygons.length).toBeGreaterThan(100);
    for (const rings of polygons)
      rings.forEach((ring, at) => {
        expect(turnOf(ring) > 0, String(ring[0])).toBe(at === 0);
      });
  });

  test('keep dates in EDTF, and have the last day beside the first day on which a thing is gone', () => {
    for (const path of pathsEnding('.geojson'))
      for (const { properties } of geoJsonOf(path).features) {
        const { date, to, lastDay } = properties ?? {};
        expect(() => parseEdtf(date)).not.toThrow();
        expect(lastDay).toBe(to === null ? null : formatIsoDay(parseIsoDay(to) - 1));
      }
  });
});

describe('the stories’ tables', () => {
  test('have first and last days that are ISO days, in their order, beside the date in EDTF', () => {
    const rows = ['stories/steps.csv', 'stories/events.csv', 'people/offices.csv'].flatMap(rowsOf);
    expect(rows.length).toBeGreaterThan(150);
    for (const { id, date = '', firstDay = '', lastDay = '' } of rows) {
      expect(() => parseEdtf(date), id).not.toThrow();
      if (firstDay && lastDay) expect(parseIsoDay(firstDay)).toBeLessThanOrEqual(parseIsoDay(lastDay));
    }
  });

  test('lead to rows that there are: people, places, features of the map, works', () => {
    const idsIn = (paths: readonly string[], column = 'id') =>
      new Set(paths.flatMap(rowsOf).map((row) => row[column] ?? ''));
    const layers = pathsEnding('.csv').filter((path) => path.startsWith('layers/'));
    const tables = ['stories/steps.csv', 'stories/events.csv', 'people/offices.csv', ...layers];
    const targets: Record<string, Set<string>> = {
      person: idsIn(['people/people.csv'], 'person'),
      place: idsIn(['places/gazetteer.csv']),
      feature: idsIn(layers),
      features: idsIn(layers),
      sources: idsIn(['sources/sources.csv']),
    };
    for (const row of tables.flatMap(rowsOf))
      for (const [column, ids] of Object.entries(targets)) {
        const keys = (row[column] ?? '').split('; ').map((key) => key.split(' ')[0] ?? '');
        expect(
          keys.filter((key) => key !== '' && !ids.has(key)),
          `${row.id} ${column}`,
        ).toEqual([]);
      }
  });

  test('have German texts beside the English, where a story is translated', () => {
    for (const { id, story = '', titleDe } of rowsOf('stories/steps.csv'))
      expect(titleDe !== '', id).toBe(isTranslated('.', story, 'de'));
  });
});

describe('the places', () => {
  test('have in Linked Places a class of the format, and those that are no towns are places that there are', () => {
    const { features } = geoJsonOf('places/gazetteer.lpf.json');
    const classes = features.map(({ properties }) => properties?.fclasses.join());
    expect([...new Set(classes)].sort()).toEqual(['L', 'P', 'S', 'T']);
    expect(classes.filter((name) => name !== 'P')).toHaveLength(9);
  });
});

describe('the sources', () => {
  test('are the same works in each format, under the keys that tables name', () => {
    const keys = rowsOf('sources/sources.csv').map(({ id }) => id);
    const csl = JSON.parse(textOf('sources/sources.csl.json')) as { id: string }[];
    const bibtex = [...textOf('sources/sources.bib').matchAll(/^@\w+\{([^,]+),/gm)].map(([, key]) => key);
    expect(csl.map(({ id }) => id)).toEqual(keys);
    expect(bibtex.sort()).toEqual(keys.sort());
  });

  test('keep our remarks on how they were checked to ourselves', () => {
    expect(textOf('sources/sources.csl.json')).not.toContain('verified:');
    expect(textOf('sources/sources.bib')).not.toContain('verified:');
  });
});

describe('the codebook', () => {
  test('has each field of the map’s rows as a column, or names it as one of drawing', () => {
    for (const field of Object.keys(featureSchema.shape)) {
      if (DRAWING_FIELDS.has(field)) continue;
      for (const column of RENAMED_FIELDS[field] ?? [field])
        expect(describeColumn(column).meaning, field).not.toBe('');
    }
  });

  test('allows the values that stand in the tables', () => {
    for (const path of pathsEnding('.csv'))
      for (const row of rowsOf(path))
        for (const [column, value] of Object.entries(row)) {
          const { values } = describeColumn(column);
          if (value !== '' && values.length > 0) expect(values, `${path} ${column}`).toContain(value);
        }
  });

  test('explains each column of each table, with the values that the schema allows', () => {
    const rows = rowsOf('codebook.csv');
    for (const path of pathsEnding('.csv').filter((file) => !file.startsWith('codebook'))) {
      const described = rows.filter(({ file }) => file === path).map(({ column }) => column);
      expect(described, path).toEqual(textOf(path).split('\n')[0]?.split(','));
    }
    const certainty = rows.find(({ file, column }) => file === 'layers/states.csv' && column === 'certainty');
    expect(certainty?.values).toBe('documented; approximate; reported; schematic');
  });
});
