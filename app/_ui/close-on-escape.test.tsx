// @vitest-environment happy-dom
import { act, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { useEscape } from './close-on-escape';

/** Something that a button opens and Escape closes. */
function Thing({ name }: { name: string }) {
  const [open, setOpen] = useState(false);
  useEscape(open, () => setOpen(false));
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
        <Thing name="list" />
        <Thing name="card" />
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
  act(() => [...document.querySelectorAll('button')].find((it) => it.textContent === name)?.click());
const openNow = () =>
  [...document.querySelectorAll('[aria-expanded="true"]')].map(({ textContent }) => textContent);
function press(init: KeyboardEventInit = {}): boolean {
  const event = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true, ...init });
  act(() => void document.body.dispatchEvent(event));
  return event.defaultPrevented;
}

describe('Escape', () => {
  test('closes what was opened last, one thing with each press, and is then the browser’s again', () => {
    open('card');
    open('list');
    expect(press()).toBe(true);
    expect(openNow()).toEqual(['card']);
    expect(press()).toBe(true);
    expect(openNow()).toEqual([]);
    expect(press()).toBe(false);
  });

  test('that is held down closes one thing, and one that ends a word being composed closes none', () => {
    open('card');
    open('list');
    press({ isComposing: true });
    expect(openNow()).toEqual(['list', 'card']);
    press();
    press({ repeat: true });
    expect(openNow()).toEqual(['card']);
  });

  test('that something nearer has used is left alone', () => {
    open('card');
    const use = (event: Event) => event.preventDefault();
    document.body.addEventListener('keydown', use);
    press();
    document.body.removeEventListener('keydown', use);
    expect(openNow()).toEqual(['card']);
  });
});
