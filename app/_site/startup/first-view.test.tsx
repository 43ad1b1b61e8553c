// @vitest-environment happy-dom

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FIRST_VIEW_SCRIPT } from './first-view';

const root = document.documentElement;
const isFirstView = () => root.hasAttribute('data-first-view');

/** Runs the script as in a page that a navigation of a type has brought to an address. */
function openPage(address: string, type: NavigationTimingType): void {
  performance.getEntriesByType = () =>
    [{ name: address, type }] as unknown as ReturnType<typeof performance.getEntriesByType>;
  document.body.innerHTML = '<section></section>'.repeat(7);
  // biome-ignore lint/security/noGlobalEval: browsers run it as an inline script
  window.eval(FIRST_VIEW_SCRIPT);
}

const animationFrames = (count: number): Promise<void> =>
  new Promise((resolve) =>
    requestAnimationFrame(() => (count > 1 ? animationFrames(count - 1).then(resolve) : resolve())),
  );

describe('The first view of a long page', () => {
  const { getEntriesByType } = performance;
  beforeEach(() => {
    root.removeAttribute('data-first-view');
    // tests of one worker share a window, and another may have gone to a fragment
    window.location.hash = '';
  });
  afterEach(() => {
    performance.getEntriesByType = getEntriesByType;
  });

  it('leaves out the layout of sections out of view', () => {
    openPage('https://maps.example.org/story/', 'navigate');
    expect(isFirstView()).toBe(true);
  });

  it.each([
    ['a fragment', 'https://maps.example.org/story/#step', 'navigate'],
    ['a text fragment', 'https://maps.example.org/story/#:~:text=words', 'navigate'],
    ['a page read before', 'https://maps.example.org/story/', 'reload'],
    ['a page left before', 'https://maps.example.org/story/', 'back_forward'],
  ] as const)('lays all out for %s, where reading may begin further down', (_, address, type) => {
    openPage(address, type);
    expect(isFirstView()).toBe(false);
  });

  it.each(['keydown', 'wheel', 'pointerdown', 'scroll'])('ends at once with %s', (event) => {
    openPage('https://maps.example.org/story/', 'navigate');
    window.dispatchEvent(new Event(event));
    expect(isFirstView()).toBe(false);
  });

  it('ends after the page has loaded, section by section, and leaves no styles behind', async () => {
    openPage('https://maps.example.org/story/', 'navigate');
    window.dispatchEvent(new Event('load'));
    await animationFrames(10);
    await new Promise((resolve) => setTimeout(resolve));
    await animationFrames(10);
    expect(isFirstView()).toBe(false);
    expect(document.querySelector('section[style*="visible"]')).toBeNull();
  });
});
