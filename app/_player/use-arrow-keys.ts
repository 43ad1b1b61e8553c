import { useEffect } from 'react';

/** Elements in which arrow keys have a use of their own. */
const TEXT_ENTRY = 'input, textarea, select, [contenteditable], dialog';

/** Calls `onArrow` on ← and → without modifiers; all other keys are left to the browser. */
export function useArrowKeys(onArrow: (direction: 'next' | 'previous') => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented) return;
      if (event.target instanceof Element && event.target.closest(TEXT_ENTRY)) return;
      event.preventDefault();
      onArrow(event.key === 'ArrowRight' ? 'next' : 'previous');
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [onArrow]);
}
