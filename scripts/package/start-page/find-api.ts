/** What a platform offers a lesson, by SCORM 1.2: every call answers with a string. */
export type Api = {
  LMSInitialize: (nothing: '') => unknown;
  LMSGetValue: (element: string) => unknown;
  LMSSetValue: (element: string, value: string) => unknown;
  LMSCommit: (nothing: '') => unknown;
  LMSFinish: (nothing: '') => unknown;
};

/** A window as far as the search goes. */
export type Place = { API?: unknown; parent?: Place; opener?: Place | null };

/** Windows above windows, at most: ADL’s own search stops here too. */
const HIGHEST = 500;

const isApi = (found: unknown): found is Api =>
  typeof found === 'object' && found !== null && 'LMSInitialize' in found;

/** A window of another host may not be asked. */
function asked<T>(ask: () => T): T | null {
  try {
    return ask();
  } catch {
    return null;
  }
}

function above(start: Place | null): Api | null {
  let place = start;
  for (let height = 0; place && height < HIGHEST; height++) {
    const here = place;
    const found = asked(() => here.API);
    if (isApi(found)) return found;
    const parent = asked(() => here.parent) ?? null;
    if (parent === here) return null;
    place = parent;
  }
  return null;
}

/**
 * The platform’s API, as ADL describes the search: in the window and all that frame it, then in the window that opened
 * it and all that frame that. Null without a platform.
 */
export function findApi(start: Place): Api | null {
  const own = above(start);
  if (own) return own;
  let top = start;
  for (let height = 0; height < HIGHEST; height++) {
    const opener = asked(() => top.opener);
    if (opener) return above(opener);
    const parent = asked(() => top.parent);
    if (!parent || parent === top) return null;
    top = parent;
  }
  return null;
}
