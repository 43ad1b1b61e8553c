import { didYouMean } from '../../../geo/atlas/parse/did-you-mean';
import type { Problem } from '../../../geo/atlas/parse/parse-yaml';
import { listProblem, type ParsedStory, rowProblem, stepProblem } from './parts';

const CITATION = /^([a-z0-9-]+)(?: ¶(\d+)| pp?\. \d[\d–, ]*)?$/;
/** The article that the story retells is cited by paragraph, 1 to 19. */
const ARTICLE = 'kramer2006';
const LAST_PARAGRAPH = 19;

/** What is wrong with a reference such as `kramer2006 ¶13` or `stelzl-marx-2012 p. 188`; null if nothing is. */
export function citationProblem(reference: string, known: ReadonlySet<string> | null): string | null {
  const [, key = '', paragraph] = CITATION.exec(reference) ?? [];
  if (!key) return `"${reference}" is not a reference (key, key ¶n or key p. n)`;
  if (known && !known.has(key)) return `source "${key}" is not in sources.json${didYouMean(key, known)}`;
  if (!paragraph) return null;
  if (key !== ARTICLE) return `only ${ARTICLE} is cited by paragraph, not "${reference}"`;
  return Number(paragraph) >= 1 && Number(paragraph) <= LAST_PARAGRAPH
    ? null
    : `the article has no ¶${paragraph}`;
}

/** Keys of the bibliography; null if it could not be read. */
export const sourceKeys = ({
  sources,
  complete,
}: Pick<ParsedStory, 'sources' | 'complete'>): Set<string> | null =>
  complete.sources ? new Set(sources.map(({ id }) => id)) : null;

/** Every reference outside the prose names a source that exists. */
export function checkSources(parts: ParsedStory): Problem[] {
  const { steps, rows, people, panels } = parts;
  const known = sourceKeys(parts);
  const problems: Problem[] = [];
  const reportWrong = (references: readonly string[], report: (message: string) => Problem) => {
    for (const reference of references) {
      const message = citationProblem(reference, known);
      if (message) problems.push(report(message));
    }
  };
  for (const row of rows) reportWrong(row.feature.sources, (message) => rowProblem(row, message));
  for (const step of steps) {
    step.use.forEach((fact, at) => {
      reportWrong(fact.source, (message) => stepProblem(step, ['use', at, 'source'], message));
      const fromArticle = fact.source.every((reference) => reference.startsWith(ARTICLE));
      if ((fact.mark === 'article') !== fromArticle) {
        problems.push(stepProblem(step, ['use', at], `mark "${fact.mark}" does not fit its source`));
      }
    });
  }
  people.forEach(({ id, roles }, at) => {
    roles.forEach(({ source }, nth) => {
      reportWrong(source, (message) =>
        listProblem(parts, 'people', [at, 'roles', nth, 'source'], `${id}: ${message}`),
      );
    });
  });
  panels.forEach(({ id, rows: figures }, at) => {
    figures.forEach(({ source }, nth) => {
      reportWrong(source, (message) =>
        listProblem(parts, 'panels', [at, 'rows', nth, 'source'], `${id}: ${message}`),
      );
    });
  });
  return problems;
}
