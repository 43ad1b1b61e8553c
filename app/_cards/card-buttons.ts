import { type RefObject, useEffect } from 'react';
import type { CardTarget } from '../../stories/citations/render-prose';

const LINK_SELECTOR = 'a[data-person], a[data-term]';
/** Attributes that make a button of a link, which opens a card. */
const BUTTON_ATTRIBUTES = { role: 'button', 'aria-haspopup': 'dialog' } as const;

function targetOf({ dataset }: HTMLElement): CardTarget {
  return dataset.person ? { kind: 'person', id: dataset.person } : { kind: 'term', id: dataset.term ?? '' };
}

/**
 * Makes names and terms in a column of prose open cards: calls `onOpen` with the card, and the words as in the text.
 * Without scripts, and in a new tab, they link to a page that says the same.
 */
export function useCardButtons(
  column: RefObject<HTMLElement | null>,
  onOpen: (target: CardTarget, words: string) => void,
): void {
  useEffect(() => {
    const element = column.current;
    if (!element) return;
    const links = [...element.querySelectorAll(LINK_SELECTOR)];
    for (const link of links)
      for (const [key, value] of Object.entries(BUTTON_ATTRIBUTES)) link.setAttribute(key, value);
    const open = (event: Event) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLElement>(LINK_SELECTOR) : null;
      if (!link) return;
      event.preventDefault();
      // Safari does not focus links at a click
      link.focus({ preventScroll: true });
      onOpen(targetOf(link), link.textContent ?? '');
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
      for (const link of links) for (const key of Object.keys(BUTTON_ATTRIBUTES)) link.removeAttribute(key);
      element.removeEventListener('click', onClick);
      element.removeEventListener('keydown', onKey);
    };
  }, [column, onOpen]);
}
