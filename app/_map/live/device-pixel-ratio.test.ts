// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { onDensityChange } from './device-pixel-ratio';

afterEach(() => vi.unstubAllGlobals());

/** A screen of a density that can be changed; it answers queries as browsers do. */
function screenOf(density: number) {
  let now = density;
  const queries = new Map<EventTarget, number>();
  vi.stubGlobal('matchMedia', (query: string) => {
    const list = new EventTarget();
    queries.set(list, Number.parseFloat(query.replace(/^\D+/, '')));
    return list;
  });
  const moveTo = (next: number) => {
    const before = now;
    now = next;
    vi.stubGlobal('devicePixelRatio', next);
    for (const [list, asked] of [...queries])
      if ((asked === before) !== (asked === next)) list.dispatchEvent(new Event('change'));
  };
  vi.stubGlobal('devicePixelRatio', density);
  return { moveTo };
}

test('every move to a screen of another density is heard, until it is no longer asked for', () => {
  const screen = screenOf(1);
  const heard: number[] = [];
  const stop = onDensityChange(() => heard.push(window.devicePixelRatio));
  screen.moveTo(2);
  screen.moveTo(1.25);
  screen.moveTo(1);
  expect(heard).toEqual([2, 1.25, 1]);
  stop();
  screen.moveTo(2);
  expect(heard).toEqual([2, 1.25, 1]);
});
