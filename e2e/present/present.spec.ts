import { expect, type Page } from '@playwright/test';
import { PNG } from 'pngjs';
import decodeQR from 'qr/decode.js';
import { expectAccessible } from '../support/axe';
import { expectSamePicture, pixelDifference, screenshotMap } from '../support/compare-pictures';
import { hostOrigins } from '../support/host-pages';
import { createRandom } from '../support/random';
import { FULL_RESOLUTION, LONG, test, waitForAnimationFrames } from '../support/reading';
import { expectTalkAt, getTalkPosition, openTalk, PRESENT_PATH, talkRoot } from '../support/talk';

/** Number of pixels with the colour of an uprising’s symbol in the light theme. */
function countSymbolPixels(file: Buffer): number {
  const { data } = PNG.sync.read(file);
  let pixels = 0;
  for (let index = 0; index < data.length; index += 4) {
    if (data[index] === 0xc2 && data[index + 1] === 0x3a && data[index + 2] === 0x03) pixels += 1;
  }
  return pixels;
}

const ANY_KEYS = [
  ...['ArrowRight', 'PageDown', ' ', 'n', 'ArrowLeft', 'PageUp', 'p', 'Home', 'End', 'r', '7', 'Enter'],
  ...['+', '-', '0', 'h', 'q', 't', 'i', 'l', 'a', 'd', 'b', 'w', 'o', '?', 'Escape'],
];
const DIALOG_KEYS = ['ArrowRight', 'PageUp', 'Enter', 'Escape'];

/** Closes and turns off everything that covers or changes the picture of the step. */
async function resetTalk(page: Page, areLabelsHidden: boolean): Promise<void> {
  if (await page.getByRole('dialog').count()) await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  // digits of a step’s number, typed and not yet entered
  if (
    await page
      .locator('p')
      .filter({ hasText: /^\d{1,3}$/ })
      .count()
  )
    await page.keyboard.press('Escape');
  const blankScreen = page.getByRole('button', { name: /^The screen is/ });
  if (await blankScreen.count()) await blankScreen.click();
  // a cover hides other elements, so it goes first
  if (await page.getByText('What happens here?').count()) await page.keyboard.press('q');
  await expect(page.getByText('What happens here?')).toHaveCount(0);
  for (const [key, locator] of [
    ['t', page.getByRole('timer')],
    ['i', page.getByRole('region', { name: 'Prose of the step' })],
    ['a', page.getByRole('complementary', { name: 'Follow along' })],
    ['l', page.locator('[data-pointer]')],
    ['x', page.locator('[data-drawing]')],
    ['d', page.getByText('The pen is out')],
  ] as const) {
    if (await locator.count()) await page.keyboard.press(key);
    await expect(locator).toHaveCount(0);
  }
  if (areLabelsHidden) await page.keyboard.press('h');
  await page.keyboard.press('0');
}

test.describe('On the projector', () => {
  // QR codes are read from pixels
  test.use({ ...FULL_RESOLUTION, viewport: { width: 1366, height: 768 } });

  test('a key inside a step goes to its next stop, then to the next step; going back is immediate and exact; a step can be replayed and moved by its slider', async ({
    page,
  }) => {
    await openTalk(page, '#state-treaty');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Two signatures, a day apart');
    await expectTalkAt(page, 'state-treaty 1');
    for (const position of ['broken-link 0.3', 'broken-link 0.6', 'broken-link 1', 'belgrade 0.36']) {
      await page.keyboard.press('ArrowRight');
      await expectTalkAt(page, position);
    }
    await page.keyboard.press('ArrowLeft');
    await expectTalkAt(page, 'broken-link 1');
    const sceneAfterBack = await talkRoot(page).getAttribute('data-scene');
    await page.reload();
    await expect(page.locator('[data-stop][data-settled="true"]')).toBeVisible();
    await expect(talkRoot(page)).toHaveAttribute('data-scene', sceneAfterBack ?? '');

    await page.keyboard.type('22');
    await page.keyboard.press('Enter');
    await expectTalkAt(page, 'withdrawal 1');
    const arrivedScene = await talkRoot(page).getAttribute('data-scene');
    await page.getByRole('slider', { name: 'How far the step has played' }).fill('0.4');
    await expect(talkRoot(page)).not.toHaveAttribute('data-scene', arrivedScene ?? '');
    await expectTalkAt(page, 'withdrawal 0.3');
    await page.keyboard.press('r');
    await expect(talkRoot(page)).toHaveAttribute('data-scene', arrivedScene ?? '');
  });

  test('a number and Enter lead to a step, a key held down acts once, and one that needs a live map says so', async ({
    page,
  }) => {
    await openTalk(page);
    await page.keyboard.type('18');
    await expect(page.getByText('18', { exact: true })).toBeVisible();
    await page.keyboard.press('Enter');
    await expectTalkAt(page, 'warsaw-pact 1');
    for (const _ of [1, 2, 3]) await page.keyboard.down('b');
    await page.keyboard.up('b');
    const blankScreen = page.getByRole('button', { name: 'The screen is black' });
    await expect(blankScreen).toBeVisible();
    await page.keyboard.press('b');
    await expect(blankScreen).toHaveCount(0);
    await page.keyboard.press('h');
    await expect(page.getByText('the pictures keep their names')).toBeVisible();
    await page.keyboard.press('+');
    await expect(page.getByText('the pictures stay as they are')).toBeVisible();
  });

  test('a step is found by a text among all, and its claim and prose are hidden and shown', async ({
    page,
  }) => {
    await openTalk(page, '#warsaw-pact');
    const claim = page.getByText('The Pact was mainly a symbolic answer');
    await expect(claim).toBeVisible();
    await page.keyboard.press('q');
    await expect(claim).toBeHidden();
    await page.keyboard.press('q');
    await page.keyboard.press('t');
    await expect(page.getByRole('timer')).toContainText('of 45:00');
    const prose = page.getByText('West Germany joined NATO').first();
    await page.keyboard.press('i');
    await expect(prose).toBeVisible();
    await page.keyboard.press('i');
    await expect(prose).toBeHidden();

    await page.keyboard.press('o');
    const overview = page.getByRole('dialog', { name: 'All steps' });
    await expect(overview.getByRole('listitem')).toHaveCount(30);
    await overview.getByRole('searchbox').fill('tito');
    await expect(overview.getByRole('status')).toHaveText(/^[1-9] of 30 steps$/);
    await overview.getByRole('searchbox').fill('belgrade');
    await overview.getByRole('button', { name: /A stick to beat Molotov/ }).click();
    await expectTalkAt(page, 'belgrade 1');
    await page.keyboard.press('Escape');
    await expect(overview).toBeVisible();
  });

  test('a clicker’s F5 enters and leaves full screen whatever covers the map, and does not reload', async ({
    page,
    context,
  }) => {
    await openTalk(page, '#tanks');
    await page.keyboard.press('b');
    const blankScreen = page.getByRole('button', { name: 'The screen is black' });
    const isFullScreen = () => page.evaluate(() => document.fullscreenElement !== null);
    for (const key of ['F5', 'Shift+F5', 'f']) {
      const before = await isFullScreen();
      await page.keyboard.press(key);
      await expect.poll(isFullScreen).toBe(!before);
    }
    await page.keyboard.press('c');
    const preflight = page.getByRole('dialog', { name: 'Before the lecture' });
    await expect(preflight.getByText('The talk fills the screen.')).toBeVisible();
    for (const [key, expected] of [
      ['F5', false],
      ['f', true],
    ] as const) {
      await page.keyboard.press(key);
      await expect.poll(isFullScreen).toBe(expected);
      await expect(preflight).toBeVisible();
    }
    await page.keyboard.press('o');
    await expect(page.getByRole('dialog')).toHaveCount(1);
    // the black screen is still there, so the page was not reloaded
    await expect(blankScreen).toBeAttached();

    const [speaker] = await Promise.all([
      context.waitForEvent('page'),
      preflight.getByRole('button', { name: 'Open it' }).click(),
    ]);
    await expect(speaker.getByRole('heading', { level: 1 })).toHaveText('Soviet tanks answer');
    await speaker.evaluate(() => Object.assign(window, { same: true }));
    await speaker.keyboard.press('F5');
    await speaker.keyboard.press('w');
    await expect(page.getByRole('button', { name: 'The screen is white' })).toBeAttached();
    expect(await speaker.evaluate(() => 'same' in window)).toBe(true);
  });

  test('the time continues after a reload, but not in the next lecture', async ({ page }) => {
    await page.clock.install();
    await openTalk(page);
    const timer = page.getByRole('timer');
    await page.keyboard.press('t');
    await expect(timer).toHaveText(/^0:\d\d of 45:00$/);
    for (const [pause, timerText] of [
      ['01:00:00', /^60:\d\d /],
      ['06:00:00', /^0:\d\d /],
    ] as const) {
      await page.clock.fastForward(pause);
      await page.reload();
      await expect(page.locator('[data-stop][data-settled="true"]')).toBeVisible();
      await page.keyboard.press('t');
      await expect(timer).toHaveText(timerText);
    }
    await page.clock.fastForward('00:10:00');
    await expect(timer).toHaveText(/^10:/);
    await page.keyboard.press('?');
    await page.getByRole('button', { name: 'Begin the time anew' }).click();
    await expect(timer).toHaveText(/^0:/);
  });

  test('single letters can be switched off, and arrows still work', async ({ page }) => {
    await openTalk(page, '#plzen');
    await page.keyboard.press('?');
    await page.getByRole('checkbox', { name: 'Single letters' }).uncheck();
    await page.keyboard.press('Escape');
    await page.keyboard.press('n');
    await page.keyboard.press('b');
    await page.keyboard.press('.');
    await page.keyboard.press('?');
    await waitForAnimationFrames(page);
    expect(await getTalkPosition(page)).toBe('plzen 1');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByRole('button', { name: /^The screen is/ })).toHaveCount(0);
    await page.keyboard.press('PageDown');
    await expectTalkAt(page, 'berlin-sixteenth 0.3');
  });

  test('a talk of ten minutes has nine steps, and a part has only its own', async ({ page }) => {
    await openTalk(page, '?talk=10');
    await expect(page.getByText('1 / 9')).toBeVisible();
    await page.keyboard.press('End');
    await expect(page.getByText('9 / 9')).toBeVisible();
    await openTalk(page, '?from=plzen&to=tanks');
    await expectTalkAt(page, 'plzen 1');
    await expect(page.getByText('1 / 4')).toBeVisible();
    await openTalk(page, '?talk=7');
    await expect(page.getByRole('note')).toContainText('10, 20, 45 minutes');
  });

  test('another length and a chapter alone are chosen among all steps, and a reload keeps them', async ({
    page,
  }) => {
    await openTalk(page, '#tanks');
    await page.keyboard.press('o');
    const overview = page.getByRole('dialog', { name: 'All steps' });
    await overview.getByRole('radio', { name: '20 minutes' }).check();
    await overview.getByRole('button', { name: 'Present this chapter alone' }).nth(1).click();
    await expectTalkAt(page, 'seventeenth-of-june 1');
    const count = page.getByText(/^\d+ \/ \d+$/);
    const chapterCount = await count.textContent();
    expect(chapterCount).not.toContain('/ 18');
    await page.reload();
    await expect(page.locator('[data-stop][data-settled="true"]')).toBeVisible();
    await expect(count).toHaveText(chapterCount ?? '');
    await page.keyboard.press('End');
    await page.keyboard.press('o');
    await expect(overview.getByText('Steps 4 to 9 of the whole story alone.')).toBeVisible();
    await expect(overview.getByRole('radio', { name: '20 minutes' })).toBeChecked();
    await overview.getByRole('button', { name: 'Present the whole story' }).click();
    await page.keyboard.press('Escape');
    await expect(count).toContainText('/ 18');
    expect(new URL(page.url()).search).toBe('?talk=20');
  });

  test('students are shown the step’s address, as a code that leads there; this machine’s own address never', async ({
    page,
    baseURL,
  }) => {
    await openTalk(page, '#tanks');
    await page.keyboard.press('a');
    const followPanel = page.getByRole('complementary', { name: 'Follow along' });
    await expect(followPanel).toContainText('127.0.0.1, is only this machine’s');
    await expect(followPanel.getByRole('img')).toHaveCount(0);

    const publishedOrigin = 'https://maps.example.org';
    hostOrigins.add(publishedOrigin);
    await page.route(`${publishedOrigin}/**`, async (route) => {
      const { pathname } = new URL(route.request().url());
      await route.fulfill({ response: await route.fetch({ url: `${baseURL}${pathname}` }) });
    });
    await page.goto(`${publishedOrigin}${PRESENT_PATH}#tanks`);
    await expect(page.locator('[data-stop][data-settled="true"]')).toBeVisible();
    for (const step of ['tanks', 'contagion']) {
      if (step !== 'tanks') await page.getByRole('button', { name: 'Next' }).click();
      await page.keyboard.press('a');
      const code = followPanel.getByRole('img', { name: /^QR code/ });
      await expect(followPanel.getByText(`maps.example.org/stories/fault-lines/#${step}`)).toBeVisible();
      await code.evaluate((image: HTMLImageElement) => image.decode());
      const { data, width, height } = PNG.sync.read(await code.screenshot());
      expect(decodeQR({ data, width, height })).toBe(`${publishedOrigin}/stories/fault-lines/#${step}`);
      await page.keyboard.press('a');
    }
  });

  test('an automatic talk moves on, starts again at the end, and pauses when somebody acts', async ({
    page,
  }) => {
    await page.clock.install();
    await page.goto(`${PRESENT_PATH}?from=volna&to=hesitation&auto=3`);
    await expect(talkRoot(page)).toHaveAttribute('data-step', 'volna');
    const steps = new Set<string>();
    const getStep = () => talkRoot(page).getAttribute('data-step');
    for (
      let turns = 0;
      turns < 30 && !(steps.has('hesitation') && (await getStep()) === 'volna');
      turns += 1
    ) {
      await page.clock.runFor(1600);
      steps.add((await getStep()) ?? '');
    }
    expect([...steps]).toEqual(['volna', 'hesitation']);
    await expect(talkRoot(page)).toHaveAttribute('data-step', 'volna');
    await page.mouse.click(900, 300);
    await expect(talkRoot(page)).toHaveAttribute('data-paused', 'true');
    // what a visitor has left open is closed as the talk goes on
    await page.keyboard.press('b');
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: 'Keys and commands' });
    await expect(help).toBeVisible();
    await page.clock.runFor(7000);
    await expect(talkRoot(page)).not.toHaveAttribute('data-paused', 'true');
    await expect(help).toHaveCount(0);
    await expect(page.getByRole('button', { name: /^The screen is/ })).toHaveCount(0);
  });

  test('an automatic talk of one step plays it again and again', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.clock.install();
    await page.goto(`${PRESENT_PATH}?from=berlin-sixteenth&to=berlin-sixteenth&auto=3`);
    const positions: string[] = [];
    for (let turns = 0; turns < 16; turns += 1) {
      const position = await getTalkPosition(page);
      if (positions.at(-1) !== position) positions.push(position);
      await page.clock.runFor(1600);
    }
    const lastStart = positions.lastIndexOf('berlin-sixteenth 0.3');
    expect(positions.indexOf('berlin-sixteenth 0.3')).toBeLessThan(lastStart);
    expect(positions.slice(0, lastStart)).toContain('berlin-sixteenth 1');
  });

  test('an automatic talk pauses for the speaker’s window too', async ({ page, context }) => {
    await openTalk(page, '?from=volna&to=hesitation&auto=60');
    await expect(talkRoot(page)).not.toHaveAttribute('data-paused', 'true');
    const speaker = await context.newPage();
    await speaker.goto(`${PRESENT_PATH}speaker/`);
    await expect(speaker.locator('[data-present="true"]')).toBeVisible();
    await speaker.keyboard.press('n');
    await expect(talkRoot(page)).toHaveAttribute('data-paused', 'true');
  });

  test('a wake lock is requested, and again when it is released; the preflight shows its state', async ({
    page,
  }) => {
    await page.clock.install();
    await page.addInitScript(() => {
      const locks: EventTarget[] = [];
      Object.assign(window, { locks });
      const request = (kind: string) => {
        const lock = Object.assign(new EventTarget(), {
          kind,
          released: false,
          release: () => Promise.resolve(),
        });
        locks.push(lock);
        return Promise.resolve(lock);
      };
      Object.defineProperty(navigator, 'wakeLock', { value: { request } });
    });
    type Locks = { locks: (EventTarget & { kind: string; released: boolean })[] };
    const getRequestedTypes = () =>
      page.evaluate(() => (window as unknown as Locks).locks.map(({ kind }) => kind));
    await openTalk(page);
    expect(await getRequestedTypes()).toEqual(['screen']);
    await page.keyboard.press('c');
    const row = page.getByRole('listitem').filter({ hasText: 'Screen stays on' });
    await expect(row.getByRole('img', { name: 'Good' })).toBeVisible();
    // stop the clock before the next request
    await page.clock.pauseAt(Date.now() + 10_000);
    await page.evaluate(() => {
      const [lock] = (window as unknown as Locks).locks;
      if (lock) lock.released = true;
      lock?.dispatchEvent(new Event('release'));
    });
    await expect(row.getByRole('img', { name: 'Needs attention' })).toBeVisible();
    await page.clock.runFor(5000);
    await expect.poll(getRequestedTypes).toEqual(['screen', 'screen']);
    await expect(row.getByRole('img', { name: 'Good' })).toBeVisible();
  });

  test('after a click on a button or the slider the next key controls the talk', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openTalk(page, '#plzen');
    await page.mouse.move(700, 300);
    await page.getByRole('button', { name: 'Next' }).click();
    await expectTalkAt(page, 'berlin-sixteenth 0.3');
    await page.getByRole('button', { name: 'All steps' }).click();
    const overview = page.getByRole('dialog', { name: 'All steps' });
    await expect(overview).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(overview).toHaveCount(0);
    await waitForAnimationFrames(page);
    await page.keyboard.press(' ');
    await expectTalkAt(page, 'berlin-sixteenth 0.66');
    await page.getByRole('slider', { name: 'How far the step has played' }).click();
    await page.keyboard.press('End');
    await expectTalkAt(page, 'hesitation 1');
    // with the focus set by keyboard, the key presses the focused button
    await page.getByRole('button', { name: 'Back' }).focus();
    await page.keyboard.press(' ');
    await expect(talkRoot(page)).not.toHaveAttribute('data-stop', '1');
  });

  test('Escape closes what covers the map, the topmost first, and then opens all steps', async ({ page }) => {
    await openTalk(page, '#tanks');
    for (const key of ['i', 'a', 'b']) await page.keyboard.press(key);
    const blankScreen = page.getByRole('button', { name: 'The screen is black' });
    const followPanel = page.getByRole('complementary', { name: 'Follow along' });
    const prose = page.getByRole('region', { name: 'Prose of the step' });
    const overview = page.getByRole('dialog', { name: 'All steps' });
    for (const next of [blankScreen, followPanel, prose]) {
      await expect(next).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(next).toBeHidden();
      await expect(overview).toHaveCount(0);
    }
    await page.keyboard.press('Escape');
    await expect(overview).toBeVisible();
    // a clicker’s keys move through the steps there, and Enter opens one
    await page.keyboard.press('PageDown');
    await page.keyboard.press('Enter');
    await expectTalkAt(page, 'contagion 1');
  });

  test('a covered step reveals nothing: no title, no legend, no labels, no prose, not even to a screen reader', async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openTalk(page, '#plzen');
    await page.keyboard.press('i');
    await page.keyboard.press('q');
    await page.keyboard.press('End');
    await expectTalkAt(page, 'hesitation 1');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('What happens here?');
    await expect(page.getByRole('region', { name: 'Prose of the step' })).toBeHidden();
    await expect(page.getByText('Outlook: beyond the article').locator('visible=true')).toHaveCount(0);
    await expect(page.getByRole('status').filter({ hasText: 'Still divided, into October' })).toHaveCount(0);
    await page.keyboard.press('a');
    await expect(page.getByRole('complementary', { name: 'Follow along' })).toHaveCount(0);
    await page.keyboard.press('q');
    await expect(page.getByRole('complementary', { name: 'Follow along' })).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Still divided, into October');
  });

  test('a malformed address opens the first step; another step’s fragment in the open page leads there', async ({
    page,
  }) => {
    await openTalk(page, '#%');
    await expectTalkAt(page, 'question 1');
    await page.evaluate(() => {
      window.location.hash = '#belgrade';
    });
    await expectTalkAt(page, 'belgrade 1');
  });

  test('the prose scrolls by its own keys once the focus stands in it', async ({ page }) => {
    await openTalk(page, '#withdrawal');
    await page.keyboard.press('i');
    const prose = page.getByRole('region', { name: 'Prose of the step' });
    // a key before there is anything to scroll would control the talk
    const isLonger = () =>
      prose.evaluate(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 50);
    await expect.poll(isLonger).toBe(true);
    await prose.focus();
    await expect(prose).toBeFocused();
    await waitForAnimationFrames(page);
    const top = () => prose.evaluate((element) => element.scrollTop);
    await page.keyboard.press('PageDown');
    await expect.poll(top).toBeGreaterThan(50);
    await expectTalkAt(page, 'withdrawal 1');
    await page.keyboard.press('n');
    await expectTalkAt(page, 'new-reason 0.3');
    // and starts at the top with the next step
    await expect.poll(top).toBe(0);
    // after a click in the prose the next key controls the talk
    await page.keyboard.press('ArrowLeft');
    await expectTalkAt(page, 'withdrawal 1');
    await prose.locator('p:visible').first().click();
    await page.keyboard.press('PageDown');
    await expectTalkAt(page, 'new-reason 0.3');
  });

  for (const theme of ['light', 'dark'] as const) {
    test(`is accessible, ${theme}`, theme === 'dark' ? LONG : {}, async ({ page }) => {
      // while an element fades its contrast cannot be measured
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await openTalk(page, '#tanks');
      await expectAccessible(page);
      await page.keyboard.press('i');
      await expectAccessible(page);
      await page.keyboard.press('c');
      await expectAccessible(page, 'dialog[open]');
      await page.keyboard.press('Escape');
      await page.keyboard.press('a');
      await expectAccessible(page);
      await page.keyboard.press('o');
      await expectAccessible(page, 'dialog[open]');
      await page.goto(`${PRESENT_PATH}speaker/`);
      await expect(page.getByText('Waiting for the window')).toBeVisible();
      await expectAccessible(page);
    });
  }
});

test.describe('With the map', () => {
  test.use({
    liveMap: true,
    viewport: { width: 1366, height: 768 },
    // camera flights are tested in manual-map.spec.ts
    contextOptions: { reducedMotion: 'reduce' },
  });

  test('it is drawn, zoomed by keys, and reset to the step’s camera; labels can be hidden, symbols stay', async ({
    page,
  }) => {
    await openTalk(page, '#seventeenth-of-june');
    await expect(page.locator('[data-map="live"]')).toBeVisible();
    const scale = page.getByText(/\d km · \d+ mi/);
    const initialScale = await scale.textContent();
    for (const _ of [1, 2, 3]) await page.keyboard.press('+');
    // three half zoom levels are nearly a factor of three
    await expect(scale).not.toHaveText(initialScale ?? '');
    await page.keyboard.press('0');
    await expect(scale).toHaveText(initialScale ?? '');
    for (const key of ['=', '-', '-']) await page.keyboard.press(key);
    await expect(scale).not.toHaveText(initialScale ?? '');
    await page.keyboard.press('0');
    await expect(scale).toHaveText(initialScale ?? '');
    const screenshotSettled = async () => {
      await expect(page.locator('[data-stop][data-settled="true"]')).toBeVisible();
      await waitForAnimationFrames(page);
      return screenshotMap(page);
    };
    const labelled = await screenshotSettled();
    await page.keyboard.press('h');
    await expect(page.getByText('some 700 places, 12 shown').filter({ visible: true })).toHaveCount(0);
    const unlabelled = await screenshotSettled();
    expect(pixelDifference(labelled, unlabelled)).toBeGreaterThan(0.005);
    const symbolPixels = countSymbolPixels(labelled);
    expect(symbolPixels).toBeGreaterThan(500);
    expect(Math.abs(countSymbolPixels(unlabelled) - symbolPixels)).toBeLessThan(0.1 * symbolPixels);
    await page.keyboard.type('14');
    await page.keyboard.press('Enter');
    await expectTalkAt(page, 'four-zones 1');
    const inset = page.getByText('Vienna’s sectors, to 27 July 1955');
    await expect(inset).toHaveCount(0);
    await page.keyboard.press('h');
    await expect(inset).toBeVisible();

    // a click goes to the next stop, but not on a map that is moved by hand
    await page.evaluate(() => {
      window.location.hash = '#state-treaty';
    });
    await expectTalkAt(page, 'state-treaty 1');
    await page.mouse.click(900, 300);
    await expectTalkAt(page, 'broken-link 0.3');
    await page.keyboard.press('+');
    await expect(page.getByRole('button', { name: 'Back to the step’s frame' })).toBeVisible();
    await page.mouse.click(900, 300);
    await page.getByRole('button', { name: 'Back to the step’s frame' }).click();
    await page.keyboard.press('ArrowRight');
    await expectTalkAt(page, 'broken-link 0.6');
  });

  test(
    'it is zoomed, reset and cleared of drawings by keys of the speaker’s window',
    LONG,
    async ({ page, context }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await openTalk(page, '#seventeenth-of-june');
      await expect(page.locator('[data-map="live"]')).toBeVisible();
      const speaker = await context.newPage();
      await speaker.goto(`${PRESENT_PATH}speaker/`);
      await expect(speaker.locator('[data-present="true"]')).toBeVisible();
      const press = async (key: string) => {
        await speaker.keyboard.press(key);
        await page.bringToFront();
      };
      const scale = page.getByText(/\d km · \d+ mi/);
      const initialScale = (await scale.textContent()) ?? '';
      for (const _ of [1, 2, 3]) await press('=');
      await expect(scale).not.toHaveText(initialScale);
      for (const _ of [1, 2, 3]) await press('-');
      await expect(scale).toHaveText(initialScale);
      await press('0');
      await expect(page.getByRole('button', { name: 'Back to the step’s frame' })).toHaveCount(0);

      await press('d');
      const pen = page.getByText(/^The pen is out: /);
      await expect(pen).toContainText('no strokes');
      await page.mouse.move(800, 300);
      await page.mouse.down();
      await page.mouse.move(900, 400);
      await page.mouse.up();
      await expect(pen).not.toContainText('no strokes');
      await press('Delete');
      await expect(pen).toContainText('no strokes');
    },
  );
});

for (const { name, liveMap, keys, details } of [
  { name: 'With stills', liveMap: false, keys: 100, details: {} },
  { name: 'With stills', liveMap: false, keys: 200, details: LONG },
  { name: 'With the live map', liveMap: true, keys: 200, details: LONG },
]) {
  test.describe(name, details, () => {
    test.use({ viewport: { width: 1366, height: 768 }, liveMap });

    test(`after ${keys} keys of any kind a step’s picture is the one that its address opens`, async ({
      page,
    }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await openTalk(page);
      const random = createRandom(1956);
      const pressed: string[] = [];
      for (let move = 0; move < keys; move += 1) {
        const validKeys = (await page.getByRole('dialog').count()) > 0 ? DIALOG_KEYS : ANY_KEYS;
        const key = validKeys[random(validKeys.length)] ?? 'r';
        await page.keyboard.press(key);
        pressed.push(key);
      }
      if (keys === 200) expect(new Set(pressed)).toEqual(new Set([...ANY_KEYS, ...DIALOG_KEYS]));
      await resetTalk(page, pressed.filter((key) => key === 'h').length % 2 === 1);
      while (!(await getTalkPosition(page)).endsWith(' 1')) {
        const before = await getTalkPosition(page);
        await page.keyboard.press('ArrowRight');
        await expect.poll(() => getTalkPosition(page)).not.toBe(before);
      }
      const step = await talkRoot(page).getAttribute('data-step');
      const screenshotSettled = async () => {
        await expect(
          page.locator(`[data-stop][data-settled="true"][data-map="${liveMap ? 'live' : 'still'}"]`),
        ).toBeVisible();
        await waitForAnimationFrames(page);
        await expect(page.locator('[data-stop][data-settled="true"]')).toBeVisible();
        return page.screenshot({ style: 'nav, [role="status"] { visibility: hidden }' });
      };
      const scene = await talkRoot(page).getAttribute('data-scene');
      const afterKeys = await screenshotSettled();
      await page.goto('about:blank');
      await openTalk(page, `#${step}`);
      expect(await talkRoot(page).getAttribute('data-scene')).toBe(scene);
      await expectSamePicture(afterKeys, await screenshotSettled(), `${step} after ${keys} keys`);
    });
  });
}
