import type { FontName } from '../../geo/labels';
import { asset } from './address';

/** Characters that each part of a font file covers, as its makers cut them (Fontsource subsets). */
const SUBSETS = {
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  'latin-ext':
    'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
  cyrillic: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116',
} as const;

type Face = { family: string; weight: number; style: 'normal' | 'italic'; file: string };

const sofia = (weight: number): Face => ({
  family: 'Sofia Sans Semi Condensed',
  weight,
  style: 'normal',
  file: `sofia-${weight}`,
});

const FACES: readonly Face[] = [
  ...[400, 500, 600, 700].map(sofia),
  { family: 'Literata', weight: 400, style: 'normal', file: 'literata-400-normal' },
  { family: 'Literata', weight: 400, style: 'italic', file: 'literata-400-italic' },
  { family: 'Literata', weight: 600, style: 'normal', file: 'literata-600-normal' },
];

const files = ({ file }: Face) =>
  Object.entries(SUBSETS).map(([subset, range]) => ({ url: asset(`/fonts/${file}-${subset}.woff2`), range }));

/** The `@font-face` rules of the pages: the same files that the map reads. */
export const fontFaceCss = (): string =>
  FACES.flatMap((face) =>
    files(face).map(
      ({ url, range }) =>
        `@font-face{font-family:"${face.family}";font-weight:${face.weight};font-style:${face.style};` +
        `font-display:swap;src:url(${url}) format("woff2");unicode-range:${range}}`,
    ),
  ).join('');

const MAP_FONTS: Record<FontName, Face> = {
  'Sofia 400': sofia(400),
  'Sofia 500': sofia(500),
  'Sofia 600': sofia(600),
  'Sofia 700': sofia(700),
  'Literata Italic': { family: 'Literata', weight: 400, style: 'italic', file: 'literata-400-italic' },
};

/** A font of the map at a size in pixels as CSS writes it, with what the pages take where its file does not come. */
export function cssFont(font: FontName, size: number): string {
  const { family, weight, style } = MAP_FONTS[font];
  const instead = style === 'italic' ? 'Georgia, serif' : '"Arial Narrow", "Helvetica Neue", sans-serif';
  return `${style} ${weight} ${size}px "${family}", ${instead}`;
}

/** The fonts of the map, as a MapLibre style’s `font-faces` takes them; addresses absolute, seen from `page`. */
export const mapFontFaces = (page: string): Record<string, { url: string; 'unicode-range': string[] }[]> =>
  Object.fromEntries(
    Object.entries(MAP_FONTS).map(([name, face]) => [
      name,
      files(face).map(({ url, range }) => ({
        url: new URL(url, page).href,
        'unicode-range': range.split(','),
      })),
    ]),
  );
