// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { expectExitForNewWindow, toggleFullScreen, useFullScreenExit } from './use-full-screen';

const onExit = vi.fn();

function Listener() {
  useFullScreenExit(onExit);
  return null;
}

/** Sets the full-screen element; as in browsers the event comes later, with `dispatchChange`. */
const setFullScreenElement = (element: Element | null) =>
  Object.defineProperty(document, 'fullscreenElement', { value: element, configurable: true });
const dispatchChange = () => void document.dispatchEvent(new Event('fullscreenchange'));

let unmount = () => {};
beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  onExit.mockClear();
  setFullScreenElement(null);
  Object.defineProperty(document, 'fullscreenEnabled', { value: true, configurable: true });
  document.exitFullscreen = async () => void setFullScreenElement(null);
  document.documentElement.requestFullscreen = async () => {
    // granted in the next animation frame at the earliest, after the events of earlier changes
    await new Promise((resolve) => setTimeout(resolve));
    setFullScreenElement(document.documentElement);
  };
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  act(() => root.render(<Listener />));
  unmount = () => act(() => root.unmount());
});
afterEach(() => {
  unmount();
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

test('an exit by the browser is reported', async () => {
  await toggleFullScreen();
  dispatchChange();
  setFullScreenElement(null);
  dispatchChange();
  expect(onExit).toHaveBeenCalledOnce();
});

test('an exit by the page is not reported, though the page requests full screen again before the event', async () => {
  await toggleFullScreen();
  dispatchChange();
  await toggleFullScreen();
  const again = toggleFullScreen();
  dispatchChange();
  await again;
  dispatchChange();
  expect(onExit).not.toHaveBeenCalled();
  setFullScreenElement(null);
  dispatchChange();
  expect(onExit).toHaveBeenCalledOnce();
});

test('an exit for a window that the page opens is not reported', async () => {
  await toggleFullScreen();
  dispatchChange();
  expectExitForNewWindow();
  setFullScreenElement(null);
  dispatchChange();
  expect(onExit).not.toHaveBeenCalled();
});
