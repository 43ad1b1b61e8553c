import { useEffect, useState } from 'react';

const STORAGE_KEY = 'fault-lines-window';

/** A random name; randomUUID is missing on an insecure address. */
const createName = (): string =>
  typeof crypto.randomUUID === 'function'
    ? crypto.randomUUID()
    : Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('-');

/** The name that this window had before a reload, if it had one. It is removed, so that a duplicate of the window has its own. */
function takeSavedName(): string | null {
  try {
    const saved = sessionStorage.getItem(STORAGE_KEY);
    sessionStorage.removeItem(STORAGE_KEY);
    return saved;
  } catch {
    // storage is refused, or the page is being built
    return null;
  }
}

/** This window’s name, unique among open windows; it survives a reload where storage allows. */
export function useWindowName(): string {
  const [name] = useState(() => takeSavedName() ?? createName());
  useEffect(() => {
    const save = () => {
      try {
        sessionStorage.setItem(STORAGE_KEY, name);
      } catch {
        // storage is refused: after a reload it is another window
      }
    };
    window.addEventListener('pagehide', save);
    window.addEventListener('pageshow', takeSavedName);
    return () => {
      window.removeEventListener('pagehide', save);
      window.removeEventListener('pageshow', takeSavedName);
    };
  }, [name]);
  return name;
}
