import { expect, test } from 'vitest';
import { explainUnreachable, selectReachable, withoutProtocol } from './share-address';

const PUBLISHED = 'https://maps.example.org/stories/fault-lines/#tanks';
const LOCAL = 'http://localhost:3000/stories/fault-lines/#tanks';
const IN_LOCAL_NETWORK = 'http://192.168.1.20:3000/stories/fault-lines/#tanks';

test('students get the published address though the lecturer’s laptop serves the site itself', () => {
  expect(selectReachable(PUBLISHED, LOCAL)).toBe(PUBLISHED);
  expect(selectReachable(PUBLISHED, IN_LOCAL_NETWORK)).toBe(PUBLISHED);
});

test('students get the page’s own address where no address was published, or only one machine reaches it', () => {
  expect(selectReachable(null, IN_LOCAL_NETWORK)).toBe(IN_LOCAL_NETWORK);
  expect(selectReachable(LOCAL, IN_LOCAL_NETWORK)).toBe(IN_LOCAL_NETWORK);
  expect(selectReachable(null, LOCAL)).toBe(LOCAL);
});

test('other devices reach an address in the hall’s network, but neither this machine’s own name nor a file', () => {
  for (const local of [LOCAL, 'http://127.0.0.1:8080/', 'http://[::1]/', 'http://talk.localhost/'])
    expect(explainUnreachable(local)).toContain('only this machine’s');
  expect(explainUnreachable('file:///home/talk/index.html')).toContain('from a file');
  for (const reachable of [PUBLISHED, IN_LOCAL_NETWORK]) expect(explainUnreachable(reachable)).toBeNull();
});

test('an address is typed without its protocol', () => {
  expect(withoutProtocol(PUBLISHED)).toBe('maps.example.org/stories/fault-lines/#tanks');
});
