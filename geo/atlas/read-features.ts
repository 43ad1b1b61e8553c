import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { csvParse } from 'd3-dsv';
import { z } from 'zod';
import { type Feature, featureSchema, type Place, placeSchema } from './feature-schema';
import { type Problem, parseYaml, validate } from './parse/parse-yaml';

/** A feature with the file and line where it is written, for messages. */
export type FeatureRow = { feature: Feature; file: string; line: number };

const FEATURES = 'geo/atlas/sources/features';
const GAZETTEER = 'geo/atlas/sources/gazetteer.csv';

/** Reads every feature row under the project’s root. Mistakes are added to `problems`; bad files give no rows. */
export function readFeatures(root: string, problems: Problem[]): FeatureRow[] {
  const folder = join(root, FEATURES);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap((name) => {
      const file = relative(root, join(folder, name));
      const source = parseYaml(file, readFileSync(join(folder, name), 'utf8'));
      const rows = validate(z.array(featureSchema), source, problems) ?? [];
      return rows.map((feature, at) => ({ feature, file, line: source.lineOf([at]) }));
    });
}

/** Reads the gazetteer under the project’s root: places by id. Mistakes are added to `problems`. */
export function readGazetteer(root: string, problems: Problem[]): Map<string, Place> {
  const rows = csvParse(readFileSync(join(root, GAZETTEER), 'utf8'));
  const places = new Map<string, Place>();
  rows.forEach((row, at) => {
    const place = placeSchema.safeParse(row);
    const line = at + 2;
    if (!place.success) {
      for (const issue of place.error.issues) {
        problems.push({ file: GAZETTEER, line, message: `${issue.path.join('.')}: ${issue.message}` });
      }
    } else if (places.has(place.data.id)) {
      problems.push({ file: GAZETTEER, line, message: `place "${place.data.id}" stands twice` });
    } else {
      places.set(place.data.id, place.data);
    }
  });
  return places;
}
