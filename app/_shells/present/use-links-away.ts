'use client';

import { type RefObject, useEffect } from 'react';

/**
 * Keeps links from opening a browser’s error before an audience: without a network those that lead out of the talk stay
 * where they are, and `say` says so.
 */
export function useLinksAway(element: RefObject<HTMLElement | null>, say: (words: string) => void): void {
  useEffect(() => {
    const root = element.current;
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[target="_blank"]') : null;
      if (!link || navigator.onLine) return;
      event.preventDefault();
      say('There is no network now: what this link leads to is not at hand.');
    };
    root?.addEventListener('click', onClick);
    return () => root?.removeEventListener('click', onClick);
  }, [element, say]);
}
