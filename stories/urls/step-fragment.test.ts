import { describe, expect, test } from 'vitest';
import { closestId, decodeFragment } from './step-fragment';

const STEPS = ['question', 'seventeenth-of-june', 'tanks', 'thaw', 'volna'];

describe('the step of a URL’s fragment', () => {
  test.each([
    ['tanks', 'tanks'],
    ['tanks.', 'tanks'],
    ['tanks)', 'tanks'],
    ['tanks).', 'tanks'],
    ['(tanks', 'tanks'],
    ['“tanks”', 'tanks'],
    ['Tanks', 'tanks'],
    ['TANKS', 'tanks'],
    ['tanks ', 'tanks'],
    ['tanks?fbclid=IwAR0abcdefghijklmnopqrstuvwxyz', 'tanks'],
    ['tanks&utm_source=newsletter', 'tanks'],
    ['tanks/', 'tanks'],
    ['tanks, which we saw', 'tanks'],
    ['Seventeenth-of-June.', 'seventeenth-of-june'],
    ['seventeenth-of-juni', 'seventeenth-of-june'],
    ['tank', 'tanks'],
  ])('“%s” means %s', (written, step) => {
    expect(closestId(written, STEPS)).toBe(step);
  });

  test.each(['', '…', 'a-page-of-another-site', '?fbclid=IwAR0', 'constructor'])(
    '“%s” means none',
    (written) => {
      expect(closestId(written, STEPS)).toBeNull();
    },
  );

  test('is read with or without its encoding, even a broken one', () => {
    expect(decodeFragment('#tanks%29')).toBe('tanks)');
    expect(decodeFragment('#tanks%')).toBe('tanks%');
    expect(decodeFragment('')).toBe('');
  });
});
