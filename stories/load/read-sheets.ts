import { join } from 'node:path';
import { z } from 'zod';
import type { Problem } from '../../geo/atlas/parse/problem';
import { SOURCE_LANGUAGE } from '../../geo/atlas/parse/translate-source';
import { chronologiesSchema, mapPanelsSchema, readingsSchema, type Sheets } from '../model/sheets-schema';
import type { Step } from '../model/story';
import { readOptionalYaml } from './read-yaml';

/** The files of a story’s sheets. */
export type SheetFile = 'chronology.yaml' | 'map-panels.yaml' | 'readings.yaml';

/** The sheets as parsed, with the positions of their files’ parts. */
export type ParsedSheets = { sheets: Sheets; positionOf: Record<SheetFile, Step['positionOf']> };

/**
 * Reads the files of a story’s sheets under `root`; a story may have none of them. Mistakes of form are added to
 * `problems`.
 */
export function readSheets(
  root: string,
  folder: string,
  problems: Problem[],
  language = SOURCE_LANGUAGE,
): ParsedSheets {
  const read = <Schema extends z.ZodType>(schema: Schema, name: SheetFile) =>
    readOptionalYaml(root, join(folder, name), schema, problems, language);
  const chronologies = read(z.strictObject({ chronologies: chronologiesSchema }), 'chronology.yaml');
  const mapPanels = read(z.strictObject({ mapPanels: mapPanelsSchema }), 'map-panels.yaml');
  const readings = read(readingsSchema, 'readings.yaml');
  return {
    sheets: {
      chronologies: chronologies.value?.chronologies ?? [],
      mapPanels: mapPanels.value?.mapPanels ?? [],
      readings: readings.value,
    },
    positionOf: {
      'chronology.yaml': chronologies.positionOf,
      'map-panels.yaml': mapPanels.positionOf,
      'readings.yaml': readings.positionOf,
    },
  };
}
