import { expect, test } from 'vitest';
import { numberWords } from './number-words';

test('counts are written in words up to ninety-nine', () => {
  expect([0, 1, 9, 12, 20, 30, 45, 99, 100].map(numberWords)).toEqual([
    ...['no', 'one', 'nine', 'twelve', 'twenty', 'thirty', 'forty-five', 'ninety-nine', '100'],
  ]);
});
