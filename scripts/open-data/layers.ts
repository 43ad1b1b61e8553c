import { readdirSync, readFileSync } from 'node:fs';
import type { Feature, Geometry } from 'geojson';
import { DRAWING_FIELDS } from '../../app/_open-data/codebook';
import { BASE_TITLES } from '../../app/_open-data/titles';
import { LAYER_IDS } from '../../geo/atlas/layers';
import type { Problem } from '../../geo/atlas/parse/problem';
import { readFeatures } from '../../geo/atlas/read-features';
import type { Feature as MapRow } from '../../geo/atlas/schema/feature-schema';
import { dayBefore } from './days';
import { type Cell, type Row, type Table, tableOf } from './table';

const FOLDER = 'geo/atlas/data';

/** A row of a layer, and its shape; null where the map draws it from the outline of a state. */
type LayerFeature = { row: Row; geometry: Geometry | null };

/** A layer of the map: its features, and the columns of their rows. */
export type LayerData = { layer: string; features: readonly LayerFeature[]; table: Table };

type Properties = Readonly<Record<string, unknown>>;
type NameOfDay = { name: string; from: string | null; to: string | null };
type Thinning = { from: string; to: string; certainty: string };

/** `Stalinogród (1953-03-07/1956-12-10)`: a name with its days, the last one included. */
const nameOfDay = ({ name, from, to }: NameOfDay): string =>
  `${name} (${from ?? '..'}/${dayBefore(to) ?? '..'})`;

/** Properties with several values in each, as columns of one value. */
const SPLIT: Readonly<Record<string, (value: never) => Record<string, Cell>>> = {
  thinning: ({ from, to, certainty }: Thinning) => ({
    ...{ thinningFrom: from, thinningTo: to, thinningCertainty: certainty },
  }),
  namesOfDay: (names: readonly NameOfDay[]) => ({ namesOfDay: names.map(nameOfDay) }),
};

/** Columns that every layer has. */
const REQUIRED = [
  ...['id', 'layer', 'kind', 'category', 'name', 'nameLocal', 'date', 'from', 'to', 'lastDay'],
  ...['certainty', 'sources'],
];

/** Columns of those that are true or not; a row that does not say so has false. */
const BOOLEANS = ['context', 'outlook'] as const;

/** A property as a value of a table. Throws a TypeError for one with parts, which no column can hold. */
function cellOf(field: string, value: unknown): Cell {
  const isList = Array.isArray(value) && value.every((item) => typeof item === 'string');
  if (typeof value === 'object' && value !== null && !isList)
    throw new TypeError(
      `${field} of the map’s rows has parts: say in scripts/open-data/layers.ts which columns they are`,
    );
  return value as Cell;
}

function cellsOf(properties: Properties): Record<string, Cell> {
  const cells: Record<string, Cell> = {};
  for (const [field, value] of Object.entries(properties)) {
    if (DRAWING_FIELDS.has(field)) continue;
    const split = SPLIT[field];
    if (split) Object.assign(cells, split(value as never));
    else cells[field] = value === '' ? null : cellOf(field, value);
  }
  return cells;
}

/** The texts of a row in German, under the names of their columns. */
function germanCells(row: MapRow | undefined): Record<string, Cell> {
  if (!row) return {};
  const { name, note, lands, label, endingLabel, namesOfDay } = row;
  const texts = { name, note, lands, label, endingLabel };
  return {
    ...Object.fromEntries(Object.entries(texts).map(([field, text]) => [`${field}De`, text ?? null])),
    namesOfDayDe: namesOfDay?.map(nameOfDay) ?? null,
  };
}

/** The rows of the map with German texts, by id. Throws an Error if a file has mistakes. */
function readGermanRows(): ReadonlyMap<string, MapRow> {
  const problems: Problem[] = [];
  const { rows } = readFeatures('.', problems, 'de');
  const [problem] = problems;
  if (problem) throw new Error(`${problem.file}:${problem.line} ${problem.message}`);
  return new Map(rows.map(({ feature }) => [feature.id, feature]));
}

function featureOf(
  layer: string,
  { properties, geometry }: Feature,
  german: MapRow | undefined,
): LayerFeature {
  const all = properties as Properties & { to: string | null };
  const row = { ...cellsOf(all), layer, lastDay: dayBefore(all.to), ...germanCells(german) };
  return { row, geometry: (geometry as Geometry | null) ?? null };
}

/** All layers of the map, in the order of the catalogue, then what every map stands on. Reads geo/atlas/data. */
export function readLayers(): LayerData[] {
  const german = readGermanRows();
  const byLayer = new Map<string, LayerFeature[]>();
  for (const file of readdirSync(FOLDER).sort()) {
    const dataSet = file.replace('.geojson', '');
    const { features } = JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8')) as { features: Feature[] };
    for (const feature of features) {
      const layer = dataSet in BASE_TITLES ? dataSet : String(feature.properties?.layer);
      const list = byLayer.get(layer) ?? [];
      list.push(featureOf(layer, feature, german.get(String(feature.id))));
      byLayer.set(layer, list);
    }
  }
  return [...LAYER_IDS, ...Object.keys(BASE_TITLES)].flatMap((layer) => {
    const features = byLayer.get(layer) ?? [];
    return features.length === 0 ? [] : [layerOf(layer, features)];
  });
}

/** A layer of features; what is true of some is said to be false of the others. */
function layerOf(layer: string, features: readonly LayerFeature[]): LayerData {
  const used = BOOLEANS.filter((column) => features.some(({ row }) => row[column]));
  const filled = features.map(({ row, geometry }) => ({
    row: { ...row, ...Object.fromEntries(used.map((column) => [column, row[column] ?? false])) },
    geometry,
  }));
  return {
    layer,
    features: filled,
    table: tableOf(
      filled.map(({ row }) => row),
      REQUIRED,
    ),
  };
}
