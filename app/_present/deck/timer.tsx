import { useEffect, useState } from 'react';
import * as messages from '#messages/present';
import styles from '../present.module.css';

const MS_PER_MINUTE = 60_000;

/** Formats milliseconds as `minutes:seconds`; negative ones as `0:00`. */
export function formatDuration(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** The current time, milliseconds since 1970, updated each second; null in the served page. */
export function useCurrentTime(): number | null {
  const [now, setNow] = useState<number | null>(null);
  useEffect(() => {
    const tick = () => setNow(Date.now());
    tick();
    const interval = setInterval(tick, 1000);
    return () => clearInterval(interval);
  }, []);
  return now;
}

/** Elapsed time of a talk and its planned length; `startTime` in milliseconds since 1970. */
export function Timer({ startTime, minutes }: { startTime: number; minutes: number }) {
  const now = useCurrentTime();
  if (now === null) return null;
  return (
    <p className={styles.timer} role="timer">
      <span>{formatDuration(now - startTime)}</span>{' '}
      <span>{messages.ofDuration({ duration: formatDuration(minutes * MS_PER_MINUTE) })}</span>
    </p>
  );
}
