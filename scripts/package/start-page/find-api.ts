/** The API that a SCORM 1.2 platform offers to a lesson: every call returns a string. */
export type Api = {
  LMSInitialize: (nothing: '') => unknown;
  LMSGetValue: (element: string) => unknown;
  LMSSetValue: (element: string, value: string) => unknown;
  LMSCommit: (nothing: '') => unknown;
  LMSFinish: (nothing: '') => unknown;
};

/** The properties of a window that the search reads. */
export type ApiWindow = { API?: unknown; parent?: ApiWindow; opener?: ApiWindow | null };

/** Highest number of windows above one another that are searched, as in ADL’s own search. */
const MAX_LEVELS = 500;

const isApi = (found: unknown): found is Api =>
  typeof found === 'object' && found !== null && 'LMSInitialize' in found;

/** Reading a window of another origin throws; returns null then. */
function readUnlessBlocked<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}

function findAbove(start: ApiWindow | null): Api | null {
  let current = start;
  for (let level = 0; current && level < MAX_LEVELS; level++) {
    const candidate = current;
    const found = readUnlessBlocked(() => candidate.API);
    if (isApi(found)) return found;
    const parent = readUnlessBlocked(() => candidate.parent) ?? null;
    if (parent === candidate) return null;
    current = parent;
  }
  return null;
}

/**
 * Finds the platform’s API, as ADL describes the search: in the window and its ancestors, then in the window that opened
 * it and that one’s ancestors. Null without a platform.
 */
export function findApi(start: ApiWindow): Api | null {
  const ownApi = findAbove(start);
  if (ownApi) return ownApi;
  let top = start;
  for (let level = 0; level < MAX_LEVELS; level++) {
    const opener = readUnlessBlocked(() => top.opener);
    if (opener) return findAbove(opener);
    const parent = readUnlessBlocked(() => top.parent);
    if (!parent || parent === top) return null;
    top = parent;
  }
  return null;
}
