import * as messages from '#messages/handout';
import type { Step } from '../../stories/model/story';
import styles from './lecturer-notes.module.css';

const PARTS = [
  [messages.say, 'say'],
  [messages.ask, 'ask'],
  [messages.differ, 'differ'],
] as const;

/** What to say at each stop of the step. */
function StopNotes({ notes }: { notes: Step['notes']['sayAtStops'] }) {
  if (notes.length === 0) return null;
  return (
    <ol className={styles.stopNotes}>
      {notes.map(({ stop, text }) => (
        <li key={stop} value={stop}>
          {text}
        </li>
      ))}
    </ol>
  );
}

/** A step’s notes for lecturers: what to say, what to ask, and where historians differ. Nothing for a step without. */
export function LecturerNotes({ notes }: Pick<Step, 'notes'>) {
  const parts = PARTS.filter(([, part]) => notes[part] || (part === 'say' && notes.sayAtStops.length > 0));
  if (parts.length === 0) return null;
  return (
    <div className={styles.lecturerNotes}>
      <h4>{messages.forLecturer}</h4>
      <dl>
        {parts.map(([heading, part]) => [
          <dt key={heading}>{heading}</dt>,
          <dd key={part}>
            {notes[part]}
            {part === 'say' && <StopNotes notes={notes.sayAtStops} />}
          </dd>,
        ])}
      </dl>
    </div>
  );
}
