import { didYouMean } from '../../../geo/atlas/parse/did-you-mean';
import type { Problem } from '../../../geo/atlas/parse/problem';
import {
  listProblem,
  MAP_SOURCES,
  type ParsedStory,
  rowProblem,
  type SourceKeys,
  stepProblem,
} from './parts';

const CITATION = /^([a-z0-9-]+)(?: ¶(\d+)| pp?\. \d[\d–, ]*)?$/;
/** What is wrong with a reference such as `kramer2006 ¶13` or `stelzl-marx-2012 p. 188`; null if nothing is. */
export function citationProblem(reference: string, known: SourceKeys | null): string | null {
  const [, key = '', paragraph] = CITATION.exec(reference) ?? [];
  if (!key) return `"${reference}" is not a reference (key, key ¶n or key p. n)`;
  if (known && !known.has(key))
    return `source "${key}" is not in sources.json${didYouMean(key, known.keys())}`;
  if (!paragraph || !known) return null;
  const count = known.get(key);
  if (count === undefined)
    return `"${reference}" cites a paragraph, but sources.json gives ${key} no number of \`paragraphs\``;
  return Number(paragraph) >= 1 && Number(paragraph) <= count ? null : `the article has no ¶${paragraph}`;
}

/** Whether a reference cites an article that the story retells; any may where that is not known. */
export const isFromArticle = (reference: string, { after }: Pick<ParsedStory, 'after'>): boolean =>
  after === null || after.includes(reference.split(' ')[0] ?? '');

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
  return [
    ...unreadRows.map((row) => rowProblem(row, UNREAD, ['certainty'])),
    ...unreadFacts,
    ...unreadFigures,
  ];
}

/** Every reference outside the prose names a source that exists. */
export function checkSources(parts: ParsedStory): Problem[] {
  const { steps, rows, people, panels, mapSources } = parts;
  const known = parts.known.sources;
  const problems: Problem[] = [];
  const reportWrong = (references: readonly string[], report: (message: string) => Problem) => {
    for (const reference of references) {
      const message = citationProblem(reference, known);
      if (message) problems.push(report(message));
    }
  };
  for (const row of rows) {
    reportWrong(row.feature.sources, (message) => rowProblem(row, message, ['sources']));
    for (const reference of row.feature.sources) {
      const [key = ''] = reference.split(' ');
      if (known?.has(key) && !mapSources.has(key))
        problems.push(
          rowProblem(row, `source "${key}" belongs to a story: move it to ${MAP_SOURCES}`, ['sources']),
        );
    }
  }
  for (const step of steps) {
    step.use.forEach((fact, at) => {
      if (fact.isCited) return;
      reportWrong(fact.source, (message) => stepProblem(step, ['use', at, 'source'], message));
      const fromArticle = fact.source.every((reference) => isFromArticle(reference, parts));
      if (parts.after && (fact.mark === 'article') !== fromArticle) {
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
