import { expect, test } from 'vitest';
import { noteAtStop } from './stop-note';

test('what to say at a stop counts until the next that has words of its own', () => {
  const notes = [
    { stop: 2, text: 'tanks' },
    { stop: 4, text: 'the dead' },
  ];
  expect([1, 2, 3, 4, 5].map((stop) => noteAtStop(notes, stop))).toEqual([-1, 0, 0, 1, 1]);
  expect(noteAtStop([], 1)).toBe(-1);
});
