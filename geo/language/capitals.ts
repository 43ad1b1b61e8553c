import * as language from '#messages/language';

/** A title as it stands within a sentence: with a small first letter, but in German, whose nouns keep their capitals. */
export const inLowerCase = (text: string): string =>
  language.code === 'de' ? text : text.charAt(0).toLowerCase() + text.slice(1);
