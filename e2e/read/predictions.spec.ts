import { expect, type Locator, type Page } from '@playwright/test';
import {
  goToStepByContents,
  LONG,
  PHONE,
  STORY_PATH,
  test,
  waitForAnimationFrames,
  waitForStep,
  waitUntilSettled,
} from '../support/reading';
import { touch } from '../support/touch';

const cardOf = (page: Page, step: string): Locator => page.locator(`#${step} [data-prediction]`);

/** Opens the story at a step, with its questions. */
async function openPredicting(page: Page, step: string): Promise<Locator> {
  await page.goto(`${STORY_PATH}?predict#${step}`);
  const card = cardOf(page, step);
  await expect(card).toBeAttached();
  await waitUntilSettled(page);
  return card;
}

const getDay = (page: Page) => page.locator('[data-step]').getAttribute('data-day');

test('nobody is asked who has not chosen to be; one switch asks, and takes the questions away', async ({
  page,
}) => {
  await page.goto(`${STORY_PATH}#plzen`);
  await waitForStep(page, 'plzen');
  await expect(page.locator('[data-prediction]')).toHaveCount(0);
  const toggle = async () => {
    await page.getByRole('button', { name: 'Contents' }).click();
    await page.getByRole('button', { name: 'Predict first, then see' }).click();
  };
  await toggle();
  await expect(cardOf(page, 'plzen')).toBeInViewport();
  await page.reload();
  await expect(cardOf(page, 'plzen')).toBeAttached();
  await toggle();
  await expect(page.locator('[data-prediction]')).toHaveCount(0);
});

test('with the keys alone a question is answered, its step plays, and the answer stays beside what was', async ({
  page,
}) => {
  const card = await openPredicting(page, 'plzen');
  await goToStepByContents(page, 'plzen');
  const before = await getDay(page);
  await card.getByRole('radio').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(card.getByRole('status')).toHaveText('Not as you said.');
  await expect(card).toContainText('Czechoslovakia’s own police, militias and army');
  await expect.poll(() => getDay(page)).toBe('1953-06-02');
  expect(before).not.toBe('1953-06-02');
  await expect(card.locator('[tabindex="-1"]')).toBeFocused();
});

test.describe('on a phone, without WebGL', () => {
  test.use({ viewport: PHONE, hasTouch: true, isMobile: true });

  test('a finger marks the place on the picture, and scrolling goes on past a question', async ({ page }) => {
    const card = await openPredicting(page, 'withdrawal');
    await goToStepByContents(page, 'withdrawal');
    const surface = await page.locator('[data-mark-surface]').boundingBox();
    if (!surface) throw new Error('the map cannot be marked');
    const point = { x: surface.x + surface.width * 0.8, y: surface.y + surface.height * 0.4 };
    await page.touchscreen.tap(point.x, point.y);
    await expect(page.locator('[data-prediction-marks]')).toContainText('yours');
    await card.getByRole('button', { name: 'This is my answer' }).click();
    await expect(page.locator('[data-prediction-marks]')).toContainText('What was');
    await goToStepByContents(page, 'exposed-leaders');
    await expect(cardOf(page, 'exposed-leaders')).toHaveAttribute('data-prediction', 'open');
    await page.locator('#exposed-leaders [data-prose] p').last().scrollIntoViewIfNeeded();
    await page.locator('#yugoslav-dividend h2').scrollIntoViewIfNeeded();
    await page.evaluate(() => window.scrollBy({ top: 500, behavior: 'instant' }));
    await waitForAnimationFrames(page);
    await expect(page.locator('[data-step]')).toHaveAttribute('data-step', 'yugoslav-dividend');
  });

  test('a line is drawn with a finger', LONG, async ({ page }) => {
    const card = await openPredicting(page, 'belgrade');
    await goToStepByContents(page, 'belgrade');
    await card.getByRole('button', { name: 'Draw it on the map' }).click();
    const surface = await page.locator('[data-mark-surface="line"]').boundingBox();
    if (!surface) throw new Error('nothing can be drawn on the map');
    const at = (x: number, y: number) => ({
      x: surface.x + surface.width * x,
      y: surface.y + surface.height * y,
    });
    await touch(page, [at(0.85, 0.2)], [at(0.6, 0.5)], [at(0.4, 0.7)], [at(0.3, 0.8)]);
    await expect(page.locator('[data-prediction-marks] path')).toHaveCount(2);
    await expect(card.getByRole('combobox').first()).not.toHaveValue('');
  });
});

test('at a chapter’s end names are asked for, other ones the next time', LONG, async ({ page }) => {
  await openPredicting(page, 'contagion');
  await goToStepByContents(page, 'contagion');
  const card = page.getByRole('group', { name: /‘Hot summer’, without its names/ });
  await card.getByRole('button', { name: 'Just show me' }).click();
  const first = await card.getByRole('listitem').allInnerTexts();
  await page.reload();
  await card.getByRole('button', { name: 'Just show me' }).click();
  const second = await card.getByRole('listitem').allInnerTexts();
  const bare = (words: string) => words.replace(/^\d: /, '');
  expect(second.map(bare).filter((name) => first.map(bare).includes(name))).toEqual([]);
});
