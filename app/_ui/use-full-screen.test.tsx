// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { toggleFullScreen, useFullScreenExit } from './use-full-screen';

const left = vi.fn();

function Hearer() {
  useFullScreenExit(left);
  return null;
}

/** Sets what fills the screen; as browsers do, the page is told of it in a frame to come, by `tell`. */
const fill = (element: Element | null) =>
  Object.defineProperty(document, 'fullscreenElement', { value: element, configurable: true });
const tell = () => void document.dispatchEvent(new Event('fullscreenchange'));

let unmount = () => {};
beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  left.mockClear();
  fill(null);
  Object.defineProperty(document, 'fullscreenEnabled', { value: true, configurable: true });
  document.exitFullscreen = async () => void fill(null);
  document.documentElement.requestFullscreen = async () => {
    // it is granted no earlier than in the next frame, which tells first what has changed before
    await new Promise((granted) => setTimeout(granted));
    fill(document.documentElement);
  };
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  act(() => root.render(<Hearer />));
  unmount = () => act(() => root.unmount());
});
afterEach(() => {
  unmount();
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

test('a browser that leaves full screen by itself is heard', async () => {
  await toggleFullScreen();
  tell();
  fill(null);
  tell();
  expect(left).toHaveBeenCalledOnce();
});

test('a page that leaves full screen is not heard, though it asks for it again before it has been told', async () => {
  await toggleFullScreen();
  tell();
  await toggleFullScreen();
  const again = toggleFullScreen();
  tell();
  await again;
  tell();
  expect(left).not.toHaveBeenCalled();
  fill(null);
  tell();
  expect(left).toHaveBeenCalledOnce();
});
