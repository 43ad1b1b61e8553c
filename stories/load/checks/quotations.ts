import { withoutCitations } from '../../citations/citation-marks';
import { withoutLanguageMarks } from '../../citations/foreign-words';

type Found = { at: number; message: string };

/** Pairs of marks that quote, in every style; those that share a mark with another pair come first. */
const STYLES: readonly RegExp[] = [
  /„([^„“”]+)[“”]/g,
  /“([^“”]+)”/g,
  /«([^«»]+)»/g,
  /»([^«»]+)«/g,
  /‹([^‹›]+)›/g,
  /"([^"]+)"/g,
];

/** Single marks quote too, unless they stand round a word that is only named so. */
const SINGLE = /(?<!\p{L})‘((?:[^‘’]|’(?=\p{L}))+\s(?:[^‘’]|’(?=\p{L}))+)’/gu;

const toSpaces = (text: string): string => text.replace(/[^\n]/g, ' ');
const normalize = (text: string): string =>
  withoutLanguageMarks(withoutCitations(text)).replace(/\s+/g, ' ').replace(/[’‘]/g, "'").toLowerCase();

/** Opening and closing marks of which a paragraph has as many. */
const PAIRS = [['“', '”'] as const, ['«', '»'] as const];

/** Quotation marks of a paragraph that nothing closes. */
function unclosed(text: string): Found[] {
  const german = text.replace(/„[^„“”]*[“”]/g, toSpaces);
  const pairs = PAIRS.flatMap(([open, close]) => {
    const [opened, closed] = [german.split(open).length, german.split(close).length];
    if (opened === closed || (open === '«' && opened + closed === 2)) return [];
    const at = opened > closed ? german.lastIndexOf(open) : german.indexOf(close);
    return [{ at, message: `the quotation mark ${opened > closed ? open : close} has no other one` }];
  });
  const straight = text.split('"').length % 2 === 0;
  return straight
    ? [...pairs, { at: text.lastIndexOf('"'), message: 'the quotation mark " has no other one' }]
    : pairs;
}

/** Quotations of a paragraph, in whatever marks, that stand in none of the facts, and marks without a partner. */
export function findQuotationProblems(paragraph: string, facts: string): Found[] {
  const known = normalize(facts);
  const found: Found[] = [];
  let rest = paragraph;
  for (const style of [...STYLES, SINGLE]) {
    rest = rest.replace(style, (raw: string, words: string, at: number) => {
      const quoted = normalize(words).trim().replace(/[.,]$/, '');
      const shown = raw[0] + withoutLanguageMarks(withoutCitations(words)) + raw.at(-1);
      if (!known.includes(quoted))
        found.push({ at, message: `${shown} is quoted, but stands in none of the step’s facts` });
      return style === SINGLE ? raw : toSpaces(raw);
    });
  }
  return [...found, ...unclosed(paragraph)];
}
