import { type Citation, findCitations, withoutCitations } from '../../citations/citation-marks';
import { FACT_MARKS, type Fact } from '../../model/step-schema';
import type { PlacedText } from './sections';

/** A fact, and the line of its file on which it stands. */
export type PlacedFact = { fact: Fact; line: number };

const MARK = new RegExp(`^(${FACT_MARKS.join('|')}):\\s+`);

const referenceOf = ({ key, locator }: Citation) => (locator ? `${key} ${locator}` : key);

/** What a fact is that says nothing else: the article’s, if it rests on nothing but the article. */
const markOf = (citations: readonly Citation[], articles: readonly string[]): Fact['mark'] =>
  citations.every(({ key }) => articles.includes(key)) ? 'article' : 'context';

/**
 * A fact of the list under a step’s prose: `reported: More than 30,000.[@derstandard-2005]`, with or without its mark.
 * Null if it names no source.
 */
export function readFact({ text, line }: PlacedText, articles: readonly string[]): PlacedFact | null {
  const citations = findCitations(text);
  if (citations.length === 0) return null;
  const mark = MARK.exec(text)?.[1] as Fact['mark'] | undefined;
  const words = withoutCitations(text.replace(MARK, '')).trim();
  const source = citations.map(referenceOf);
  return { fact: { text: words, source, mark: mark ?? markOf(citations, articles) }, line };
}

/**
 * A fact for each citation mark of the prose that no listed fact stands for: what the prose says rests on it. Its text
 * names the sources only, as what is quoted in prose must stand in a listed fact.
 */
export function citedFacts(
  prose: PlacedText,
  listed: readonly PlacedFact[],
  articles: readonly string[],
): PlacedFact[] {
  const known = new Set(listed.flatMap(({ fact }) => fact.source));
  let line = prose.line;
  return prose.text.split(/\n{2,}/).flatMap((paragraph) => {
    const paragraphLine = line;
    line += paragraph.split('\n').length + 1;
    return [...paragraph.matchAll(/\[@[^\]]+\]/g)].flatMap(([mark]) => {
      const citations = findCitations(mark);
      const source = citations.map(referenceOf);
      if (source.every((reference) => known.has(reference))) return [];
      const fact: Fact = {
        text: source.join('; '),
        source,
        mark: markOf(citations, articles),
        isCited: true,
      };
      return [{ fact, line: paragraphLine }];
    });
  });
}

/** Paragraphs of the article that a text cites, in the order in which it does. */
export const citedParagraphs = (text: string, article: string | undefined): number[] => [
  ...new Set(
    findCitations(text).flatMap(({ key, locator }) =>
      key === article && /^¶\d+$/.test(locator) ? [Number(locator.slice(1))] : [],
    ),
  ),
];
