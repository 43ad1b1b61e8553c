// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { onPixelRatioChange } from './device-pixel-ratio';

afterEach(() => vi.unstubAllGlobals());

/** Stubs a screen whose pixel ratio can be changed; media queries match as in browsers. */
function stubScreen(pixelRatio: number) {
  let current = pixelRatio;
  const queries = new Map<EventTarget, number>();
  vi.stubGlobal('matchMedia', (query: string) => {
    const list = new EventTarget();
    queries.set(list, Number.parseFloat(query.replace(/^\D+/, '')));
    return list;
  });
  const moveToScreen = (next: number) => {
    const previous = current;
    current = next;
    vi.stubGlobal('devicePixelRatio', next);
    for (const [list, queried] of [...queries])
      if ((queried === previous) !== (queried === next)) list.dispatchEvent(new Event('change'));
  };
  vi.stubGlobal('devicePixelRatio', pixelRatio);
  return { moveToScreen };
}

test('every move to a screen of another pixel ratio is announced, until it is stopped', () => {
  const screen = stubScreen(1);
  const announced: number[] = [];
  const stop = onPixelRatioChange(() => announced.push(window.devicePixelRatio));
  screen.moveToScreen(2);
  screen.moveToScreen(1.25);
  screen.moveToScreen(1);
  expect(announced).toEqual([2, 1.25, 1]);
  stop();
  screen.moveToScreen(2);
  expect(announced).toEqual([2, 1.25, 1]);
});
