import * as messages from '#messages/handout';
import type { Step } from '../../stories/model/story';
import styles from './lecturer-notes.module.css';

const PARTS = [
  [messages.say, 'say'],
  [messages.ask, 'ask'],
  [messages.differ, 'differ'],
] as const;

/** A step’s notes for lecturers: what to say, what to ask, and where historians differ. Nothing for a step without. */
export function LecturerNotes({ notes }: Pick<Step, 'notes'>) {
  const parts = PARTS.filter(([, part]) => notes[part]);
  if (parts.length === 0) return null;
  return (
    <div className={styles.lecturerNotes}>
      <h4>{messages.forLecturer}</h4>
      <dl>
        {parts.map(([heading, part]) => [
          <dt key={heading}>{heading}</dt>,
          <dd key={part}>{notes[part]}</dd>,
        ])}
      </dl>
    </div>
  );
}
