/**
 * A sentence for a kind of thing. In braces stands what the data give: names, places, states, people and posts, ends of a
 * line, distances; in square brackets words for one thing and words for several.
 */
export type Sentence = {
  /** It stands on the map. */
  is: string;
  /** It begins; without this sentence, `is` is used. */
  begins?: string;
  /** It ends; without this, nothing is said of its end. */
  ends?: string;
  /** What is added behind the dates. */
  after?: string;
  /** Each thing has a sentence of its own. */
  separate?: boolean;
  /** The sentence says its dates, or needs none. */
  undated?: boolean;
  /** The sentence says itself what is uncertain. */
  saysCertainty?: boolean;
  /** It is said where it is new on the map, and not again while it stands. */
  onlyWhenNew?: boolean;
};

/** The names alone, a sentence each. */
export const NAMES_ALONE: Sentence = { is: '{names}', separate: true };
