import * as messages from '#messages/handout';
import { formatEdtf } from '../../geo/time/dates';
import type { Claim } from '../../stories/model/sheets-schema';
import { EdtfTime } from '../_ui/text/edtf-time';
import styles from './sheet.module.css';
import type { SheetNotes } from './sheet-notes';

/** Numbers of references, each a link to its note. */
export function References({ source, notes }: { source: readonly string[]; notes: SheetNotes }) {
  return (
    <sup>
      {source.map((reference, index) => {
        const { id, number, label, locator } = notes.noteOf(reference);
        const words = [label, locator].filter(Boolean).join(', ');
        return (
          <span key={id}>
            {index > 0 && <span aria-hidden="true">,</span>}
            <a
              className="cite"
              href={`#${id}`}
              title={words}
              aria-label={messages.sourceOf({ number, words })}
            >
              {number}
            </a>
          </span>
        );
      })}
    </sup>
  );
}

const capitalize = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** A claim of a table, with its date if it has one, how sure it is unless it is documented, and who says so. */
export function ClaimText({
  claim: { text, source, certainty },
  date = null,
  notes,
}: {
  claim: Claim;
  /** EDTF. */
  date?: string | null;
  notes: SheetNotes;
}) {
  return (
    <p className={styles.claim} data-hollow={certainty !== 'documented' || undefined}>
      {date && (
        <b>
          <EdtfTime date={date} words={`${capitalize(formatEdtf(date))}. `} />
        </b>
      )}
      <span>{text}</span>
      {certainty !== 'documented' && <em>{` ${messages.certainty({ certainty })}`}</em>}
      <References source={source} notes={notes} />
    </p>
  );
}
