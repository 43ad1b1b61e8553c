// @vitest-environment happy-dom
import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Dialog } from './dialog';

const onClose = vi.fn();
let render = (_: ReactNode) => {};
let unmount = () => {};

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  onClose.mockReset();
  document.body.innerHTML =
    '<button id="opener">Open</button><button id="list">List</button><div id="root"></div>';
  const root = createRoot(document.getElementById('root') as HTMLElement);
  render = (content) => act(() => root.render(content));
  unmount = () => act(() => root.unmount());
  button('opener').focus();
});

afterEach(() => {
  unmount();
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

const button = (id: string) => document.getElementById(id) as HTMLElement;
const dialog = () => document.querySelector('dialog') as HTMLDialogElement;
const closeButton = () => dialog().querySelector('button') as HTMLElement;
const press = (target: Element, key: string, init: KeyboardEventInit = {}) => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });
  act(() => void target.dispatchEvent(event));
  return event;
};

describe('a dialog', () => {
  test('is open, and named by its title, beside which is a button that closes it', () => {
    render(<Dialog title="All steps" onClose={onClose} />);
    expect(dialog().open).toBe(true);
    const heading = document.getElementById(dialog().getAttribute('aria-labelledby') ?? '');
    expect(heading?.textContent).toBe('All steps');
    expect(closeButton().textContent).toBe('Close');
    act(() => closeButton().click());
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  test('is to be closed by Escape, but not by the repeats of a held key', () => {
    render(<Dialog title="All steps" onClose={onClose} />);
    expect(press(closeButton(), 'Escape', { repeat: true }).defaultPrevented).toBe(true);
    expect(onClose).not.toHaveBeenCalled();
    expect(press(closeButton(), 'Escape').defaultPrevented).toBe(true);
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  test('leaves an Escape alone that a field in it has used', () => {
    render(<Dialog title="All steps" onClose={onClose} onKeyDown={(event) => event.preventDefault()} />);
    press(closeButton(), 'Escape');
    expect(onClose).not.toHaveBeenCalled();
  });

  test('gives the focus back when it is removed', () => {
    render(<Dialog title="Help" onClose={onClose} />);
    closeButton().focus();
    render(null);
    expect(document.activeElement).toBe(button('opener'));
    expect(onClose).not.toHaveBeenCalled();
  });

  test('gives the focus to a fallback where nothing had it before', () => {
    (document.activeElement as HTMLElement).blur();
    render(<Dialog title="Help" focusFallback={() => button('list')} onClose={onClose} />);
    closeButton().focus();
    render(null);
    expect(document.activeElement).toBe(button('list'));
  });

  test('gives the focus back to what had it at a change of its content', () => {
    render(<Dialog title="Warsaw" contentKey="warsaw" isModal={() => false} onClose={onClose} />);
    button('list').focus();
    render(<Dialog title="Prague" contentKey="prague" isModal={() => false} onClose={onClose} />);
    closeButton().focus();
    render(null);
    expect(document.activeElement).toBe(button('list'));
  });

  test('is to be closed by a press beside it where it is dismissed lightly, and not by one in it', () => {
    render(<Dialog title="Help" hasLightDismiss onClose={onClose} />);
    act(() => (dialog().querySelector('h2') as HTMLElement).click());
    expect(onClose).not.toHaveBeenCalled();
    act(() => dialog().click());
    expect(onClose).toHaveBeenCalledTimes(1);
    render(<Dialog title="Help" onClose={onClose} />);
    act(() => dialog().click());
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  test('beside which the page stays in reach is closed by Escape wherever the focus is', () => {
    render(<Dialog title="Warsaw" isModal={() => false} onClose={onClose} />);
    press(button('list'), 'Escape');
    expect(onClose).toHaveBeenCalledTimes(1);
  });
});
