import { useEffect, useRef } from 'react';
import type { StopNote } from '../../../stories/model/step-schema';
import { noteAtStop } from '../../../stories/talk/stop-note';
import styles from './speaker.module.css';

/** What to say at each stop of a step; that of the stop that is `reached`, from 1, stands out, and is in sight. */
export function StopNotes({ notes, reached }: { notes: readonly StopNote[]; reached: number }) {
  const current = noteAtStop(notes, reached);
  const list = useRef<HTMLOListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another note comes into sight
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView?.({ block: 'nearest' });
  }, [current]);
  if (notes.length === 0) return null;
  return (
    <ol ref={list} className={styles.stopNotes}>
      {notes.map(({ stop, text }, index) => (
        <li key={stop} value={stop} aria-current={index === current ? 'step' : undefined}>
          {text}
        </li>
      ))}
    </ol>
  );
}
