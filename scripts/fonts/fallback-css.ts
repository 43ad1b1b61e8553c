import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import literataSemiBold from '@capsizecss/metrics/literata/600';
import literataItalic from '@capsizecss/metrics/literata/italic';
import literata from '@capsizecss/metrics/literata/regular';
import sofiaMedium from '@capsizecss/metrics/sofiaSansSemiCondensed/500';
import sofiaSemiBold from '@capsizecss/metrics/sofiaSansSemiCondensed/600';
import sofiaBold from '@capsizecss/metrics/sofiaSansSemiCondensed/700';
import sofia from '@capsizecss/metrics/sofiaSansSemiCondensed/regular';
import type { Font } from 'fontkit';
import type { Face } from '../../app/_site/fonts/fonts';
import { type Fallback, fallbacksOf } from './system-fonts';

/** Average width of a letter in English text, without kerning, as Capsize has it for system fonts too. */
const WIDTHS: Readonly<Record<Face['file'], { xWidthAvg: number; unitsPerEm: number }>> = {
  'sofia-400': sofia,
  'sofia-500': sofiaMedium,
  'sofia-600': sofiaSemiBold,
  'sofia-700': sofiaBold,
  'literata-400-normal': literata,
  'literata-400-italic': literataItalic,
  'literata-600-normal': literataSemiBold,
};

/** Number of lines of prose that are measured; more give the same result. */
const MAX_LINES = 400;

/** Lines of a story’s step files, in the order of their names. */
function linesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .sort()
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))
    .filter((line) => line.length > 60)
    .slice(0, MAX_LINES);
}

const lines = linesOf('stories');

const widthOf = (font: Font, kern: boolean): number =>
  lines.reduce((sum, line) => sum + font.layout(line, { kern }).advanceWidth, 0);

/** Ratio of the width of the site’s prose with the font’s kerning to that without. */
const kerningOf = (font: Font): number => widthOf(font, true) / widthOf(font, false);

/** Factor on the average width with which the fewest lines of first views break elsewhere; found by counting. */
const WIDTH_FACTOR = 0.99;

const percent = (share: number): string => `${Number((share * 100).toFixed(2))}%`;

/** Name of the font family in which a system font has the metrics of one of ours. */
const fallbackFamily = (face: Pick<Face, 'family'>, { font }: Fallback): string =>
  `${face.family} as ${font.familyName}`;

function ruleOf(face: Face, font: Font, kerning: number, fallback: Fallback): string {
  const faceMetrics = WIDTHS[face.file];
  if (!faceMetrics) throw new Error(`nothing says how wide the letters of ${face.file} are`);
  const systemFont = fallback.font;
  const size =
    (WIDTH_FACTOR * kerning * faceMetrics.xWidthAvg * systemFont.unitsPerEm) /
    (faceMetrics.unitsPerEm * systemFont.xWidthAvg);
  const height = (units: number) => percent(Math.abs(units) / font.unitsPerEm / size);
  return [
    '@font-face {',
    `  font-family: "${fallbackFamily(face, fallback)}";`,
    `  src: ${fallback.names.map((name) => `local("${name}")`).join(', ')};`,
    `  font-weight: ${face.weight};`,
    `  font-style: ${face.style};`,
    `  size-adjust: ${percent(size)};`,
    `  ascent-override: ${height(font.ascent)};`,
    `  descent-override: ${height(font.descent)};`,
    `  line-gap-override: ${height(font.lineGap)};`,
    '}',
  ].join('\n');
}

/** The `font-family` list of a family: itself, its fallbacks, and a generic family. */
const stackOf = (family: Face['family'], last: string): string => {
  const regular = { family, weight: 400, style: 'normal' } as const;
  const names = fallbacksOf(regular).map((fallback) => fallbackFamily(regular, fallback));
  return [...[family, ...names].map((name) => `"${name}"`), last].join(', ');
};

/**
 * Style sheet with fallback fonts, which avoid layout shifts when our fonts load: system fonts, adjusted so that their
 * lines are as high as ours, and as wide on average; and the two `font-family` lists, `--serif` and `--sans`.
 */
export function fallbackCss(faces: readonly { face: Face; font: Font }[]): string {
  const rules = faces.flatMap(({ face, font }) => {
    const kerning = kerningOf(font);
    return fallbacksOf(face).map((fallback) => ruleOf(face, font, kerning, fallback));
  });
  const stacks = [
    ':root {',
    `  --serif: ${stackOf('Literata', 'serif')};`,
    `  --sans: ${stackOf('Sofia Sans Semi Condensed', 'sans-serif')};`,
    '}',
  ].join('\n');
  return `/* written by scripts/fonts.mts */\n${[...rules, stacks].join('\n\n')}\n`;
}
