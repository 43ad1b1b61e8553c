import type { Problem } from '../../geo/yaml';
import type { Source } from '../schema';
import { didYouMean } from './nearest';
import { inRow, inStep, type StoryParts } from './parts';

const CITATION = /^([a-z0-9-]+)(?: ¶(\d+)| pp?\. \d[\d–, ]*)?$/;
/** The article that the story retells is cited by paragraph, 1 to 19. */
const ARTICLE = 'kramer2006';
const LAST_PARAGRAPH = 19;

/** What is wrong with a reference such as `kramer2006 ¶13` or `stelzl-marx-2012 p. 188`; null if nothing is. */
export function citationProblem(reference: string, known: ReadonlySet<string>): string | null {
  const [, key = '', paragraph] = CITATION.exec(reference) ?? [];
  if (!key) return `"${reference}" is not a reference (key, key ¶n or key p. n)`;
  if (!known.has(key)) return `source "${key}" is not in sources.json${didYouMean(key, known)}`;
  if (!paragraph) return null;
  if (key !== ARTICLE) return `only ${ARTICLE} is cited by paragraph, not "${reference}"`;
  return Number(paragraph) >= 1 && Number(paragraph) <= LAST_PARAGRAPH ? null : `the article has no ¶${paragraph}`;
}

export const sourceKeys = (sources: readonly Source[]): Set<string> => new Set(sources.map(({ id }) => id));

/** Every reference outside the prose names a source that exists. */
export function checkSources({ folder, steps, rows, people, panels, sources }: StoryParts): Problem[] {
  const known = sourceKeys(sources);
  const problems: Problem[] = [];
  const wrong = (references: readonly string[], report: (message: string) => Problem) => {
    for (const reference of references) {
      const message = citationProblem(reference, known);
      if (message) problems.push(report(message));
    }
  };
  for (const row of rows) wrong(row.feature.sources, (message) => inRow(row, message));
  for (const step of steps) {
    step.use.forEach((fact, at) => {
      wrong(fact.source, (message) => inStep(step, ['use', at, 'source'], message));
      const fromArticle = fact.source.every((reference) => reference.startsWith(ARTICLE));
      if ((fact.mark === 'article') !== fromArticle) {
        problems.push(inStep(step, ['use', at], `mark "${fact.mark}" does not fit its source`));
      }
    });
  }
  const within = (file: string, id: string) => (message: string) => ({
    file: `${folder}/${file}`,
    line: 1,
    message: `${id}: ${message}`,
  });
  for (const { id, roles } of people) wrong(roles.flatMap((r) => r.source), within('people.yaml', id));
  for (const { id, rows: figures } of panels) wrong(figures.flatMap((r) => r.source), within('panels.yaml', id));
  return problems;
}
