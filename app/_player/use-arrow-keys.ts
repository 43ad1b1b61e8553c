'use client';

import { useEffect } from 'react';

const TYPING = 'input, textarea, select, [contenteditable], dialog';

/** ← and → go from step to step; every other key is the browser’s. */
export function useArrowKeys(onArrow: (to: 'next' | 'previous') => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented) return;
      if (event.target instanceof Element && event.target.closest(TYPING)) return;
      event.preventDefault();
      onArrow(event.key === 'ArrowRight' ? 'next' : 'previous');
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [onArrow]);
}
