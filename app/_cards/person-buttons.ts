'use client';

import { type RefObject, useEffect } from 'react';

const NAME = 'a[data-person]';
/** What makes a button of a name: its card opens over the page. */
const BUTTON = { role: 'button', 'aria-haspopup': 'dialog' } as const;

/**
 * Hears of names in a column of prose that are pressed: whose card is wanted, and how the text calls them. Without
 * scripts, and where a link is opened in a window of its own, a name leads to what the page of sources tells.
 */
export function usePersonNames(
  column: RefObject<HTMLElement | null>,
  onName: (person: string, name: string) => void,
): void {
  useEffect(() => {
    const element = column.current;
    if (!element) return;
    const names = [...element.querySelectorAll(NAME)];
    for (const name of names)
      for (const [key, value] of Object.entries(BUTTON)) name.setAttribute(key, value);
    const open = (event: Event) => {
      const name = event.target instanceof Element ? event.target.closest<HTMLElement>(NAME) : null;
      if (!name?.dataset.person) return;
      event.preventDefault();
      // not every browser gives a link the focus when it is pressed
      name.focus({ preventScroll: true });
      onName(name.dataset.person, name.textContent ?? '');
    };
    const onClick = (event: MouseEvent) => {
      if (!event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey) open(event);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key === ' ') open(event);
    };
    element.addEventListener('click', onClick);
    element.addEventListener('keydown', onKey);
    return () => {
      for (const name of names) for (const key of Object.keys(BUTTON)) name.removeAttribute(key);
      element.removeEventListener('click', onClick);
      element.removeEventListener('keydown', onKey);
    };
  }, [column, onName]);
}
