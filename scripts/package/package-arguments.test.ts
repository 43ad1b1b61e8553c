import { expect, test } from 'vitest';
import { readPackageArguments } from './package-arguments';

const STORIES = [{ id: 'fault-lines', chapters: ['hot-summer', 'too-late'] }];

test('a story, a chapter or the site can be packaged', () => {
  const into = 'packages';
  expect(readPackageArguments(['--site'], '', STORIES)).toEqual({ kind: 'site', into });
  expect(readPackageArguments(['--archive'], '', STORIES)).toEqual({ kind: 'archive', into });
  const course = {
    kind: 'course',
    story: 'fault-lines',
    chapter: null,
    published: null,
    predict: false,
    into,
  };
  expect(readPackageArguments(['fault-lines'], '', STORIES)).toEqual(course);
  expect(readPackageArguments(['fault-lines', '--predict'], '', STORIES)).toEqual({
    ...course,
    predict: true,
  });
  const published = 'https://maps.example.org/courses';
  expect(readPackageArguments(['fault-lines', 'too-late', '--into=a/b'], `${published}/`, STORIES)).toEqual({
    ...course,
    ...{ chapter: 'too-late', published, into: 'a/b' },
  });
});

test('one error names all mistakes, and the stories and chapters there are', () => {
  const read = (args: string[], siteUrl = '') => readPackageArguments(args, siteUrl, STORIES);
  expect(() => read([])).toThrow(/nothing is named[\s\S]*hot-summer[\s\S]*too-late/);
  expect(() => read(['--scorm', 'fault-lines', 'winter', 'more'], 'ftp://x')).toThrow(
    /--scorm[\s\S]*winter[\s\S]*“more”[\s\S]*ftp:\/\/x[\s\S]*story fault-lines/,
  );
  expect(() => read(['--site', 'fault-lines'])).toThrow('takes no story');
  expect(() => read(['--archive', 'fault-lines'])).toThrow('takes no story');
  expect(() => read(['--archive', '--site'])).toThrow('name one');
});
