import { useSyncExternalStore } from 'react';
import { MAP_CHOICE_KEY } from './map-mode-storage-key';

/** The reader’s choice while reading: the live map, or pictures; null leaves it to the browser’s graphics. */
export type MapChoice = 'live' | 'pictures' | null;

const CHOICE_EVENT = 'fault-lines-map-chosen';

/** The choice made on this page, for when storage is blocked. */
let pageChoice: MapChoice | undefined;

function readChoice(): MapChoice {
  if (pageChoice !== undefined) return pageChoice;
  try {
    const stored = localStorage.getItem(MAP_CHOICE_KEY);
    return stored === 'live' || stored === 'pictures' ? stored : null;
  } catch {
    return null;
  }
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener(CHOICE_EVENT, onChange);
  return () => window.removeEventListener(CHOICE_EVENT, onChange);
}

export const useMapChoice = (): MapChoice => useSyncExternalStore(subscribe, readChoice, () => null);

/** Sets how the map is shown while reading, and saves it unless storage is blocked. */
export function chooseMap(choice: Exclude<MapChoice, null>): void {
  pageChoice = choice;
  window.dispatchEvent(new Event(CHOICE_EVENT));
  try {
    localStorage.setItem(MAP_CHOICE_KEY, choice);
  } catch {
    // storage is blocked: the choice holds for this page
  }
}
