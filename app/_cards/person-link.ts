import { href } from '../_site/urls/urls';

/** Id of what the page of sources tells of a person. */
export const personId = (person: string): string => `person-${person}`;

/** Where a person’s name leads without scripts, or in a window of its own. */
export const personAddress = (person: string): string => href(`/sources/#${personId(person)}`);
