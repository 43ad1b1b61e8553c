import { expect, type Page } from '@playwright/test';
import { expectAccessible } from '../support/axe';
import { LAPTOP, LONG, openStory, PHONE, test } from '../support/reading';
import { openTalk } from '../support/talk';

/** How each state of a tick looks: its ground, its edge, its height. */
const ticksOf = (page: Page) =>
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

/** A colour of the system as the page would draw it. */
const systemColor = (page: Page, name: string) =>
  page.evaluate((color) => {
    const probe = document.body.appendChild(document.createElement('p'));
    probe.style.backgroundColor = color;
    const drawn = getComputedStyle(probe).backgroundColor;
    probe.remove();
    return drawn;
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

      test('a frame tells steps done, current and to come apart, and its buttons have edges', async ({
        page,
      }) => {
        await page.goto('/embed/fault-lines/hot-summer/?start=tanks');
        await expect(page.locator('[data-mode][data-settled="true"]')).toBeVisible();
        const ticks = Object.values(await ticksOf(page));
        expect(new Set(ticks).size, ticks.join('\n')).toBe(3);
        for (const name of ['Back', 'Next']) {
          const button = page.getByRole('button', { name });
          await expect(button).not.toHaveCSS('border-top-style', 'none');
        }
        await expectAccessible(page);
      });

      test('a talk tells steps apart, keeps its words on a ground of their own and a black screen black', async ({
        page,
      }) => {
        await openTalk(page, '#tanks');
        const ticks = Object.values(await ticksOf(page));
        expect(new Set(ticks).size, ticks.join('\n')).toBe(3);
        const canvas = await systemColor(page, 'Canvas');
        const ground = await page.getByRole('heading', { level: 1 }).evaluate((title) => {
          const scrim = getComputedStyle(
            document.querySelector('[data-map-state]')?.parentElement as Element,
            '::after',
          );
          const { left, right } = title.getBoundingClientRect();
          const scale = new DOMMatrix(getComputedStyle(title.closest('main') as Element).transform).a;
          const under = scrim.display === 'none' ? 0 : Number.parseFloat(scrim.width) * scale;
          if (right - left > 0 && right <= under + 1) return scrim.backgroundColor;
          // below the map the words stand on the ground of what holds them
          const isClear = (color: string) => /^rgba.*, 0\)$/.test(color);
          let holder: Element | null = title;
          while (holder && isClear(getComputedStyle(holder).backgroundColor)) holder = holder.parentElement;
          return holder ? getComputedStyle(holder).backgroundColor : 'none';
        });
        expect(ground).toBe(canvas);
        for (const [key, color] of [
          ['b', 'rgb(0, 0, 0)'],
          ['w', 'rgb(255, 255, 255)'],
        ] as const) {
          await page.keyboard.press(key);
          const curtain = page.getByRole('button', { name: /^The screen is/ });
          await expect(curtain).toHaveCSS('background-color', color);
          await page.keyboard.press(key);
        }
      });

      test('what is pressed looks pressed, what cannot be pressed looks so, and signs have edges', async ({
        page,
      }) => {
        await openTalk(page, '#tanks');
        const draw = page.getByRole('button', { name: 'Draw' });
        const ground = () => draw.evaluate((button) => getComputedStyle(button).backgroundColor);
        const up = await ground();
        await draw.press('Enter');
        await expect.poll(ground).not.toBe(up);
        const gray = await systemColor(page, 'GrayText');
        await expect(page.getByRole('button', { name: 'Undo' })).toHaveCSS('color', gray);
        await openStory(page, 'nagy-in');
        await page.locator('section#nagy-in a.person').first().click();
        const text = await systemColor(page, 'ButtonText');
        for (const name of [/^Switch to the/, 'Close the card']) {
          const button = page.getByRole('button', { name });
          await expect(button).toHaveCSS('border-top-color', text);
          await expect(button).toHaveCSS('border-top-style', 'solid');
        }
      });
    });
  }
}
