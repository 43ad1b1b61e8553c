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

/** Scrolls to where a step’s title stands at a share of the window’s height from its top, negative above it. */
async function scrollTo(page: Page, step: string, titleAt: number): Promise<void> {
  await page.evaluate(
    ({ step, titleAt }) => {
      const title = document.getElementById(step)?.querySelector('h2') as HTMLElement;
      const distance = title.getBoundingClientRect().top - titleAt * window.innerHeight;
      window.scrollBy({ top: Math.ceil(distance), behavior: 'instant' });
    },
    { step, titleAt },
  );
  await waitForAnimationFrames(page);
}

/** The same, and waits for the picture. */
async function scrollToAndSettle(page: Page, step: string, titleAt: number): Promise<void> {
  await scrollTo(page, step, titleAt);
  await waitUntilSettled(page);
}

/** Days that the story’s clock runs through at most in one step; a longer date looks back. */
const LONGEST_SPAN = 1000;

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
    const days = (Date.parse(last) - Date.parse(first)) / 86_400_000;
    return { id, days: days > LONGEST_SPAN ? 0 : days };
  });
  return durations.sort((a, b) => b.days - a.days)[0]?.id ?? '';
}

/** Height of a step’s section, as a share of the window’s. */
const getStepHeight = (page: Page, step: string): Promise<number> =>
  page.evaluate((id) => (document.getElementById(id)?.offsetHeight ?? 0) / window.innerHeight, step);

async function getDaysThrough(page: Page, step: string): Promise<string[]> {
  const days: string[] = [];
  const [entry, height] = [0.85, await getStepHeight(page, step)];
  for (let titleAt = entry - 0.02; titleAt > entry - height; titleAt -= 0.05) {
    await scrollTo(page, step, titleAt);
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
        await scrollToAndSettle(page, step, 0.81);
        const before = await screenshotMap(page);
        await scrollToAndSettle(page, step, 0.6);
        await expectSamePicture(await screenshotMap(page), before, `${step} before its first stop`);
        await scrollToAndSettle(page, step, 0.24);
        const after = await screenshotMap(page);
        await scrollToAndSettle(page, step, 0.2);
        await expectSamePicture(await screenshotMap(page), after, `${step} after its first stop`);
      },
    );
  }
});
