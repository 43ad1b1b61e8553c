import type { Person } from '../model/story-schema';

/** A person’s name in a text: where it stands, and whose card it opens. */
export type NameAt = { start: number; end: number; person: string };

/** What must not be searched for names: citations, words in another language, links, and what is quoted. */
const CLOSED = [
  /\[@[^\]]*\]/g,
  /\[(?:\*[^*]+\*|[^\]*])+\]\{lang=[A-Za-z-]+\}/g,
  /\[[^\]]*\]\([^)]*\)/g,
  /“(?:(?!\n\n)[^”])*”/g,
  // an apostrophe does not close a quotation: a letter follows it
  /‘(?:(?!\n\n)[^’]|’(?=\p{L}))*’/gu,
];

const blank = (text: string) => text.replace(/[^\n]/g, ' ');

const escapeRegExp = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The names on a card: one, or several where it is a delegation’s. */
const namesOn = (person: Person): string[] => person.name.split(', ');

/** A name in full, or without the first names, or without some of them; never as a part of another word. */
function patternOf(name: string): RegExp {
  const words = name.split(' ').map(escapeRegExp);
  const surname = words.pop() ?? '';
  const first = words.reduce((before, word) => `(?:${before}${word}\\s+)?`, '');
  return new RegExp(`(?<![\\p{L}\\p{N}’'-])${first}${surname}(?![\\p{L}\\p{N}]|[-‑]\\p{L})`, 'u');
}

/**
 * Names of people in a step’s prose, in order: the first time that each is named, in full or by surname, never
 * inside a quotation, a citation or another word.
 */
export function namesIn(markdown: string, people: readonly Person[]): NameAt[] {
  const open = CLOSED.reduce((text, closed) => text.replace(closed, blank), markdown);
  const found = people.flatMap((person) =>
    namesOn(person).flatMap((name) => {
      const match = patternOf(name).exec(open);
      if (!match) return [];
      return [{ start: match.index, end: match.index + match[0].length, person: person.id }];
    }),
  );
  return found.sort((a, b) => a.start - b.start);
}
