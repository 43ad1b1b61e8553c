import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { decodeFile, encodeText } from '../site/site-files';
import { bagOf } from './bag';

const payload = new Map([
  ['site/en/index.html', encodeText('<p>Words')],
  ['README.md', encodeText('# Read')],
  ['100%.txt', encodeText('')],
]);
const info = [['Source-Organization', 'The founders']] as const;
const hash = (text: string) => createHash('sha512').update(text).digest('hex');

test('a bag has its files in data/, each with its checksum, in the order of their paths', () => {
  const bag = bagOf(payload, info);
  expect([...bag.keys()]).toEqual([
    ...['bag-info.txt', 'bagit.txt', 'data/100%.txt', 'data/README.md', 'data/site/en/index.html'],
    ...['manifest-sha512.txt', 'tagmanifest-sha512.txt'],
  ]);
  expect(decodeFile(bag, 'manifest-sha512.txt')).toBe(
    `${hash('')}  data/100%25.txt\n${hash('# Read')}  data/README.md\n${hash('<p>Words')}  data/site/en/index.html\n`,
  );
  expect(decodeFile(bag, 'bag-info.txt')).toBe('Source-Organization: The founders\nPayload-Oxum: 14.3\n');
  const tags = decodeFile(bag, 'tagmanifest-sha512.txt');
  for (const tag of ['bag-info.txt', 'bagit.txt', 'manifest-sha512.txt'])
    expect(tags).toContain(`${hash(decodeFile(bag, tag))}  ${tag}\n`);
});

test('equal files give equal bags, whatever their order', () => {
  expect(bagOf(new Map([...payload].reverse()), info)).toEqual(bagOf(payload, info));
});
