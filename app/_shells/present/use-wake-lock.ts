'use client';

import { useEffect, useState } from 'react';

/** Keeps the screen awake while the page is in sight, where the browser can; returns whether it is kept so now. */
export function useWakeLock(): boolean {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    let lock: WakeLockSentinel | null = null;
    let gone = false;
    const ask = async () => {
      if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
      try {
        lock = await navigator.wakeLock.request('screen');
        if (gone) return await lock.release();
        setHeld(true);
        // the browser takes it back when the page is out of sight
        lock.addEventListener('release', () => setHeld(false));
      } catch {
        // refused, on a low battery for instance: the screen sleeps as it always does
      }
    };
    ask();
    document.addEventListener('visibilitychange', ask);
    return () => {
      gone = true;
      document.removeEventListener('visibilitychange', ask);
      lock?.release().catch(() => undefined);
    };
  }, []);
  return held;
}
