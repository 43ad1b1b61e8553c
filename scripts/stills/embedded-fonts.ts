import { readFileSync } from 'node:fs';
import type { Face } from '../../app/_site/fonts/fonts';
import { SOURCE_FONTS } from '../fonts/font-files';
import { createSubset } from '../fonts/subset';
import { withShortNames } from './short-names';

/** OpenType features of a still’s fonts: none, as the live map sets its labels without kerning. */
const FEATURES: readonly string[] = [];

const TEXT = /<text[^>]*font-family="([^"]*)" font-weight="(\d+)"(?: font-style="(\w+)")?[^>]*>([^<]*)</g;

/** Characters of an SVG’s texts in a face. */
function charactersInFace(svg: string, face: Face): string {
  const used = [...svg.matchAll(TEXT)].filter(
    ([, family, weight, style = 'normal']) =>
      family === face.family && Number(weight) === face.weight && style === face.style,
  );
  return [...new Set(used.flatMap(([, , , , text]) => [...(text ?? '')]))].join('');
}

/** `@font-face` rules with embedded subsets of the fonts that an SVG uses, so that it needs no other file. */
export async function fontCssFor(svg: string): Promise<string> {
  const rules: string[] = [];
  for (const face of SOURCE_FONTS) {
    const characters = charactersInFace(svg, face);
    if (!characters) continue;
    const subset = await createSubset(
      withShortNames(readFileSync(face.path), face.file),
      characters,
      FEATURES,
    );
    rules.push(
      `@font-face{font-family:"${face.family}";font-weight:${face.weight};font-style:${face.style};` +
        `src:url(data:font/woff2;base64,${subset.toString('base64')}) format("woff2")}`,
    );
  }
  return rules.join('');
}
