import type { Api } from './find-api';

/** A platform that stores values; one that fails stores none and returns empty strings. */
export type Platform = {
  get: (element: string) => string;
  set: (element: string, value: string) => void;
  commit: () => void;
  /** Ends the lesson; further calls do nothing. */
  finish: () => void;
};

const NONE: Platform = { get: () => '', set: () => {}, commit: () => {}, finish: () => {} };

function callSafely(call: () => unknown): string {
  try {
    return String(call() ?? '');
  } catch {
    return '';
  }
}

/** Starts the lesson on a platform. No error of the platform stops the story. */
export function openPlatform(api: Api | null): Platform {
  if (!api || callSafely(() => api.LMSInitialize('')) !== 'true') return NONE;
  let finished = false;
  const callUnlessFinished = (call: () => unknown) => (finished ? '' : callSafely(call));
  return {
    get: (element) => callUnlessFinished(() => api.LMSGetValue(element)),
    set: (element, value) => {
      callUnlessFinished(() => api.LMSSetValue(element, value));
    },
    commit: () => {
      callUnlessFinished(() => api.LMSCommit(''));
    },
    finish: () => {
      callUnlessFinished(() => api.LMSFinish(''));
      finished = true;
    },
  };
}
