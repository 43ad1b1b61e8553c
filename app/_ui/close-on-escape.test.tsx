// @vitest-environment happy-dom
import { act, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { useCloseOnEscape } from './close-on-escape';

/** A button that opens on a click and closes on Escape. */
function Disclosure({ name }: { name: string }) {
  const [open, setOpen] = useState(false);
  useCloseOnEscape(open, () => setOpen(false));
  return (
    <button type="button" aria-expanded={open} onClick={() => setOpen(true)}>
      {name}
    </button>
  );
}

let unmount = () => {};
beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  act(() =>
    root.render(
      <>
        <Disclosure name="list" />
        <Disclosure name="card" />
      </>,
    ),
  );
  unmount = () => act(() => root.unmount());
});
afterEach(() => {
  unmount();
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

const open = (name: string) =>
  act(() => [...document.querySelectorAll('button')].find((button) => button.textContent === name)?.click());
const openNames = () =>
  [...document.querySelectorAll('[aria-expanded="true"]')].map(({ textContent }) => textContent);
function press(init: KeyboardEventInit = {}): boolean {
  const event = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true, ...init });
  act(() => void document.body.dispatchEvent(event));
  return event.defaultPrevented;
}

describe('Escape', () => {
  test('closes what was opened last, one with each press, and is then left to the browser', () => {
    open('card');
    open('list');
    expect(press()).toBe(true);
    expect(openNames()).toEqual(['card']);
    expect(press()).toBe(true);
    expect(openNames()).toEqual([]);
    expect(press()).toBe(false);
  });

  test('closes one thing while it is held down, and nothing while it ends the composition of a word', () => {
    open('card');
    open('list');
    press({ isComposing: true });
    expect(openNames()).toEqual(['list', 'card']);
    press();
    press({ repeat: true });
    expect(openNames()).toEqual(['card']);
  });

  test('closes nothing where the focused element has handled it', () => {
    open('card');
    const use = (event: Event) => event.preventDefault();
    document.body.addEventListener('keydown', use);
    press();
    document.body.removeEventListener('keydown', use);
    expect(openNames()).toEqual(['card']);
  });
});
