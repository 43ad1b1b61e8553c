import * as messages from '#messages/handout';
import { foreignLanguageOf } from '../../stories/citations/citation-marks';
import { spellOutLocator } from '../../stories/citations/source-reference';
import type { Story } from '../../stories/model/story';
import { type Sheet, sourcesOfSheet } from '../../stories/sheets/sheets';
import { ChronologyTable } from './chronology-table';
import { MapPanelsTable } from './map-panels-table';
import { ReadingsList } from './readings-list';
import styles from './sheet.module.css';
import { SheetNotes } from './sheet-notes';

type SheetBodyProps = {
  story: Story;
  sheet: Sheet;
  /** Addresses of a step, and of a source’s full reference. */
  stepHref: (step: string) => string;
  sourceHref: (key: string) => string;
  /** Element of the headings within the sheet. */
  level: 'h2' | 'h4';
};

/** A sheet below its picture: table or readings, questions for a class, and notes. */
export function SheetBody({ story, sheet, stepHref, sourceHref, level: Heading }: SheetBodyProps) {
  const notes = new SheetNotes(story, sheet.content.id);
  // numbered first, so that the list of notes is complete whatever is rendered when
  for (const reference of sourcesOfSheet(sheet)) notes.noteOf(reference);
  return (
    <>
      {sheet.kind === 'chronology' && <ChronologyTable chronology={sheet.content} notes={notes} />}
      {sheet.kind === 'map-panels' && <MapPanelsTable panels={sheet.content} notes={notes} />}
      {sheet.kind === 'readings' && (
        <ReadingsList {...{ story, notes, stepHref, level: Heading }} readings={sheet.content} />
      )}
      <div className={styles.questions}>
        <Heading>{messages.forClass}</Heading>
        <ol>
          {sheet.content.questions.map((question) => (
            <li key={question}>{question}</li>
          ))}
        </ol>
      </div>
      <div className={styles.notes}>
        <Heading>{messages.notes}</Heading>
        <ol>
          {notes.notes.map(({ id, key, label, locator }) => {
            const source = story.sources.find((candidate) => candidate.id === key);
            const language = source && foreignLanguageOf(source);
            return (
              <li key={id} id={id} tabIndex={-1}>
                <a href={sourceHref(key)} lang={language} translate={language ? 'no' : undefined}>
                  {label}
                </a>
                {locator && `, ${spellOutLocator(locator)}`}
              </li>
            );
          })}
        </ol>
      </div>
    </>
  );
}
