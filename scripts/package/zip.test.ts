import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { encodeText } from '../site/site-files';
import { zip } from './zip';

const entries: [string, Uint8Array][] = [
  ['b.html', encodeText('<p>Plzeň</p>')],
  ['a/c.woff2', encodeText('letters')],
];

test('the same files give the same zip, whatever their order', () => {
  expect(zip(new Map(entries))).toEqual(zip(new Map([...entries].reverse())));
});

test('zipped files can be unzipped', () => {
  const files = unzipSync(zip(new Map(entries)));
  expect(Object.keys(files)).toEqual(['a/c.woff2', 'b.html']);
  expect(strFromU8(files['b.html'] ?? new Uint8Array())).toBe('<p>Plzeň</p>');
});
