import * as messages from '#messages/describe';
import type { FeatureId } from '../../geo/atlas/schema/feature-schema';
import type { StepFile } from '../model/step-schema';
import type { Change } from './moscow-table';

type Margin = StepFile['columns'][number]['margin'];

/** A column of names as a step has it. */
export type BoardColumn = {
  /** Id of the town that its line leads to. */
  place: string;
  margin: { wide: Margin; narrow: Margin };
  rows: readonly {
    heading: string;
    isOnPhones: boolean;
    entries: readonly { feature: FeatureId; says: string; note?: string | undefined }[];
  }[];
};

/** A name of a column at a moment; presence 0 to 1. */
type ColumnEntry = { text: string; note: string; change: Change; presence: number };

/** A column of names at a moment, with the rows that come later too, so that none moves when another comes. */
export type Column = Omit<BoardColumn, 'place' | 'rows'> & {
  /** The name of its town, and where that is. */
  town: string;
  at: readonly [longitude: number, latitude: number];
  rows: readonly {
    heading: string;
    isOnPhones: boolean;
    presence: number;
    entries: readonly ColumnEntry[];
  }[];
};

/** What is known of an entry’s badge or chip at a moment of its step. */
type EntryState = {
  /** 0 to 1. */
  presence: number;
  /** It has ended in this step. */
  hasEnded: boolean;
  /** It has begun in this step. */
  hasBegun: boolean;
  /** Its badge is notched, as its holder loses power. */
  isWeakened: boolean;
};

function entryAt(
  { says, note = '' }: BoardColumn['rows'][number]['entries'][number],
  endsInStep: boolean,
  { presence, hasEnded, hasBegun, isWeakened }: EntryState,
): ColumnEntry {
  if (hasEnded) return { text: says, note, change: 'leaves', presence: 1 };
  const noteNow = isWeakened ? messages.weakened : endsInStep ? '' : note;
  return { text: says, note: noteNow, change: hasBegun ? 'enters' : 'stays', presence };
}

/**
 * A column at a moment of its step: `stateOf` says what has become of a badge or chip by then, `endsInStep` whether it
 * ends in the step at all.
 */
export function columnAt(
  { margin, rows }: BoardColumn,
  { town, at }: Pick<Column, 'town' | 'at'>,
  stateOf: (feature: FeatureId) => EntryState,
  endsInStep: (feature: FeatureId) => boolean,
): Column {
  return {
    margin,
    town,
    at,
    rows: rows.map(({ heading, isOnPhones, entries }) => {
      const shown = entries.map((entry) => entryAt(entry, endsInStep(entry.feature), stateOf(entry.feature)));
      const presence = Math.max(...shown.map((entry) => entry.presence));
      return { heading, isOnPhones, presence, entries: shown };
    }),
  };
}
