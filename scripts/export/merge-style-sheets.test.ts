import { describe, expect, it } from 'vitest';
import { encodeText, type Site } from '../site/site-files';
import { mergeStyleSheets } from './merge-style-sheets';

const SITE: Site = {
  base: '/map',
  files: new Map([
    ['_next/a.css', encodeText('p{color:red}')],
    ['_next/b.css', encodeText('p{color:blue}')],
  ]),
};

const payload = (address: string) =>
  `<script>self.__next_f.push([1,"0:[\\"$\\",\\"link\\",\\"0\\",{\\"href\\":\\"${address}\\"}]\\n"])</script>`;

const PAGE = [
  '<!doctype html><html><head><meta charset="utf-8"/><link rel="preload" href="/map/f.woff2" as="font"/>',
  '<link rel="stylesheet" href="/map/_next/a.css" data-precedence="next"/>',
  '<link rel="stylesheet" href="/map/_next/b.css" data-precedence="next"/></head>',
  `<body>${payload('/map/_next/a.css')}${payload('/map/_next/b.css')}</body></html>`,
].join('');

describe('A page with several style sheets', () => {
  it('gets one with the rules of all, in their order', () => {
    const { sheet } = mergeStyleSheets(PAGE, SITE);
    expect(sheet?.text).toBe('p{color:red}\np{color:blue}');
    expect(sheet?.path).toMatch(/^_next\/page-[0-9a-f]{16}\.css$/);
  });

  it('links that one only, before all other files', () => {
    const { html, sheet } = mergeStyleSheets(PAGE, SITE);
    expect(html).toContain(
      `<meta charset="utf-8"/><link rel="stylesheet" href="/map/${sheet?.path}" data-precedence="next"/><link rel="preload"`,
    );
    expect(html.match(/<link rel="stylesheet"/g)).toHaveLength(1);
  });

  it('has it in React’s payload too, or React would fetch the others', () => {
    const { html } = mergeStyleSheets(PAGE, SITE);
    expect(html).not.toMatch(/_next\/[ab]\.css/);
  });

  it('stays unchanged in a second run', () => {
    const { html } = mergeStyleSheets(PAGE, SITE);
    expect(mergeStyleSheets(html, SITE)).toEqual({ html, sheet: null });
  });

  it('is refused if the style sheets are in several folders', () => {
    const files = new Map([...SITE.files, ['css/c.css', encodeText('a{}')] as const]);
    const page = PAGE.replaceAll('/map/_next/b.css', '/map/css/c.css');
    expect(() => mergeStyleSheets(page, { ...SITE, files })).toThrow('several folders');
  });
});
