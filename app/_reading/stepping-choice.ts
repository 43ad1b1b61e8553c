import { useSyncExternalStore } from 'react';

const STORAGE_KEY = 'fault-lines-stepping';
const CHOICE_EVENT = 'fault-lines-stepping-chosen';

/** The choice made on this page, for when storage is blocked. */
let pageChoice: boolean | undefined;

function readChoice(): boolean {
  if (pageChoice !== undefined) return pageChoice;
  try {
    return localStorage.getItem(STORAGE_KEY) === 'on';
  } catch {
    return false;
  }
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener(CHOICE_EVENT, onChange);
  return () => window.removeEventListener(CHOICE_EVENT, onChange);
}

/** Whether the reader steps from stop to stop by buttons, besides scrolling. */
export const useSteppingChoice = (): boolean => useSyncExternalStore(subscribe, readChoice, () => false);

/** Sets whether the reader steps by buttons, and saves it on the device unless storage is blocked. */
export function chooseStepping(isOn: boolean): void {
  pageChoice = isOn;
  window.dispatchEvent(new Event(CHOICE_EVENT));
  try {
    if (isOn) localStorage.setItem(STORAGE_KEY, 'on');
    else localStorage.removeItem(STORAGE_KEY);
  } catch {
    // storage is blocked: the choice holds for this page
  }
}
