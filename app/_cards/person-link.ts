import { href } from '../_site/urls/urls';

/** Id of a person’s entry on the page of sources. */
export const personId = (person: string): string => `person-${person}`;

/** URL of a person’s entry, to which their name links without scripts or in a new tab. */
export const personUrl = (person: string): string => href(`/sources/#${personId(person)}`);
