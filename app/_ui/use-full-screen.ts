import { useEffect, useRef, useSyncExternalStore } from 'react';
import * as messages from '#messages/site';

function subscribe(onChange: () => void): () => void {
  document.addEventListener('fullscreenchange', onChange);
  return () => document.removeEventListener('fullscreenchange', onChange);
}

/** Whether the page is in full screen, is not, or may not be. */
export const useFullScreen = (): 'on' | 'off' | 'unable' =>
  useSyncExternalStore(
    subscribe,
    () => {
      if (document.fullscreenElement) return 'on';
      return document.fullscreenEnabled ? 'off' : 'unable';
    },
    () => 'off',
  );

/** Whether the page itself has requested the exit; `fullscreenchange` comes later and clears it. */
let isExitRequested = false;

/** How long after a window was opened the browser may leave full screen for it, milliseconds. */
const NEW_WINDOW_PERIOD = 2000;
/** Until when an exit follows from a window that the page opened, milliseconds since the page began. */
let newWindowUntil = Number.NEGATIVE_INFINITY;

/** Announces that the page is about to open a window, for which browsers leave full screen: not as Escape does. */
export function expectExitForNewWindow(): void {
  newWindowUntil = performance.now() + NEW_WINDOW_PERIOD;
}

/** Enters or leaves full screen; returns whether the browser allowed it. */
export async function toggleFullScreen(): Promise<boolean> {
  try {
    if (document.fullscreenElement) {
      isExitRequested = true;
      await document.exitFullscreen();
    } else {
      if (!document.fullscreenEnabled) return false;
      await document.documentElement.requestFullscreen();
      // not before: of an end that the page asked for just now it may still be told
      isExitRequested = false;
    }
    return true;
  } catch {
    // refused, or, as on some phones, not implemented
    isExitRequested = false;
    return false;
  }
}

/** Message on why the page is not in full screen, and what else can be done. */
export function explainNoFullScreen(): string {
  if (document.fullscreenEnabled) return messages.fullScreenRefused;
  if (window.self !== window.top) return messages.fullScreenInFrame;
  return messages.fullScreenUnable;
}

/** Longest time between Escape and the exit that it causes, milliseconds. */
const ESCAPE_PERIOD = 500;

const exitHandlers: (() => void)[] = [];
let escapePressTime = Number.NEGATIVE_INFINITY;

function onKey({ key }: KeyboardEvent): void {
  if (key === 'Escape') escapePressTime = performance.now();
}

function onChange(): void {
  if (document.fullscreenElement) return;
  const now = performance.now();
  const isExpected = isExitRequested || now < newWindowUntil || now - escapePressTime < ESCAPE_PERIOD;
  isExitRequested = false;
  if (!isExpected) exitHandlers.at(-1)?.();
}

/**
 * Calls `onExit` when the browser has left full screen by itself, as it does on Escape without dispatching the key. Of
 * several components only the latest is called: it lies on top.
 */
export function useFullScreenExit(onExit: () => void): void {
  const latest = useRef(onExit);
  latest.current = onExit;
  useEffect(() => {
    const callLatest = () => latest.current();
    if (exitHandlers.length === 0) {
      window.addEventListener('keydown', onKey, { capture: true });
      document.addEventListener('fullscreenchange', onChange);
    }
    exitHandlers.push(callLatest);
    return () => {
      exitHandlers.splice(exitHandlers.indexOf(callLatest), 1);
      if (exitHandlers.length > 0) return;
      window.removeEventListener('keydown', onKey, { capture: true });
      document.removeEventListener('fullscreenchange', onChange);
    };
  }, []);
}
