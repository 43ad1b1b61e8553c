import { useEffect, useState } from 'react';

/** After how long a released lock is requested again, milliseconds. */
const RETRY_DELAY = 2000;

/** Holds a screen wake lock while the page is visible, where the browser has them; returns whether it is held. */
export function useWakeLock(): boolean {
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    let lock: WakeLockSentinel | null = null;
    let isStopped = false;
    let isRequesting = false;
    let retryTimer: ReturnType<typeof setTimeout>;
    const request = async () => {
      const hasLock = lock !== null && !lock.released;
      if (hasLock || isRequesting || document.visibilityState !== 'visible' || !('wakeLock' in navigator))
        return;
      isRequesting = true;
      try {
        lock = await navigator.wakeLock.request('screen');
        if (isStopped) return await lock.release();
        setHeld(true);
        lock.addEventListener('release', () => {
          setHeld(false);
          // requested again if the page is visible; otherwise when it becomes visible
          if (!isStopped) retryTimer = setTimeout(request, RETRY_DELAY);
        });
      } catch {
        // refused, on a low battery for instance: the screen may sleep until the next request
      } finally {
        isRequesting = false;
      }
    };
    request();
    document.addEventListener('visibilitychange', request);
    document.addEventListener('fullscreenchange', request);
    return () => {
      isStopped = true;
      clearTimeout(retryTimer);
      document.removeEventListener('fullscreenchange', request);
      document.removeEventListener('visibilitychange', request);
      lock?.release().catch(() => undefined);
    };
  }, []);
  return isHeld;
}
