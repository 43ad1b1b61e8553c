import { expect } from '@playwright/test';
import { PNG } from 'pngjs';
import { openSlides, type Size, slideOf, type Theme } from '../../scripts/stills/slide';
import { countColours, expectSamePicture } from '../support/compare-pictures';
import { LONG, test } from '../support/reading';

const PRESENT = '/present/fault-lines/';
const TANKS = { id: 'tanks', number: 8 };

/** Parts of a slide, in shares of its width and height: left, top, right, bottom. */
const WORDS = [0, 0, 0.25, 0.8] as const;
const MAP = [0.45, 0.05, 0.95, 0.8] as const;

/** A part of a picture, as a picture. */
function part(file: Buffer, [left, top, right, bottom]: typeof WORDS | typeof MAP): Buffer {
  const whole = PNG.sync.read(file);
  const [x, y] = [Math.round(left * whole.width), Math.round(top * whole.height)];
  const size = {
    width: Math.round(right * whole.width) - x,
    height: Math.round(bottom * whole.height) - y,
  };
  const cut = new PNG(size);
  PNG.bitblt(whole, cut, x, y, size.width, size.height, 0, 0);
  return PNG.sync.write(cut);
}

/** Share of a picture’s pixels that have a colour, 0 to 1. */
function shareOf(file: Buffer, color: readonly [number, number, number]): number {
  const { data, width, height } = PNG.sync.read(file);
  let pixels = 0;
  for (let at = 0; at < data.length; at += 4) {
    if (color.every((value, channel) => data[at + channel] === value)) pixels += 1;
  }
  return pixels / (width * height);
}

const INKS = {
  light: { ink: [0x15, 0x21, 0x2b], paper: [0xfb, 0xfa, 0xf6] },
  dark: { ink: [0xee, 0xeb, 0xe3], paper: [0x10, 0x17, 0x1d] },
} as const;

for (const { size, theme, pixels, details } of [
  { size: 'hd', theme: 'dark', pixels: [1920, 1080], details: {} },
  { size: '4k', theme: 'light', pixels: [3840, 2160], details: LONG },
] as const satisfies readonly { size: Size; theme: Theme; pixels: readonly number[]; details: object }[]) {
  test(
    `a slide in ${size}, ${theme}, has all its pixels, its words in ink on paper and the map beside them`,
    details,
    async ({ browser, baseURL }) => {
      const page = await openSlides(browser, `${baseURL}${PRESENT}`, { size, theme });
      const { png, live } = await slideOf(page, TANKS);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('The army answers');
      await page.close();
      expect(live).toBe(true);
      const { width, height } = PNG.sync.read(png);
      expect([width, height]).toEqual(pixels);
      const words = part(png, WORDS);
      expect(shareOf(words, INKS[theme].ink)).toBeGreaterThan(0.02);
      expect(shareOf(words, INKS[theme].paper)).toBeGreaterThan(0.6);
      const map = part(png, MAP);
      expect(shareOf(map, INKS[theme].paper)).toBeLessThan(0.05);
      expect(countColours(map)).toBeGreaterThan(10);
    },
  );
}

test(
  'a slide is the same whatever came before it, and a mouse leaves no trace',
  LONG,
  async ({ browser, baseURL }) => {
    const page = await openSlides(browser, `${baseURL}${PRESENT}`, { size: 'hd', theme: 'light' });
    const { png } = await slideOf(page, TANKS);
    const other = await slideOf(page, { id: 'poznan', number: 27 });
    await page.mouse.move(1500, 900);
    await expect(page.getByRole('navigation', { name: 'Presentation' })).toBeVisible();
    const again = await slideOf(page, TANKS);
    await page.close();
    await expectSamePicture(again.png, png, 'the slide after another, with the tools out');
    expect(other.png.equals(png)).toBe(false);
  },
);
