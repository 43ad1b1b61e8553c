import type { Person } from '../model/story-schema';
import { FOREIGN_ANYWHERE } from './foreign-words';

/** A person’s name found in a text: its range of characters, and the person’s id. */
export type NameMatch = { start: number; end: number; person: string };

/** Parts of a text without links to cards: citations, words in another language, links. */
export const NEVER_LINKED: readonly RegExp[] = [/\[@[^\]]*\]/g, FOREIGN_ANYWHERE, /\[[^\]]*\]\([^)]*\)/g];

const QUOTATIONS: readonly RegExp[] = [
  // German marks first, as what closes them opens others
  /„(?:(?!\n\n)[^“”])*[“”]/g,
  /‚(?:(?!\n\n)[^‘’])*‘/g,
  /“(?:(?!\n\n)[^”])*”/g,
  // an apostrophe does not close a quotation: a letter follows it
  /‘(?:(?!\n\n)[^’]|’(?=\p{L}))*’/gu,
];

const toSpaces = (text: string) => text.replace(/[^\n]/g, ' ');

/** A text with spaces in place of some of its parts, so that what is found in it keeps its position. */
export const withoutParts = (text: string, parts: readonly RegExp[]): string =>
  parts.reduce((rest, part) => rest.replace(part, toSpaces), text);

export const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The names on a card: one, or several where it is a delegation’s. */
const namesOnCard = (person: Person): string[] => person.name.split(', ');

/**
 * A name in full, or without the first names, or without some of them, in German with the `s` of its genitive; never as a
 * part of another word.
 */
function patternOf(name: string): RegExp {
  const words = name.split(' ').map(escapeRegExp);
  const surname = words.pop() ?? '';
  const first = words.reduce((before, word) => `(?:${before}${word}\\s+)?`, '');
  return new RegExp(`(?<![\\p{L}\\p{N}’'-])${first}${surname}s?(?![\\p{L}\\p{N}]|[-‑]\\p{L})`, 'u');
}

/**
 * Names of people in a step’s prose, in order: the first time that each is named, in full or by surname, never
 * inside a quotation, a citation or another word.
 */
export function findNames(markdown: string, people: readonly Person[]): NameMatch[] {
  const searchable = withoutParts(markdown, [...NEVER_LINKED, ...QUOTATIONS]);
  const found = people.flatMap((person) =>
    namesOnCard(person).flatMap((name) => {
      const match = patternOf(name).exec(searchable);
      if (!match) return [];
      return [{ start: match.index, end: match.index + match[0].length, person: person.id }];
    }),
  );
  return found.sort((a, b) => a.start - b.start);
}
