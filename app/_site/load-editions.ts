import * as language from '#messages/language';
import type { Problem } from '../../geo/atlas/parse/problem';
import { formatProblem } from '../../geo/atlas/parse/problem';
import { readEditions } from '../../stories/load/read-editions';
import type { Edition } from '../../stories/model/editions-schema';

let cached: Edition[] | null = null;

/** The editions of the site, the latest last. Throws if their file has mistakes. */
export function allEditions(): Edition[] {
  if (cached) return cached;
  const problems: Problem[] = [];
  const editions = readEditions(process.cwd(), null, problems, language.code);
  if (problems.length > 0) throw new Error(problems.map(formatProblem).join('\n'));
  cached = editions;
  return editions;
}

/** The edition that the site is now. */
export const currentEdition = (): Edition => allEditions().at(-1) as Edition;
