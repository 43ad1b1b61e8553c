import * as messages from '#messages/citations';
import { code } from '#messages/language';
import { formatConjunction } from '../../geo/language/lists';

/** A citation mark in prose, `[@kramer2006, ¶13]`, names a source and the paragraph or page in it. */
export type Citation = { key: string; locator: string };

const MARK = /\[@([^\]]+)\]/g;

/** Reads the inside of a mark: `kramer2006, ¶5; @neb-nagy`. */
export function parseCitationMark(inside: string): Citation[] {
  return inside.split(';').map((part) => {
    const [key = '', ...locator] = part.trim().replace(/^@/, '').split(',');
    return { key: key.trim(), locator: locator.join(',').trim() };
  });
}

/** All citations of a text, in order. */
export function findCitations(text: string): Citation[] {
  return [...text.matchAll(MARK)].flatMap(([, inside = '']) => parseCitationMark(inside));
}

export const withoutCitations = (text: string): string => text.replace(MARK, '');

type Name = { given?: string; family?: string; literal?: string };
type CslItem = {
  id: string;
  title: string;
  author?: Name[];
  editor?: Name[];
  translator?: Name[];
  issued?: { 'date-parts'?: number[][] };
  'container-title'?: string;
};

const nameOf = (name: Name | undefined): string => name?.literal ?? name?.family ?? '';

function authorsText({ author, editor, translator, title }: CslItem): string {
  const people = author ?? editor ?? translator ?? [];
  const [first, second, third] = people;
  if (!first) return title;
  if (third) return messages.others({ name: nameOf(first) });
  return second ? formatConjunction([nameOf(first), nameOf(second)]) : nameOf(first);
}

/** Language of a source’s title, English unless it says another, if it is not the site’s. */
export function foreignLanguageOf({ language }: Readonly<Record<string, unknown>>): string | undefined {
  const own = typeof language === 'string' ? language : 'en';
  return own.startsWith(code) ? undefined : own;
}

/** Year of a source, empty where it has none. */
export const yearOf = (source: CslItem): string => `${source.issued?.['date-parts']?.[0]?.[0] ?? ''}`;

/** Authors of a source in full, such as `Mark Kramer`. */
export const authorsOf = ({ author = [] }: CslItem): string =>
  formatConjunction(author.map(({ given, ...name }) => [given, nameOf(name)].filter(Boolean).join(' ')));

/** Short form of a source: `Kramer 2006`, or a title if it has no author. */
export function shortReference(source: CslItem): string {
  const year = yearOf(source);
  const who = authorsText(source);
  const short = who.length > 60 ? `${who.slice(0, 58).replace(/[\s,.;:]+\S*$/, '')} …` : who;
  return year ? `${short} ${year}` : short;
}
