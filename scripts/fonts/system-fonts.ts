import arialBold from '@capsizecss/metrics/arial/700';
import arial from '@capsizecss/metrics/arial/regular';
import georgiaBold from '@capsizecss/metrics/georgia/700';
import georgiaItalic from '@capsizecss/metrics/georgia/italic';
import georgia from '@capsizecss/metrics/georgia/regular';
import notoBold from '@capsizecss/metrics/notoSerif/700';
import notoItalic from '@capsizecss/metrics/notoSerif/italic';
import noto from '@capsizecss/metrics/notoSerif/regular';
import robotoMedium from '@capsizecss/metrics/roboto/500';
import robotoBold from '@capsizecss/metrics/roboto/700';
import roboto from '@capsizecss/metrics/roboto/regular';
import timesBold from '@capsizecss/metrics/timesNewRoman/700';
import timesItalic from '@capsizecss/metrics/timesNewRoman/italic';
import times from '@capsizecss/metrics/timesNewRoman/regular';
import type { Face } from '../../app/_site/fonts/fonts';

/** Metrics of a system font. */
type SystemFont = { familyName: string; unitsPerEm: number; xWidthAvg: number };

/** A system font that is shown until a face of ours has loaded. */
export type Fallback = {
  /** Names of the font on different systems, and of fonts with the same widths. */
  names: readonly string[];
  font: SystemFont;
};

type FontVariant = 'regular' | 'medium' | 'bold' | 'italic';

/** Arial and Times New Roman are on Windows, macOS and iOS; Linux has Liberation, which has the same widths. */
const ARIAL: Partial<Record<FontVariant, Fallback>> = {
  regular: { names: ['Arial', 'ArialMT', 'Liberation Sans', 'Arimo'], font: arial },
  bold: { names: ['Arial Bold', 'Arial-BoldMT', 'Liberation Sans Bold', 'Arimo Bold'], font: arialBold },
};
/** On Android. */
const ROBOTO: Partial<Record<FontVariant, Fallback>> = {
  regular: { names: ['Roboto', 'Roboto Regular', 'Roboto-Regular'], font: roboto },
  medium: { names: ['Roboto Medium', 'Roboto-Medium'], font: robotoMedium },
  bold: { names: ['Roboto Bold', 'Roboto-Bold'], font: robotoBold },
};
const GEORGIA: Partial<Record<FontVariant, Fallback>> = {
  regular: { names: ['Georgia', 'Gelasio', 'Gelasio Regular'], font: georgia },
  italic: { names: ['Georgia Italic', 'Georgia-Italic', 'Gelasio Italic'], font: georgiaItalic },
  bold: { names: ['Georgia Bold', 'Georgia-Bold', 'Gelasio Bold'], font: georgiaBold },
};
const TIMES: Partial<Record<FontVariant, Fallback>> = {
  regular: { names: ['Times New Roman', 'TimesNewRomanPSMT', 'Liberation Serif', 'Tinos'], font: times },
  italic: {
    names: ['Times New Roman Italic', 'TimesNewRomanPS-ItalicMT', 'Liberation Serif Italic', 'Tinos Italic'],
    font: timesItalic,
  },
  bold: {
    names: ['Times New Roman Bold', 'TimesNewRomanPS-BoldMT', 'Liberation Serif Bold', 'Tinos Bold'],
    font: timesBold,
  },
};
const NOTO: Partial<Record<FontVariant, Fallback>> = {
  regular: { names: ['Noto Serif', 'Noto Serif Regular', 'NotoSerif-Regular'], font: noto },
  italic: { names: ['Noto Serif Italic', 'NotoSerif-Italic'], font: notoItalic },
  bold: { names: ['Noto Serif Bold', 'NotoSerif-Bold'], font: notoBold },
};

const FAMILIES: Readonly<Record<Face['family'], readonly Partial<Record<FontVariant, Fallback>>[]>> = {
  Literata: [GEORGIA, TIMES, NOTO],
  'Sofia Sans Semi Condensed': [ARIAL, ROBOTO],
};

/** Variants of a system font for a weight and style of ours, the best first. */
const variantsOf = ({ weight, style }: Pick<Face, 'weight' | 'style'>): readonly FontVariant[] => {
  if (style === 'italic') return ['italic'];
  if (weight >= 600) return ['bold'];
  return weight === 500 ? ['medium', 'regular'] : ['regular'];
};

/** Fallbacks of a face, the most similar first, each in its closest variant. */
export const fallbacksOf = (face: Pick<Face, 'family' | 'weight' | 'style'>): readonly Fallback[] =>
  FAMILIES[face.family].flatMap((family) => {
    const variant = variantsOf(face).find((name) => family[name]);
    return variant && family[variant] ? [family[variant]] : [];
  });
