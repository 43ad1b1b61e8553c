import { writeFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** Share of a picture’s pixels that may differ where two should be the same. */
const TOLERANCE = 0.001;
/** Pixels at the map’s edge that are left out: the focus ring of the bar above may lie on them. */
const EDGE = 8;

/** What is to be seen of the map, with the words that lie on it. */
export async function picture(page: Page): Promise<Buffer> {
  const map = await page.locator('[data-map-state]').boundingBox();
  if (!map) throw new Error('there is no map to take a picture of');
  const clip = {
    x: map.x + EDGE,
    y: map.y + EDGE,
    width: map.width - 2 * EDGE,
    height: map.height - 2 * EDGE,
  };
  // a pulse that is still running says nothing about the picture
  return page.screenshot({ clip, animations: 'disabled' });
}

function differing(one: Buffer, other: Buffer): { share: number; marked: Buffer } {
  const [a, b] = [PNG.sync.read(one), PNG.sync.read(other)];
  const { width, height } = a;
  const diff = new PNG({ width, height });
  const pixels = pixelmatch(a.data, b.data, diff.data, width, height, { threshold: 0.1 });
  return { share: pixels / (width * height), marked: PNG.sync.write(diff) };
}

/** Fails, and keeps both pictures, if they differ in more than one pixel of a thousand. */
export async function expectSamePicture(shown: Buffer, due: Buffer, what: string): Promise<void> {
  const { share, marked } = differing(shown, due);
  if (share > TOLERANCE) {
    for (const [name, image] of Object.entries({ shown, due, marked })) {
      writeFileSync(test.info().outputPath(`${name}.png`), image);
    }
  }
  expect(share, `${what}: share of pixels that differ`).toBeLessThanOrEqual(TOLERANCE);
}

/** Share of pixels that differ, 0 to 1. */
export const difference = (one: Buffer, other: Buffer): number => differing(one, other).share;

/** How many colours a picture has, shades that lie close counted as one. */
export function coloursOf(file: Buffer): number {
  const { data } = PNG.sync.read(file);
  const colours = new Map<number, number>();
  for (let at = 0; at < data.length; at += 4) {
    const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3);
    const shade = ((red >> 4) << 8) | ((green >> 4) << 4) | (blue >> 4);
    colours.set(shade, (colours.get(shade) ?? 0) + 1);
  }
  // a shade that hardly occurs is the edge of something
  return [...colours.values()].filter((pixels) => pixels > data.length / 4 / 2000).length;
}

/** Side of the squares in which two drawings of one scene are compared, pixels. */
const SQUARE = 12;
/** Steps of a colour channel, of 255, by which a square’s mean may differ: edges smoothed otherwise make less. */
const SHADE = 36;

function meansOf({ data, width, height }: ReturnType<typeof PNG.sync.read>): number[][] {
  const means: number[][] = [];
  for (let top = 0; top + SQUARE <= height; top += SQUARE) {
    for (let left = 0; left + SQUARE <= width; left += SQUARE) {
      const mean = [0, 0, 0];
      for (let y = top; y < top + SQUARE; y++) {
        for (let x = left; x < left + SQUARE; x++) {
          for (const channel of [0, 1, 2])
            mean[channel] = (mean[channel] ?? 0) + (data[4 * (y * width + x) + channel] ?? 0);
        }
      }
      means.push(mean.map((sum) => sum / SQUARE ** 2));
    }
  }
  return means;
}

/** Share of small squares whose mean colour differs: what a mark, a name or a line makes that is missing or elsewhere. */
export function coarseDifference(one: Buffer, other: Buffer): number {
  const [a, b] = [meansOf(PNG.sync.read(one)), meansOf(PNG.sync.read(other))];
  const unlike = a.filter((mean, at) =>
    mean.some((value, channel) => Math.abs(value - (b[at]?.[channel] ?? 0)) > SHADE),
  );
  return unlike.length / a.length;
}
