import { describe, expect, test } from 'vitest';
import type { Shown } from './channel';
import { heard, lost, NOBODY } from './following';

const at = (step: number): Shown => ({
  step,
  stop: 1,
  steps: [0, 1, 2],
  part: { first: 0, last: 2 },
  length: 45,
  minutes: 45,
  began: null,
  curtain: null,
  covered: false,
  nameless: false,
  penOut: false,
});

describe('a speaker’s window', () => {
  test('follows the first window that it hears, whatever others show', () => {
    const both = heard(heard(NOBODY, 'one', at(0)), 'other', at(2));
    expect(both).toMatchObject({ bound: 'one', last: at(0) });
    expect(heard(both, 'one', at(1)).last).toEqual(at(1));
  });

  test('goes on with another when that one is gone, and at once with what it shows', () => {
    const both = heard(heard(NOBODY, 'one', at(0)), 'other', at(2));
    expect(lost(both, 'one')).toMatchObject({ bound: 'other', last: at(2) });
    expect(lost(both, 'other')).toMatchObject({ bound: 'one', last: at(0) });
  });

  test('keeps what was shown last when nobody is left, and follows whoever comes next', () => {
    const alone = lost(heard(NOBODY, 'one', at(1)), 'one');
    expect(alone).toMatchObject({ bound: null, last: at(1) });
    expect(heard(alone, 'new', at(2))).toMatchObject({ bound: 'new', last: at(2) });
  });
});
