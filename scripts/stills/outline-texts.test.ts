import { Resvg } from '@resvg/resvg-js';
import pixelmatch from 'pixelmatch';
import { describe, expect, it } from 'vitest';
import { SOURCE_FONTS } from '../fonts/font-files';
import { outlineTexts } from './outline-texts';

const SIZE = { width: 400, height: 200 };
const SOFIA = 'font-family="Sofia Sans Semi Condensed"';

const picture = (content: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE.width}" height="${SIZE.height}">` +
  `<title>A &lt; B</title><rect width="400" height="200" fill="#e8e0d0"/>${content}</svg>`;

/** Pixels of an SVG, drawn with our fonts at twice its size. */
const draw = (svg: string): Uint8Array =>
  new Resvg(svg, {
    fitTo: { mode: 'zoom', value: 2 },
    font: { fontFiles: SOURCE_FONTS.map(({ path }) => path), loadSystemFonts: false },
  }).render().pixels;

/** Part of the drawn picture in which outlines differ from letters, 0 to 1. */
function differenceOf(content: string): number {
  const svg = picture(content);
  const [width, height] = [2 * SIZE.width, 2 * SIZE.height];
  return pixelmatch(draw(svg), draw(outlineTexts(svg)), undefined, width, height) / (width * height);
}

// words without kerning, which the outlines have not either
const TEXTS = {
  spaced: `<text x="20" y="100" ${SOFIA} font-weight="500" font-size="24" letter-spacing="3">Dunaj</text>`,
  'at a place, in every weight': [400, 500, 600, 700]
    .map(
      (weight, row) =>
        `<text x="20" y="${40 + 40 * row}" ${SOFIA} font-weight="${weight}" font-size="14">Niš &amp;</text>`,
    )
    .join(''),
  'round a place, in italics': ['start', 'middle', 'end']
    .map(
      (anchor, row) =>
        `<g text-anchor="${anchor}"><text x="200" y="${60 + 50 * row}" font-family="Literata" font-weight="400" font-style="italic" font-size="20">Duna</text></g>`,
    )
    .join(''),
  'turned, with a halo': `<g fill="#123" stroke="#fff" stroke-width="4" stroke-linejoin="round" paint-order="stroke" transform="rotate(-30 200 100)"><text x="120" y="100" ${SOFIA} font-weight="600" font-size="24">minimum</text></g>`,
};

describe('Texts as outlines', () => {
  for (const [name, content] of Object.entries(TEXTS))
    it(`look the same as letters, ${name}`, () => {
      expect(differenceOf(content)).toBeLessThan(0.001);
    });

  it('need no text element, and leave the title', () => {
    const svg = outlineTexts(picture(TEXTS['turned, with a halo']));
    expect(svg).not.toContain('<text');
    expect(svg).toContain('<title>A &lt; B</title>');
  });

  it('that are struck out have a line through them', () => {
    const text = `<text x="20" y="100" ${SOFIA} font-weight="500" font-size="40">Duna</text>`;
    const struck = text.replace('<text', '<text text-decoration="line-through"');
    expect(draw(outlineTexts(picture(struck)))).not.toEqual(draw(outlineTexts(picture(text))));
    expect(differenceOf(struck)).toBeLessThan(0.001);
  });

  it('are refused where a font has no such letter, or there is no such font', () => {
    expect(() =>
      outlineTexts(picture(`<text x="0" y="0" ${SOFIA} font-weight="400" font-size="12">漢</text>`)),
    ).toThrow('has no “漢”');
    expect(() =>
      outlineTexts(picture('<text x="0" y="0" font-family="Arial" font-size="12">a</text>')),
    ).toThrow('no font for a text in Arial 400 normal');
  });
});
