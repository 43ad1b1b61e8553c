import { expect, type Page } from '@playwright/test';
import { EMBED_PATH } from '../support/embedding';
import {
  getReaderPosition,
  getStepIds,
  LAPTOP,
  LONG,
  openStory,
  PHONE,
  STORY_PATH,
  scrollToStepEnd,
  test,
  waitForAnimationFrames,
  waitForStep,
  waitUntilSettled,
} from '../support/reading';

// the reader’s position comes from the page’s layout: no test here needs the live map
const getDay = (page: Page) => page.locator('[data-day]').getAttribute('data-day');

/** Waits until the page is at its top or its end, however the browser scrolls there. */
async function waitForEdge(page: Page, edge: 'top' | 'end'): Promise<void> {
  await page.waitForFunction(
    (edge) =>
      edge === 'top'
        ? window.scrollY === 0
        : window.scrollY + window.innerHeight >= document.documentElement.scrollHeight - 2,
    edge,
  );
  await waitForAnimationFrames(page);
}

const JUMPS: Record<string, { edge: 'top' | 'end'; jump: (page: Page) => Promise<unknown> }> = {
  'the End key': { edge: 'end', jump: (page) => page.keyboard.press('End') },
  'the Home key': { edge: 'top', jump: (page) => page.keyboard.press('Home') },
  // as by dragging the scroll bar, or a tap on a phone’s status bar
  'a jump to the end': {
    edge: 'end',
    jump: (page) => page.evaluate(() => window.scrollTo({ top: 1e7, behavior: 'instant' })),
  },
  'a jump to the top': {
    edge: 'top',
    jump: (page) => page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' })),
  },
};

async function expectStepAtMiddle(page: Page): Promise<void> {
  for (const step of ['volna', 'tanks', 'belgrade', 'new-courses']) {
    await page.evaluate((id) => {
      const section = document.getElementById(id) as HTMLElement;
      const { top, height } = section.getBoundingClientRect();
      window.scrollTo({ top: window.scrollY + top - window.innerHeight + height, behavior: 'instant' });
    }, step);
    await waitForAnimationFrames(page);
    await expect(page.locator('section[data-current]')).toHaveId(step);
    expect((await getReaderPosition(page)).step).toBe(step);
  }
}

for (const [device, viewport] of Object.entries({ laptop: LAPTOP, phone: PHONE })) {
  test.describe(`On a ${device}`, device === 'laptop' ? {} : LONG, () => {
    test.use({ viewport });

    test('map, date and address follow every jump to an end of the story', async ({ page }) => {
      await openStory(page);
      const steps = await getStepIds(page);
      const beginning = await getDay(page);
      await openStory(page, steps.at(-1));
      await scrollToStepEnd(page, steps.at(-1) ?? '');
      const ending = await getDay(page);
      for (const [name, { edge, jump }] of Object.entries(JUMPS)) {
        await page.evaluate(() => window.location.replace('#contagion'));
        await waitForStep(page, 'contagion');
        await jump(page);
        await waitForEdge(page, edge);
        await waitUntilSettled(page);
        const expectedStep = edge === 'top' ? (steps[0] ?? '') : (steps.at(-1) ?? '');
        expect((await getReaderPosition(page)).step, `map after ${name}`).toBe(expectedStep);
        expect(await getDay(page), `day after ${name}`).toBe(edge === 'top' ? beginning : ending);
        await expect
          .poll(() => new URL(page.url()).hash, { message: `address after ${name}` })
          .toBe(edge === 'top' ? '' : `#${expectedStep}`);
        await expect(page.locator('section[data-current]')).toHaveId(expectedStep);
      }
      await test.step('and a jump into the middle of a step shows that step', () => expectStepAtMiddle(page));
    });
  });
}

for (const [name, viewport] of Object.entries({ wide: { width: 900, height: 600 }, narrow: PHONE })) {
  test.describe(`In a ${name} frame that scrolls`, () => {
    test.use({ viewport });

    test('a jump to the end and back shows the last step and the first', async ({ page }) => {
      await page.goto(`${EMBED_PATH}hot-summer/?mode=scroll`);
      await waitUntilSettled(page);
      await page.evaluate(() => window.scrollTo({ top: 1e7, behavior: 'instant' }));
      await expect(page.locator('[data-step="contagion"]')).toBeVisible();
      await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
      await expect(page.locator('[data-step="plovdiv"]')).toBeVisible();
    });
  });
}

type WindowSize = { width: number; height: number };

/** A window’s size, and the size it changes to. */
const WINDOW_CHANGES: Record<string, [from: WindowSize, to: WindowSize]> = {
  'a phone that is turned': [PHONE, { width: 844, height: 390 }],
  'a window that is halved': [
    { width: 1920, height: 1000 },
    { width: 960, height: 1000 },
  ],
  'a window that becomes lower': [LAPTOP, { width: 1280, height: 420 }],
  'a page at 150 %': [LAPTOP, { width: 853, height: 533 }],
  'a page at 300 %': [LAPTOP, { width: 427, height: 267 }],
  'a tablet that is turned': [
    { width: 768, height: 1024 },
    { width: 1024, height: 768 },
  ],
};

/** The last paragraph that begins above the middle of the reading window, in a step that has arrived. */
const getParagraphAtLine = (page: Page) =>
  page.evaluate(() => {
    const map = document.querySelector('[data-map-state]')?.getBoundingClientRect();
    const prose = document.querySelector('main')?.getBoundingClientRect();
    const isMapAbove = map && prose && map.left < prose.right && map.right > prose.left && map.bottom > 0;
    const top = isMapAbove ? Math.max(0, map.bottom) : 0;
    const line = top + (window.innerHeight - top) / 2;
    const paragraphs = [...document.querySelectorAll('section p')].filter(
      (paragraph) => paragraph.getClientRects().length > 0,
    );
    const paragraphsAbove = paragraphs.filter(
      (paragraph) => paragraph.getBoundingClientRect().top <= line + 3,
    );
    return paragraphsAbove.at(-1)?.textContent ?? '';
  });

/** Expects a step that is playing to have the same progress after the window changes and changes back. */
async function expectSameProgress(page: Page, from: WindowSize, to: WindowSize): Promise<void> {
  const before = await getReaderPosition(page);
  expect(before.arrived).toBe(false);
  await page.setViewportSize(to);
  await waitForAnimationFrames(page);
  expect((await getReaderPosition(page)).step).toBe(before.step);
  await page.setViewportSize(from);
  await waitForAnimationFrames(page);
  await waitUntilSettled(page);
  const after = await getReaderPosition(page);
  expect([after.step, after.day]).toEqual([before.step, before.day]);
}

/** Changes that are tested every day: those that also change the page’s layout. */
const DAILY_CHANGES = ['a phone that is turned', 'a page at 300 %'];

for (const [name, [from, to]] of Object.entries(WINDOW_CHANGES)) {
  test.describe(`On ${name}`, DAILY_CHANGES.includes(name) ? {} : LONG, () => {
    test.use({ viewport: from });

    test('the reader keeps the step, the paragraph and its progress, and the address stays', async ({
      page,
    }) => {
      await openStory(page, 'no-way-back');
      // some way into the prose of a step that has arrived
      await page.evaluate(() => window.scrollBy({ top: 260, behavior: 'instant' }));
      await waitForAnimationFrames(page);
      const before = { ...(await getReaderPosition(page)), text: await getParagraphAtLine(page) };
      for (const size of [to, from, to, from]) {
        await page.setViewportSize(size);
        await waitForAnimationFrames(page);
        await waitUntilSettled(page);
        const after = await getReaderPosition(page);
        expect([after.step, after.day]).toEqual([before.step, before.day]);
        if (size === from) expect(await getParagraphAtLine(page)).toBe(before.text);
        await expect(page.getByText(before.text, { exact: true }).first()).toBeInViewport();
        await expect.poll(() => new URL(page.url()).hash).toBe(`#${before.step}`);
      }

      // and in a step that is playing
      await page.evaluate(() => window.location.replace('#four-zones'));
      await waitForStep(page, 'four-zones');
      await page.evaluate(() => window.scrollBy({ top: -90, behavior: 'instant' }));
      await waitForAnimationFrames(page);
      await expectSameProgress(page, from, to);
    });
  });
}

test('a reader at either end of the page stays there when the window is resized', async ({ page }) => {
  await openStory(page);
  const steps = await getStepIds(page);
  await page.setViewportSize(PHONE);
  await waitForAnimationFrames(page);
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
  await page.keyboard.press('End');
  await waitForEdge(page, 'end');
  await page.setViewportSize(LAPTOP);
  await waitForEdge(page, 'end');
  expect((await getReaderPosition(page)).step).toBe(steps.at(-1));
});

test.describe('In a browser that allows few changes of the address', () => {
  test('the map follows on when it refuses more', async ({ page }) => {
    // WebKit throws after a hundred changes in thirty seconds, this page after five
    await page.addInitScript(() => {
      let remaining = 5;
      const { replaceState } = History.prototype;
      History.prototype.replaceState = function (...args) {
        if (remaining-- <= 0) throw new DOMException('too many changes', 'SecurityError');
        return replaceState.apply(this, args);
      };
    });
    await openStory(page);
    const steps = await getStepIds(page);
    for (const step of steps.slice(0, 12)) {
      await page.evaluate((id) => document.getElementById(id)?.scrollIntoView(), step);
      await page.waitForFunction(
        (id) => document.querySelector<HTMLElement>('[data-step]')?.dataset.step === id,
        step,
      );
    }
    expect((await getReaderPosition(page)).step).toBe(steps[11]);
  });

  test('scrolling over all steps and back changes it less than a hundred times', LONG, async ({ page }) => {
    await page.addInitScript(() => {
      const { replaceState } = History.prototype;
      History.prototype.replaceState = function (...args) {
        const counter = window as unknown as { changes?: number };
        counter.changes = (counter.changes ?? 0) + 1;
        return replaceState.apply(this, args);
      };
    });
    await openStory(page);
    await page.evaluate(async () => {
      const sections = [...document.querySelectorAll('section')];
      for (const section of [...sections, ...sections.reverse()]) {
        section.scrollIntoView();
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
    });
    expect(await page.evaluate(() => (window as unknown as { changes?: number }).changes)).toBeLessThan(100);
  });
});

/** All other forms are tested beside stories/urls/step-fragment.ts, which parses them. */
const MANGLED_FRAGMENTS = ['tanks.', 'tanks%29'];

test.describe('By an address that was mangled', () => {
  test('the story opens at the step that it means, and says so', async ({ page }) => {
    for (const fragment of MANGLED_FRAGMENTS) {
      await page.goto('about:blank');
      await page.goto(`${STORY_PATH}#${fragment}`);
      await waitForStep(page, 'tanks');
      await expect(page.getByRole('status').filter({ hasText: 'this is the nearest, step 8' })).toBeVisible();
      await expect.poll(() => new URL(page.url()).hash).toBe('#tanks');
      await page.getByRole('button', { name: 'Close the remark' }).click();
      await expect(page.getByText('this is the nearest')).toHaveCount(0);
    }
  });

  test('one that means no step opens the beginning, and the page says so', async ({ page }) => {
    await page.goto(`${STORY_PATH}#a-page-of-another-site`);
    await waitUntilSettled(page);
    await expect(page.getByRole('status').filter({ hasText: 'this is the beginning' })).toBeVisible();
    expect((await getReaderPosition(page)).step).toBe((await getStepIds(page))[0]);
  });

  test('a talk opens at the step that it means, and says so', async ({ page }) => {
    await page.goto('/present/fault-lines/#Tanks.');
    await expect(page.locator('[data-step="tanks"]')).toBeVisible();
    await expect(page.getByText('this is the nearest, step 8')).toBeVisible();
    await expect.poll(() => new URL(page.url()).hash).toBe('#tanks');
  });

  test('a frame whose query was changed opens at the step that it means, and says so', async ({ page }) => {
    await page.goto(`${EMBED_PATH}hot-summer/?start=Tanks)&utm_source=mail`);
    await expect(page.locator('[data-step="tanks"]')).toBeVisible();
    await expect(page.getByRole('note')).toContainText('“tanks” is taken for it');
  });
});

test.describe('On a phone, by keys', () => {
  test.use({ viewport: PHONE });

  test('buttons that stay over the prose take the focus without scrolling the page', async ({ page }) => {
    await openStory(page, 'tanks');
    const start = await page.evaluate(() => window.scrollY);
    for (const name of ['Contents', 'Map menu']) {
      await page.getByRole('button', { name }).focus();
      await waitForAnimationFrames(page);
      expect(await page.evaluate(() => window.scrollY), name).toBe(start);
    }
  });
});

/** Finds a text in the prose as the browser’s search does, and says whether something covers it. */
const findCover = (page: Page, text: string) =>
  page.evaluate(async (text) => {
    getSelection()?.removeAllRanges();
    // opening the browser’s search takes the focus from the page
    window.dispatchEvent(new Event('blur'));
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const find = (window as unknown as { find: (...args: unknown[]) => boolean }).find.bind(window);
    let range: Range | null = null;
    // the strips may have the same text
    for (let attempt = 0; attempt < 20 && !range; attempt++) {
      if (!find(text, false, false, true)) return 'not found';
      const match = getSelection()?.getRangeAt(0);
      if (match?.startContainer.parentElement?.closest('section')) range = match;
    }
    for (let attempt = 0; attempt < 3; attempt++)
      await new Promise((resolve) => requestAnimationFrame(resolve));
    if (!range) return 'not found';
    const { left, top, height } = range.getBoundingClientRect();
    const topElement = document.elementFromPoint(left + 2, top + height / 2);
    const parent = range.startContainer.parentElement;
    return topElement &&
      (parent?.contains(topElement) || topElement.contains(parent)) &&
      !topElement.closest('aside, header')
      ? 'in sight'
      : `under ${topElement?.closest('aside, header, footer')?.getAttribute('aria-label') ?? topElement?.localName}`;
  }, text);

test('nothing covers a text that is found by searching the page', async ({ page }) => {
  await openStory(page);
  for (const [name, viewport] of Object.entries({
    laptop: LAPTOP,
    phone: PHONE,
    'tablet held upright': { width: 768, height: 1024 },
  })) {
    await test.step(`on a ${name}`, async () => {
      await page.setViewportSize(viewport);
      await waitForAnimationFrames(page);
      await waitUntilSettled(page);
      for (const text of ['hardliner', 'Nickelsdorf', 'Kaganovich', 'Gomułka', 'Plovdiv']) {
        expect(await findCover(page, text), text).toBe('in sight');
      }
    });
  }
});

test.describe('Searching a narrow frame that scrolls', () => {
  test.use({ viewport: PHONE });

  test('nothing covers a text that is found', async ({ page }) => {
    await page.goto(`${EMBED_PATH}hot-summer/?mode=scroll`);
    await waitUntilSettled(page);
    for (const text of ['tobacco', 'currency', 'Berlin', 'Magdeburg']) {
      expect(await findCover(page, text), text).toBe('in sight');
    }
  });
});
