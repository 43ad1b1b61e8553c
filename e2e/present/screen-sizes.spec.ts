import { expect, type Page } from '@playwright/test';
import { LONG, test } from '../support/reading';
import { getTalkPosition, openTalk } from '../support/talk';

/** Smallest letters on a slide as wide as a projector’s 1920 pixels, pixels; other slides have their share of it. */
const SMALLEST = 20;
const WIDE = 1920;

/** What of the words on a slide is cut, covered or too small to be read from the last row. */
const faultsOf = (page: Page, smallest: number): Promise<string[]> =>
  page.evaluate((smallest) => {
    const main = document.querySelector('main');
    const foot = document.querySelector('footer');
    const column = document.querySelector('main [data-scrolls]:not(section)');
    const map = document.querySelector('[data-map-state]');
    if (!main || !foot || !column || !map) return ['there is no slide'];
    const faults: string[] = [];
    if (column.scrollHeight > column.clientHeight + 1) faults.push('the words are longer than their column');
    const bottom = foot.getBoundingClientRect().top;
    const scale = main.getBoundingClientRect().width / main.offsetWidth;
    for (const box of [column, foot]) {
      const texts = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        const { parentElement: holder } = text;
        if (!text.textContent?.trim() || !holder?.checkVisibility({ visibilityProperty: true })) continue;
        const range = document.createRange();
        range.selectNodeContents(text);
        const { left, right, bottom: low, width } = range.getBoundingClientRect();
        // what is there for voices alone has no size of its own
        let seen: Element | null = holder;
        while (seen && seen !== box && seen.getBoundingClientRect().width > 2) seen = seen.parentElement;
        if (width < 2 || seen !== box || holder.closest('[aria-hidden="true"]')) continue;
        const words = text.textContent.trim();
        const size = Number.parseFloat(getComputedStyle(holder).fontSize) * scale;
        if (size < smallest) faults.push(`“${words}” has letters of ${size.toFixed(1)} px`);
        if (box === column && (left < 0 || right > window.innerWidth || low > bottom + 1))
          faults.push(`“${words}” is cut`);
      }
    }
    return faults;
  }, smallest);

for (const [name, width, height] of [
  ['a projector of 16:9', 1920, 1080],
  ['a projector of 4:3', 1024, 768],
  ['a laptop', 1366, 768],
] as const) {
  test.describe(`On ${name}, ${width} by ${height}`, name === 'a laptop' ? LONG : {}, () => {
    test.use({
      viewport: { width, height },
      contextOptions: { reducedMotion: 'reduce' },
    });

    test('every slide has all its words, none cut, and large enough for the last row', async ({ page }) => {
      await openTalk(page);
      const faults: string[] = [];
      for (let number = 1; number <= 30; number += 1) {
        const before = await getTalkPosition(page);
        await page.keyboard.type(String(number));
        await page.keyboard.press('Enter');
        if (number > 1)
          await expect.poll(() => getTalkPosition(page), { intervals: [20, 50] }).not.toBe(before);
        const found = await faultsOf(page, (SMALLEST * width) / WIDE);
        faults.push(...found.map((fault) => `step ${number}: ${fault}`));
      }
      expect(faults).toEqual([]);
    });
  });
}
