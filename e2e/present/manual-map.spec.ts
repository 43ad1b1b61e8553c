import { expect, type Page } from '@playwright/test';
import { test } from '../support/reading';
import { expectTalkAt, getTalkPosition, openTalk, PRESENT_PATH, talkRoot } from '../support/talk';
import { touch } from '../support/touch';

const timeSlider = (page: Page) => page.getByRole('slider', { name: /^Time: offices/ });
const backToStepButton = (page: Page) => page.getByRole('button', { name: 'Back to the step’s frame' });

test.describe('On a large projector', () => {
  test.use({ viewport: { width: 1920, height: 1080 } });

  test('the strips lead to the day that is clicked, within the steps of the talk', async ({ page }) => {
    await openTalk(page, '?talk=10#tanks');
    const box = await timeSlider(page).boundingBox();
    if (!box) throw new Error('no strips');
    // the axis runs to the end of 1956: the end of 1953 is at about this share of it
    await page.mouse.move(box.x + 0.3 * box.width, box.y + box.height / 2);
    const preview = page.getByText(/: step \d+, /).locator('visible=true');
    await expect(preview).toHaveText(/(November|December) 1953|January 1954/);
    const previewMatch = /step (\d+), (.*)$/.exec((await preview.textContent()) ?? '');
    await page.mouse.click(box.x + 0.3 * box.width, box.y + box.height / 2);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(previewMatch?.[2] ?? '');
    await expect(page.locator('footer').getByText(`${previewMatch?.[1]} / 9`)).toBeVisible();
    await timeSlider(page).focus();
    await page.keyboard.press('ArrowRight');
    await expect(timeSlider(page)).toHaveAttribute('aria-valuenow', String(Number(previewMatch?.[1]) + 1));
    await page.keyboard.press('End');
    await expect(timeSlider(page)).toHaveAttribute('aria-valuetext', /, step 9: /);
  });
});

test.describe('Controlled by a presenter', () => {
  test('the time begins with the first move, whichever it is', async ({ page }) => {
    await page.clock.install();
    await openTalk(page);
    await page.keyboard.type('8');
    await page.keyboard.press('Enter');
    await expectTalkAt(page, 'tanks 1');
    await page.clock.fastForward('00:05:00');
    await page.keyboard.press('t');
    await expect(page.getByRole('timer')).toHaveText(/^5:/);
  });

  test('names are found with and without their accents', async ({ page }) => {
    await openTalk(page);
    await page.keyboard.press('o');
    const overview = page.getByRole('dialog', { name: 'All steps' });
    const search = overview.getByRole('searchbox', { name: 'Find a step' });
    await search.fill('poznan');
    await expect(overview.getByRole('button', { name: /Poznań/ }).first()).toBeVisible();
    await search.fill('Poznań');
    await expect(overview.getByRole('button', { name: /Poznań/ }).first()).toBeVisible();
  });

  test('choosing another part of the story keeps the stop', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openTalk(page, '?from=plzen&to=tanks#plzen');
    await page.keyboard.press('n');
    await expectTalkAt(page, 'berlin-sixteenth 0.3');
    await page.keyboard.press('o');
    await page.getByRole('button', { name: 'Present the whole story' }).click();
    await page.keyboard.press('Escape');
    await expect(page.locator('footer').getByText('/ 30')).toBeVisible();
    expect(await getTalkPosition(page)).toBe('berlin-sixteenth 0.3');
    await page.keyboard.press('n');
    await expectTalkAt(page, 'berlin-sixteenth 0.66');
  });

  test('what a visitor chooses in an automatic talk is reset as it goes on', async ({ page }) => {
    await page.clock.install();
    await page.goto(`${PRESENT_PATH}?from=volna&to=hesitation&auto=3`);
    await expect(talkRoot(page)).toHaveAttribute('data-step', 'volna');
    await page.keyboard.press('o');
    await page.getByRole('radio', { name: /^10 minutes/ }).check();
    await expect.poll(() => new URL(page.url()).searchParams.get('talk')).toBe('10');
    await page.clock.runFor(7000);
    await expect(talkRoot(page)).not.toHaveAttribute('data-paused', 'true');
    await expect.poll(() => new URL(page.url()).searchParams.get('talk')).toBeNull();
    await expect(page.locator('footer').getByText('/ 2')).toBeVisible();
  });

  test('a remark on the address disappears with the first key', async ({ page }) => {
    await openTalk(page, '?talk=7');
    const remark = page.getByText('There is no talk of that length');
    await expect(remark).toBeVisible();
    await page.keyboard.press('n');
    await expect(remark).toHaveCount(0);
  });

  test('Escape in the speaker’s window closes what covers the picture', async ({ page, context }) => {
    await openTalk(page, '#tanks');
    const speaker = await context.newPage();
    await speaker.goto(`${PRESENT_PATH}speaker/`);
    await expect(speaker.locator('[data-present="true"]')).toBeVisible();
    const blankScreen = page.getByRole('button', { name: /^The screen is/ });
    await speaker.keyboard.press('b');
    await expect(blankScreen).toBeVisible();
    await expect(speaker.getByText('The screen is black.')).toBeVisible();
    await speaker.keyboard.press('Escape');
    await expect(blankScreen).toHaveCount(0);
    await expect(speaker.getByRole('dialog')).toHaveCount(0);
    // its help lists no command that this window cannot perform
    await speaker.keyboard.press('?');
    const help = speaker.getByRole('dialog', { name: 'Keys and commands' });
    await expect(help.getByRole('button', { name: 'All steps', exact: true })).toBeVisible();
    await expect(help.getByRole('button', { name: 'Full screen' })).toHaveCount(0);
  });
});

test.describe('By touch', () => {
  test.use({ hasTouch: true, viewport: { width: 1024, height: 768 } });

  test('a finger on the slider of the step does not change the step', async ({ page }) => {
    await openTalk(page, '#tanks');
    const box = await page.getByRole('slider', { name: 'How far the step has played' }).boundingBox();
    if (!box) throw new Error('no slider');
    const y = box.y + box.height / 2;
    const points = [0.95, 0.7, 0.5, 0.3].map((ratio) => [{ x: box.x + ratio * box.width, y }]);
    await touch(page, ...points);
    await expect.poll(() => getTalkPosition(page)).not.toBe('tanks 1');
    expect(await talkRoot(page).getAttribute('data-step')).toBe('tanks');
  });
});

test.describe('With the live map', () => {
  test.use({ liveMap: true, paintMap: false });

  test('a map moved by hand leaves the keys to the talk, a mouse at rest is hidden, and the map can be moved while a step plays', async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openTalk(page, '#plzen');
    await expect(page.locator('[data-map="live"]')).toBeVisible();
    await page.keyboard.press('+');
    await expect(backToStepButton(page)).toBeVisible();
    await page.mouse.move(900, 300);
    await page.mouse.down();
    await page.mouse.move(860, 340, { steps: 4 });
    await page.mouse.up();
    await expect(backToStepButton(page)).toBeVisible();
    await page.keyboard.press('ArrowRight');
    await expectTalkAt(page, 'berlin-sixteenth 0.3');
    await expect(backToStepButton(page)).toHaveCount(0);
    await page.mouse.move(900, 320);
    const getCursor = () =>
      page.evaluate(() => getComputedStyle(document.elementFromPoint(900, 320) as Element).cursor);
    await expect.poll(getCursor).not.toBe('none');
    await expect.poll(getCursor).toBe('none');

    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await page.keyboard.press('ArrowLeft');
    await expectTalkAt(page, 'plzen 1');
    await page.keyboard.press('n');
    await page.keyboard.press('+');
    await expect(backToStepButton(page)).toBeVisible();
    // the step that was playing does not take the map back
    await page.waitForFunction(() => new Promise((resolve) => setTimeout(() => resolve(true), 1500)));
    await expect(backToStepButton(page)).toBeVisible();
    await page.keyboard.press('0');
    await expect(backToStepButton(page)).toHaveCount(0);
    await expectTalkAt(page, 'berlin-sixteenth 0.3');
  });
});
