import { expect, test } from 'vitest';
import { placeNote } from './popover-position';

const WINDOW = { left: 0, top: 0, right: 400, bottom: 800 };
const SIZE = { width: 300, height: 150 };
const mark = (left: number, top: number) => ({ left, top, right: left + 10, bottom: top + 16 });

test.each([
  ['below its mark', mark(60, 200), WINDOW, { left: 44, top: 222 }],
  ['within the right edge', mark(380, 200), WINDOW, { left: 92, top: 222 }],
  ['within the left edge', mark(4, 200), WINDOW, { left: 8, top: 222 }],
  ['above, where there is no room below', mark(60, 700), WINDOW, { left: 44, top: 544 }],
  [
    'as low as may be, where there is room nowhere',
    mark(60, 500),
    { ...WINDOW, top: 400, bottom: 600 },
    { left: 44, top: 442 },
  ],
])('a note stands %s', (_, at, free, place) => {
  expect(placeNote(at, SIZE, free)).toEqual(place);
});

test('a note wider than its room begins where the room begins', () => {
  expect(placeNote(mark(60, 200), { width: 500, height: 150 }, WINDOW).left).toBe(8);
});
