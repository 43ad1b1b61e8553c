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
function inkOf({ style, tone, text }: PlacedLabel['label'], palette: Palette): string | null {
  if (style === 'zone') return /^Soviet/.test(text) ? palette.sovietText : palette.western;
  if (style === 'state') return /soviet|east/.test(tone) ? palette.ink : null;
  if (style === 'note' || style === 'garrison') return palette.ink2;
  return style === 'water' || style === 'cross' ? null : palette.ink;
}

type Pixels = { width: number; height: number; at: (x: number, y: number) => readonly number[] };

async function render(svg: string): Promise<Pixels> {
  // a picture has 72 pixels to the inch
  const { data, info } = await sharp(Buffer.from(svg), { density: 72 * SCALE })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  return {
    width,
    height,
    at: (x, y) => {
      const start = 3 * (y * width + x);
      return [data[start] ?? 0, data[start + 1] ?? 0, data[start + 2] ?? 0];
    },
  };
}

const hexOf = (color: readonly number[]): string =>
  `#${color.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;

/** Share of the pixels round the letters in a box whose contrast with them is too low; null where there are no letters. */
function shareOfLowContrast(pixels: Pixels, box: PlacedLabel['box'], ink: string): number | null {
  const [left, top, right, bottom] = [box.left, box.top, box.right, box.bottom].map((edge) =>
    Math.round(edge * SCALE),
  ) as [number, number, number, number];
  const inked = [1, 3, 5].map((at) => Number.parseInt(ink.slice(at, at + 2), 16));
  const distance = new Map<number, number>();
  const isInk = (x: number, y: number) =>
    pixels.at(x, y).every((channel, nth) => Math.abs(channel - (inked[nth] ?? 0)) <= 6);
  for (let y = Math.max(0, top); y < Math.min(pixels.height, bottom); y++)
    for (let x = Math.max(0, left); x < Math.min(pixels.width, right); x++) {
      if (!isInk(x, y)) continue;
      for (let dy = -RING_TO; dy <= RING_TO; dy++)
        for (let dx = -RING_TO; dx <= RING_TO; dx++) {
          const key = (y + dy) * pixels.width + x + dx;
          const far = Math.max(Math.abs(dx), Math.abs(dy));
          distance.set(key, Math.min(distance.get(key) ?? far, far));
        }
    }
  const ring = [...distance].filter(([, far]) => far >= RING_FROM).map(([key]) => key);
  if (ring.length < 40) return null;
  const isLow = (key: number) => {
    const [x, y] = [key % pixels.width, Math.floor(key / pixels.width)];
    return y >= 0 && y < pixels.height && contrast(ink, hexOf(pixels.at(x, y))) < LEAST_CONTRAST;
  };
  return ring.filter(isLow).length / ring.length;
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
