import { expect } from '@playwright/test';
import { PNG } from 'pngjs';
import {
  captureSlide,
  openSlides,
  type SlideSize,
  type SlideTheme,
} from '../../scripts/stills/capture-slide';
import { countColours, expectSamePicture } from '../support/compare-pictures';
import { LONG, test } from '../support/reading';

const PRESENT = '/present/fault-lines/';
const TANKS = { id: 'tanks', number: 8 };

/** Parts of a slide: left, top, right, bottom, as shares of its width and height. */
const TEXT_PART = [0, 0, 0.25, 0.8] as const;
const MAP_PART = [0.45, 0.05, 0.95, 0.8] as const;

/** Cuts a part out of a PNG. */
function cutOut(file: Buffer, [left, top, right, bottom]: typeof TEXT_PART | typeof MAP_PART): Buffer {
  const source = PNG.sync.read(file);
  const [x, y] = [Math.round(left * source.width), Math.round(top * source.height)];
  const size = {
    width: Math.round(right * source.width) - x,
    height: Math.round(bottom * source.height) - y,
  };
  const result = new PNG(size);
  PNG.bitblt(source, result, x, y, size.width, size.height, 0, 0);
  return PNG.sync.write(result);
}

/** Share of a PNG’s pixels with exactly this colour, 0 to 1. */
function colourShare(file: Buffer, color: readonly [number, number, number]): number {
  const { data, width, height } = PNG.sync.read(file);
  let pixels = 0;
  for (let index = 0; index < data.length; index += 4) {
    if (color.every((value, channel) => data[index + channel] === value)) pixels += 1;
  }
  return pixels / (width * height);
}

const COLOURS = {
  light: { text: [0x15, 0x21, 0x2b], background: [0xfb, 0xfa, 0xf6] },
  dark: { text: [0xee, 0xeb, 0xe3], background: [0x10, 0x17, 0x1d] },
} as const;

for (const { size, theme, pixels, details } of [
  { size: 'hd', theme: 'dark', pixels: [1920, 1080], details: {} },
  { size: '4k', theme: 'light', pixels: [3840, 2160], details: LONG },
] as const satisfies readonly {
  size: SlideSize;
  theme: SlideTheme;
  pixels: readonly number[];
  details: object;
}[]) {
  test(
    `a slide in ${size}, ${theme}, has its size in pixels, its text in the theme’s colours and the map beside it`,
    details,
    async ({ browser, baseURL }) => {
      const page = await openSlides(browser, `${baseURL}${PRESENT}`, { size, theme });
      const { png, live } = await captureSlide(page, TANKS);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Soviet tanks answer');
      await page.close();
      expect(live).toBe(true);
      const { width, height } = PNG.sync.read(png);
      expect([width, height]).toEqual(pixels);
      const textPart = cutOut(png, TEXT_PART);
      expect(colourShare(textPart, COLOURS[theme].text)).toBeGreaterThan(0.02);
      expect(colourShare(textPart, COLOURS[theme].background)).toBeGreaterThan(0.6);
      const mapPart = cutOut(png, MAP_PART);
      expect(colourShare(mapPart, COLOURS[theme].background)).toBeLessThan(0.05);
      expect(countColours(mapPart)).toBeGreaterThan(10);
    },
  );
}

test(
  'a slide is the same whatever came before it, and the mouse does not show in it',
  LONG,
  async ({ browser, baseURL }) => {
    const page = await openSlides(browser, `${baseURL}${PRESENT}`, { size: 'hd', theme: 'light' });
    const { png } = await captureSlide(page, TANKS);
    const otherSlide = await captureSlide(page, { id: 'poznan', number: 27 });
    await page.mouse.move(1500, 900);
    await expect(page.getByRole('navigation', { name: 'Presentation' })).toBeVisible();
    const repeated = await captureSlide(page, TANKS);
    await page.close();
    await expectSamePicture(repeated.png, png, 'the slide after another, with the tools out');
    expect(otherSlide.png.equals(png)).toBe(false);
  },
);
