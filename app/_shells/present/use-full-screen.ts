'use client';

import { useSyncExternalStore } from 'react';

function subscribe(tell: () => void): () => void {
  document.addEventListener('fullscreenchange', tell);
  return () => document.removeEventListener('fullscreenchange', tell);
}

/** Whether the page fills the screen, or could, or the browser does not let it. */
export const useFullScreen = (): 'on' | 'off' | 'unable' =>
  useSyncExternalStore(
    subscribe,
    () => {
      if (document.fullscreenElement) return 'on';
      return document.fullscreenEnabled ? 'off' : 'unable';
    },
    () => 'off',
  );

/** Fills the screen, or leaves it. A browser that does not let it stays as it is. */
export async function toggleFullScreen(): Promise<void> {
  try {
    if (document.fullscreenElement) await document.exitFullscreen();
    else await document.documentElement.requestFullscreen();
  } catch {
    // a phone’s browser may know nothing of it
  }
}
