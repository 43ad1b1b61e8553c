import { expect, test } from 'vitest';
import { readBenchArguments } from './bench-arguments';
import { PAGE_NAMES } from './pages';

test('without arguments everything is measured three times, and nothing is saved', () => {
  expect(readBenchArguments([])).toMatchObject({
    pages: PAGE_NAMES,
    rounds: 3,
    profiles: ['fast', 'slow'],
    saveAs: null,
    report: false,
  });
});

test('pages and parts are measured in a fixed order, whatever the order of the arguments', () => {
  expect(
    readBenchArguments(['--pages=template,reading', '--rounds=1', '--only=memory,load', '--keep=before']),
  ).toMatchObject({ pages: ['reading', 'template'], rounds: 1, parts: ['load', 'memory'], saveAs: 'before' });
});

test('one error names all mistakes, with suggestions', () => {
  expect(() =>
    readBenchArguments(['--pages=redding,talk', '--round=2', '--rounds=none', '--report=yes', 'x']),
  ).toThrow(
    [
      'there is no page “redding”; did you mean "reading"?',
      'there is no option --round; did you mean "rounds"?',
      '--rounds is a number from 1 to 99, not “none”',
      '--report takes no value',
      '“x” is no option, and nothing else is taken',
      '',
      'npm run bench ',
    ].join('\n'),
  );
  expect(() => readBenchArguments(['--pages'])).toThrow('there is no page “”');
});
