import { expect, type Page } from '@playwright/test';
import {
  LAPTOP,
  LONG,
  openStory,
  PHONE,
  waitUntilSettled as read,
  test,
  waitForAnimationFrames,
} from '../support/reading';
import { openTalk, PRESENT_PATH } from '../support/talk';
import { doubleText, findClippedTexts } from '../support/text-zoom';

const SMALL_PHONE = { width: 320, height: 640 };

/** Nothing makes the page scroll sideways, and no words are cut off. */
async function expectRoom(page: Page, within = 'body'): Promise<void> {
  await waitForAnimationFrames(page);
  const sideways = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return Math.max(0, scrollWidth - clientWidth);
  });
  expect({ sideways, cut: await findClippedTexts(page, within) }).toEqual({ sideways: 0, cut: [] });
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
        await expectRoom(page);
      }
    });

    test('fits the story, its legend, its contents and its cards', async ({ page }) => {
      await openStory(page, 'nagy-in');
      await doubleText(page);
      await read(page);
      await expectRoom(page);
      await page.locator('section#nagy-in a.person').first().click();
      await expect(page.locator('dialog[open]')).toBeVisible();
      await expectRoom(page, 'dialog[open]');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Contents' }).click();
      await expectRoom(page, 'dialog[open]');
      await page.getByRole('button', { name: 'Embed Too late' }).click();
      await expectRoom(page, 'dialog[open]');
    });

    test('keeps the figures of a panel apart', async ({ page }) => {
      await openStory(page, 'tanks');
      await doubleText(page);
      for (const panel of await page.locator('[data-panel]').all()) {
        const runTogether = await panel.evaluate((element) => {
          const spans = [...element.querySelectorAll<HTMLElement>('td [data-side], tfoot span')];
          const boxes = spans
            .filter((span) => span.checkVisibility())
            .map((span) => {
              const letters = document.createRange();
              letters.selectNodeContents(span);
              return { words: span.textContent, at: letters.getBoundingClientRect() };
            });
          const over: string[] = [];
          for (const [nth, one] of boxes.entries()) {
            for (const other of boxes.slice(nth + 1)) {
              const across = Math.min(one.at.right, other.at.right) - Math.max(one.at.left, other.at.left);
              const down = Math.min(one.at.bottom, other.at.bottom) - Math.max(one.at.top, other.at.top);
              if (across > 1 && down > 4) over.push(`${one.words} over ${other.words}`);
            }
            const { left, right } = element.getBoundingClientRect();
            if (one.at.left < left - 2 || one.at.right > right + 2) over.push(`${one.words} outside`);
          }
          // a dot lies on no words
          for (const dot of element.querySelectorAll('td [style*="left"]:empty')) {
            const { left, right, top, bottom, width, height } = dot.getBoundingClientRect();
            if (width < 8 || height < 8) continue;
            const hit = boxes.find(
              ({ at }) => at.right > left && at.left < right && at.bottom > top + 4 && at.top < bottom - 4,
            );
            if (hit) over.push(`a dot on ${hit.words}`);
          }
          return over;
        });
        expect(runTogether).toEqual([]);
      }
    });

    test('fits a frame of a chapter', async ({ page }) => {
      await page.goto('/embed/fault-lines/hot-summer/');
      await expect(page.locator('[data-mode][data-settled="true"]')).toBeVisible();
      await doubleText(page);
      await expectRoom(page);
    });

    test('fits the talk, what lies over it, and the speaker’s window', async ({ page, context }) => {
      await openTalk(page);
      await doubleText(page);
      // the words of each step are fitted as it comes
      for (const step of ['22', '7', '18']) {
        await page.keyboard.type(step);
        await page.keyboard.press('Enter');
        await expectRoom(page);
      }
      for (const key of ['?', 'c', 'o']) {
        await page.keyboard.press(key);
        await expectRoom(page, 'dialog[open]');
        await page.keyboard.press('Escape');
      }
      await page.keyboard.press('i');
      await expectRoom(page);
      const speaker = await context.newPage();
      await speaker.goto(`${PRESENT_PATH}speaker/`);
      await expect(speaker.locator('[data-present="true"]')).toBeVisible();
      await doubleText(speaker);
      await expectRoom(speaker);
    });
  });
}
