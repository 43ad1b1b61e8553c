import { join } from 'node:path';
import { z } from 'zod';
import type { Problem } from '../../geo/atlas/parse/problem';
import { SOURCE_LANGUAGE } from '../../geo/atlas/parse/translate-source';
import type { Step } from '../model/story';
import { type Source, sourceSchema } from '../model/story-schema';
import { MAP_SOURCES, type SourceKeys } from './checks/parts';
import { readOptionalYaml, readYaml } from './read-yaml';

/** The sources of a story and of the map, and the keys of the map’s, which its rows cite. */
export type ReadSources = {
  sources: Source[];
  mapSources: ReadonlySet<string>;
  /** Keys of all sources, those with mistakes included; null if they could not be read. */
  keys: SourceKeys | null;
  /** Positions in the story’s own file. */
  positionOf: Step['positionOf'];
};

/** Keys as they are written, with their number of paragraphs. */
function writtenKeys(rows: unknown): [string, number | undefined][] {
  if (!Array.isArray(rows)) return [];
  return rows.flatMap((row: unknown): [string, number | undefined][] => {
    const { id, paragraphs } = (row ?? {}) as { id?: unknown; paragraphs?: unknown };
    if (typeof id !== 'string') return [];
    return [[id, typeof paragraphs === 'number' ? paragraphs : undefined]];
  });
}

/**
 * Reads the sources of a story in `folder` under `root`, which may have none of its own, and those of the map. JSON is YAML
 * too, and so gets positions in its messages. Mistakes are added to `problems`.
 */
export function readSources(
  root: string,
  folder: string,
  problems: Problem[],
  language = SOURCE_LANGUAGE,
): ReadSources {
  const file = join(folder, 'sources.json');
  const schema = z.array(sourceSchema);
  const ofMap = readYaml(root, MAP_SOURCES, schema, problems, language);
  const own = readOptionalYaml(root, file, schema, problems, language);
  const mapKeys = writtenKeys(ofMap.raw);
  const mapSources = new Set(mapKeys.map(([key]) => key));
  own.value?.forEach(({ id }, at) => {
    if (mapSources.has(id))
      problems.push({ file, ...own.positionOf([at]), message: `${id} stands in ${MAP_SOURCES} already` });
  });
  const isReadable = ofMap.raw !== null && (own.raw !== null || own.isComplete);
  return {
    sources: [...(own.value ?? []), ...(ofMap.value ?? [])],
    ...{ mapSources, positionOf: own.positionOf },
    // of two with the same key the first counts
    keys: isReadable ? new Map([...mapKeys, ...writtenKeys(own.raw)].reverse()) : null,
  };
}
