import type { Step } from '../../stories/model/story';
import styles from './handout.module.css';

/** What a lecturer may say and ask at a step, and where historians differ; in the handout for lecturers alone. */
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
