import type { Term } from '../model/glossary-schema';
import { escapeRegExp, NEVER_LINKED, withoutParts } from './names-in-prose';

/** A term found in a text: its range of characters, and the term’s id. */
export type TermMatch = { start: number; end: number; term: string };

/** How the prose may say a term: the term itself and its other forms. */
export const termForms = ({ term, forms }: Pick<Term, 'term' | 'forms'>): string[] => [term, ...forms];

/** A form as a whole word, across the end of a line, with a capital where it begins a sentence. */
function formPattern(form: string): string {
  const [first = '', ...rest] = form;
  const capital = first.toUpperCase();
  const start = capital === first ? escapeRegExp(first) : `[${first}${capital}]`;
  return `${start}${escapeRegExp(rest.join('')).replace(/ /g, '\\s+')}`;
}

/** The longest form that stands at a place, never as a part of another word. */
function termPattern(term: Pick<Term, 'term' | 'forms'>): RegExp {
  const forms = termForms(term).sort((a, b) => b.length - a.length);
  return new RegExp(
    `(?<![\\p{L}\\p{N}’'-])(?:${forms.map(formPattern).join('|')})(?![\\p{L}\\p{N}]|[-‑]\\p{L})`,
    'u',
  );
}

/**
 * Terms of a glossary in a step’s prose, in order: the first time that each is said, quotations included, since a
 * quotation is often where a term comes up; never inside a citation, a link or words of another language. Of two that
 * overlap the longer is found.
 */
export function findTerms(markdown: string, step: string, glossary: readonly Term[]): TermMatch[] {
  const searchable = withoutParts(markdown, NEVER_LINKED);
  const found = glossary.flatMap((term) => {
    const match = !term.steps || term.steps.includes(step) ? termPattern(term).exec(searchable) : null;
    return match ? [{ start: match.index, end: match.index + match[0].length, term: term.id }] : [];
  });
  return found
    .filter((match) => !found.some((other) => other !== match && isInside(match, other)))
    .sort((a, b) => a.start - b.start);
}

const lengthOf = ({ start, end }: TermMatch) => end - start;

/** Whether a match shares characters with a longer one, or with one as long that begins before it. */
const isInside = (match: TermMatch, other: TermMatch): boolean =>
  match.start < other.end &&
  other.start < match.end &&
  (lengthOf(other) > lengthOf(match) || (lengthOf(other) === lengthOf(match) && other.start < match.start));
