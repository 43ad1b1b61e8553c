import type { CardTarget } from '../../stories/citations/render-prose';
import { href } from '../_site/urls/urls';

/** Id of a person’s entry on the page of sources. */
export const personId = (person: string): string => `person-${person}`;

/** URL of a story’s glossary, or of one of its terms, whose entry has the term’s id. */
export const glossaryUrl = (story: string, term = ''): string =>
  href(`/stories/${story}/glossary/${term && `#${term}`}`);

/** URL of what a card says, to which a name or a term links without scripts or in a new tab. */
export const cardUrl = (story: string, { kind, id }: CardTarget): string =>
  kind === 'person' ? href(`/sources/#${personId(id)}`) : glossaryUrl(story, id);
