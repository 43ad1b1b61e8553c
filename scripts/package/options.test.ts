import { expect, test } from 'vitest';
import { readAsked } from './options';

const OFFER = [{ id: 'fault-lines', chapters: ['hot-summer', 'too-late'] }];

test('a story, a chapter or the site can be asked for', () => {
  const into = 'packages';
  expect(readAsked(['--site'], '', OFFER)).toEqual({ kind: 'site', into });
  const whole = { kind: 'course', story: 'fault-lines', chapter: null, published: null, into };
  expect(readAsked(['fault-lines'], '', OFFER)).toEqual(whole);
  const published = 'https://maps.example.org/courses';
  expect(readAsked(['fault-lines', 'too-late', '--into=a/b'], `${published}/`, OFFER)).toEqual({
    ...whole,
    ...{ chapter: 'too-late', published, into: 'a/b' },
  });
});

test('all mistakes are said at once, with what there is', () => {
  const ask = (given: string[], siteUrl = '') => readAsked(given, siteUrl, OFFER);
  expect(() => ask([])).toThrow(/nothing is named[\s\S]*hot-summer[\s\S]*too-late/);
  expect(() => ask(['--scorm', 'fault-lines', 'winter', 'more'], 'ftp://x')).toThrow(
    /--scorm[\s\S]*winter[\s\S]*“more”[\s\S]*ftp:\/\/x[\s\S]*story fault-lines/,
  );
  expect(() => ask(['--site', 'fault-lines'])).toThrow('takes no story');
});
