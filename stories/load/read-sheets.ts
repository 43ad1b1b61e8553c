import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Problem, parseYaml, validate } from '../../geo/atlas/parse/parse-yaml';
import { chronologiesSchema, mapPanelsSchema, readingsSchema, type Sheets } from '../model/sheets-schema';
import type { Step } from '../model/story';

/** The files of a story’s sheets. */
export type SheetFile = 'chronology.yaml' | 'map-panels.yaml' | 'readings.yaml';

/** The sheets as parsed, with the lines of their files. */
export type ParsedSheets = { sheets: Sheets; lineOf: Record<SheetFile, Step['lineOf']> };

/**
 * Reads the files of a story’s sheets under `root`; a story may have none of them. Mistakes of form are added to
 * `problems`.
 */
export function readSheets(root: string, folder: string, problems: Problem[]): ParsedSheets {
  const lineOf: ParsedSheets['lineOf'] = {
    'chronology.yaml': () => 1,
    'map-panels.yaml': () => 1,
    'readings.yaml': () => 1,
  };
  const read = <Schema extends z.ZodType>(schema: Schema, name: SheetFile): z.infer<Schema> | null => {
    const file = join(folder, name);
    if (!existsSync(join(root, file))) return null;
    const source = parseYaml(file, readFileSync(join(root, file), 'utf8'));
    lineOf[name] = source.lineOf;
    return validate(schema, source, problems);
  };
  const chronologies = read(z.strictObject({ chronologies: chronologiesSchema }), 'chronology.yaml');
  const mapPanels = read(z.strictObject({ mapPanels: mapPanelsSchema }), 'map-panels.yaml');
  const readings = read(readingsSchema, 'readings.yaml');
  const sheets = {
    chronologies: chronologies?.chronologies ?? [],
    mapPanels: mapPanels?.mapPanels ?? [],
    readings,
  };
  return { sheets, lineOf };
}
