import { type Problem, positionAt } from '../../../geo/atlas/parse/problem';
import { findForbidden } from '../../../geo/atlas/parse/reject-html';
import { findCitations } from '../../citations/citation-marks';
import { findLanguageProblems } from '../../citations/foreign-words';
import { findMarkupProblems } from '../../citations/render-prose';
import type { ReadStep } from '../read-chapters';
import { findCitationProblems } from './citation-marks';
import type { ParsedStory } from './parts';
import { findQuotationProblems } from './quotations';

type Found = { at: number; message: string; example?: string };

function paragraphsOf(prose: string): { text: string; at: number }[] {
  const paragraphs = [...prose.matchAll(/(?:(?!\n\s*\n)[\s\S])+/g)];
  return paragraphs
    .map(({ 0: text, index }) => ({ text: text.trim(), at: index + text.search(/\S/) }))
    .filter(({ text }) => text !== '');
}

const factsOf = ({ step }: ReadStep): string | null =>
  step && [step.claim, step.label.text, ...step.use.map((fact) => fact.text)].join('\n');

function findProblems(file: ReadStep, { known, isTranslation }: ParsedStory): Found[] {
  const { prose, step } = file;
  if (prose === '') return [{ at: 0, message: 'has no prose after its front matter' }];
  // a translation quotes in other words what the original’s facts say
  const facts = isTranslation ? null : factsOf(file);
  const inParagraphs = paragraphsOf(prose).flatMap(({ text, at }) => {
    const isCited = findCitations(text).length > 0;
    const uncited: Found[] = isCited
      ? []
      : [
          {
            ...{ at: 0, message: 'a paragraph without a citation: every claim has one' },
            example: 'The Pact was signed on 14 May.[@kramer2006, ¶14]',
          },
        ];
    const quotations = facts === null ? [] : findQuotationProblems(text, facts);
    return [...uncited, ...findCitationProblems(text, known.sources), ...quotations].map((found) => ({
      ...found,
      at: at + found.at,
    }));
  });
  const cited = new Set(findCitations(prose).map(({ locator }) => locator));
  const uncited = (step?.paragraphs ?? [])
    .filter((paragraph) => !cited.has(`¶${paragraph}`))
    .map((paragraph) => ({ at: 0, message: `retells ¶${paragraph}, but does not cite it` }));
  return [
    ...findForbidden(prose),
    ...findMarkupProblems(prose, known.steps),
    ...findLanguageProblems(prose),
    ...inParagraphs,
    ...uncited,
  ];
}

/**
 * Checks the prose of every step, also of those whose front matter has mistakes: what Markdown it has, that every
 * paragraph has a citation, every citation a source, and every quotation a fact of the step.
 */
export function checkAllProse(parts: ParsedStory): Problem[] {
  return parts.files
    .filter(({ isReadable }) => isReadable)
    .flatMap((file) =>
      findProblems(file, parts).map(({ at, message, example }) => ({
        file: file.proseFile,
        ...positionAt(file.prose, at, { line: file.proseLine, column: 1 }),
        message,
        ...(example ? { example } : {}),
      })),
    );
}
