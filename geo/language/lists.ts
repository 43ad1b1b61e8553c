import * as language from '#messages/language';

const conjunction = new Intl.ListFormat(language.tag, { type: 'conjunction' });
const disjunction = new Intl.ListFormat(language.tag, { type: 'disjunction' });

/** Joins items in the site’s language: `a`, `a or b`, `a, b or c`; empty without any. */
export const formatDisjunction = (items: readonly string[]): string => disjunction.format(items);

/** Joins items in the site’s language: `a`, `a and b`, `a, b and c`; empty without any. */
export const formatConjunction = (items: readonly string[]): string => conjunction.format(items);
