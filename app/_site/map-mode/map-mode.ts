'use client';

import { useSyncExternalStore } from 'react';
import { MAP_CHOICE_KEY } from './map-mode-storage-key';

/** How a reader wants the map while reading: drawn live, or as pictures; null leaves it to what the machine can. */
export type MapChoice = 'live' | 'pictures' | null;

const CHOSEN = 'fault-lines-map-chosen';

/** The choice of this page, which holds where nothing can be kept. */
let chosen: MapChoice | undefined;

function read(): MapChoice {
  if (chosen !== undefined) return chosen;
  try {
    const kept = localStorage.getItem(MAP_CHOICE_KEY);
    return kept === 'live' || kept === 'pictures' ? kept : null;
  } catch {
    return null;
  }
}

function subscribe(changed: () => void): () => void {
  window.addEventListener(CHOSEN, changed);
  return () => window.removeEventListener(CHOSEN, changed);
}

export const useMapChoice = (): MapChoice => useSyncExternalStore(subscribe, read, () => null);

/** Chooses how the map is shown while reading, and remembers it, if the browser lets us. */
export function chooseMap(choice: Exclude<MapChoice, null>): void {
  chosen = choice;
  window.dispatchEvent(new Event(CHOSEN));
  try {
    localStorage.setItem(MAP_CHOICE_KEY, choice);
  } catch {
    // storage is refused: the choice holds for this page
  }
}
