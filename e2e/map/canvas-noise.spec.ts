import { expect } from '@playwright/test';
import { openStory, STORY_PATH, test } from '../support/reading';

/** Runs in the page: changes every value that is read from a canvas by up to so much, of 255. */
const addCanvasNoise = (maxNoise: number) => {
  const original = CanvasRenderingContext2D.prototype.getImageData;
  CanvasRenderingContext2D.prototype.getImageData = function (...args: Parameters<typeof original>) {
    const image = Reflect.apply(original, this, args) as ImageData;
    for (const [index, value] of image.data.entries())
      image.data[index] = value + Math.round((Math.random() * 2 - 1) * maxNoise);
    return image;
  };
};

test.describe('A browser that adds noise to what is read from a canvas', () => {
  test.use({ liveMap: true });

  test('shows the stills, and never requests what a live map needs', async ({ page }) => {
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.addInitScript(addCanvasNoise, 255);
    await openStory(page, 'tanks');
    await expect(page.locator('[data-map="still"][data-settled="true"]')).toBeVisible();
    await expect(page.locator('[data-map-state] img[data-still="tanks"]:visible')).toBeInViewport();
    expect(requests.filter((url) => url.includes('/geo/'))).toEqual([]);
  });

  test('has its live map where the noise is too little to be visible', async ({ page }) => {
    await page.addInitScript(addCanvasNoise, 2);
    const mapRequest = page.waitForRequest('**/geo/*.json');
    await page.goto(STORY_PATH);
    await mapRequest;
  });
});
