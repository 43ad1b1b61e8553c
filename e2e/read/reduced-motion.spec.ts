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

/** Scrolls to where a step has a progress, 0 to 1. */
async function scrollTo(page: Page, step: string, progress: number): Promise<void> {
  await page.evaluate(
    ({ step, progress }) => {
      const section = document.getElementById(step) as HTMLElement;
      const { scrollPaddingTop } = getComputedStyle(document.documentElement);
      const expectedTop =
        Number.parseFloat(getComputedStyle(section).scrollMarginTop) + Number.parseFloat(scrollPaddingTop);
      const arrival = window.scrollY + section.getBoundingClientRect().top - expectedTop;
      // a step plays while its title goes from 85 % to 25 % of the window, where the map is beside the prose
      window.scrollTo({ top: arrival - (1 - progress) * 0.6 * window.innerHeight, behavior: 'instant' });
    },
    { step, progress },
  );
  await waitForAnimationFrames(page);
}

/** The same, and waits for the picture. */
async function scrollToAndSettle(page: Page, step: string, progress: number): Promise<void> {
  await scrollTo(page, step, progress);
  await waitUntilSettled(page);
}

/** Id of the step whose date spans the most days. */
async function findLongestStep(page: Page): Promise<string> {
  const dates = await page.$$eval('section', (sections) =>
    sections.map((section) => ({
      id: section.id,
      date: section.querySelector('h2 + p')?.firstChild?.textContent ?? '',
    })),
  );
  const durations = dates.slice(1).map(({ id, date }) => {
    const { first, last } = parseDateRange(date);
    return { id, days: last === '9999' ? 0 : Date.parse(last) - Date.parse(first) };
  });
  return durations.sort((a, b) => b.days - a.days)[0]?.id ?? '';
}

async function getDaysThrough(page: Page, step: string): Promise<string[]> {
  const days: string[] = [];
  for (let progress = 0.05; progress <= 1; progress += 0.05) {
    await scrollTo(page, step, progress);
    days.push((await page.locator('[data-step]').getAttribute('data-day')) ?? '');
  }
  return [...new Set(days)];
}

test.describe('The clock', () => {
  test('runs through the days for a reader who did not ask for reduced motion', async ({ page }) => {
    await openStory(page);
    const days = await getDaysThrough(page, await findLongestStep(page));
    expect(days.length, days.join()).toBeGreaterThan(12);
  });

  test.describe('with reduced motion', () => {
    test.use({ contextOptions: { reducedMotion: 'reduce' } });

    test('jumps from stop to stop and does not run', async ({ page }) => {
      await openStory(page);
      const days = await getDaysThrough(page, await findLongestStep(page));
      expect(days.length, days.join()).toBeGreaterThan(1);
      expect(days.length, days.join()).toBeLessThanOrEqual(6);
    });
  });
});

test.describe('A reader who asks for reduced motion while reading', () => {
  test('gets it at once, and full motion when the setting is turned off again', async ({ page }) => {
    await openStory(page);
    const step = await findLongestStep(page);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect((await getDaysThrough(page, step)).length).toBeLessThanOrEqual(6);
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    expect((await getDaysThrough(page, step)).length).toBeGreaterThan(12);
  });
});

test.describe('A reader who asked for reduced motion', () => {
  test.use({ liveMap: true, contextOptions: { reducedMotion: 'reduce' } });

  for (const { index, details } of [
    { index: 17, details: {} },
    { index: 3, details: LONG },
  ]) {
    test(
      `sees no camera flight: between two stops of step ${index + 1} the picture does not change`,
      details,
      async ({ page }) => {
        await openStory(page);
        const step = (await getStepIds(page))[index] ?? '';
        await scrollToAndSettle(page, step, 0.04);
        const before = await screenshotMap(page);
        await scrollToAndSettle(page, step, 0.16);
        await expectSamePicture(await screenshotMap(page), before, `${step} before its first stop`);
        await scrollToAndSettle(page, step, 0.38);
        const after = await screenshotMap(page);
        await scrollToAndSettle(page, step, 0.44);
        await expectSamePicture(await screenshotMap(page), after, `${step} after its first stop`);
      },
    );
  }
});
