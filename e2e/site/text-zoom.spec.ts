import { expect, type Page } from '@playwright/test';
import {
  LAPTOP,
  LONG,
  openStory,
  PHONE,
  test,
  waitForAnimationFrames,
  waitUntilSettled,
} from '../support/reading';
import { openTalk, PRESENT_PATH } from '../support/talk';
import { doubleText, findClippedTexts } from '../support/text-zoom';

const SMALL_PHONE = { width: 320, height: 640 };

/** Expects a page that does not scroll sideways, with no clipped text in the elements of a selector. */
async function expectTextFits(page: Page, selector = 'body'): Promise<void> {
  await waitForAnimationFrames(page);
  const overflow = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return Math.max(0, scrollWidth - clientWidth);
  });
  expect({ overflow, clipped: await findClippedTexts(page, selector) }).toEqual({ overflow: 0, clipped: [] });
}

for (const [device, viewport] of Object.entries({
  laptop: LAPTOP,
  phone: PHONE,
  'small phone': SMALL_PHONE,
})) {
  test.describe(`Text twice as large, on a ${device},`, viewport === PHONE ? {} : LONG, () => {
    test.use({ viewport, contextOptions: { reducedMotion: 'reduce' } });

    test('fits the pages beside the story', async ({ page }) => {
      for (const path of [
        '/',
        '/teach/',
        '/sources/',
        '/accessibility/',
        '/handout/fault-lines/hot-summer/',
      ]) {
        await page.goto(path);
        await doubleText(page);
        await expectTextFits(page);
      }
    });

    test('fits the story, its legend, its contents and its cards', async ({ page }) => {
      await openStory(page, 'nagy-in');
      await doubleText(page);
      await waitUntilSettled(page);
      await expectTextFits(page);
      await page.locator('section#nagy-in a.person').first().click();
      await expect(page.locator('dialog[open]')).toBeVisible();
      await expectTextFits(page, 'dialog[open]');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Contents' }).click();
      await expectTextFits(page, 'dialog[open]');
      await page.getByRole('button', { name: 'Embed Too late' }).click();
      await expectTextFits(page, 'dialog[open]');
    });

    test('does not overlap the figures of a panel', async ({ page }) => {
      await openStory(page, 'tanks');
      await doubleText(page);
      for (const panel of await page.locator('[data-panel]').all()) {
        const overlaps = await panel.evaluate((element) => {
          const spans = [...element.querySelectorAll<HTMLElement>('td [data-side], tfoot span')];
          const boxes = spans
            .filter((span) => span.checkVisibility())
            .map((span) => {
              const range = document.createRange();
              range.selectNodeContents(span);
              return { text: span.textContent, bounds: range.getBoundingClientRect() };
            });
          const faults: string[] = [];
          for (const [index, first] of boxes.entries()) {
            for (const second of boxes.slice(index + 1)) {
              const overlapX =
                Math.min(first.bounds.right, second.bounds.right) -
                Math.max(first.bounds.left, second.bounds.left);
              const overlapY =
                Math.min(first.bounds.bottom, second.bounds.bottom) -
                Math.max(first.bounds.top, second.bounds.top);
              if (overlapX > 1 && overlapY > 4) faults.push(`${first.text} over ${second.text}`);
            }
            const { left, right } = element.getBoundingClientRect();
            if (first.bounds.left < left - 2 || first.bounds.right > right + 2)
              faults.push(`${first.text} outside`);
          }
          // no dot may lie on a text
          for (const dot of element.querySelectorAll('td [style*="left"]:empty')) {
            const { left, right, top, bottom, width, height } = dot.getBoundingClientRect();
            if (width < 8 || height < 8) continue;
            const covered = boxes.find(
              ({ bounds }) =>
                bounds.right > left &&
                bounds.left < right &&
                bounds.bottom > top + 4 &&
                bounds.top < bottom - 4,
            );
            if (covered) faults.push(`a dot on ${covered.text}`);
          }
          return faults;
        });
        expect(overlaps).toEqual([]);
      }
    });

    test('fits a frame of a chapter', async ({ page }) => {
      await page.goto('/embed/fault-lines/hot-summer/');
      await expect(page.locator('[data-mode][data-settled="true"]')).toBeVisible();
      await doubleText(page);
      await expectTextFits(page);
    });

    test('fits the talk, its dialogs, and the speaker’s window', async ({ page, context }) => {
      await openTalk(page);
      await doubleText(page);
      // the text of each step is fitted when the step is shown
      for (const step of ['22', '7', '18']) {
        await page.keyboard.type(step);
        await page.keyboard.press('Enter');
        await expectTextFits(page);
      }
      for (const key of ['?', 'c', 'o']) {
        await page.keyboard.press(key);
        await expectTextFits(page, 'dialog[open]');
        await page.keyboard.press('Escape');
      }
      await page.keyboard.press('i');
      await expectTextFits(page);
      const speaker = await context.newPage();
      await speaker.goto(`${PRESENT_PATH}speaker/`);
      await expect(speaker.locator('[data-present="true"]')).toBeVisible();
      await doubleText(speaker);
      await expectTextFits(speaker);
    });
  });
}
