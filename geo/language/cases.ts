/**
 * A text with its forms for a sentence; as a string it is the nominative. In a message `{states}` says the nominative,
 * `{states, accusative}` and `{states, dative}` the others, for languages that have them.
 */
export type Inflected = { nominative: string; accusative: string; dative: string; toString: () => string };

/** A text with forms; those that are left out are the one before. */
export function inflected(nominative: string, accusative = nominative, dative = accusative): Inflected {
  return { nominative, accusative, dative, toString: () => nominative };
}

/** Makes one text of several, in each case. */
export const joinInflected = (
  texts: readonly Inflected[],
  join: (texts: readonly string[], grammaticalCase: 'nominative' | 'accusative' | 'dative') => string,
): Inflected =>
  inflected(
    join(texts.map(String), 'nominative'),
    join(
      texts.map((text) => text.accusative),
      'accusative',
    ),
    join(
      texts.map((text) => text.dative),
      'dative',
    ),
  );

/** A text of a message in the accusative. */
export const accusative = (text: string | number | Inflected): string =>
  typeof text === 'object' ? text.accusative : String(text);

/** A text of a message in the dative. */
export const dative = (text: string | number | Inflected): string =>
  typeof text === 'object' ? text.dative : String(text);
