import { readFileSync } from 'node:fs';
import * as fontkit from 'fontkit';
import type { MeasureText } from '../../stories/labels/label-boxes';
import { sourceFontPath } from './font-files';

type Font = fontkit.Font;

const FILES: Record<string, string> = {
  'Sofia 400': 'sofia-400',
  'Sofia 500': 'sofia-500',
  'Sofia 600': 'sofia-600',
  'Sofia 700': 'sofia-700',
  'Literata Italic': 'literata-400-italic',
};

const openFonts = new Map<string, Font>();

function fontOf(name: string): Font {
  const font =
    openFonts.get(name) ?? (fontkit.create(readFileSync(sourceFontPath(FILES[name] ?? ''))) as Font);
  openFonts.set(name, font);
  return font;
}

/** Measures text with the fonts of the map. */
export const measureText: MeasureText = (text, name, size) => {
  const font = fontOf(name);
  let units = 0;
  for (const character of text) units += font.glyphForCodePoint(character.codePointAt(0) ?? 32).advanceWidth;
  return (units / font.unitsPerEm) * size;
};
