import type { Api } from './find-api';

/** A platform that keeps values; one that fails keeps none, and says nothing. */
export type Platform = {
  get: (element: string) => string;
  set: (element: string, value: string) => void;
  commit: () => void;
  /** Ends the lesson; once, whoever asks again. */
  finish: () => void;
};

const NONE: Platform = { get: () => '', set: () => {}, commit: () => {}, finish: () => {} };

function tolerated(call: () => unknown): string {
  try {
    return String(call() ?? '');
  } catch {
    return '';
  }
}

/** Begins the lesson with a platform. Nothing that the platform does can stop the story. */
export function openPlatform(api: Api | null): Platform {
  if (!api || tolerated(() => api.LMSInitialize('')) !== 'true') return NONE;
  let finished = false;
  const unlessFinished = (call: () => unknown) => (finished ? '' : tolerated(call));
  return {
    get: (element) => unlessFinished(() => api.LMSGetValue(element)),
    set: (element, value) => {
      unlessFinished(() => api.LMSSetValue(element, value));
    },
    commit: () => {
      unlessFinished(() => api.LMSCommit(''));
    },
    finish: () => {
      unlessFinished(() => api.LMSFinish(''));
      finished = true;
    },
  };
}
