'use client';

import { useEffect, useRef, useSyncExternalStore } from 'react';

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

/** Whether the page itself has asked to leave full screen; the end of it is told later, and clears this. */
let isLeaving = false;

/** Fills the screen, or leaves it; returns whether the browser has let it. */
export async function toggleFullScreen(): Promise<boolean> {
  try {
    if (document.fullscreenElement) {
      isLeaving = true;
      await document.exitFullscreen();
    } else {
      if (!document.fullscreenEnabled) return false;
      await document.documentElement.requestFullscreen();
      // not before: of an end that the page asked for just now it may still be told
      isLeaving = false;
    }
    return true;
  } catch {
    // refused, or, as on some phones, unknown
    isLeaving = false;
    return false;
  }
}

/** Why the page does not fill the screen, and what else can be done. */
export function whyNotFullScreen(): string {
  if (document.fullscreenEnabled)
    return 'The browser has refused to fill the screen. Press once more, or use its own command: F11, on a Mac Control ⌘ F.';
  if (window.self !== window.top)
    return 'The page around this frame does not let it fill the screen: open the talk in a window of its own.';
  return 'This browser does not let a page fill the screen. Its own menu may hide its bars; the talk fits any window.';
}

/** Within this time, milliseconds, a key and the end of full screen are one press. */
const ONE_PRESS = 500;

const leaves: (() => void)[] = [];
let escapeHeard = Number.NEGATIVE_INFINITY;

function onKey({ key }: KeyboardEvent): void {
  if (key === 'Escape') escapeHeard = performance.now();
}

function onChange(): void {
  if (document.fullscreenElement) return;
  const isOwn = isLeaving || performance.now() - escapeHeard < ONE_PRESS;
  isLeaving = false;
  if (!isOwn) leaves.at(-1)?.();
}

/**
 * Hears that the browser has left full screen, as it does on Escape without letting the page hear the key. Of several
 * hearers the latest alone is told: it is what lies nearest.
 */
export function useLeftByBrowser(onLeft: () => void): void {
  const latest = useRef(onLeft);
  latest.current = onLeft;
  useEffect(() => {
    const leave = () => latest.current();
    if (leaves.length === 0) {
      window.addEventListener('keydown', onKey, { capture: true });
      document.addEventListener('fullscreenchange', onChange);
    }
    leaves.push(leave);
    return () => {
      leaves.splice(leaves.indexOf(leave), 1);
      if (leaves.length > 0) return;
      window.removeEventListener('keydown', onKey, { capture: true });
      document.removeEventListener('fullscreenchange', onChange);
    };
  }, []);
}
