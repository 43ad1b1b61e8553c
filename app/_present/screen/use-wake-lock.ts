'use client';

import { useEffect, useState } from 'react';

/** After how long a lock that was taken back is asked for again, milliseconds. */
const AGAIN = 2000;

/** Keeps the screen awake while the page is in sight, where the browser can; returns whether it is kept so now. */
export function useWakeLock(): boolean {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    let lock: WakeLockSentinel | null = null;
    let gone = false;
    let asking = false;
    let again: ReturnType<typeof setTimeout>;
    const ask = async () => {
      const has = lock !== null && !lock.released;
      if (has || asking || document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
      asking = true;
      try {
        lock = await navigator.wakeLock.request('screen');
        if (gone) return await lock.release();
        setHeld(true);
        lock.addEventListener('release', () => {
          setHeld(false);
          // taken back while the page is in sight, it is asked for again; out of sight, once it is back
          if (!gone) again = setTimeout(ask, AGAIN);
        });
      } catch {
        // refused, on a low battery for instance: the screen sleeps as it always does until the next try
      } finally {
        asking = false;
      }
    };
    ask();
    document.addEventListener('visibilitychange', ask);
    document.addEventListener('fullscreenchange', ask);
    return () => {
      gone = true;
      clearTimeout(again);
      document.removeEventListener('fullscreenchange', ask);
      document.removeEventListener('visibilitychange', ask);
      lock?.release().catch(() => undefined);
    };
  }, []);
  return held;
}
