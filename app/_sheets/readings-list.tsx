import * as messages from '#messages/handout';
import { shortReference } from '../../stories/citations/citation-marks';
import { parseReference } from '../../stories/citations/source-reference';
import type { Readings } from '../../stories/model/sheets-schema';
import type { Story } from '../../stories/model/story';
import { References } from './claim';
import styles from './sheet.module.css';
import type { SheetNotes } from './sheet-notes';

/** The works of references in few words, such as `Kramer 2006; Gati 2006`. */
const worksOf = (story: Story, references: readonly string[]): string =>
  references
    .map((reference) => story.sources.find(({ id }) => id === parseReference(reference).key))
    .map((source) => (source ? shortReference(source) : ''))
    .join('; ');

/** The readings of a sheet in full; `stepHref` gives the address of a step. */
export function ReadingsList({
  story,
  readings: { readings },
  notes,
  stepHref,
  level: Heading,
}: {
  story: Story;
  readings: Readings;
  notes: SheetNotes;
  stepHref: (step: string) => string;
  /** Element of the readings’ headings. */
  level: 'h2' | 'h4';
}) {
  return readings.map(({ id, name, text, source, basis, test, events }) => (
    <section key={id} className={styles.reading} aria-labelledby={`reading-${id}`}>
      <Heading id={`reading-${id}`}>{name}</Heading>
      <p>
        {text}
        <References source={source} notes={notes} />
      </p>
      <p className={styles.finePrint}>
        <span>{`${worksOf(story, source)}. `}</span>
        <span>{basis}</span>
      </p>
      <p>
        <b>{`${messages.decides} `}</b>
        <span>{test}</span>
      </p>
      <p>
        <b>{`${messages.leansOn} `}</b>
        {events.map((step, index) => (
          <span key={step}>
            {index > 0 && <span>{' · '}</span>}
            <a href={stepHref(step)}>{story.steps.find((candidate) => candidate.id === step)?.title}</a>
          </span>
        ))}
      </p>
    </section>
  ));
}
