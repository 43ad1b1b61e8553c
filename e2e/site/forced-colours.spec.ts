import { expect, type Page } from '@playwright/test';
import { expectAccessible } from '../support/axe';
import { LAPTOP, LONG, openStory, PHONE, test } from '../support/reading';
import { openTalk } from '../support/talk';

/** Style of a tick in each state: background, border width and border colour. */
const getTickStyles = (page: Page) =>
  page.evaluate(() =>
    Object.fromEntries(
      ['past', 'now', 'coming'].map((state) => {
        const tick = document.querySelector(`i[data-state="${state}"]`);
        if (!tick) return [state, 'none'];
        const { backgroundColor, borderTopColor, borderTopWidth } = getComputedStyle(tick);
        return [state, `${backgroundColor} in ${borderTopWidth} of ${borderTopColor}`];
      }),
    ),
  );

/** A system colour as the page computes it. */
const getSystemColour = (page: Page, name: string) =>
  page.evaluate((color) => {
    const sample = document.body.appendChild(document.createElement('p'));
    sample.style.backgroundColor = color;
    const computed = getComputedStyle(sample).backgroundColor;
    sample.remove();
    return computed;
  }, name);

for (const [device, viewport] of Object.entries({ laptop: LAPTOP, phone: PHONE })) {
  for (const colorScheme of ['light', 'dark'] as const) {
    const details = device === 'laptop' && colorScheme === 'light' ? {} : LONG;
    test.describe(`In forced colours, ${colorScheme}, on a ${device},`, details, () => {
      test.use({
        viewport,
        contextOptions: { forcedColors: 'active', reducedMotion: 'reduce' },
        colorScheme,
      });

      test('a frame’s past, current and coming steps look different, and its buttons have borders', async ({
        page,
      }) => {
        await page.goto('/embed/fault-lines/hot-summer/?start=tanks');
        await expect(page.locator('[data-mode][data-settled="true"]')).toBeVisible();
        const ticks = Object.values(await getTickStyles(page));
        expect(new Set(ticks).size, ticks.join('\n')).toBe(3);
        for (const name of ['Back', 'Next']) {
          const button = page.getByRole('button', { name });
          await expect(button).not.toHaveCSS('border-top-style', 'none');
        }
        await expectAccessible(page);
      });

      test('a talk’s steps look different, its text has a background, and a black screen is black', async ({
        page,
      }) => {
        await openTalk(page, '#tanks');
        const ticks = Object.values(await getTickStyles(page));
        expect(new Set(ticks).size, ticks.join('\n')).toBe(3);
        const canvas = await getSystemColour(page, 'Canvas');
        const background = await page.getByRole('heading', { level: 1 }).evaluate((title) => {
          const scrimStyle = getComputedStyle(
            document.querySelector('[data-map-state]')?.parentElement as Element,
            '::after',
          );
          const { left, right } = title.getBoundingClientRect();
          const scale = new DOMMatrix(getComputedStyle(title.closest('main') as Element).transform).a;
          const scrimWidth = scrimStyle.display === 'none' ? 0 : Number.parseFloat(scrimStyle.width) * scale;
          if (right - left > 0 && right <= scrimWidth + 1) return scrimStyle.backgroundColor;
          // below the map the text is on the background of an ancestor
          const isTransparent = (color: string) => /^rgba.*, 0\)$/.test(color);
          let ancestor: Element | null = title;
          while (ancestor && isTransparent(getComputedStyle(ancestor).backgroundColor))
            ancestor = ancestor.parentElement;
          return ancestor ? getComputedStyle(ancestor).backgroundColor : 'none';
        });
        expect(background).toBe(canvas);
        for (const [key, color] of [
          ['b', 'rgb(0, 0, 0)'],
          ['w', 'rgb(255, 255, 255)'],
        ] as const) {
          await page.keyboard.press(key);
          const blankScreen = page.getByRole('button', { name: /^The screen is/ });
          await expect(blankScreen).toHaveCSS('background-color', color);
          await page.keyboard.press(key);
        }
      });

      test('pressed and disabled buttons look so, and icon buttons have borders', async ({ page }) => {
        await openTalk(page, '#tanks');
        const drawButton = page.getByRole('button', { name: 'Draw' });
        const getBackground = () => drawButton.evaluate((button) => getComputedStyle(button).backgroundColor);
        const unpressed = await getBackground();
        await drawButton.press('Enter');
        await expect.poll(getBackground).not.toBe(unpressed);
        const gray = await getSystemColour(page, 'GrayText');
        await expect(page.getByRole('button', { name: 'Undo' })).toHaveCSS('color', gray);
        await openStory(page, 'nagy-in');
        await page.locator('section#nagy-in a.person').first().click();
        const text = await getSystemColour(page, 'ButtonText');
        for (const name of [/^Switch to the/, 'Close the card']) {
          const button = page.getByRole('button', { name });
          await expect(button).toHaveCSS('border-top-color', text);
          await expect(button).toHaveCSS('border-top-style', 'solid');
        }
      });
    });
  }
}
