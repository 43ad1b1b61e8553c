import { type RefObject, useEffect } from 'react';

/**
 * Loads the print stills before the page is printed. Chromium and Firefox load lazy images for print themselves; WebKit
 * prints without those not loaded yet, and has them when the page is printed again.
 */
export function usePrintStills(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const loadAll = () => {
      for (const image of root.current?.querySelectorAll<HTMLImageElement>('[data-on-paper] img') ?? [])
        image.loading = 'eager';
    };
    window.addEventListener('beforeprint', loadAll);
    return () => window.removeEventListener('beforeprint', loadAll);
  }, [root]);
}
