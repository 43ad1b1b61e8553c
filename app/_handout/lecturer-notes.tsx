import type { Step } from '../../stories/model/story';
import styles from './handout.module.css';

/** A step’s notes for lecturers: what to say, what to ask, and where historians differ. */
export function LecturerNotes({ notes }: Pick<Step, 'notes'>) {
  return (
    <div className={styles.lecturer}>
      <h4>For the lecturer</h4>
      <dl>
        <dt>Say</dt>
        <dd>{notes.say}</dd>
        <dt>Ask</dt>
        <dd>{notes.ask}</dd>
        <dt>Differ</dt>
        <dd>{notes.differ}</dd>
      </dl>
    </div>
  );
}
