import { expect } from '@playwright/test';
import { openStory, STORY_PATH, test } from '../support/reading';

/** What is read from every canvas is changed by up to so much. */
const readWithNoise = (most: number) => {
  const given = CanvasRenderingContext2D.prototype.getImageData;
  CanvasRenderingContext2D.prototype.getImageData = function (...asked: Parameters<typeof given>) {
    const image = Reflect.apply(given, this, asked) as ImageData;
    for (const [at, value] of image.data.entries())
      image.data[at] = value + Math.round((Math.random() * 2 - 1) * most);
    return image;
  };
};

test.describe('A browser that gives noise for what is read from a canvas', () => {
  test.use({ liveMap: true });

  test('shows the stills, and never asks for what a live map needs', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.addInitScript(readWithNoise, 255);
    await openStory(page, 'tanks');
    await expect(page.locator('[data-map="still"][data-settled="true"]')).toBeVisible();
    await expect(page.locator('[data-map-state] img[data-still="tanks"]:visible')).toBeInViewport();
    expect(asked.filter((url) => url.includes('/geo/'))).toEqual([]);
  });

  test('has its live map where the noise is too little to be seen', async ({ page }) => {
    await page.addInitScript(readWithNoise, 2);
    const asked = page.waitForRequest('**/geo/*.json');
    await page.goto(STORY_PATH);
    await asked;
  });
});
