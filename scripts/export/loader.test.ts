import { expect, test } from 'vitest';
import { createLoader } from './loader';

test('the loader is told where the site is published, with a slash at the end and its base path', () => {
  for (const published of ['https://maps.example.org/courses/map', 'https://maps.example.org/courses/map/']) {
    expect(createLoader(published)).toContain('"https://maps.example.org/courses/map/"');
  }
});

test('a loader whose site is not known names none', () => {
  expect(createLoader('')).not.toMatch(/https?:\/\/[a-z]/);
});

test('signs in an address that replacements read stay signs', () => {
  expect(createLoader('https://maps.example.org/$&')).toContain('"https://maps.example.org/$&/"');
});
