import { expect, type Locator, type Page } from '@playwright/test';
import { LONG, test, waitForAnimationFrames } from '../support/reading';
import { expectTalkAt, getTalkPosition, openTalk, PRESENT_PATH, talkRoot } from '../support/talk';

/** Dispatches keys faster than the page renders. */
const dispatchKeys = (page: Page, keys: readonly string[]) =>
  page.evaluate((pressedKeys) => {
    for (const key of pressedKeys)
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  }, keys);

const repeat = (count: number, key: string) => Array.from({ length: count }, () => key);

test.describe('Keys pressed faster than a talk moves', () => {
  for (const reducedMotion of ['reduce', 'no-preference'] as const) {
    const isReduced = reducedMotion === 'reduce';
    test.describe(isReduced ? 'with reduced motion' : 'with motion', isReduced ? LONG : {}, () => {
      test.use({ contextOptions: { reducedMotion } });

      test('all count: twenty forward, twenty back, and both mixed', async ({ page }) => {
        await openTalk(page, '#question');
        const stops: string[] = [await getTalkPosition(page)];
        for (let count = 0; count < 20; count++) {
          await page.keyboard.press('ArrowRight');
          await expect.poll(() => getTalkPosition(page)).not.toBe(stops.at(-1));
          stops.push(await getTalkPosition(page));
        }
        await page.keyboard.press('Home');
        await expectTalkAt(page, 'question 1');
        await dispatchKeys(page, repeat(20, 'ArrowRight'));
        await expectTalkAt(page, stops[20] ?? '');
        await dispatchKeys(page, repeat(20, 'ArrowLeft'));
        await expectTalkAt(page, 'question 1');
        const mixed = Array.from({ length: 10 }, () => ['ArrowRight', 'ArrowRight', 'ArrowLeft']).flat();
        await dispatchKeys(page, mixed);
        await expectTalkAt(page, stops[10] ?? '');
        // and the step of that position is shown
        const [step = ''] = (stops[10] ?? '').split(' ');
        await expect(talkRoot(page)).toHaveAttribute('data-step', step);
        await expect(page).toHaveURL(new RegExp(`#${step}$`));
        await page.keyboard.press('End');
        await expectTalkAt(page, 'hesitation 1');
        await dispatchKeys(page, repeat(5, 'PageDown'));
        await expectTalkAt(page, 'hesitation 1');
        await page.keyboard.press('Home');
        await expectTalkAt(page, 'question 1');
      });
    });
  }
});

test.describe('A key that scrolls', () => {
  test.use({ viewport: { width: 900, height: 480 }, contextOptions: { reducedMotion: 'reduce' } });

  test('scrolls the speaker’s notes while they have the focus, and controls the talk otherwise', async ({
    page,
    context,
  }) => {
    const talk = await context.newPage();
    await openTalk(talk, '#tanks');
    await page.goto(`${PRESENT_PATH}speaker/`);
    await expect(page.locator('[data-present="true"]')).toBeVisible();
    const getScroll = () => page.evaluate(() => window.scrollY);
    const notes = page.getByRole('main');
    await notes.focus();
    await page.keyboard.press('PageDown');
    await expect.poll(getScroll).toBeGreaterThan(0);
    // a browser ignores a key while it still scrolls
    await expect(async () => {
      await page.keyboard.press('Home');
      await waitForAnimationFrames(page);
      expect(await getScroll()).toBe(0);
    }).toPass();
    expect(await getTalkPosition(talk)).toBe('tanks 1');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => getTalkPosition(talk)).not.toBe('tanks 1');
    // a click gives them no keys
    await notes.click();
    await page.keyboard.press('Home');
    await expectTalkAt(talk, 'question 1');
  });

  test('scrolls the prose and the list of all steps where the focus is', async ({ page }) => {
    await openTalk(page, '#tanks');
    await page.keyboard.press('i');
    const prose = page.getByRole('region', { name: 'Prose of the step' });
    await prose.focus();
    /** How far an element is scrolled, pixels, once it has stopped: a browser ignores a key before that. */
    const getRestingScrollOf = async (element: Locator): Promise<number> => {
      const getScrollTop = () => element.evaluate(({ scrollTop }) => scrollTop);
      const scrollTop = await getScrollTop();
      await waitForAnimationFrames(page);
      await waitForAnimationFrames(page);
      return scrollTop === (await getScrollTop()) ? scrollTop : getRestingScrollOf(element);
    };
    const getProseScroll = () => getRestingScrollOf(prose);
    for (const key of ['PageDown', 'Space', 'ArrowDown', 'End']) {
      await page.keyboard.press(key);
      await expect.poll(getProseScroll).toBeGreaterThan(0);
      await page.keyboard.press('Home');
      await expect.poll(getProseScroll).toBe(0);
    }
    expect(await getTalkPosition(page)).toBe('tanks 1');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => getTalkPosition(page)).not.toBe('tanks 1');
    await page.keyboard.press('i');
    await page.keyboard.press('o');
    const overview = page.getByRole('dialog', { name: 'All steps' });
    // it opens at the step of the talk
    await expect(overview.locator('[aria-current="step"]')).toBeFocused();
    const getOverviewScroll = () => getRestingScrollOf(overview);
    await expect.poll(getOverviewScroll).toBeGreaterThan(0);
    await page.keyboard.press('Home');
    await expect.poll(getOverviewScroll).toBe(0);
    await page.keyboard.press('End');
    await expect.poll(getOverviewScroll).toBeGreaterThan(0);
  });
});
