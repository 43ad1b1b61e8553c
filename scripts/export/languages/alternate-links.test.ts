import { expect, test } from 'vitest';
import { addAlternates } from './alternate-links';

const PAGE = '<html><head><title>A</title></head><body></body></html>';
const BOTH = [
  { language: 'en-GB', href: 'https://maps.example.org/teach/' },
  { language: 'de', href: 'https://maps.example.org/de/teach/' },
];

test('a page names its address in every language, and the one for everybody else', () => {
  const html = addAlternates(PAGE, BOTH);
  expect(html.match(/hreflang="[^"]+" href="[^"]+"/g)).toEqual([
    'hreflang="en-GB" href="https://maps.example.org/teach/"',
    'hreflang="de" href="https://maps.example.org/de/teach/"',
    'hreflang="x-default" href="https://maps.example.org/teach/"',
  ]);
});

test('a second run changes nothing, and a page in one language has no links', () => {
  expect(addAlternates(addAlternates(PAGE, BOTH), BOTH)).toBe(addAlternates(PAGE, BOTH));
  expect(addAlternates(addAlternates(PAGE, BOTH), BOTH.slice(0, 1))).toBe(PAGE);
});
