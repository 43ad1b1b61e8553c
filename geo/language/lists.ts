import * as language from '#messages/language';

const disjunction = new Intl.ListFormat(language.tag, { type: 'disjunction' });

/** Joins items in the site’s language: `a`, `a or b`, `a, b or c`; empty without any. */
export const formatDisjunction = (items: readonly string[]): string => disjunction.format(items);
