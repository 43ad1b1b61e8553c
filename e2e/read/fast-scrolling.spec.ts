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
  test,
  waitForAnimationFrames,
  waitForStep,
  waitUntilSettled,
} from '../support/reading';

// where a reader is, is computed from the page: no test here needs the live map
const day = (page: Page) => page.locator('[data-day]').getAttribute('data-day');

/** The page has come to its top or its end, however the browser moves there. */
async function atEdge(page: Page, edge: 'top' | 'end'): Promise<void> {
  await page.waitForFunction(
    (edge) =>
      edge === 'top'
        ? window.scrollY === 0
        : window.scrollY + window.innerHeight >= document.documentElement.scrollHeight - 2,
    edge,
  );
  await waitForAnimationFrames(page);
}

const LEAPS: Record<string, { edge: 'top' | 'end'; leap: (page: Page) => Promise<unknown> }> = {
  'the End key': { edge: 'end', leap: (page) => page.keyboard.press('End') },
  'the Home key': { edge: 'top', leap: (page) => page.keyboard.press('Home') },
  // as a scroll bar that is dragged, or a tap on a phone’s status bar
  'a jump to the end': {
    edge: 'end',
    leap: (page) => page.evaluate(() => window.scrollTo({ top: 1e7, behavior: 'instant' })),
  },
  'a jump to the top': {
    edge: 'top',
    leap: (page) => page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' })),
  },
};

async function expectMiddles(page: Page): Promise<void> {
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

    test('map, date and address follow every leap to an end of the story', async ({ page }) => {
      await openStory(page);
      const steps = await getStepIds(page);
      const beginning = await day(page);
      await openStory(page, steps.at(-1));
      const ending = await day(page);
      for (const [name, { edge, leap }] of Object.entries(LEAPS)) {
        await page.evaluate(() => window.location.replace('#contagion'));
        await waitForStep(page, 'contagion');
        await leap(page);
        await atEdge(page, edge);
        await waitUntilSettled(page);
        const due = edge === 'top' ? (steps[0] ?? '') : (steps.at(-1) ?? '');
        expect((await getReaderPosition(page)).step, `map after ${name}`).toBe(due);
        expect(await day(page), `day after ${name}`).toBe(edge === 'top' ? beginning : ending);
        await expect
          .poll(() => new URL(page.url()).hash, { message: `address after ${name}` })
          .toBe(edge === 'top' ? '' : `#${due}`);
        await expect(page.locator('section[data-current]')).toHaveId(due);
      }
      await test.step('and a leap into the middle of a step shows that step', () => expectMiddles(page));
    });
  });
}

for (const [name, viewport] of Object.entries({ wide: { width: 900, height: 600 }, narrow: PHONE })) {
  test.describe(`In a ${name} frame that scrolls`, () => {
    test.use({ viewport });

    test('a leap to the end and back shows the last step and the first', async ({ page }) => {
      await page.goto(`${EMBED_PATH}hot-summer/?mode=scroll`);
      await waitUntilSettled(page);
      await page.evaluate(() => window.scrollTo({ top: 1e7, behavior: 'instant' }));
      await expect(page.locator('[data-step="contagion"]')).toBeVisible();
      await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
      await expect(page.locator('[data-step="plovdiv"]')).toBeVisible();
    });
  });
}

type Window = { width: number; height: number };

/** A window, and what it becomes. */
const CHANGES: Record<string, [from: Window, to: Window]> = {
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

/** Words at the line below which prose is read, in a step that has arrived. */
const wordsRead = (page: Page) =>
  page.evaluate(() => {
    const map = document.querySelector('[data-map-state]')?.getBoundingClientRect();
    const prose = document.querySelector('main')?.getBoundingClientRect();
    const above = map && prose && map.left < prose.right && map.right > prose.left && map.bottom > 0;
    const top = above ? Math.max(0, map.bottom) : 0;
    const line = top + (window.innerHeight - top) / 4;
    const paragraphs = [...document.querySelectorAll('section p')].filter(
      (paragraph) => paragraph.getClientRects().length > 0,
    );
    const passed = paragraphs.filter((paragraph) => paragraph.getBoundingClientRect().top <= line + 3);
    return passed.at(-1)?.textContent ?? '';
  });

/** A step that is under way stays as far as it was in a window of another size. */
async function expectToStayAsFar(page: Page, from: Window, to: Window): Promise<void> {
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

/** Every day: map and prose change places, or come closer. */
const DAILY = ['a phone that is turned', 'a page at 300 %'];

for (const [name, [from, to]] of Object.entries(CHANGES)) {
  test.describe(`On ${name}`, DAILY.includes(name) ? {} : LONG, () => {
    test.use({ viewport: from });

    test('the reader stays at step and paragraph, and as far in a play, and so does the address', async ({
      page,
    }) => {
      await openStory(page, 'no-way-back');
      // some way into the words of a step that has arrived
      await page.evaluate(() => window.scrollBy({ top: 260, behavior: 'instant' }));
      await waitForAnimationFrames(page);
      const before = { ...(await getReaderPosition(page)), words: await wordsRead(page) };
      for (const size of [to, from, to, from]) {
        await page.setViewportSize(size);
        await waitForAnimationFrames(page);
        await waitUntilSettled(page);
        const now = await getReaderPosition(page);
        expect([now.step, now.day]).toEqual([before.step, before.day]);
        if (size === from) expect(await wordsRead(page)).toBe(before.words);
        await expect(page.getByText(before.words, { exact: true }).first()).toBeInViewport();
        await expect.poll(() => new URL(page.url()).hash).toBe(`#${before.step}`);
      }

      // and in a step that is under way
      await page.evaluate(() => window.location.replace('#four-zones'));
      await waitForStep(page, 'four-zones');
      await page.evaluate(() => window.scrollBy({ top: -90, behavior: 'instant' }));
      await waitForAnimationFrames(page);
      await expectToStayAsFar(page, from, to);
    });
  });
}

test('the ends of the page stay its ends in a window of another size', async ({ page }) => {
  await openStory(page);
  const steps = await getStepIds(page);
  await page.setViewportSize(PHONE);
  await waitForAnimationFrames(page);
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
  await page.keyboard.press('End');
  await atEdge(page, 'end');
  await page.setViewportSize(LAPTOP);
  await atEdge(page, 'end');
  expect((await getReaderPosition(page)).step).toBe(steps.at(-1));
});

test.describe('In a browser that allows few changes of the address', () => {
  test('the map follows on when it refuses more', async ({ page }) => {
    // what WebKit does after a hundred changes in thirty seconds, sooner
    await page.addInitScript(() => {
      let left = 5;
      const { replaceState } = History.prototype;
      History.prototype.replaceState = function (...change) {
        if (left-- <= 0) throw new DOMException('too many changes', 'SecurityError');
        return replaceState.apply(this, change);
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
      History.prototype.replaceState = function (...change) {
        const counted = window as unknown as { changes?: number };
        counted.changes = (counted.changes ?? 0) + 1;
        return replaceState.apply(this, change);
      };
    });
    await openStory(page);
    await page.evaluate(async () => {
      const all = [...document.querySelectorAll('section')];
      for (const section of [...all, ...all.reverse()]) {
        section.scrollIntoView();
        await new Promise((next) => requestAnimationFrame(next));
      }
    });
    expect(await page.evaluate(() => (window as unknown as { changes?: number }).changes)).toBeLessThan(100);
  });
});

/** What else the fragment may have become is read by stories/urls/step-fragment.ts, and tested there. */
const MANGLED = ['tanks.', 'tanks%29'];

test.describe('By an address that was changed on its way', () => {
  test('the story opens at the step that it means, and says so', async ({ page }) => {
    for (const fragment of MANGLED) {
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

  test('what stays over the prose takes the focus without scrolling the page', async ({ page }) => {
    await openStory(page, 'tanks');
    const place = await page.evaluate(() => window.scrollY);
    for (const name of ['Contents', 'On this map']) {
      await page.getByRole('button', { name }).focus();
      await waitForAnimationFrames(page);
      expect(await page.evaluate(() => window.scrollY), name).toBe(place);
    }
  });
});

/** Whether words found in the page, as the browser’s own search finds them, lie under something else. */
const coverOf = (page: Page, words: string) =>
  page.evaluate(async (words) => {
    getSelection()?.removeAllRanges();
    // the browser’s search field has the focus now
    window.dispatchEvent(new Event('blur'));
    await new Promise((next) => requestAnimationFrame(next));
    const find = (window as unknown as { find: (...how: unknown[]) => boolean }).find.bind(window);
    let range: Range | null = null;
    // the strips have some of the words too
    for (let nth = 0; nth < 20 && !range; nth++) {
      if (!find(words, false, false, true)) return 'not found';
      const found = getSelection()?.getRangeAt(0);
      if (found?.startContainer.parentElement?.closest('section')) range = found;
    }
    for (let nth = 0; nth < 3; nth++) await new Promise((next) => requestAnimationFrame(next));
    if (!range) return 'not found';
    const { left, top, height } = range.getBoundingClientRect();
    const there = document.elementFromPoint(left + 2, top + height / 2);
    const holder = range.startContainer.parentElement;
    return there && (holder?.contains(there) || there.contains(holder)) && !there.closest('aside, header')
      ? 'in sight'
      : `under ${there?.closest('aside, header, footer')?.getAttribute('aria-label') ?? there?.localName}`;
  }, words);

test('words that are found by searching the page lie under nothing', async ({ page }) => {
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
      for (const words of ['hardliner', 'Nickelsdorf', 'Kaganovich', 'Gomułka', 'Plovdiv']) {
        expect(await coverOf(page, words), words).toBe('in sight');
      }
    });
  }
});

test.describe('Searching a narrow frame that scrolls', () => {
  test.use({ viewport: PHONE });

  test('words that are found lie under nothing', async ({ page }) => {
    await page.goto(`${EMBED_PATH}hot-summer/?mode=scroll`);
    await waitUntilSettled(page);
    for (const words of ['tobacco', 'currency', 'Berlin', 'Magdeburg']) {
      expect(await coverOf(page, words), words).toBe('in sight');
    }
  });
});
