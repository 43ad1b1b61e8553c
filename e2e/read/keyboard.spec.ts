import { expect, type Page } from '@playwright/test';
import {
  getStepIds,
  goToStepByContents,
  openStory,
  PHONE,
  STORY_PATH,
  test,
  waitForAnimationFrames,
  waitForStep,
} from '../support/reading';

/** How far the page is scrolled, once it rests. */
async function scrolled(page: Page): Promise<number> {
  const now = await page.evaluate(() => window.scrollY);
  await waitForAnimationFrames(page);
  await waitForAnimationFrames(page);
  return now === (await page.evaluate(() => window.scrollY)) ? now : scrolled(page);
}

test('the arrow keys go from step to step, and stop at both ends', async ({ page }) => {
  await openStory(page);
  const steps = await getStepIds(page);
  for (const step of steps.slice(0, 4)) {
    await page.keyboard.press('ArrowRight');
    await waitForStep(page, step);
  }
  for (const step of steps.slice(0, 3).reverse()) {
    await page.keyboard.press('ArrowLeft');
    await waitForStep(page, step);
  }
  await page.keyboard.press('ArrowLeft');
  await waitForAnimationFrames(page);
  await waitForStep(page, steps[0] ?? '');
  const last = steps.at(-1) ?? '';
  await goToStepByContents(page, last);
  await page.keyboard.press('ArrowRight');
  await waitForAnimationFrames(page);
  await waitForStep(page, last);
});

test('every other key scrolls as the browser does', async ({ page }) => {
  await openStory(page);
  for (const key of ['PageDown', 'Space', 'ArrowDown']) {
    const before = await scrolled(page);
    await page.keyboard.press(key);
    await expect.poll(() => scrolled(page), key).toBeGreaterThan(before);
  }
  await page.keyboard.press('End');
  const end = await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
  await expect.poll(() => scrolled(page)).toBeGreaterThan(end - 2);
  for (const key of ['PageUp', 'Shift+Space', 'ArrowUp']) {
    const before = await scrolled(page);
    await page.keyboard.press(key);
    await expect.poll(() => scrolled(page), key).toBeLessThan(before);
  }
  await page.keyboard.press('Home');
  await expect.poll(() => scrolled(page)).toBe(0);
});

/** The focus goes along with whoever chooses a step in the contents, and keys typed there do not move the story. */
async function expectFocusToGoAlong(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Contents' }).click();
  await page.getByRole('dialog', { name: 'Contents' }).locator('a[href="#tanks"]').click();
  await waitForStep(page, 'tanks');
  await expect(page.locator('section#tanks h2')).toBeFocused();

  await page.getByRole('button', { name: 'Contents' }).click();
  await page.keyboard.press('ArrowRight');
  await waitForAnimationFrames(page);
  await page.keyboard.press('Escape');
  await waitForStep(page, 'tanks');
}

async function expectFocusNotLeftBehind(page: Page): Promise<void> {
  await openStory(page, 'plovdiv');
  await page.locator('section#plovdiv a[href*="-note-"]').first().focus();
  await page.keyboard.press('ArrowRight');
  await waitForStep(page, 'plzen');
  await expect(page.locator('section#plzen h2')).toBeFocused();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('section')?.id)).toBe('plzen');
}

test('the contents open, list everything, lead to a step and close, all by keyboard, and the focus goes along', async ({
  page,
}) => {
  await openStory(page);
  const steps = await getStepIds(page);
  const button = page.getByRole('button', { name: 'Contents' });
  const contents = page.getByRole('dialog', { name: 'Contents' });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(contents).toBeVisible();
  await expect(contents.getByRole('list')).toHaveCount(7);
  await expect(contents.getByRole('listitem')).toHaveCount(30);
  await page.keyboard.press('Escape');
  await expect(contents).toBeHidden();
  await expect(button).toBeFocused();

  await page.keyboard.press('Enter');
  const wanted = contents.locator(`a[href="#${steps[4]}"]`);
  for (let tabs = 0; tabs < 10 && !(await wanted.evaluate((a) => a === document.activeElement)); tabs++) {
    await page.keyboard.press('Tab');
  }
  await expect(wanted).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(contents).toBeHidden();
  await waitForStep(page, steps[4] ?? '');
  await test.step('it goes with whoever chooses a step, and keys typed there do not move the story', () =>
    expectFocusToGoAlong(page));
  await test.step('it is not left behind when the step changes', () => expectFocusNotLeftBehind(page));
});

test('the first stop of the tab key is a way past the bar, to the story', async ({ page }) => {
  await page.goto(STORY_PATH);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the story' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const inProse = await page.evaluate(() => document.activeElement?.closest('main') !== null);
  expect(inProse).toBe(true);
});

test('one always sees where the focus is', async ({ page }) => {
  await openStory(page);
  for (let tabs = 0; tabs < 24; tabs++) {
    await page.keyboard.press('Tab');
    await waitForAnimationFrames(page);
    const focus = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const { left, top, right, bottom } = element.getBoundingClientRect();
      const there = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      return {
        what: element.textContent?.slice(0, 40),
        outlined: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
        uncovered: there !== null && (element.contains(there) || there.contains(element)),
      };
    });
    expect(focus).toEqual({ what: focus.what, outlined: true, uncovered: true });
  }
});

test('on a phone, keys bring what they reach out from under the map', async ({ page }) => {
  await page.setViewportSize(PHONE);
  await openStory(page, 'plovdiv');
  await page.locator('section#plovdiv h2').focus();
  for (let tabs = 0; tabs < 24; tabs++) {
    await page.keyboard.press('Tab');
    await waitForAnimationFrames(page);
    const covered = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      const { left, top } = element.getClientRects()[0] ?? { left: 0, top: 0 };
      const there = document.elementFromPoint(left + 3, top + 3);
      return there && (element.contains(there) || there.contains(element)) ? null : element.textContent;
    });
    expect(covered).toBeNull();
  }
});
