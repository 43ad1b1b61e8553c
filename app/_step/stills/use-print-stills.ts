'use client';

import { type RefObject, useEffect } from 'react';

/**
 * Fetches the pictures of a page that is about to be printed. Chromium and Firefox do so themselves, and wait for them;
 * WebKit prints without what has not been fetched, and has it when the page is printed again.
 */
export function usePicturesOnPaper(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const fetchAll = () => {
      for (const image of root.current?.querySelectorAll<HTMLImageElement>('[data-on-paper] img') ?? [])
        image.loading = 'eager';
    };
    window.addEventListener('beforeprint', fetchAll);
    return () => window.removeEventListener('beforeprint', fetchAll);
  }, [root]);
}
