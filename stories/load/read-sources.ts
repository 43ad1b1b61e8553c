import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Problem, parseYaml, validate } from '../../geo/atlas/parse/parse-yaml';
import { type Source, sourceSchema } from '../model/story-schema';
import { MAP_SOURCES } from './checks/parts';

/** The sources of a story and of the map, and the keys of the map’s, which its rows cite. */
export type ReadSources = { sources: Source[]; mapSources: ReadonlySet<string> };

/**
 * Reads the sources of a story in `folder` under `root`, which may have none of its own, and those of the map. JSON is YAML
 * too, and so gets lines in its messages. Mistakes are added to `problems`.
 */
export function readSources(root: string, folder: string, problems: Problem[]): ReadSources {
  const read = (file: string) => {
    if (!existsSync(join(root, file))) return null;
    const source = parseYaml(file, readFileSync(join(root, file), 'utf8'));
    return { value: validate(z.array(sourceSchema), source, problems) ?? [], lineOf: source.lineOf };
  };
  const ofMap = read(MAP_SOURCES)?.value ?? [];
  const mapSources = new Set(ofMap.map(({ id }) => id));
  const file = `${folder}/sources.json`;
  const own = read(file);
  const ownSources = own?.value ?? [];
  ownSources.forEach(({ id }, at) => {
    if (mapSources.has(id))
      problems.push({
        file,
        line: own?.lineOf([at]) ?? 1,
        message: `${id} stands in ${MAP_SOURCES} already`,
      });
  });
  return { sources: [...ownSources, ...ofMap], mapSources };
}
