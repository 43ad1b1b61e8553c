import { expect, type Page } from '@playwright/test';
import { expectSamePicture, screenshotMap } from '../support/compare-pictures';
import { parseDateRange } from '../support/parse-dates';
import {
  getStepIds,
  LONG,
  openStory,
  test,
  waitForAnimationFrames,
  waitUntilSettled,
} from '../support/reading';

/** Scrolls to where a step has played a share of its progress. */
async function scrollTo(page: Page, step: string, progress: number): Promise<void> {
  await page.evaluate(
    ({ step, progress }) => {
      const section = document.getElementById(step) as HTMLElement;
      const { scrollPaddingTop } = getComputedStyle(document.documentElement);
      const due =
        Number.parseFloat(getComputedStyle(section).scrollMarginTop) + Number.parseFloat(scrollPaddingTop);
      const arrival = window.scrollY + section.getBoundingClientRect().top - due;
      // a title travels from 85 % to 25 % of the window; here the map stands beside the prose
      window.scrollTo({ top: arrival - (1 - progress) * 0.6 * window.innerHeight, behavior: 'instant' });
    },
    { step, progress },
  );
  await waitForAnimationFrames(page);
}

/** The same, and its picture is drawn. */
async function drawnAt(page: Page, step: string, progress: number): Promise<void> {
  await scrollTo(page, step, progress);
  await waitUntilSettled(page);
}

/** The step whose date spans the most days, and the one before it. */
async function longestStep(page: Page): Promise<string> {
  const dates = await page.$$eval('section', (sections) =>
    sections.map((section) => ({
      id: section.id,
      date: section.querySelector('h2 + p')?.firstChild?.textContent ?? '',
    })),
  );
  const lengths = dates.slice(1).map(({ id, date }) => {
    const { first, last } = parseDateRange(date);
    return { id, days: last === '9999' ? 0 : Date.parse(last) - Date.parse(first) };
  });
  return lengths.sort((a, b) => b.days - a.days)[0]?.id ?? '';
}

async function daysThrough(page: Page, step: string): Promise<string[]> {
  const days: string[] = [];
  for (let progress = 0.05; progress <= 1; progress += 0.05) {
    await scrollTo(page, step, progress);
    days.push((await page.locator('[data-step]').getAttribute('data-day')) ?? '');
  }
  return [...new Set(days)];
}

test.describe('The clock', () => {
  test('runs through the days for a reader who did not ask for less motion', async ({ page }) => {
    await openStory(page);
    const days = await daysThrough(page, await longestStep(page));
    expect(days.length, days.join()).toBeGreaterThan(12);
  });

  test.describe('with less motion', () => {
    test.use({ contextOptions: { reducedMotion: 'reduce' } });

    test('is put from stop to stop and does not run', async ({ page }) => {
      await openStory(page);
      const days = await daysThrough(page, await longestStep(page));
      expect(days.length, days.join()).toBeGreaterThan(1);
      expect(days.length, days.join()).toBeLessThanOrEqual(6);
    });
  });
});

test.describe('A reader who asks for less motion while reading', () => {
  test('is heard at once, and so is one who changes their mind', async ({ page }) => {
    await openStory(page);
    const step = await longestStep(page);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect((await daysThrough(page, step)).length).toBeLessThanOrEqual(6);
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    expect((await daysThrough(page, step)).length).toBeGreaterThan(12);
  });
});

test.describe('A reader who asked for less motion', () => {
  test.use({ liveMap: true, contextOptions: { reducedMotion: 'reduce' } });

  for (const { nth, details } of [
    { nth: 17, details: {} },
    { nth: 3, details: LONG },
  ]) {
    test(
      `sees no camera fly: between two stops of step ${nth + 1} the picture stands`,
      details,
      async ({ page }) => {
        await openStory(page);
        const step = (await getStepIds(page))[nth] ?? '';
        await drawnAt(page, step, 0.04);
        const before = await screenshotMap(page);
        await drawnAt(page, step, 0.16);
        await expectSamePicture(await screenshotMap(page), before, `${step} before its first stop`);
        await drawnAt(page, step, 0.38);
        const after = await screenshotMap(page);
        await drawnAt(page, step, 0.44);
        await expectSamePicture(await screenshotMap(page), after, `${step} after its first stop`);
      },
    );
  }
});
