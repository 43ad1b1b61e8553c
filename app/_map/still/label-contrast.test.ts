import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { contrast, type Palette, palettes, type Theme } from '../../../geo/drawing/palette';
import { measureText } from '../../../scripts/fonts/measure-text';
import { layOutLabels, type PlacedLabel } from '../../../scripts/labels/label-layout';
import { outlineTexts } from '../../../scripts/stills/outline-texts';
import { readGeodata } from '../../../scripts/stills/read-geodata';
import { loadStory } from '../../../stories/load/load';
import { storyboardOf } from '../../../stories/model/storyboard';
import { STILL_FRAMINGS } from './framing';
import { drawStill } from './still';

const STORIES = ['fault-lines', 'austria-1945-1955', 'belgrade-and-moscow'];
const geodata = readGeodata();

/** Pixels of the rendered picture to one of the window, so that letters have pixels of their own colour. */
const SCALE = 2;
/** Rendered pixels from a letter at which its background is measured: past its smoothed edge, to about its halo’s end. */
const [RING_FROM, RING_TO] = [2, 4];
/** WCAG 2.2, 1.4.3; and the share of the background that may have less, such as a border or an arrow beside a letter. */
const [LEAST_CONTRAST, SHARE_BELOW] = [4.5, 0.2];
/** The dark theme draws the same shapes in other colours: every so many steps are enough. */
const EVERY: Readonly<Record<Theme, number>> = { light: 1, dark: 4 };

/** Colour of a label’s letters; null where it is none of those that stand on hatch. */
function inkOf({ style, tone }: PlacedLabel['label'], palette: Palette): string | null {
  if (style === 'zone') return tone === 'su' ? palette.sovietText : palette.western;
  if (style === 'state') return /soviet|east/.test(tone) ? palette.ink : null;
  if (style === 'note' || style === 'garrison') return palette.ink2;
  // a struck-out name has its line right through the letters
  return style === 'water' || style === 'cross' || style === 'struck' ? null : palette.ink;
}

/** A picture’s pixels, three bytes each. */
type Pixels = { width: number; height: number; bytes: Uint8Array };

async function render(svg: string): Promise<Pixels> {
  // a picture has 72 pixels to the inch
  const { data, info } = await sharp(Buffer.from(svg), { density: 72 * SCALE })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, bytes: data };
}

/** The colour of a pixel as one number. */
const colorAt = ({ bytes, width }: Pixels, x: number, y: number): number => {
  const start = 3 * (y * width + x);
  return ((bytes[start] ?? 0) << 16) | ((bytes[start + 1] ?? 0) << 8) | (bytes[start + 2] ?? 0);
};

const hexOf = (color: number): string => `#${color.toString(16).padStart(6, '0')}`;

/** Share of the pixels round the letters in a box whose contrast with them is too low; null where there are no letters. */
function shareOfLowContrast(pixels: Pixels, box: PlacedLabel['box'], ink: string): number | null {
  const [left, top, right, bottom] = [
    Math.max(0, Math.round(box.left * SCALE)),
    Math.max(0, Math.round(box.top * SCALE)),
    Math.min(pixels.width, Math.round(box.right * SCALE)),
    Math.min(pixels.height, Math.round(box.bottom * SCALE)),
  ];
  const inked = Number.parseInt(ink.slice(1), 16);
  const isInk = (color: number) =>
    [16, 8, 0].every((bits) => Math.abs(((color >> bits) & 255) - ((inked >> bits) & 255)) <= 6);
  const [columns, rows] = [right - left + 2 * RING_TO, bottom - top + 2 * RING_TO];
  if (columns <= 2 * RING_TO || rows <= 2 * RING_TO) return null;
  // distance from the nearest letter of each pixel of the box and round it; a table of bytes, as there are millions
  const distance = new Uint8Array(columns * rows).fill(255);
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) {
      if (!isInk(colorAt(pixels, x, y))) continue;
      for (let dy = -RING_TO; dy <= RING_TO; dy++)
        for (let dx = -RING_TO; dx <= RING_TO; dx++) {
          const key = (y - top + RING_TO + dy) * columns + x - left + RING_TO + dx;
          const far = Math.max(Math.abs(dx), Math.abs(dy));
          if (far < (distance[key] ?? 0)) distance[key] = far;
        }
    }
  const lowByColor = new Map<number, boolean>();
  const isLow = (color: number): boolean => {
    const known = lowByColor.get(color) ?? contrast(ink, hexOf(color)) < LEAST_CONTRAST;
    lowByColor.set(color, known);
    return known;
  };
  let [ring, low] = [0, 0];
  for (const [key, far] of distance.entries()) {
    if (far < RING_FROM || far > RING_TO) continue;
    ring += 1;
    const [x, y] = [left - RING_TO + (key % columns), top - RING_TO + Math.floor(key / columns)];
    const isInside = x >= 0 && x < pixels.width && y >= 0 && y < pixels.height;
    if (isInside && isLow(colorAt(pixels, x, y))) low += 1;
  }
  return ring < 40 ? null : low / ring;
}

describe.each(STORIES)('the names on the maps of %s', (id) => {
  const story = storyboardOf(loadStory(process.cwd(), id));
  test.each(Object.keys(palettes) as Theme[])(
    'have a contrast of 4.5 with what is drawn round their letters, on hatch too, in the %s theme',
    async (theme) => {
      const palette = palettes[theme];
      const low: string[] = [];
      for (const [step, board] of story.steps.entries()) {
        if (step % EVERY[theme] > 0) continue;
        const { width, height, padding } = STILL_FRAMINGS.wide;
        const svg = drawStill({
          ...{ story, width, height, padding, device: 'wide', palette, geodata, measure: measureText },
          ...{ title: board.id, moment: { step, progress: 1 } },
        });
        if (!svg.includes('hatch')) continue;
        const pixels = await render(outlineTexts(svg));
        const { labels } = layOutLabels(story, step, 1, 'wide', { width, height, padding }, measureText);
        for (const { label, box } of labels) {
          const ink = inkOf(label, palette);
          const share = ink && shareOfLowContrast(pixels, box, ink);
          if (share && share > SHARE_BELOW)
            low.push(`${board.id}: ${label.text.replace('\n', ' ')}, ${Math.round(share * 100)} %`);
        }
      }
      expect(low.join('\n')).toBe('');
    },
    120_000,
  );
});
