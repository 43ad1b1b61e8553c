import { expect, test } from 'vitest';
import { readAsked } from './asked';
import { PAGE_NAMES } from './pages';

test('without arguments everything is measured three times, and nothing is kept', () => {
  expect(readAsked([])).toMatchObject({
    pages: PAGE_NAMES,
    rounds: 3,
    profiles: ['fast', 'slow'],
    keep: null,
    report: false,
  });
});

test('parts are measured in the order of the rounds, however they are named', () => {
  expect(
    readAsked(['--pages=template,reading', '--rounds=1', '--only=memory,load', '--keep=before']),
  ).toMatchObject({ pages: ['reading', 'template'], rounds: 1, parts: ['load', 'memory'], keep: 'before' });
});

test('every mistake is said at once, with what is likely to be meant', () => {
  expect(() =>
    readAsked(['--pages=redding,talk', '--round=2', '--rounds=none', '--report=yes', 'x']),
  ).toThrow(
    [
      'there is no page “redding”; did you mean "reading"?',
      'there is no option --round; did you mean "rounds"?',
      '--rounds is a number from 1 to 99, not “none”',
      '--report takes no value',
      '“x” is no option, and nothing else is taken',
    ].join('\n'),
  );
  expect(() => readAsked(['--pages'])).toThrow('there is no page “”');
});
