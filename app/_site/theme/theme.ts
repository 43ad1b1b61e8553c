'use client';

import { useSyncExternalStore } from 'react';
import type { Theme } from '../../../geo/drawing/palette';
import { THEME_KEY } from './theme-storage-key';

/** Tells that the theme was switched by hand. */
const SWITCHED = 'fault-lines-theme-switched';
const DARK = '(prefers-color-scheme: dark)';

function subscribe(changed: () => void): () => void {
  const media = window.matchMedia(DARK);
  media.addEventListener('change', changed);
  window.addEventListener(SWITCHED, changed);
  return () => {
    media.removeEventListener('change', changed);
    window.removeEventListener(SWITCHED, changed);
  };
}

/** The theme in force: the reader’s choice, else the system’s. */
export function themeNow(): Theme {
  const chosen = document.documentElement.dataset.theme;
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return window.matchMedia(DARK).matches ? 'dark' : 'light';
}

export const useTheme = (): Theme => useSyncExternalStore(subscribe, themeNow, () => 'light');

/** Shows a theme on this page alone, as whoever frames it asks. */
export function showTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
  window.dispatchEvent(new Event(SWITCHED));
}

/** Switches the theme and remembers it, if the browser lets us. */
export function switchTheme(theme: Theme): void {
  showTheme(theme);
  try {
    localStorage.setItem(THEME_KEY, theme);
  } catch {
    // storage is refused: the choice holds for this page
  }
}
