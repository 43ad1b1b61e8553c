import { expect, type Page } from '@playwright/test';
import { PNG } from 'pngjs';
import decodeQR from 'qr/decode.js';
import { expectAccessible } from '../support/axe';
import { expectSamePicture, pixelDifference, screenshotMap } from '../support/compare-pictures';
import { hostOrigins } from '../support/host-pages';
import { FULL_RESOLUTION, LONG, test, waitForAnimationFrames } from '../support/reading';
import { expectTalkAt, getTalkPosition, openTalk, PRESENT_PATH, talkRoot } from '../support/talk';

/** How many pixels of a picture, light theme, have the colour of a rising’s mark. */
function inkOf(file: Buffer): number {
  const { data } = PNG.sync.read(file);
  let pixels = 0;
  for (let at = 0; at < data.length; at += 4) {
    if (data[at] === 0xc2 && data[at + 1] === 0x3a && data[at + 2] === 0x03) pixels += 1;
  }
  return pixels;
}

/** Whole numbers from 0 to below a limit, the same again for the same seed. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    // the low bits of such a generator go round in circles
    return Math.floor((state / 2147483648) * below);
  };
}

const ANY_KEYS = [
  ...['ArrowRight', 'PageDown', ' ', 'n', 'ArrowLeft', 'PageUp', 'p', 'Home', 'End', 'r', '7', 'Enter'],
  ...['+', '-', '0', 'h', 'q', 't', 'i', 'l', 'a', 'd', 'b', 'w', 'o', '?', 'Escape'],
];
const IN_DIALOGS = ['ArrowRight', 'PageUp', 'Enter', 'Escape'];

/** Takes away all that lies over the picture of the step, as a lecturer would who looks for it. */
async function tidy(page: Page, isNameless: boolean): Promise<void> {
  if (await page.getByRole('dialog').count()) await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const curtain = page.getByRole('button', { name: /^The screen is/ });
  if (await curtain.count()) await curtain.click();
  // what a cover hides is there again once it is gone
  if (await page.getByText('What happens here?').count()) await page.keyboard.press('q');
  await expect(page.getByText('What happens here?')).toHaveCount(0);
  for (const [key, what] of [
    ['t', page.getByRole('timer')],
    ['i', page.getByRole('region', { name: 'Prose of the step' })],
    ['a', page.getByRole('complementary', { name: 'Follow along' })],
    ['l', page.locator('[data-pointer]')],
    ['x', page.locator('[data-drawing]')],
    ['d', page.getByText('The pen is out')],
  ] as const) {
    if (await what.count()) await page.keyboard.press(key);
    await expect(what).toHaveCount(0);
  }
  if (isNameless) await page.keyboard.press('h');
  await page.keyboard.press('0');
}

test.describe('On the projector', () => {
  // codes are read from their pixels
  test.use({ ...FULL_RESOLUTION, viewport: { width: 1366, height: 768 } });

  test('a click inside a step goes to its next stop, then to the next step; back is at once and exact; a step plays again, and its time can be moved by hand', async ({
    page,
  }) => {
    await openTalk(page, '#state-treaty');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vienna, the day after');
    await expectTalkAt(page, 'state-treaty 1');
    for (const where of ['broken-link 0.3', 'broken-link 0.6', 'broken-link 1', 'belgrade 0.36']) {
      await page.keyboard.press('ArrowRight');
      await expectTalkAt(page, where);
    }
    await page.keyboard.press('ArrowLeft');
    await expectTalkAt(page, 'broken-link 1');
    const back = await talkRoot(page).getAttribute('data-scene');
    await page.reload();
    await expect(page.locator('[data-stop][data-settled="true"]')).toBeVisible();
    await expect(talkRoot(page)).toHaveAttribute('data-scene', back ?? '');

    await page.keyboard.type('22');
    await page.keyboard.press('Enter');
    await expectTalkAt(page, 'withdrawal 1');
    const arrived = await talkRoot(page).getAttribute('data-scene');
    await page.getByRole('slider', { name: 'How far the step has played' }).fill('0.4');
    await expect(talkRoot(page)).not.toHaveAttribute('data-scene', arrived ?? '');
    await expectTalkAt(page, 'withdrawal 0.3');
    await page.keyboard.press('r');
    await expect(talkRoot(page)).toHaveAttribute('data-scene', arrived ?? '');
  });

  test('a number and Enter lead to a step, a key held down does once what it does, and one that needs a map says so', async ({
    page,
  }) => {
    await openTalk(page);
    await page.keyboard.type('18');
    await expect(page.getByText('18', { exact: true })).toBeVisible();
    await page.keyboard.press('Enter');
    await expectTalkAt(page, 'warsaw-pact 1');
    for (const _ of [1, 2, 3]) await page.keyboard.down('b');
    await page.keyboard.up('b');
    const curtain = page.getByRole('button', { name: 'The screen is black' });
    await expect(curtain).toBeVisible();
    await page.keyboard.press('b');
    await expect(curtain).toHaveCount(0);
    await page.keyboard.press('h');
    await expect(page.getByText('the pictures keep their names')).toBeVisible();
    await page.keyboard.press('+');
    await expect(page.getByText('the pictures stay as they are')).toBeVisible();
  });

  test('a step is found by its words among all, and its claim and prose are hidden and shown', async ({
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
    const prose = page.getByText('West Germany entered NATO on').first();
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
    await overview.getByRole('button', { name: /A visit to Belgrade/ }).click();
    await expectTalkAt(page, 'belgrade 1');
    await page.keyboard.press('Escape');
    await expect(overview).toBeVisible();
  });

  test('a clicker’s F5 fills the screen and leaves it whatever lies over the map, and loads nothing anew', async ({
    page,
    context,
  }) => {
    await openTalk(page, '#tanks');
    await page.keyboard.press('b');
    const curtain = page.getByRole('button', { name: 'The screen is black' });
    const fills = () => page.evaluate(() => document.fullscreenElement !== null);
    for (const key of ['F5', 'Shift+F5', 'f']) {
      const before = await fills();
      await page.keyboard.press(key);
      await expect.poll(fills).toBe(!before);
    }
    await page.keyboard.press('c');
    const hall = page.getByRole('dialog', { name: 'Before the lecture' });
    await expect(hall.getByText('The talk fills the screen.')).toBeVisible();
    for (const [key, full] of [
      ['F5', false],
      ['f', true],
    ] as const) {
      await page.keyboard.press(key);
      await expect.poll(fills).toBe(full);
      await expect(hall).toBeVisible();
    }
    await page.keyboard.press('o');
    await expect(page.getByRole('dialog')).toHaveCount(1);
    // the curtain of before is there: it is the same page
    await expect(curtain).toBeAttached();

    const [speaker] = await Promise.all([
      context.waitForEvent('page'),
      hall.getByRole('button', { name: 'Open it' }).click(),
    ]);
    await expect(speaker.getByRole('heading', { level: 1 })).toHaveText('The army answers');
    await speaker.evaluate(() => Object.assign(window, { same: true }));
    await speaker.keyboard.press('F5');
    await speaker.keyboard.press('w');
    await expect(page.getByRole('button', { name: 'The screen is white' })).toBeAttached();
    expect(await speaker.evaluate(() => 'same' in window)).toBe(true);
  });

  test('the time runs on over a reload, but not into the next lecture', async ({ page }) => {
    await page.clock.install();
    await openTalk(page);
    const timer = page.getByRole('timer');
    await page.keyboard.press('t');
    await expect(timer).toHaveText(/^0:\d\d of 45:00$/);
    for (const [later, passed] of [
      ['01:00:00', /^60:\d\d /],
      ['06:00:00', /^0:\d\d /],
    ] as const) {
      await page.clock.fastForward(later);
      await page.reload();
      await expect(page.locator('[data-stop][data-settled="true"]')).toBeVisible();
      await page.keyboard.press('t');
      await expect(timer).toHaveText(passed);
    }
    await page.clock.fastForward('00:10:00');
    await expect(timer).toHaveText(/^10:/);
    await page.keyboard.press('?');
    await page.getByRole('button', { name: 'Begin the time anew' }).click();
    await expect(timer).toHaveText(/^0:/);
  });

  test('single letters can be switched off, and arrows still go', async ({ page }) => {
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

  test('a talk of ten minutes has nine steps, and a part is all there is', async ({ page }) => {
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
    const ofChapter = await count.textContent();
    expect(ofChapter).not.toContain('/ 18');
    await page.reload();
    await expect(page.locator('[data-stop][data-settled="true"]')).toBeVisible();
    await expect(count).toHaveText(ofChapter ?? '');
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
    const follow = page.getByRole('complementary', { name: 'Follow along' });
    await expect(follow).toContainText('127.0.0.1, is only this machine’s');
    await expect(follow.getByRole('img')).toHaveCount(0);

    const published = 'https://maps.example.org';
    hostOrigins.add(published);
    await page.route(`${published}/**`, async (route) => {
      const { pathname } = new URL(route.request().url());
      await route.fulfill({ response: await route.fetch({ url: `${baseURL}${pathname}` }) });
    });
    await page.goto(`${published}${PRESENT_PATH}#tanks`);
    await expect(page.locator('[data-stop][data-settled="true"]')).toBeVisible();
    for (const step of ['tanks', 'contagion']) {
      if (step !== 'tanks') await page.getByRole('button', { name: 'Next' }).click();
      await page.keyboard.press('a');
      const code = follow.getByRole('img', { name: /^QR code/ });
      await expect(follow.getByText(`maps.example.org/stories/fault-lines/#${step}`)).toBeVisible();
      await code.evaluate((image: HTMLImageElement) => image.decode());
      const { data, width, height } = PNG.sync.read(await code.screenshot());
      expect(decodeQR({ data, width, height })).toBe(`${published}/stories/fault-lines/#${step}`);
      await page.keyboard.press('a');
    }
  });

  test('by itself it moves on, begins anew at the end, and waits for a hand', async ({ page }) => {
    await page.clock.install();
    await page.goto(`${PRESENT_PATH}?from=volna&to=hesitation&auto=3`);
    await expect(talkRoot(page)).toHaveAttribute('data-step', 'volna');
    const seen = new Set<string>();
    const step = () => talkRoot(page).getAttribute('data-step');
    for (let turns = 0; turns < 30 && !(seen.has('hesitation') && (await step()) === 'volna'); turns += 1) {
      await page.clock.runFor(1600);
      seen.add((await step()) ?? '');
    }
    expect([...seen]).toEqual(['volna', 'hesitation']);
    await expect(talkRoot(page)).toHaveAttribute('data-step', 'volna');
    await page.mouse.click(900, 300);
    await expect(talkRoot(page)).toHaveAttribute('data-paused', 'true');
    // what a visitor has left lying about is cleared away as it goes on
    await page.keyboard.press('b');
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: 'Keys and commands' });
    await expect(help).toBeVisible();
    await page.clock.runFor(7000);
    await expect(talkRoot(page)).not.toHaveAttribute('data-paused', 'true');
    await expect(help).toHaveCount(0);
    await expect(page.getByRole('button', { name: /^The screen is/ })).toHaveCount(0);
  });

  test('a talk of one step that moves by itself plays it again and again', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.clock.install();
    await page.goto(`${PRESENT_PATH}?from=berlin-sixteenth&to=berlin-sixteenth&auto=3`);
    const seen: string[] = [];
    for (let turns = 0; turns < 16; turns += 1) {
      const now = await getTalkPosition(page);
      if (seen.at(-1) !== now) seen.push(now);
      await page.clock.runFor(1600);
    }
    const again = seen.lastIndexOf('berlin-sixteenth 0.3');
    expect(seen.indexOf('berlin-sixteenth 0.3')).toBeLessThan(again);
    expect(seen.slice(0, again)).toContain('berlin-sixteenth 1');
  });

  test('what moves by itself waits for the speaker’s window too', async ({ page, context }) => {
    await openTalk(page, '?from=volna&to=hesitation&auto=60');
    await expect(talkRoot(page)).not.toHaveAttribute('data-paused', 'true');
    const speaker = await context.newPage();
    await speaker.goto(`${PRESENT_PATH}speaker/`);
    await expect(speaker.locator('[data-present="true"]')).toBeVisible();
    await speaker.keyboard.press('n');
    await expect(talkRoot(page)).toHaveAttribute('data-paused', 'true');
  });

  test('the screen is asked to stay awake, and again when that is taken back; the check says how it stands', async ({
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
    const asked = () => page.evaluate(() => (window as unknown as Locks).locks.map(({ kind }) => kind));
    await openTalk(page);
    expect(await asked()).toEqual(['screen']);
    await page.keyboard.press('c');
    const row = page.getByRole('listitem').filter({ hasText: 'Screen stays on' });
    await expect(row.getByRole('img', { name: 'Good' })).toBeVisible();
    // it is asked for again in a moment, which waits
    await page.clock.pauseAt(Date.now() + 10_000);
    await page.evaluate(() => {
      const [lock] = (window as unknown as Locks).locks;
      if (lock) lock.released = true;
      lock?.dispatchEvent(new Event('release'));
    });
    await expect(row.getByRole('img', { name: 'Needs attention' })).toBeVisible();
    await page.clock.runFor(5000);
    await expect.poll(asked).toEqual(['screen', 'screen']);
    await expect(row.getByRole('img', { name: 'Good' })).toBeVisible();
  });

  test('a mouse that has pressed a button or moved the slider leaves the next key to the talk', async ({
    page,
  }) => {
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
    // who came by Tab presses what has the focus
    await page.getByRole('button', { name: 'Back' }).focus();
    await page.keyboard.press(' ');
    await expect(talkRoot(page)).not.toHaveAttribute('data-stop', '1');
  });

  test('Escape closes what lies over the map, the nearest first, and then brings all steps', async ({
    page,
  }) => {
    await openTalk(page, '#tanks');
    for (const key of ['i', 'a', 'b']) await page.keyboard.press(key);
    const curtain = page.getByRole('button', { name: 'The screen is black' });
    const follow = page.getByRole('complementary', { name: 'Follow along' });
    const prose = page.getByRole('region', { name: 'Prose of the step' });
    const overview = page.getByRole('dialog', { name: 'All steps' });
    for (const next of [curtain, follow, prose]) {
      await expect(next).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(next).toBeHidden();
      await expect(overview).toHaveCount(0);
    }
    await page.keyboard.press('Escape');
    await expect(overview).toBeVisible();
    // a clicker goes among the steps there, and Enter takes one
    await page.keyboard.press('PageDown');
    await page.keyboard.press('Enter');
    await expectTalkAt(page, 'contagion 1');
  });

  test('a covered step gives nothing away: no title, no legend, no names, no prose, to no voice', async ({
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
    await expect(page.getByRole('status').filter({ hasText: 'Into October' })).toHaveCount(0);
    await page.keyboard.press('a');
    await expect(page.getByRole('complementary', { name: 'Follow along' })).toHaveCount(0);
    await page.keyboard.press('q');
    await expect(page.getByRole('complementary', { name: 'Follow along' })).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Into October');
  });

  test('a broken address begins the talk; another step’s, put into the open page, leads there', async ({
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
    // a key that comes before there is anything to scroll drives the talk
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
    // and begins anew with the step
    await expect.poll(top).toBe(0);
    // a click into it leaves the next key to the talk
    await page.keyboard.press('ArrowLeft');
    await expectTalkAt(page, 'withdrawal 1');
    await prose.locator('p:visible').first().click();
    await page.keyboard.press('PageDown');
    await expectTalkAt(page, 'new-reason 0.3');
  });

  for (const theme of ['light', 'dark'] as const) {
    test(`shuts no one out, ${theme}`, theme === 'dark' ? LONG : {}, async ({ page }) => {
      // what fades has no colours of its own yet
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
    // a flight is seen in manual-map.spec.ts
    contextOptions: { reducedMotion: 'reduce' },
  });

  test('it is drawn, closer and farther by keys, and back to the step’s own frame; names go, marks stay', async ({
    page,
  }) => {
    await openTalk(page, '#seventeenth-of-june');
    await expect(page.locator('[data-map="live"]')).toBeVisible();
    const scale = page.getByText(/\d km · \d+ mi/);
    const own = await scale.textContent();
    for (const _ of [1, 2, 3]) await page.keyboard.press('+');
    // three half levels are nearly three times closer
    await expect(scale).not.toHaveText(own ?? '');
    await page.keyboard.press('0');
    await expect(scale).toHaveText(own ?? '');
    for (const key of ['=', '-', '-']) await page.keyboard.press(key);
    await expect(scale).not.toHaveText(own ?? '');
    await page.keyboard.press('0');
    await expect(scale).toHaveText(own ?? '');
    const shot = async () => {
      await expect(page.locator('[data-stop][data-settled="true"]')).toBeVisible();
      await waitForAnimationFrames(page);
      return screenshotMap(page);
    };
    const named = await shot();
    await page.keyboard.press('h');
    await expect(page.getByText('some 700 places, 12 shown').filter({ visible: true })).toHaveCount(0);
    const unnamed = await shot();
    expect(pixelDifference(named, unnamed)).toBeGreaterThan(0.005);
    const marks = inkOf(named);
    expect(marks).toBeGreaterThan(500);
    expect(Math.abs(inkOf(unnamed) - marks)).toBeLessThan(0.1 * marks);
    await page.keyboard.type('14');
    await page.keyboard.press('Enter');
    await expectTalkAt(page, 'four-zones 1');
    const inset = page.getByText('Vienna’s sectors, to 27 July 1955');
    await expect(inset).toHaveCount(0);
    await page.keyboard.press('h');
    await expect(inset).toBeVisible();

    // a click of the mouse goes on to the next stop, but not on a map in hand
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
    'it is drawn closer, farther and in its own frame, and wiped, by keys of the speaker’s window',
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
      const own = (await scale.textContent()) ?? '';
      for (const _ of [1, 2, 3]) await press('=');
      await expect(scale).not.toHaveText(own);
      for (const _ of [1, 2, 3]) await press('-');
      await expect(scale).toHaveText(own);
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
      const random = randomFrom(1956);
      const pressed: string[] = [];
      for (let move = 0; move < keys; move += 1) {
        const fit = (await page.getByRole('dialog').count()) > 0 ? IN_DIALOGS : ANY_KEYS;
        const key = fit[random(fit.length)] ?? 'r';
        await page.keyboard.press(key);
        pressed.push(key);
      }
      if (keys === 200) expect(new Set(pressed)).toEqual(new Set([...ANY_KEYS, ...IN_DIALOGS]));
      await tidy(page, pressed.filter((key) => key === 'h').length % 2 === 1);
      while (!(await getTalkPosition(page)).endsWith(' 1')) {
        const before = await getTalkPosition(page);
        await page.keyboard.press('ArrowRight');
        await expect.poll(() => getTalkPosition(page)).not.toBe(before);
      }
      const step = await talkRoot(page).getAttribute('data-step');
      const shot = async () => {
        await expect(
          page.locator(`[data-stop][data-settled="true"][data-map="${liveMap ? 'live' : 'still'}"]`),
        ).toBeVisible();
        await waitForAnimationFrames(page);
        await expect(page.locator('[data-stop][data-settled="true"]')).toBeVisible();
        return page.screenshot({ style: 'nav, [role="status"] { visibility: hidden }' });
      };
      const walked = await talkRoot(page).getAttribute('data-scene');
      const picture = await shot();
      await page.goto('about:blank');
      await openTalk(page, `#${step}`);
      expect(await talkRoot(page).getAttribute('data-scene')).toBe(walked);
      await expectSamePicture(picture, await shot(), `${step} after ${keys} keys`);
    });
  });
}
