import { expect, test } from 'vitest';
import { createLoader } from './loader';

test('the loader contains the site’s published address, with its base path and a slash at the end', () => {
  for (const published of ['https://maps.example.org/courses/map', 'https://maps.example.org/courses/map/']) {
    expect(createLoader(published, 'a-story')).toContain('"https://maps.example.org/courses/map/"');
  }
});

test('the loader contains no address if the site’s is not known', () => {
  expect(createLoader('', 'a-story')).not.toMatch(/https?:\/\/[a-z]/);
});

test('an address with characters that are special in replacements is inserted unchanged', () => {
  expect(createLoader('https://maps.example.org/$&', 'a-story')).toContain('"https://maps.example.org/$&/"');
});

test('an element that names no story shows the one that the build says', () => {
  expect(createLoader('', 'a-story')).toContain('"a-story"');
});
