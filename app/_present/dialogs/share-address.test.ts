import { expect, test } from 'vitest';
import { reachable, typed, whyUnshared } from './share-address';

const PUBLISHED = 'https://maps.example.org/stories/fault-lines/#tanks';
const OWN = 'http://localhost:3000/stories/fault-lines/#tanks';
const LENT = 'http://192.168.1.20:3000/stories/fault-lines/#tanks';

test('students are led to where the site is published, though the lecturer’s laptop shows it from its own disk', () => {
  expect(reachable(PUBLISHED, OWN)).toBe(PUBLISHED);
  expect(reachable(PUBLISHED, LENT)).toBe(PUBLISHED);
});

test('where nobody said so, or what was said is only one machine’s, the page’s own address counts', () => {
  expect(reachable(null, LENT)).toBe(LENT);
  expect(reachable(OWN, LENT)).toBe(LENT);
  expect(reachable(null, OWN)).toBe(OWN);
});

test('an address that only this machine or only its disk knows is of no use to others, one in the hall’s network is', () => {
  for (const own of [OWN, 'http://127.0.0.1:8080/', 'http://[::1]/', 'http://talk.localhost/'])
    expect(whyUnshared(own)).toContain('only this machine’s');
  expect(whyUnshared('file:///home/talk/index.html')).toContain('from a file');
  for (const shared of [PUBLISHED, LENT]) expect(whyUnshared(shared)).toBeNull();
});

test('an address is typed without what every browser adds', () => {
  expect(typed(PUBLISHED)).toBe('maps.example.org/stories/fault-lines/#tanks');
});
