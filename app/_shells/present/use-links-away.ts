'use client';

import { type RefObject, useEffect, useState } from 'react';

/** How long it is said that a link leads nowhere, milliseconds. */
const SAID = 6000;

/**
 * Keeps links from opening a browser’s error before an audience: without a network those that lead out of the talk stay
 * where they are. Returns whether one has just been pressed.
 */
export function useLinksAway(element: RefObject<HTMLElement | null>): boolean {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    const root = element.current;
    let saying: ReturnType<typeof setTimeout>;
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[target="_blank"]') : null;
      if (!link || navigator.onLine) return;
      event.preventDefault();
      setHeld(true);
      clearTimeout(saying);
      saying = setTimeout(() => setHeld(false), SAID);
    };
    root?.addEventListener('click', onClick);
    return () => {
      clearTimeout(saying);
      root?.removeEventListener('click', onClick);
    };
  }, [element]);
  return held;
}
