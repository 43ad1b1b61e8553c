import { type RefObject, useEffect } from 'react';

const NAME_SELECTOR = 'a[data-person]';
/** Attributes that make a button of a name, which opens a card. */
const BUTTON_ATTRIBUTES = { role: 'button', 'aria-haspopup': 'dialog' } as const;

/**
 * Makes names in a column of prose open cards: calls `onName` with the person’s id, and the name as in the text. Without
 * scripts, and in a new tab, a name links to the person on the page of sources.
 */
export function usePersonButtons(
  column: RefObject<HTMLElement | null>,
  onName: (person: string, name: string) => void,
): void {
  useEffect(() => {
    const element = column.current;
    if (!element) return;
    const names = [...element.querySelectorAll(NAME_SELECTOR)];
    for (const name of names)
      for (const [key, value] of Object.entries(BUTTON_ATTRIBUTES)) name.setAttribute(key, value);
    const open = (event: Event) => {
      const name = event.target instanceof Element ? event.target.closest<HTMLElement>(NAME_SELECTOR) : null;
      if (!name?.dataset.person) return;
      event.preventDefault();
      // Safari does not focus links at a click
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
      for (const name of names) for (const key of Object.keys(BUTTON_ATTRIBUTES)) name.removeAttribute(key);
      element.removeEventListener('click', onClick);
      element.removeEventListener('keydown', onKey);
    };
  }, [column, onName]);
}
