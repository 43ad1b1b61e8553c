import * as messages from '#messages/citations';
import { formatConjunction } from '../../geo/language/lists';
import type { Story } from '../model/story';
import type { Source } from '../model/story-schema';
import { authorsOf, shortReference, yearOf } from './citation-marks';

type Retelling = Pick<Story, 'after' | 'sources'>;

/** The articles that a story retells, the main one first; none for a story of its own. */
export const articlesOf = ({ after, sources }: Retelling): Source[] =>
  after.flatMap((key) => sources.find(({ id }) => id === key) ?? []);

/** The articles in few words, such as `Kramer 2006`; empty for a story of its own. */
export const articlesInShort = (story: Retelling): string => articlesOf(story).map(shortReference).join('; ');

/** Where a credit stands: at the start of a sentence or line, or further on. */
type Place = 'start' | 'sentence';

/** Whom a story retells, such as `After Mark Kramer (2006)`; empty for a story of its own. */
export function creditOf(story: Retelling, place: Place = 'start'): string {
  const names = articlesOf(story).map((source) => `${authorsOf(source)} (${yearOf(source)})`);
  return names.length > 0 ? messages.after({ place, works: formatConjunction(names) }) : '';
}

/** What a story retells, such as `After Mark Kramer, ‘The Soviet Union and …’ (2006)`; empty for a story of its own. */
export function retellingOf(story: Retelling, place: Place = 'start'): string {
  const articles = articlesOf(story).map((source) =>
    messages.work({ authors: authorsOf(source), title: source.title, year: yearOf(source) }),
  );
  return articles.length > 0 ? messages.after({ place, works: formatConjunction(articles) }) : '';
}
