import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { csvParse } from 'd3-dsv';
import { z } from 'zod';
import { type Feature, featureSchema, type Place, placeSchema } from './feature-schema';
import { describeIssue } from './parse/describe-issue';
import { parseYaml, type YamlSource } from './parse/parse-yaml';
import type { Problem } from './parse/problem';
import { readText } from './parse/read-text';
import { findForbidden } from './parse/reject-html';
import { type Validated, validate } from './parse/validate';

/** A feature with the file where it is written, and where in it its parts stand, for messages. */
export type FeatureRow = { feature: Feature; file: string; positionOf: YamlSource['positionOf'] };

const FEATURES = 'geo/atlas/sources/features';
const GAZETTEER = 'geo/atlas/sources/gazetteer.csv';

const rowsSchema = z.array(featureSchema);
type ReadRows = { text: string; rows: Validated<Feature[]>; ids: unknown[] | null; problems: Problem[] };

/** Rows read last, by file: a story is read again and again while it is written, and its map seldom changes. */
const cache = new Map<string, ReadRows>();

function readRows(file: string, text: string): ReadRows {
  const cached = cache.get(file);
  if (cached?.text === text) return cached;
  const problems: Problem[] = [];
  const source = parseYaml(file, text);
  const ids = Array.isArray(source.value) ? source.value.map(idOf) : null;
  const read = { text, rows: validate(rowsSchema, source, problems), ids, problems };
  cache.set(file, read);
  return read;
}

/** All feature rows. */
export type FeatureRows = {
  rows: FeatureRow[];
  /** Ids as they are written, those of rows with mistakes included; null if a file could not be read. */
  ids: ReadonlySet<string> | null;
  /** Whether no row had to be left out. */
  isComplete: boolean;
};

const idOf = (row: unknown): unknown =>
  typeof row === 'object' && row !== null && 'id' in row ? row.id : null;

/** Reads every feature row under the project’s root. Mistakes are added to `problems`; rows with mistakes are left out. */
export function readFeatures(root: string, problems: Problem[]): FeatureRows {
  const read = readdirSync(join(root, FEATURES))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => {
      const file = `${FEATURES}/${name}`;
      const text = readText(root, file, problems);
      if (text === null) return { rows: [], ids: null, isComplete: false };
      const { rows, ids, problems: found } = readRows(file, text);
      problems.push(...found);
      const list = (rows.value ?? []).map((feature, at) => ({
        ...{ feature, file },
        positionOf: (path: readonly PropertyKey[]) => rows.positionOf([at, ...path]),
      }));
      return { rows: list, ids, isComplete: rows.isComplete };
    });
  const ids = read.flatMap(({ ids }) => ids ?? []).filter((id) => typeof id === 'string');
  return {
    rows: read.flatMap(({ rows }) => rows),
    ids: read.every((file) => file.ids !== null) ? new Set(ids) : null,
    isComplete: read.every(({ isComplete }) => isComplete),
  };
}

/** Reads the gazetteer under the project’s root: places by id. Mistakes are added to `problems`. */
export function readGazetteer(root: string, problems: Problem[]): Map<string, Place> {
  const rows = csvParse(readText(root, GAZETTEER, problems) ?? '');
  const places = new Map<string, Place>();
  rows.forEach((row, at) => {
    const report = (message: string) => problems.push({ file: GAZETTEER, line: at + 2, column: 1, message });
    const place = placeSchema.safeParse(row);
    for (const text of Object.values(row)) for (const { message } of findForbidden(text)) report(message);
    if (!place.success) {
      for (const { path, message } of place.error.issues.flatMap((issue) =>
        describeIssue(issue, row, placeSchema),
      ))
        report(`${path.join('.')}: ${message}`);
    } else if (places.has(place.data.id)) {
      report(`place "${place.data.id}" stands twice`);
    } else {
      places.set(place.data.id, place.data);
    }
  });
  return places;
}
