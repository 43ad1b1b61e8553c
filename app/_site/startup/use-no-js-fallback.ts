'use client';

import { useEffect, useLayoutEffect } from 'react';

/** Shows the page as one whose programs run; one that was shown without them before keeps the reader’s place. */
function showScripted(): void {
  const root = document.documentElement;
  root.dataset.started = '';
  if (!('unscripted' in root.dataset)) return;
  const read = [...document.querySelectorAll('section')].find(
    (section) => section.getBoundingClientRect().bottom > window.innerHeight / 3,
  );
  const before = read?.getBoundingClientRect().top ?? 0;
  root.removeAttribute('data-unscripted');
  const after = read?.getBoundingClientRect().top ?? 0;
  if (window.scrollY > 0) window.scrollBy({ top: after - before, behavior: 'instant' });
}

/** Says that the page’s programs have started: until then it may be shown as without any. */
export function useScripted(): void {
  useLayoutEffect(showScripted, []);
}

/** Shows the page as without programs, where what runs it has broken: at the step of its address. */
export function useUnscripted(): void {
  useEffect(() => {
    document.documentElement.dataset.unscripted = '';
    document.getElementById(window.location.hash.slice(1))?.scrollIntoView({ behavior: 'instant' });
  }, []);
}
