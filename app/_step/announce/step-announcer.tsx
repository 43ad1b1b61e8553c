'use client';

import { useEffect, useRef, useState } from 'react';
import type { Storyboard } from '../../../stories/model/storyboard';
import styles from '../../_reading/reading.module.css';
import { spokenWords } from './announcement';

/** How long a step must stand before a voice is told of it, milliseconds: who scrolls past is not talked to. */
const REST = 700;

/** Tells voices of a new step, politely and shortly: where one is, and in a sentence what the map shows. */
export function SpokenStep({
  story,
  at,
  among,
  steps,
  silent = false,
}: {
  story: Storyboard;
  at: number;
  /** The range of steps that the reader counts, positions in the story; without it, all. */
  among?: { first: number; last: number };
  /** Those of a talk that leaves some out: their positions, counted in their order. */
  steps?: readonly number[];
  /** Whether nothing may be told now; what was missed is told afterwards. */
  silent?: boolean;
}) {
  const first = among?.first ?? 0;
  const of = steps?.length ?? (among?.last ?? story.steps.length - 1) - first + 1;
  const nth = steps ? steps.indexOf(at) + 1 : at - first + 1;
  const [words, setWords] = useState('');
  const told = useRef(at);
  useEffect(() => {
    const step = story.steps[at];
    if (silent) setWords('');
    if (!step || silent || told.current === at) return;
    const rest = setTimeout(() => {
      told.current = at;
      setWords(spokenWords(step, nth > 0 ? { nth, of } : null));
    }, REST);
    return () => clearTimeout(rest);
  }, [story, at, nth, of, silent]);
  return (
    <p role="status" className={styles.spoken}>
      {words}
    </p>
  );
}
