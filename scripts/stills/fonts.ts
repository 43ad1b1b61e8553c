import { readFileSync } from 'node:fs';
import subsetFont from 'subset-font';

const SUBSETS = ['latin', 'latin-ext', 'cyrillic'];
const FACES = [
  ...[400, 500, 600, 700].map((weight) => ({
    ...{ family: 'Sofia Sans Semi Condensed', weight, style: 'normal', file: `sofia-${weight}` },
  })),
  { family: 'Literata', weight: 400, style: 'italic', file: 'literata-400-italic' },
];

/** Words that an SVG sets, by weight and style of their font. */
function charactersBy(svg: string, family: string, weight: number): string {
  const texts = svg.matchAll(/<text[^>]*font-family="([^"]*)" font-weight="(\d+)"[^>]*>([^<]*)</g);
  const used = [...texts].filter(([, name, bold]) => name === family && Number(bold) === weight);
  return [...new Set(used.flatMap(([, , , text]) => [...(text ?? '')]))].join('');
}

/** `@font-face` rules that bring along just the letters that an SVG uses, so that it stands alone. */
export async function fontCssFor(svg: string): Promise<string> {
  const rules: string[] = [];
  for (const { family, weight, style, file } of FACES) {
    const characters = charactersBy(svg, family, weight);
    if (!characters) continue;
    for (const subset of SUBSETS) {
      const source = readFileSync(`public/fonts/${file}-${subset}.woff2`);
      const inFile = [...characters].filter((c) => belongs(c, subset)).join('');
      if (!inFile) continue;
      const cut = await subsetFont(source, inFile, { targetFormat: 'woff2' });
      const range = [...inFile].map((c) => `U+${c.codePointAt(0)?.toString(16)}`).join(',');
      rules.push(
        `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};unicode-range:${range};` +
          `src:url(data:font/woff2;base64,${cut.toString('base64')}) format("woff2")}`,
      );
    }
  }
  return rules.join('');
}

function belongs(character: string, subset: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x400 && code < 0x500) return subset === 'cyrillic';
  const extended = code >= 0x100 && code < 0x2000;
  return subset === (extended ? 'latin-ext' : 'latin');
}
