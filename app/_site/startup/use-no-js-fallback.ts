import { useEffect, useLayoutEffect } from 'react';

/** Shows the page with scripts. If it was shown without them, the scroll position is kept. */
function markStarted(): void {
  const root = document.documentElement;
  root.dataset.started = '';
  if (!('unscripted' in root.dataset)) return;
  const visibleSection = [...document.querySelectorAll('section')].find(
    (section) => section.getBoundingClientRect().bottom > window.innerHeight / 3,
  );
  const topBefore = visibleSection?.getBoundingClientRect().top ?? 0;
  root.removeAttribute('data-unscripted');
  const topAfter = visibleSection?.getBoundingClientRect().top ?? 0;
  if (window.scrollY > 0) window.scrollBy({ top: topAfter - topBefore, behavior: 'instant' });
}

/** Marks the page’s scripts as started, which ends the fallback without scripts. */
export function useMarkStarted(): void {
  useLayoutEffect(markStarted, []);
}

/** Shows the page as without scripts after its components have thrown, at the step in its URL. */
export function useNoJsFallback(): void {
  useEffect(() => {
    document.documentElement.dataset.unscripted = '';
    document.getElementById(window.location.hash.slice(1))?.scrollIntoView({ behavior: 'instant' });
  }, []);
}
