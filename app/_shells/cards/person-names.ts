'use client';

import { type RefObject, useEffect } from 'react';

/** Hears of names in a column of prose that are pressed: whose card is wanted, and how the text calls them. */
export function usePersonNames(
  column: RefObject<HTMLElement | null>,
  onName: (person: string, name: string) => void,
): void {
  useEffect(() => {
    const element = column.current;
    if (!element) return;
    const onClick = ({ target }: MouseEvent) => {
      const name = target instanceof Element ? target.closest<HTMLElement>('[data-person]') : null;
      if (!name?.dataset.person) return;
      // not every browser gives a button the focus when it is pressed
      name.focus({ preventScroll: true });
      onName(name.dataset.person, name.textContent ?? '');
    };
    element.addEventListener('click', onClick);
    return () => element.removeEventListener('click', onClick);
  }, [column, onName]);
}
