import { expect } from '@playwright/test';
import {
  getReaderPosition,
  getStepIds,
  goToStepByContents,
  LAPTOP,
  moveMouseToProse,
  openStory,
  PHONE,
  STORY_PATH,
  test,
  turnWheel,
  waitForAnimationFrames,
  waitForStep,
  waitUntilSettled,
} from '../support/reading';

for (const [device, viewport] of Object.entries({ laptop: LAPTOP, phone: PHONE })) {
  test.describe(`On a ${device}`, () => {
    test.use({ viewport });

    test('the address of a step opens it where it has arrived', async ({ page }) => {
      await openStory(page, 'tanks');
      const { step, date } = await getReaderPosition(page);
      expect(step).toBe('tanks');
      const title = page.locator('section#tanks').getByRole('heading', { level: 2 });
      await expect(title).toBeInViewport({ ratio: 1 });
      // the map with its line of credits
      const stage = page.locator(':has(> [data-map-state])');
      const map = await stage.boundingBox();
      const box = await title.boundingBox();
      if (!map || !box) throw new Error('no map or no title');
      const isMapAbove = map.x < box.x + box.width;
      if (isMapAbove) {
        // the line with the chapter, then the title
        expect(box.y - map.y - map.height).toBeLessThan(60);
      } else {
        const ratio = box.y / viewport.height;
        expect(Math.abs(ratio - 0.25), `title at ${ratio} of the window`).toBeLessThan(0.02);
      }
      // the date is on the map; the step’s number above its title
      await expect(stage.getByText(date, { exact: true }).first()).toBeInViewport({ ratio: 1 });
      const number = (await getStepIds(page)).indexOf('tanks') + 1;
      const places = page.locator('section#tanks, header').getByText(`${number} of 30`);
      const position = places.filter({ visible: true });
      await expect(position.first()).toBeInViewport();
    });
  });
}

test.describe('While reading', () => {
  test('the address follows the scrolling, and leads back to the same step', async ({ page }) => {
    await openStory(page);
    expect(new URL(page.url()).hash).toBe('');
    await moveMouseToProse(page);
    for (let turns = 0; turns < 10; turns++) {
      await turnWheel(page, 300);
      const { step } = await getReaderPosition(page);
      await expect.poll(() => new URL(page.url()).hash).toBe(`#${step}`);
    }
    const { step } = await getReaderPosition(page);
    const address = page.url();
    await page.goto('about:blank');
    await page.goto(address);
    await waitForStep(page, step);
  });

  test('the back button leaves the story, however far the reader is', async ({ page }) => {
    await page.goto('/');
    await page.goto(STORY_PATH);
    await waitUntilSettled(page);
    await moveMouseToProse(page);
    for (let turns = 0; turns < 8; turns++) {
      await page.mouse.wheel(0, 400);
      await waitForAnimationFrames(page);
    }
    const steps = await getStepIds(page);
    await goToStepByContents(page, steps[12] ?? '');
    await page.keyboard.press('ArrowRight');
    await waitForStep(page, steps[13] ?? '');
    await page
      .getByRole('navigation', { name: 'Chapters' })
      .locator(`a[href="#${steps[0]}"]`)
      .first()
      .click();
    await waitForStep(page, steps[0] ?? '');
    await page.goBack();
    await expect.poll(() => new URL(page.url()).pathname).toBe('/');
  });

  test('a reload keeps the place, and the number of a citation shows its source', async ({ page }) => {
    await openStory(page, 'tanks');
    await page.reload();
    await expect(page.locator('[data-step="tanks"]')).toBeVisible();
    await waitUntilSettled(page);
    expect((await getReaderPosition(page)).step).toBe('tanks');

    const citation = page.locator('section#tanks a[href*="-note-"]').first();
    const note = page.locator((await citation.getAttribute('href')) ?? '');
    const source = await note.evaluate((item) => item.lastChild?.textContent ?? '');
    await expect(page.getByText(source).filter({ visible: true })).toHaveCount(0);
    await citation.click();
    await expect(page.getByText(source).filter({ visible: true }).first()).toBeInViewport();
  });
});
