import * as sentences from '#messages/sentences';
import type { Inflected } from '../../language/cases';

/** What a sentence may say: names, places, states, people and posts, ends of a line, distances. */
export type SentenceValues = {
  names: Inflected;
  /** Names with semicolons between them. */
  items: string;
  labels: string;
  places: Inflected;
  /** Headquarters and garrisons with their units. */
  posts: string;
  /** Areas of states, by state. */
  areas: Inflected;
  states: Inflected;
  /** States with ‘or’. */
  either: Inflected;
  from: Inflected;
  to: Inflected;
  lands: string;
  /** Id of an occupying power. */
  power: string;
  person: string;
  post: string;
  /** A distance with its unit. */
  km: string;
  /** How many things the sentence speaks of. */
  count: number;
};

/** A message, constant or with what the data give. */
type Says = string | ((values: SentenceValues) => string);

/** A sentence for a kind of thing. */
export type Sentence = {
  /** It stands on the map. */
  is: Says;
  /** It begins; without this sentence, `is` is used. */
  begins?: Says;
  /** It ends; without this, nothing is said of its end. */
  ends?: Says;
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
export const NAMES_ALONE: Sentence = { is: sentences.namesAlone, separate: true };
