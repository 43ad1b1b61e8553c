import * as messages from '#messages/describe';
import * as language from '#messages/language';
import type { Citation } from '../citations/citation-marks';
import { parseReference } from '../citations/source-reference';
import { findTerms } from '../citations/terms-in-prose';
import type { Term } from '../model/glossary-schema';

/** What the card of a term says. */
export type TermText = {
  id: string;
  term: string;
  text: string;
  /** What its facts rest on. */
  sources: Citation[];
  /** A sentence on what in it no source was read for; empty if there is nothing. */
  unchecked: string;
  /** Steps whose prose says the term, in reading order. */
  steps: { id: string; title: string }[];
};

type StoryTerms = {
  glossary: readonly Term[];
  steps: readonly { id: string; title: string; prose: string }[];
};

/** The terms of a story, in the order of the alphabet. */
export function glossaryTexts({ glossary, steps }: StoryTerms): TermText[] {
  const termsByStep = steps.map(({ id, prose }) => findTerms(prose, id, glossary).map(({ term }) => term));
  return glossary
    .map(({ id, term, text, source, unchecked }) => ({
      ...{ id, term, text },
      unchecked: unchecked ? messages.unchecked({ facts: unchecked }) : '',
      sources: source.map(parseReference),
      steps: steps
        .filter((_, at) => termsByStep[at]?.includes(id))
        .map(({ id: step, title }) => ({ id: step, title })),
    }))
    .sort((a, b) => a.term.localeCompare(b.term, language.tag));
}
