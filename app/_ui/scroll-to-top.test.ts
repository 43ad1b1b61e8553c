// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { beginAtTop } from './scroll-to-top';

const frames = async (count: number) => {
  for (let nth = 0; nth < count; nth += 1) await new Promise((next) => requestAnimationFrame(next));
};

let letGo = () => {};
afterEach(() => letGo());

/** A column that stands some way in. */
function scrolledColumn(): HTMLElement {
  const column = document.createElement('div');
  document.body.append(column);
  column.scrollTop = 151;
  return column;
}

describe('New words in a column that scrolls', () => {
  it('begin at their top', () => {
    const column = scrolledColumn();
    letGo = beginAtTop(column);
    expect(column.scrollTop).toBe(0);
  });

  it('begin there though a smooth scroll goes on for some frames', async () => {
    const column = scrolledColumn();
    letGo = beginAtTop(column);
    for (const further of [40, 20, 5]) {
      await frames(2);
      column.scrollTop = further;
    }
    await frames(2);
    expect(column.scrollTop).toBe(0);
  });

  it('scroll at once by a key that scrolls and by a finger, though not by any other key', async () => {
    for (const [hand, stands] of [
      [new KeyboardEvent('keydown', { key: 'PageDown' }), 50],
      [new Event('pointerdown'), 50],
      [new KeyboardEvent('keydown', { key: 't' }), 0],
    ] as const) {
      const column = scrolledColumn();
      letGo = beginAtTop(column);
      window.dispatchEvent(hand);
      column.scrollTop = 50;
      await frames(2);
      expect(column.scrollTop).toBe(stands);
      letGo();
    }
  });

  it('are left alone once nothing has scrolled for a while', async () => {
    const column = scrolledColumn();
    letGo = beginAtTop(column);
    await frames(12);
    column.scrollTop = 50;
    await frames(2);
    expect(column.scrollTop).toBe(50);
  });
});
