import type { FontName } from '../../../geo/drawing/label-layers';
import { asset } from '../urls/urls';
import ranges from './font-ranges.json';

/** Subsets of a font, each a file: Latin letters, Greek and Cyrillic ones, and those of the list of sources alone. */
export const SCRIPTS = ['latin', 'other', 'rare'] as const;
export type Script = (typeof SCRIPTS)[number];

export type Face = { family: keyof typeof ranges; weight: number; style: 'normal' | 'italic'; file: string };

const sofia = (weight: number): Face => ({
  family: 'Sofia Sans Semi Condensed',
  weight,
  style: 'normal',
  file: `sofia-${weight}`,
});

/** Every face of the site. */
export const FACES: readonly Face[] = [
  ...[400, 500, 600, 700].map(sofia),
  { family: 'Literata', weight: 400, style: 'normal', file: 'literata-400-normal' },
  { family: 'Literata', weight: 400, style: 'italic', file: 'literata-400-italic' },
  { family: 'Literata', weight: 600, style: 'normal', file: 'literata-600-normal' },
];

/** Name of a face’s file in `public/fonts/`. */
export const fontFile = ({ file }: Pick<Face, 'file'>, script: Script): string => `${file}-${script}.woff2`;

/** A face’s files and their characters; `npm run build` subsets them to the characters of the site’s texts. */
const files = (face: Face) =>
  SCRIPTS.map((script) => ({
    url: asset(`/fonts/${fontFile(face, script)}`),
    range: ranges[face.family][script],
  }));

/** The `@font-face` rules of the pages, with the same files as the map. */
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

/** A font of the map as a CSS `font` value, at a size in pixels, with the pages’ fallback fonts. */
export function cssFont(font: FontName, size: number): string {
  const { family, weight, style } = MAP_FONTS[font];
  const instead = style === 'italic' ? 'Georgia, serif' : '"Arial Narrow", "Helvetica Neue", sans-serif';
  return `${style} ${weight} ${size}px "${family}", ${instead}`;
}

/** The map’s fonts for a MapLibre style’s `font-faces`; URLs are absolute, resolved against `page`. */
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
