import type { Problem } from '../../geo/atlas/parse/problem';
import { SOURCE_LANGUAGE } from '../../geo/atlas/parse/translate-source';
import { type Edition, editionsSchema } from '../model/editions-schema';
import { readYaml } from './read-yaml';

/** The file of the site’s editions, from the project’s root. */
export const EDITIONS_FILE = 'stories/editions/editions.yaml';

/** Ids of steps by the id of their story. */
export type StepIds = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Reads the editions of the site, the latest last, in a language. Mistakes are added to `problems`; corrections of stories
 * or steps that `stepIds` does not have are among them, unless it is null.
 */
export function readEditions(
  root: string,
  stepIds: StepIds | null,
  problems: Problem[],
  language = SOURCE_LANGUAGE,
): Edition[] {
  const { value, positionOf } = readYaml(root, EDITIONS_FILE, editionsSchema, problems, language);
  value?.forEach(({ corrections }, at) => {
    corrections.forEach(({ story, step }, nth) => {
      const steps = stepIds?.get(story);
      if (!stepIds || (steps && (step === undefined || steps.has(step)))) return;
      const message = steps ? `${story} has no step “${step}”` : `there is no story “${story}”`;
      problems.push({
        file: EDITIONS_FILE,
        ...positionOf([at, 'corrections', nth, steps ? 'step' : 'story']),
        message,
      });
    });
  });
  return value ?? [];
}
