import { describe, expect, it } from 'vitest';
import { removeUnneededPreloads } from './unneeded-preloads';

const FONT = '<link rel="preload" href="/f.woff2" as="font"/>';
const picture = (media: string) => `<link rel="preload" as="image" href="/a.svg" media="${media}"/>`;
const HINT = ':HL[\\"/late.woff2\\",\\"font\\"]\\n';

const PAGE = [
  '<!doctype html><html><head><link rel="stylesheet" href="/_next/page.css"/>',
  FONT,
  '<link rel="preload" href="/_next/not-found.css" as="style"/>',
  FONT,
  picture('screen'),
  picture('print'),
  '</head><body><p>Words</p>',
  `<script>self.__next_f.push([1,":HL[\\"/_next/not-found.css\\",\\"style\\"]\\n:HL[\\"/f.woff2\\",\\"font\\"]\\n${HINT}0:[\\"words\\"]\\n"])</script>`,
  '</body></html>',
].join('');

describe('A finished page', () => {
  it('preloads no style sheet that it does not link, now or when React starts', () => {
    expect(removeUnneededPreloads(PAGE)).not.toContain('not-found.css');
  });

  it('preloads a file once, and not again when React starts', () => {
    expect(removeUnneededPreloads(PAGE).match(/f\.woff2/g)).toHaveLength(1);
  });

  it('keeps preloads for other media, and all else', () => {
    const html = removeUnneededPreloads(PAGE);
    expect(html).toContain(picture('screen') + picture('print'));
    expect(html).toContain(`"${HINT}0:[\\"words\\"]\\n"`);
  });

  it('stays unchanged in a second run', () => {
    const once = removeUnneededPreloads(PAGE);
    expect(removeUnneededPreloads(once)).toBe(once);
  });
});
