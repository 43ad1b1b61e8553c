import { readFileSync } from 'node:fs';
import * as fontkit from 'fontkit';
import type { Measure } from '../../stories/label-boxes';

type Font = fontkit.Font;

const SUBSETS = ['latin', 'latin-ext', 'cyrillic'];
const FILES: Record<string, string> = {
  'Sofia 400': 'sofia-400',
  'Sofia 500': 'sofia-500',
  'Sofia 600': 'sofia-600',
  'Sofia 700': 'sofia-700',
  'Literata Italic': 'literata-400-italic',
};

const opened = new Map<string, Font[]>();

function fontsOf(name: string): Font[] {
  const known = opened.get(name);
  if (known) return known;
  const fonts = SUBSETS.map((subset) => {
    const path = `public/fonts/${FILES[name]}-${subset}.woff2`;
    return fontkit.create(readFileSync(path)) as Font;
  });
  opened.set(name, fonts);
  return fonts;
}

/** Measures words with the very files that the map sets them in. */
export const measure: Measure = (text, name, size) => {
  const fonts = fontsOf(name);
  let width = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 32;
    const font = fonts.find((candidate) => candidate.hasGlyphForCodePoint(code)) ?? fonts[0];
    if (font) width += (font.glyphForCodePoint(code).advanceWidth / font.unitsPerEm) * size;
  }
  return width;
};
