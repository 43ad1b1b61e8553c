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

/** How far the page is scrolled, pixels, once it has stopped. */
async function getRestingScroll(page: Page): Promise<number> {
  const scroll = await page.evaluate(() => window.scrollY);
  await waitForAnimationFrames(page);
  await waitForAnimationFrames(page);
  return scroll === (await page.evaluate(() => window.scrollY)) ? scroll : getRestingScroll(page);
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
    const before = await getRestingScroll(page);
    await page.keyboard.press(key);
    await expect.poll(() => getRestingScroll(page), key).toBeGreaterThan(before);
  }
  await page.keyboard.press('End');
  const end = await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
  await expect.poll(() => getRestingScroll(page)).toBeGreaterThan(end - 2);
  for (const key of ['PageUp', 'Shift+Space', 'ArrowUp']) {
    const before = await getRestingScroll(page);
    await page.keyboard.press(key);
    await expect.poll(() => getRestingScroll(page), key).toBeLessThan(before);
  }
  await page.keyboard.press('Home');
  await expect.poll(() => getRestingScroll(page)).toBe(0);
});

/** Expects the focus on the step that is chosen in the contents, and no key pressed there to move the story. */
async function expectFocusOnChosenStep(page: Page): Promise<void> {
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

async function expectFocusOnNextStep(page: Page): Promise<void> {
  await openStory(page, 'plovdiv');
  await page.locator('section#plovdiv a[href*="-note-"]').first().focus();
  await page.keyboard.press('ArrowRight');
  await waitForStep(page, 'plzen');
  await expect(page.locator('section#plzen h2')).toBeFocused();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('section')?.id)).toBe('plzen');
}

test('the contents open, list everything, lead to a step and close, all by keyboard, and the focus follows', async ({
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
  const link = contents.locator(`a[href="#${steps[4]}"]`);
  for (let tabs = 0; tabs < 10 && !(await link.evaluate((a) => a === document.activeElement)); tabs++) {
    await page.keyboard.press('Tab');
  }
  await expect(link).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(contents).toBeHidden();
  await waitForStep(page, steps[4] ?? '');
  await test.step('it goes with whoever chooses a step, and keys typed there do not move the story', () =>
    expectFocusOnChosenStep(page));
  await test.step('it is not left behind when the step changes', () => expectFocusOnNextStep(page));
});

test('the first stop of the Tab key is a link past the bar, to the story', async ({ page }) => {
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

test('the focus is always visible', async ({ page }) => {
  await openStory(page);
  for (let tabs = 0; tabs < 24; tabs++) {
    await page.keyboard.press('Tab');
    await waitForAnimationFrames(page);
    const focus = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const { left, top, right, bottom } = element.getBoundingClientRect();
      const topElement = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      return {
        text: element.textContent?.slice(0, 40),
        outlined: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
        uncovered: topElement !== null && (element.contains(topElement) || topElement.contains(element)),
      };
    });
    expect(focus).toEqual({ text: focus.text, outlined: true, uncovered: true });
  }
});

test('on a phone, what the Tab key focuses is not under the map', async ({ page }) => {
  await page.setViewportSize(PHONE);
  await openStory(page, 'plovdiv');
  await page.locator('section#plovdiv h2').focus();
  for (let tabs = 0; tabs < 24; tabs++) {
    await page.keyboard.press('Tab');
    await waitForAnimationFrames(page);
    const coveredText = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      const { left, top } = element.getClientRects()[0] ?? { left: 0, top: 0 };
      const topElement = document.elementFromPoint(left + 3, top + 3);
      return topElement && (element.contains(topElement) || topElement.contains(element))
        ? null
        : element.textContent;
    });
    expect(coveredText).toBeNull();
  }
});

test.describe('By buttons', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('a reader who chooses so steps from stop to stop, forth and back, and the choice is kept', async ({
    page,
  }) => {
    await openStory(page);
    await page.getByRole('button', { name: 'Step by buttons' }).click();
    const bar = page.getByRole('navigation', { name: 'From stop to stop' });
    const next = bar.getByRole('button', { name: 'Next' });
    await expect(next).toBeFocused();
    for (const place of ['Step 1, 1 of 3', 'Step 1, 2 of 3', 'Step 1, 3 of 3', 'Step 2, 1 of 3']) {
      await page.keyboard.press('Enter');
      await expect(bar).toContainText(place);
    }
    await bar.getByRole('button', { name: 'Back' }).click();
    await expect(bar).toContainText('Step 1, 3 of 3');
    await page.reload();
    await expect(bar).toBeVisible();
    await bar.getByRole('button', { name: 'Only scroll' }).click();
    await expect(bar).toHaveCount(0);
  });
});
