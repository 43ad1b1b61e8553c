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

/** Whether a documented claim rests on nothing but works that nobody read. */
function isUnread(references: readonly string[], { sources }: Pick<ParsedStory, 'sources'>): boolean {
  const background = new Set(sources.filter(({ used }) => used === 'background').map(({ id }) => id));
  return references.every((reference) => background.has(reference.split(' ')[0] ?? ''));
}

const UNREAD =
  'is called documented, but rests on works alone that sources.json marks as background, not read';

/** What is documented rests on something that was read. */
export function checkReadSources(parts: ParsedStory): Problem[] {
  const { rows, steps, panels } = parts;
  if (!parts.complete.sources) return [];
  const unreadRows = rows.filter(
    ({ feature }) => feature.certainty === 'documented' && isUnread(feature.sources, parts),
  );
  const unreadFacts = steps.flatMap((step) =>
    step.use.flatMap(({ text, source, mark }, at) =>
      mark === 'context' && isUnread(source, parts)
        ? [stepProblem(step, ['use', at], `“${text.trim()}” ${UNREAD}`)]
        : [],
    ),
  );
  const unreadFigures = panels.flatMap(({ id, rows: figures }, at) =>
    figures.flatMap(({ certainty, source }, nth) =>
      certainty === 'documented' && isUnread(source, parts)
        ? [listProblem(parts, 'panels', [at, 'rows', nth, 'source'], `${id} ${UNREAD}`)]
        : [],
    ),
  );
  return [...unreadRows.map((row) => rowProblem(row, UNREAD)), ...unreadFacts, ...unreadFigures];
}

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
