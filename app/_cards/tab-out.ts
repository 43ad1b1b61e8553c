import type { KeyboardEvent } from 'react';

/** Whether a key is a Tab that would lead out of an element, at either end. */
export function leavingBy(event: KeyboardEvent, element: HTMLElement): boolean {
  if (event.key !== 'Tab') return false;
  const stops = [...element.querySelectorAll<HTMLElement>('a[href], button')];
  const now = document.activeElement;
  const first = stops[0];
  if (event.shiftKey) return now === first || !stops.some((stop) => stop === now);
  return now === stops.at(-1);
}
