'use client';

import { useEffect, useState } from 'react';
import styles from '../present.module.css';

const MS_PER_MINUTE = 60_000;

/** Milliseconds as minutes and seconds. */
export function clockWords(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** The time now, milliseconds since 1970, kept up by the second; null in the served page. */
export function useNow(): number | null {
  const [now, setNow] = useState<number | null>(null);
  useEffect(() => {
    const tick = () => setNow(Date.now());
    tick();
    const ticking = setInterval(tick, 1000);
    return () => clearInterval(ticking);
  }, []);
  return now;
}

/** Time passed of a talk, and how long it is to be. */
export function Timer({ began, minutes }: { began: number; minutes: number }) {
  const now = useNow();
  if (now === null) return null;
  return (
    <p className={styles.timer} role="timer">
      <span>{clockWords(now - began)}</span> <span>{`of ${clockWords(minutes * MS_PER_MINUTE)}`}</span>
    </p>
  );
}
