import { expect, test } from 'vitest';
import { popoverPosition } from './popover-position';

const WINDOW = { left: 0, top: 0, right: 400, bottom: 800 };
const SIZE = { width: 300, height: 150 };
const mark = (left: number, top: number) => ({ left, top, right: left + 10, bottom: top + 16 });

test.each([
  ['below its mark', mark(60, 200), WINDOW, { left: 44, top: 222 }],
  ['within the right edge', mark(380, 200), WINDOW, { left: 92, top: 222 }],
  ['within the left edge', mark(4, 200), WINDOW, { left: 8, top: 222 }],
  ['above, where there is no room below', mark(60, 700), WINDOW, { left: 44, top: 544 }],
  [
    'as low as possible, where there is room neither below nor above',
    mark(60, 500),
    { ...WINDOW, top: 400, bottom: 600 },
    { left: 44, top: 442 },
  ],
])('a popover is placed %s', (_, at, free, place) => {
  expect(popoverPosition(at, SIZE, free)).toEqual(place);
});

test('a popover wider than the window starts at its left edge', () => {
  expect(popoverPosition(mark(60, 200), { width: 500, height: 150 }, WINDOW).left).toBe(8);
});
