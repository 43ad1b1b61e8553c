import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { csvParse } from 'd3-dsv';
import { z } from 'zod';
import { describeIssue } from './parse/describe-issue';
import { parseYaml, type YamlSource } from './parse/parse-yaml';
import type { Problem } from './parse/problem';
import { readText } from './parse/read-text';
import { findForbidden } from './parse/reject-html';
import { inLanguage, SOURCE_LANGUAGE, translationOf } from './parse/translate-source';
import { type Validated, validate } from './parse/validate';
import { type Feature, featureSchema, type Place, placeSchema } from './schema/feature-schema';
import { FEATURE_TEXTS, GAZETTEER_TEXTS } from './translated-texts';

/** A feature with the file where it is written, and where in it its parts stand, for messages. */
export type FeatureRow = { feature: Feature; file: string; positionOf: YamlSource['positionOf'] };

const FEATURES = 'geo/atlas/sources/features';
const GAZETTEER = 'geo/atlas/sources/gazetteer.csv';

const rowsSchema = z.array(featureSchema);
type ReadRows = { text: string; rows: Validated<Feature[]>; ids: unknown[] | null; problems: Problem[] };

/** Rows read last, by file: a story is read again and again while it is written, and its map seldom changes. */
const cache = new Map<string, ReadRows>();

function readRows(root: string, file: string, text: string, language: string): ReadRows {
  // a translation is read anew, as its file may have changed
  const isCached = language === SOURCE_LANGUAGE;
  const cached = isCached ? cache.get(file) : undefined;
  if (cached?.text === text) return cached;
  const problems: Problem[] = [];
  const source = inLanguage(root, parseYaml(file, text), language, FEATURE_TEXTS, problems);
  const ids = Array.isArray(source.value) ? source.value.map(idOf) : null;
  const read = { text, rows: validate(rowsSchema, source, problems), ids, problems };
  if (isCached) cache.set(file, read);
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

/**
 * Reads every feature row under the project’s root, with the names and notes of a language. Mistakes are added to
 * `problems`; rows with mistakes are left out.
 */
export function readFeatures(root: string, problems: Problem[], language = SOURCE_LANGUAGE): FeatureRows {
  const read = readdirSync(join(root, FEATURES))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => {
      const file = `${FEATURES}/${name}`;
      const text = readText(root, file, problems);
      if (text === null) return { rows: [], ids: null, isComplete: false };
      const { rows, ids, problems: found } = readRows(root, file, text, language);
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

/** What a translation of the gazetteer says of each place, by id; null in the source language. */
function readPlaceNames(root: string, language: string, problems: Problem[]) {
  if (language === SOURCE_LANGUAGE) return null;
  const file = translationOf(GAZETTEER, language);
  const rows = csvParse(readText(root, file, problems) ?? '');
  const names = new Map<string, { row: Record<string, string | undefined>; line: number }>();
  rows.forEach((row, at) => {
    names.set(row.id ?? '', { row, line: at + 2 });
  });
  return { file, names };
}

type PlaceNames = NonNullable<ReturnType<typeof readPlaceNames>>;

/** A place with the names of a translation. */
function translatePlace(place: Place, { file, names }: PlaceNames, problems: Problem[]): Place {
  const translation = names.get(place.id);
  const report = (message: string) =>
    problems.push({
      ...{ file, line: translation?.line ?? 1, column: 1 },
      message: `${place.id}: ${message}`,
    });
  if (!translation) {
    report('this place is not translated');
    return place;
  }
  const translated = { ...place };
  for (const column of GAZETTEER_TEXTS) {
    const text = translation.row[column]?.trim() ?? '';
    for (const { message } of findForbidden(text)) report(message);
    if (Boolean(text) === Boolean(place[column])) translated[column] = text;
    else report(`${column}: ${text ? 'is no text of the original' : 'is not translated'}`);
  }
  return translated;
}

/**
 * Reads the gazetteer under the project’s root, with the names of a language: places by id. Mistakes are added to
 * `problems`.
 */
export function readGazetteer(
  root: string,
  problems: Problem[],
  language = SOURCE_LANGUAGE,
): Map<string, Place> {
  const rows = csvParse(readText(root, GAZETTEER, problems) ?? '');
  const translation = readPlaceNames(root, language, problems);
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
      places.set(place.data.id, translation ? translatePlace(place.data, translation, problems) : place.data);
    }
  });
  for (const [id, { line }] of translation?.names ?? [])
    if (!places.has(id))
      problems.push({
        ...{ file: translation?.file ?? '', line, column: 1 },
        message: `"${id}" is no place of the original`,
      });
  return places;
}
