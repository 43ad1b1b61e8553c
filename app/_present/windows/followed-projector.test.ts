import { describe, expect, test } from 'vitest';
import { heard, lost, NOBODY } from './followed-projector';
import type { Shown } from './window-messages';

const at = (step: number): Shown => ({
  step,
  stop: 1,
  steps: [0, 1, 2],
  part: { first: 0, last: 2 },
  length: 45,
  minutes: 45,
  began: null,
  curtain: null,
  dialog: null,
  covered: false,
  nameless: false,
  prose: false,
  follow: false,
  penOut: false,
});

/** A moment, and one after a window has had time enough to be loaded anew, milliseconds. */
const NOW = 1_000_000;
const LATER = NOW + 10_000;

const both = heard(heard(NOBODY, 'one', at(0), NOW), 'other', at(2), NOW);

describe('a speaker’s window', () => {
  test('follows the first window that it hears, whatever others show', () => {
    expect(both).toMatchObject({ bound: 'one', last: at(0) });
    expect(heard(both, 'one', at(1), NOW).last).toEqual(at(1));
    expect(lost(both, 'other', NOW)).toMatchObject({ bound: 'one', last: at(0) });
  });

  test('waits for a window that is loaded anew, and leads no other meanwhile', () => {
    const gone = heard(lost(both, 'one', NOW), 'other', at(2), NOW + 1500);
    expect(gone).toMatchObject({ bound: null, last: at(0) });
    expect(heard(gone, 'one', at(1), NOW + 3000)).toMatchObject({ bound: 'one', last: at(1), awaited: null });
  });

  test('goes on with another that was there when the one that it followed does not come back', () => {
    const gone = lost(both, 'one', NOW);
    expect(heard(gone, 'other', at(2), LATER)).toMatchObject({ bound: 'other', last: at(2) });
  });

  test('keeps what was shown last when nobody is left, and follows whoever opens the story next', () => {
    const alone = lost(heard(NOBODY, 'one', at(1), NOW), 'one', NOW);
    expect(alone).toMatchObject({ bound: null, last: at(1) });
    expect(heard(alone, 'new', at(2), NOW)).toMatchObject({ bound: 'new', last: at(2) });
    expect(heard(lost(both, 'one', NOW), 'new', at(1), NOW)).toMatchObject({ bound: 'new', last: at(1) });
  });
});
