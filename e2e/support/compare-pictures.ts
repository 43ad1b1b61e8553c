import { writeFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** Share of pixels, 0 to 1, that may differ between two pictures that should be the same. */
const PIXEL_TOLERANCE = 0.001;
/** Pixels left out at the map’s edges: the focus ring of the bar above may lie on them. */
const EDGE = 8;

/** A PNG of the map as it is seen, with the texts that lie on it. Throws if the page has no map. */
export async function screenshotMap(page: Page): Promise<Buffer> {
  const bounds = await page.locator('[data-map-state]').boundingBox();
  if (!bounds) throw new Error('there is no map to take a picture of');
  const clip = {
    x: bounds.x + EDGE,
    y: bounds.y + EDGE,
    width: bounds.width - 2 * EDGE,
    height: bounds.height - 2 * EDGE,
  };
  // an animation that is still running is no difference between pictures
  return page.screenshot({ clip, animations: 'disabled' });
}

function comparePixels(first: Buffer, second: Buffer): { share: number; diffImage: Buffer } {
  const [a, b] = [PNG.sync.read(first), PNG.sync.read(second)];
  const { width, height } = a;
  const diff = new PNG({ width, height });
  const pixels = pixelmatch(a.data, b.data, diff.data, width, height, { threshold: 0.1 });
  return { share: pixels / (width * height), diffImage: PNG.sync.write(diff) };
}

/** Fails if two PNGs differ in more than one pixel of a thousand, and writes both and their difference to the test’s output. */
export async function expectSamePicture(actual: Buffer, expected: Buffer, label: string): Promise<void> {
  const { share, diffImage } = comparePixels(actual, expected);
  if (share > PIXEL_TOLERANCE) {
    for (const [name, image] of Object.entries({ actual, expected, difference: diffImage })) {
      writeFileSync(test.info().outputPath(`${name}.png`), image);
    }
  }
  expect(share, `${label}: share of pixels that differ`).toBeLessThanOrEqual(PIXEL_TOLERANCE);
}

/** Share of pixels that differ, 0 to 1. */
export const pixelDifference = (first: Buffer, second: Buffer): number => comparePixels(first, second).share;

/** Number of colours in a PNG; similar shades count as one. */
export function countColours(file: Buffer): number {
  const { data } = PNG.sync.read(file);
  const colours = new Map<number, number>();
  for (let index = 0; index < data.length; index += 4) {
    const [red = 0, green = 0, blue = 0] = data.subarray(index, index + 3);
    const shade = ((red >> 4) << 8) | ((green >> 4) << 4) | (blue >> 4);
    colours.set(shade, (colours.get(shade) ?? 0) + 1);
  }
  // a shade that hardly occurs comes from antialiasing
  return [...colours.values()].filter((pixels) => pixels > data.length / 4 / 2000).length;
}

/** Side of the squares in which two pictures of one scene are compared, pixels. */
const SQUARE_SIZE = 12;
/** Difference of a square’s mean in one channel, of 255, that is allowed: different antialiasing makes less. */
const CHANNEL_TOLERANCE = 36;

function meanColours({ data, width, height }: ReturnType<typeof PNG.sync.read>): number[][] {
  const means: number[][] = [];
  for (let top = 0; top + SQUARE_SIZE <= height; top += SQUARE_SIZE) {
    for (let left = 0; left + SQUARE_SIZE <= width; left += SQUARE_SIZE) {
      const mean = [0, 0, 0];
      for (let y = top; y < top + SQUARE_SIZE; y++) {
        for (let x = left; x < left + SQUARE_SIZE; x++) {
          for (const channel of [0, 1, 2])
            mean[channel] = (mean[channel] ?? 0) + (data[4 * (y * width + x) + channel] ?? 0);
        }
      }
      means.push(mean.map((sum) => sum / SQUARE_SIZE ** 2));
    }
  }
  return means;
}

/**
 * Share of small squares, 0 to 1, whose mean colour differs: it grows when a symbol, a label or a line is missing or
 * elsewhere, and hardly with antialiasing.
 */
export function squareDifference(first: Buffer, second: Buffer): number {
  const [a, b] = [meanColours(PNG.sync.read(first)), meanColours(PNG.sync.read(second))];
  const different = a.filter((mean, index) =>
    mean.some((value, channel) => Math.abs(value - (b[index]?.[channel] ?? 0)) > CHANNEL_TOLERANCE),
  );
  return different.length / a.length;
}
