import { expect, type Locator, type Page } from '@playwright/test';
import { LONG, test, waitForAnimationFrames } from '../support/reading';
import { expectTalkAt, getTalkPosition, openTalk, PRESENT_PATH, talkRoot } from '../support/talk';

/** Keys that come faster than the page is drawn. */
const pressAtOnce = (page: Page, keys: readonly string[]) =>
  page.evaluate((all) => {
    for (const key of all)
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  }, keys);

const times = (count: number, key: string) => Array.from({ length: count }, () => key);

test.describe('Keys pressed faster than a talk moves', () => {
  for (const reducedMotion of ['reduce', 'no-preference'] as const) {
    const isLess = reducedMotion === 'reduce';
    test.describe(isLess ? 'with reduced motion' : 'with motion', isLess ? LONG : {}, () => {
      test.use({ contextOptions: { reducedMotion } });

      test('count each: twenty on, twenty back, and both mixed', async ({ page }) => {
        await openTalk(page, '#question');
        const stops: string[] = [await getTalkPosition(page)];
        for (let nth = 0; nth < 20; nth++) {
          await page.keyboard.press('ArrowRight');
          await expect.poll(() => getTalkPosition(page)).not.toBe(stops.at(-1));
          stops.push(await getTalkPosition(page));
        }
        await page.keyboard.press('Home');
        await expectTalkAt(page, 'question 1');
        await pressAtOnce(page, times(20, 'ArrowRight'));
        await expectTalkAt(page, stops[20] ?? '');
        await pressAtOnce(page, times(20, 'ArrowLeft'));
        await expectTalkAt(page, 'question 1');
        const mixed = Array.from({ length: 10 }, () => ['ArrowRight', 'ArrowRight', 'ArrowLeft']).flat();
        await pressAtOnce(page, mixed);
        await expectTalkAt(page, stops[10] ?? '');
        // and what is shown is the step of that place
        const [step = ''] = (stops[10] ?? '').split(' ');
        await expect(talkRoot(page)).toHaveAttribute('data-step', step);
        await expect(page).toHaveURL(new RegExp(`#${step}$`));
        await page.keyboard.press('End');
        await expectTalkAt(page, 'hesitation 1');
        await pressAtOnce(page, times(5, 'PageDown'));
        await expectTalkAt(page, 'hesitation 1');
        await page.keyboard.press('Home');
        await expectTalkAt(page, 'question 1');
      });
    });
  }
});

test.describe('A key that scrolls', () => {
  test.use({ viewport: { width: 900, height: 480 }, contextOptions: { reducedMotion: 'reduce' } });

  test('scrolls the speaker’s notes while the focus stands in them, and drives the talk otherwise', async ({
    page,
    context,
  }) => {
    const talk = await context.newPage();
    await openTalk(talk, '#tanks');
    await page.goto(`${PRESENT_PATH}speaker/`);
    await expect(page.locator('[data-present="true"]')).toBeVisible();
    const top = () => page.evaluate(() => window.scrollY);
    const notes = page.getByRole('main');
    await notes.focus();
    await page.keyboard.press('PageDown');
    await expect.poll(top).toBeGreaterThan(0);
    await page.keyboard.press('Home');
    await expect.poll(top).toBe(0);
    expect(await getTalkPosition(talk)).toBe('tanks 1');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => getTalkPosition(talk)).not.toBe('tanks 1');
    // a mouse that has been there keeps no key
    await notes.click();
    await page.keyboard.press('Home');
    await expectTalkAt(talk, 'question 1');
  });

  test('scrolls the prose and the list of all steps where the focus is', async ({ page }) => {
    await openTalk(page, '#tanks');
    await page.keyboard.press('i');
    const prose = page.getByRole('region', { name: 'Prose of the step' });
    await prose.focus();
    /** How far something is scrolled once it rests: a browser may take its time, and forgets a key that comes before. */
    const restedIn = async (scrolled: Locator): Promise<number> => {
      const top = () => scrolled.evaluate(({ scrollTop }) => scrollTop);
      const now = await top();
      await waitForAnimationFrames(page);
      await waitForAnimationFrames(page);
      return now === (await top()) ? now : restedIn(scrolled);
    };
    const rested = () => restedIn(prose);
    for (const key of ['PageDown', 'Space', 'ArrowDown', 'End']) {
      await page.keyboard.press(key);
      await expect.poll(rested).toBeGreaterThan(0);
      await page.keyboard.press('Home');
      await expect.poll(rested).toBe(0);
    }
    expect(await getTalkPosition(page)).toBe('tanks 1');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => getTalkPosition(page)).not.toBe('tanks 1');
    await page.keyboard.press('i');
    await page.keyboard.press('o');
    const overview = page.getByRole('dialog', { name: 'All steps' });
    // it opens where the talk is
    await expect(overview.locator('[aria-current="step"]')).toBeFocused();
    const scrolled = () => restedIn(overview);
    await expect.poll(scrolled).toBeGreaterThan(0);
    await page.keyboard.press('Home');
    await expect.poll(scrolled).toBe(0);
    await page.keyboard.press('End');
    await expect.poll(scrolled).toBeGreaterThan(0);
  });
});
