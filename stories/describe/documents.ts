import * as language from '#messages/language';
import { formatEdtf } from '../../geo/time/dates';
import type { Citation } from '../citations/citation-marks';
import { parseReference } from '../citations/source-reference';
import type { Story } from '../model/story';

/** An excerpt of a document, ready to be set. */
export type DocumentText = {
  id: string;
  /** When it was written or said, in words. */
  date: string;
  place: string;
  /** Who speaks, to whom or where. */
  who: string;
  /** The person who speaks, if they have a card. */
  speaker: { id: string; name: string } | null;
  text: string;
  /** The words in their own language; `language` is its name in English. */
  original: { text: string; lang: string; language: string; isPart: boolean } | null;
  isOurTranslation: boolean;
  /** Where it is kept; empty if the edition does not say. */
  archive: string;
  edition: Citation;
  note: string;
  ask: string;
};

const languageNames = new Intl.DisplayNames(language.tag, { type: 'language' });

/** The documents beside a step, in the order of their file. */
export function documentsInStep(
  { documents, people }: Pick<Story, 'documents' | 'people'>,
  step: string,
): DocumentText[] {
  return documents
    .filter((document) => document.step === step)
    .map(({ id, date, place, speaker, text, original, ourTranslation, archive, edition, note, ask }) => {
      const person = people.find((row) => row.id === speaker.person);
      return {
        ...{ id, place, text, ask },
        date: formatEdtf(date),
        who: speaker.who,
        speaker: person ? { id: person.id, name: person.name } : null,
        original: original
          ? {
              text: original.text,
              lang: original.lang,
              language: languageNames.of(original.lang) ?? original.lang,
              isPart: original.part,
            }
          : null,
        isOurTranslation: ourTranslation,
        archive: archive ?? '',
        edition: parseReference(edition),
        note: note ?? '',
      };
    });
}
