import { useSyncExternalStore } from 'react';
import type { Theme } from '../../../geo/drawing/palette';
import { THEME_KEY } from './theme-storage-key';

/** Event dispatched when the theme is switched on this page. */
const THEME_EVENT = 'fault-lines-theme-switched';
const DARK_QUERY = '(prefers-color-scheme: dark)';

function subscribe(onChange: () => void): () => void {
  const media = window.matchMedia(DARK_QUERY);
  media.addEventListener('change', onChange);
  window.addEventListener(THEME_EVENT, onChange);
  return () => {
    media.removeEventListener('change', onChange);
    window.removeEventListener(THEME_EVENT, onChange);
  };
}

/** The current theme: the reader’s choice, otherwise the system’s. */
export function currentTheme(): Theme {
  const choice = document.documentElement.dataset.theme;
  if (choice === 'light' || choice === 'dark') return choice;
  return window.matchMedia(DARK_QUERY).matches ? 'dark' : 'light';
}

export const useTheme = (): Theme => useSyncExternalStore(subscribe, currentTheme, () => 'light');

/** Sets the theme of this page alone, as an embedding page requests. */
export function showTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
  window.dispatchEvent(new Event(THEME_EVENT));
}

/** Switches the theme, and saves it unless storage is blocked. */
export function switchTheme(theme: Theme): void {
  showTheme(theme);
  try {
    localStorage.setItem(THEME_KEY, theme);
  } catch {
    // storage is blocked: the choice holds for this page
  }
}
