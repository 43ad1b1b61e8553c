import { expect, type Page } from '@playwright/test';
import { LONG, test } from '../support/reading';
import { getTalkPosition, openTalk } from '../support/talk';

/** Smallest font size, pixels, on a slide 1920 pixels wide; in proportion on others. */
const MIN_FONT_SIZE = 20;
const REFERENCE_WIDTH = 1920;

/** Texts of a slide that are clipped, covered or too small to be read from the last row. */
const findTextFaults = (page: Page, minSize: number): Promise<string[]> =>
  page.evaluate((minSize) => {
    const main = document.querySelector('main');
    const footer = document.querySelector('footer');
    const column = document.querySelector('main [data-scrolls]:not(section)');
    const map = document.querySelector('[data-map-state]');
    if (!main || !footer || !column || !map) return ['there is no slide'];
    const faults: string[] = [];
    if (column.scrollHeight > column.clientHeight + 1) faults.push('the words are longer than their column');
    const footerTop = footer.getBoundingClientRect().top;
    const scale = main.getBoundingClientRect().width / main.offsetWidth;
    for (const container of [column, footer]) {
      const texts = document.createTreeWalker(container, NodeFilter.SHOW_TEXT);
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        const { parentElement: parent } = text;
        if (!text.textContent?.trim() || !parent?.checkVisibility({ visibilityProperty: true })) continue;
        const range = document.createRange();
        range.selectNodeContents(text);
        const { left, right, bottom: textBottom, width } = range.getBoundingClientRect();
        // text for screen readers only is in an element without a size
        let ancestor: Element | null = parent;
        while (ancestor && ancestor !== container && ancestor.getBoundingClientRect().width > 2)
          ancestor = ancestor.parentElement;
        if (width < 2 || ancestor !== container || parent.closest('[aria-hidden="true"]')) continue;
        const content = text.textContent.trim();
        const size = Number.parseFloat(getComputedStyle(parent).fontSize) * scale;
        if (size < minSize) faults.push(`“${content}” has letters of ${size.toFixed(1)} px`);
        if (container === column && (left < 0 || right > window.innerWidth || textBottom > footerTop + 1))
          faults.push(`“${content}” is cut`);
      }
    }
    return faults;
  }, minSize);

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

    test('every slide shows all its text, none clipped, and large enough for the last row', async ({
      page,
    }) => {
      await openTalk(page);
      const faults: string[] = [];
      for (let number = 1; number <= 30; number += 1) {
        const before = await getTalkPosition(page);
        await page.keyboard.type(String(number));
        await page.keyboard.press('Enter');
        if (number > 1)
          await expect.poll(() => getTalkPosition(page), { intervals: [20, 50] }).not.toBe(before);
        const found = await findTextFaults(page, (MIN_FONT_SIZE * width) / REFERENCE_WIDTH);
        faults.push(...found.map((fault) => `step ${number}: ${fault}`));
      }
      expect(faults).toEqual([]);
    });
  });
}
