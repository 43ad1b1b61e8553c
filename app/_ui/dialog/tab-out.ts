import type { KeyboardEvent } from 'react';

/** Whether a key is a Tab that would move the focus out of an element, at either end. */
export function tabsOut(event: KeyboardEvent, element: HTMLElement): boolean {
  if (event.key !== 'Tab') return false;
  const tabStops = [...element.querySelectorAll<HTMLElement>('a[href], button')];
  const active = document.activeElement;
  const first = tabStops[0];
  if (event.shiftKey) return active === first || !tabStops.some((stop) => stop === active);
  return active === tabStops.at(-1);
}
