import { useSyncExternalStore } from 'react';

const STORAGE_KEY = 'fault-lines-predict';
const CHOICE_EVENT = 'fault-lines-predict-chosen';
/** Parameter of an address that asks for predictions. */
const PARAMETER = 'predict';

/** The choice made on this page, for when storage is blocked. */
let pageChoice: boolean | undefined;

/** Whether the page’s address asks for predictions, as a course’s link does. */
const isAskedByAddress = (): boolean => new URLSearchParams(window.location.search).has(PARAMETER);

function readChoice(): boolean {
  if (pageChoice !== undefined) return pageChoice;
  if (isAskedByAddress()) return true;
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

/** Whether the reader predicts before a step plays: by their own choice, or because the address asks for it. */
export const usePredictChoice = (): boolean => useSyncExternalStore(subscribe, readChoice, () => false);

const subscribeNever = () => () => undefined;

/** Whether the address of a frame asks for predictions; the choice of a reader of the site does not count there. */
export const usePredictInFrame = (): boolean =>
  useSyncExternalStore(subscribeNever, isAskedByAddress, () => false);

/** Sets whether the reader predicts, and saves it on the device unless storage is blocked. */
export function choosePredicting(isOn: boolean): void {
  pageChoice = isOn;
  window.dispatchEvent(new Event(CHOICE_EVENT));
  try {
    if (isOn) localStorage.setItem(STORAGE_KEY, 'on');
    else localStorage.removeItem(STORAGE_KEY);
  } catch {
    // storage is blocked: the choice holds for this page
  }
}
