// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { holdAtTop } from './scroll-to-top';

const waitForAnimationFrames = async (count: number) => {
  for (let index = 0; index < count; index += 1)
    await new Promise((resolve) => requestAnimationFrame(resolve));
};

let release = () => {};
afterEach(() => release());

/** A column that is scrolled down. */
function scrolledColumn(): HTMLElement {
  const column = document.createElement('div');
  document.body.append(column);
  column.scrollTop = 151;
  return column;
}

describe('New text in a scrolling column', () => {
  it('begins at its top', () => {
    const column = scrolledColumn();
    release = holdAtTop(column);
    expect(column.scrollTop).toBe(0);
  });

  it('begins there though a smooth scroll goes on for some animation frames', async () => {
    const column = scrolledColumn();
    release = holdAtTop(column);
    for (const scrollTop of [40, 20, 5]) {
      await waitForAnimationFrames(2);
      column.scrollTop = scrollTop;
    }
    await waitForAnimationFrames(2);
    expect(column.scrollTop).toBe(0);
  });

  it('scrolls at once by a key that scrolls and by a finger, but not by any other key', async () => {
    for (const [event, expected] of [
      [new KeyboardEvent('keydown', { key: 'PageDown' }), 50],
      [new Event('pointerdown'), 50],
      [new KeyboardEvent('keydown', { key: 't' }), 0],
    ] as const) {
      const column = scrolledColumn();
      release = holdAtTop(column);
      window.dispatchEvent(event);
      column.scrollTop = 50;
      await waitForAnimationFrames(2);
      expect(column.scrollTop).toBe(expected);
      release();
    }
  });

  it('scrolls freely once nothing has scrolled for a while', async () => {
    const column = scrolledColumn();
    release = holdAtTop(column);
    await waitForAnimationFrames(12);
    column.scrollTop = 50;
    await waitForAnimationFrames(2);
    expect(column.scrollTop).toBe(50);
  });
});
