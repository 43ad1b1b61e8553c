import { type BrowserContext, expect, type Page } from '@playwright/test';
import { test } from '../support/reading';
import { expectTalkAt, getTalkPosition, openTalk, PRESENT_PATH, talkRoot } from '../support/talk';

test.describe('With a second window', () => {
  test('notes and pictures follow the projector, either window controls the talk, and either may be reloaded', async ({
    page,
    context,
  }) => {
    await openTalk(page, '?talk=20#tanks');
    const speaker = await context.newPage();
    await speaker.goto(`${PRESENT_PATH}speaker/`);
    const heading = speaker.getByRole('heading', { level: 1 });
    await expect(heading).toHaveText('Soviet tanks answer');
    await expect(speaker.getByRole('heading', { level: 2 })).toHaveText([
      'Say',
      'Ask',
      'Where accounts differ',
    ]);
    await expect(speaker.getByText(/^\d+ of 18, stop (\d) of \1$/)).toBeVisible();
    await expect(speaker.locator('figure')).toHaveCount(2);
    expect(await speaker.locator('canvas').count()).toBe(0);

    await speaker.keyboard.press('PageDown');
    await expect(talkRoot(page)).not.toHaveAttribute('data-step', 'tanks');
    const next = await talkRoot(page).getAttribute('data-step');
    await expect(speaker.locator('[data-present]')).toHaveAttribute('data-step', next ?? '');
    await page.bringToFront();
    await page.keyboard.press('End');
    await expect(heading).toHaveText('Still divided, into October');

    await speaker.reload();
    await expect(heading).toHaveText('Still divided, into October');
    await page.reload();
    await expect(page.locator('[data-stop][data-settled="true"]')).toBeVisible();
    await expect(speaker.locator('[data-present="true"]')).toBeVisible();
    await speaker.bringToFront();
    await speaker.keyboard.press('Home');
    await expectTalkAt(page, 'question 1');

    await page.close();
    await expect(speaker.getByText('The window with the story is gone')).toBeVisible();
    const newProjector = await context.newPage();
    await newProjector.goto(`${PRESENT_PATH}#belgrade`);
    await expect(heading).toHaveText('A stick to beat Molotov');
    await expect(speaker.getByText('is gone')).toHaveCount(0);
    await newProjector.mouse.move(300, 300);
    await expect(newProjector.getByText('Speaker’s window is there')).toBeVisible();
    await speaker.close();
    await newProjector.mouse.move(400, 300);
    await expect(newProjector.getByText('Speaker’s window is gone')).toBeVisible();
  });

  /** Opens the speaker’s window, and waits until it has found the projector window. */
  async function openSpeaker(context: BrowserContext): Promise<Page> {
    const speaker = await context.newPage();
    await speaker.goto(`${PRESENT_PATH}speaker/`);
    await expect(speaker.locator('[data-present="true"]')).toBeVisible();
    return speaker;
  }

  test('after a reload the speaker’s window follows the same projector window again, not another', async ({
    page,
    context,
  }) => {
    await openTalk(page, '#tanks');
    const speaker = await openSpeaker(context);
    const heading = speaker.getByRole('heading', { level: 1 });
    await expect(heading).toHaveText('Soviet tanks answer');
    const otherProjector = await context.newPage();
    await openTalk(otherProjector, '#belgrade');
    await expect(speaker.getByText('Two windows show the story.')).toBeVisible();
    const titlesHandle = await heading.evaluateHandle((element) => {
      const titles = [element.textContent];
      new MutationObserver(() => titles.push(element.textContent)).observe(element, {
        ...{ childList: true, characterData: true, subtree: true },
      });
      return titles;
    });
    // browsers throttle windows that are out of sight
    await page.bringToFront();
    await page.reload();
    await expect(page.getByText('Speaker’s window is there')).toBeAttached();
    await speaker.bringToFront();
    await speaker.keyboard.press('End');
    await expectTalkAt(page, 'hesitation 1');
    await expect(heading).toHaveText('Still divided, into October');
    expect(await titlesHandle.evaluate((titles) => [...new Set(titles)])).toEqual([
      'Soviet tanks answer',
      'Still divided, into October',
    ]);
    expect(await getTalkPosition(otherProjector)).toBe('belgrade 1');
  });

  test('quick presses in the speaker’s window are all counted', async ({ page, context }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openTalk(page, '#plzen');
    const speaker = await openSpeaker(context);
    // both messages arrive while the projector window is busy
    await page.evaluate(() => {
      const end = performance.now() + 1000;
      setTimeout(() => {
        while (performance.now() < end);
      });
    });
    await speaker.keyboard.press('n');
    await speaker.keyboard.press('n');
    await expectTalkAt(page, 'berlin-sixteenth 0.66');
  });

  test('control from the speaker’s window shows the audience no dialog, and after a click on a button the next key controls the talk', async ({
    page,
    context,
  }) => {
    await openTalk(page, '#plzen');
    const speaker = await openSpeaker(context);
    await speaker.getByRole('button', { name: 'Next' }).click();
    await expectTalkAt(page, 'berlin-sixteenth 0.3');
    await speaker.getByRole('button', { name: 'Back' }).click();
    await expectTalkAt(page, 'plzen 1');
    await speaker.keyboard.press(' ');
    await expectTalkAt(page, 'berlin-sixteenth 0.3');
    await speaker.keyboard.press('ArrowLeft');
    await expectTalkAt(page, 'plzen 1');

    await page.bringToFront();
    await page.keyboard.press('o');
    await expect(speaker.getByText('All steps lie over the map.')).toBeVisible();
    await speaker.bringToFront();
    await speaker.keyboard.press('n');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expectTalkAt(page, 'berlin-sixteenth 0.3');
    await page.bringToFront();
    await page.keyboard.press('?');
    await expect(speaker.getByText('The list of keys lies over the map.')).toBeVisible();
    await speaker.bringToFront();
    await speaker.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(speaker.getByRole('dialog')).toHaveCount(0);
  });

  test('opened first it waits, shows the time of day and leads to the story', async ({ page, context }) => {
    await page.clock.install({ time: new Date(1956, 9, 23, 15, 4) });
    await page.goto(`${PRESENT_PATH}speaker/`);
    await expect(page.getByText('Waiting for the window with the story')).toBeVisible();
    await expect(page.getByText('15:04')).toBeVisible();
    await expect(page.locator('figure')).toHaveCount(0);
    const [projector] = await Promise.all([
      context.waitForEvent('page'),
      page.getByRole('link', { name: 'Open it here' }).click(),
    ]);
    await expect(projector).toHaveURL(/\/present\/fault-lines\/$/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('A question from October 1956');
    await expect(page.getByText('Waiting for')).toHaveCount(0);
  });

  test('of two projector windows one is followed, and that is said; if it is closed, the other takes its place', async ({
    page,
    context,
  }) => {
    await openTalk(page, '#tanks');
    const speaker = await openSpeaker(context);
    const heading = speaker.getByRole('heading', { level: 1 });
    const twoWindowsNotice = speaker.getByText('Two windows show the story.');
    await expect(heading).toHaveText('Soviet tanks answer');
    await expect(twoWindowsNotice).toHaveCount(0);

    const otherProjector = await context.newPage();
    await openTalk(otherProjector, '#belgrade');
    await expect(twoWindowsNotice).toContainText(
      'the one at “Soviet tanks answer”, not the one at “A stick to beat Molotov”',
    );
    await speaker.keyboard.press('End');
    await expectTalkAt(page, 'hesitation 1');
    await expect(heading).toHaveText('Still divided, into October');
    // the same window is still followed, whatever the other shows
    await otherProjector.bringToFront();
    await otherProjector.keyboard.type('18');
    await otherProjector.keyboard.press('Enter');
    await expect(twoWindowsNotice).toContainText('not the one at “Warsaw: an answer to NATO”');
    await expect(heading).toHaveText('Still divided, into October');
    expect(await getTalkPosition(otherProjector)).toBe('warsaw-pact 1');
    await expect(otherProjector.getByText('Speaker’s window is there')).toHaveCount(0);

    await page.close();
    await expect(heading).toHaveText('Warsaw: an answer to NATO');
    await expect(twoWindowsNotice).toHaveCount(0);
    await expect(otherProjector.getByText('Speaker’s window is there')).toBeAttached();
    await speaker.keyboard.press('Home');
    await expectTalkAt(otherProjector, 'question 1');
  });

  for (const [throttled, observer] of [
    ['speaker’s', 'projector’s'],
    ['projector’s', 'speaker’s'],
  ] as const) {
    test(`the ${throttled} window does not count as closed where a browser throttles the timers of covered windows`, async ({
      page,
      context,
    }) => {
      const speaker = await context.newPage();
      const [coveredWindow, openWindow] = throttled === 'speaker’s' ? [speaker, page] : [page, speaker];
      await coveredWindow.addInitScript(() => {
        window.setInterval = (() => 0) as unknown as typeof window.setInterval;
      });
      await openWindow.clock.install();
      await page.goto(`${PRESENT_PATH}#tanks`);
      await speaker.goto(`${PRESENT_PATH}speaker/`);
      await expect(speaker.locator('[data-present="true"]')).toBeVisible();
      await expect(page.getByText('Speaker’s window is there')).toBeAttached();
      await openWindow.evaluate(() => {
        const received = { count: 0 };
        new BroadcastChannel('fault-lines-talk:/present/fault-lines/').onmessage = ({ data }) => {
          if (data.to !== null) received.count += 1;
        };
        Object.assign(window, { received });
      });
      const countReceived = () =>
        openWindow.evaluate(() => (window as unknown as { received: { count: number } }).received.count);
      for (let beat = 0; beat < 8; beat += 1) {
        const before = await countReceived();
        await openWindow.clock.runFor(1500);
        await expect.poll(countReceived, `${observer} beat ${beat} is answered`).toBeGreaterThan(before);
      }
      await expect(page.getByText('Speaker’s window is there')).toBeAttached();
      await expect(speaker.locator('[data-present="true"]')).toBeVisible();
    });
  }

  test('two speaker’s windows control one projector', async ({ page, context }) => {
    await openTalk(page, '#tanks');
    const [firstSpeaker, secondSpeaker] = [await openSpeaker(context), await openSpeaker(context)];
    await firstSpeaker.keyboard.press('Home');
    await expectTalkAt(page, 'question 1');
    await secondSpeaker.keyboard.press('End');
    await expectTalkAt(page, 'hesitation 1');
    await expect(firstSpeaker.getByRole('heading', { level: 1 })).toHaveText('Still divided, into October');
    await secondSpeaker.close();
    await firstSpeaker.keyboard.press('Home');
    await expectTalkAt(page, 'question 1');
    await expect(page.getByText('Speaker’s window is there')).toBeAttached();
  });

  test('dialogs open in the speaker’s window, and the audience sees only what is chosen', async ({
    page,
    context,
  }) => {
    await openTalk(page, '#tanks');
    const speaker = await openSpeaker(context);
    const overview = speaker.getByRole('dialog', { name: 'All steps' });
    await speaker.keyboard.press('Escape');
    await overview.getByRole('button', { name: /A stick to beat Molotov/ }).click();
    await expectTalkAt(page, 'belgrade 1');
    await expect(overview).toHaveCount(0);

    await speaker.keyboard.press('o');
    // the radio is checked once the projector window confirms it
    await overview.getByRole('radio', { name: '20 minutes' }).click();
    await expect(page.getByText(/ \/ 18$/)).toBeVisible();
    await expect(overview.getByRole('radio', { name: '20 minutes' })).toBeChecked();
    await overview.getByRole('button', { name: 'Present this chapter alone' }).nth(1).click();
    await expectTalkAt(page, 'seventeenth-of-june 1');
    await expect(page.getByText('1 / 2')).toBeVisible();
    await expect(speaker.getByText(/^1 of 2/)).toBeVisible();

    await speaker.keyboard.press('c');
    await speaker.keyboard.press('2');
    await expect(speaker.getByText('2', { exact: true }).last()).toBeVisible();
    await speaker.keyboard.press('Enter');
    await expectTalkAt(page, 'tanks 1');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  test('what hides the picture from the audience is said in the speaker’s window', async ({
    page,
    context,
  }) => {
    await openTalk(page, '#tanks');
    const speaker = await openSpeaker(context);
    for (const [key, text] of [
      ['b', 'The screen is black.'],
      ['w', 'The screen is white.'],
      ['q', 'Title and claim are covered.'],
      ['h', 'Names are hidden.'],
      ['d', 'The pen is out.'],
    ] as const) {
      await speaker.keyboard.press(key);
      await expect(speaker.getByText(text)).toBeVisible();
      await speaker.keyboard.press(key);
      await expect(speaker.getByText(text)).toHaveCount(0);
    }
  });

  test('the picture follows the stop, and the clock restarts', async ({ page, context }) => {
    await openTalk(page, '#withdrawal');
    const speaker = await openSpeaker(context);
    const currentImage = speaker.getByRole('figure').first().getByRole('img');
    const arrivedSrc = await currentImage.getAttribute('src');
    await page.bringToFront();
    await page.getByRole('slider', { name: 'How far the step has played' }).fill('0.4');
    await expect(currentImage).not.toHaveAttribute('src', arrivedSrc ?? '');
    await currentImage.evaluate((image: HTMLImageElement) => image.decode());

    await expect(speaker.getByText('The time begins with the first move.')).toBeVisible();
    await speaker.getByRole('button', { name: 'Restart the clock' }).click();
    await expect(speaker.getByText('On time')).toBeVisible();
    await page.bringToFront();
    await page.reload();
    await expect(page.locator('[data-stop][data-settled="true"]')).toBeVisible();
    // after the reload the step has arrived, which may be a little ahead of time
    await expect(speaker.getByText(/^(?:On time|1 minute ahead)$/)).toBeVisible();
  });

  test('a shorter talk has its own numbers, the same to see and to type in either window', async ({
    page,
    context,
  }) => {
    await openTalk(page, '?talk=10');
    const count = page.getByText(/ \/ 9$/);
    const speaker = await openSpeaker(context);
    await page.bringToFront();
    await page.keyboard.type('3');
    await page.keyboard.press('Enter');
    await expect(count).toHaveText('3 / 9');
    await expectTalkAt(page, 'seventeenth-of-june 1');
    const captions = speaker.locator('figcaption');
    await expect(captions).toHaveText([/^Now: 3 /, /^Next: 4 /]);
    await expect(speaker.getByText(/^3 of 9/)).toBeVisible();
    await page.keyboard.type('12');
    await page.keyboard.press('Enter');
    await expect(page.getByText('12', { exact: true })).toHaveCount(0);
    await expectTalkAt(page, 'seventeenth-of-june 1');
    await expect(page.getByRole('status').filter({ hasText: 'Step 3 of 9:' })).toBeAttached();

    await page.keyboard.press('o');
    const overview = page.getByRole('dialog', { name: 'All steps' });
    await expect(overview.locator('[aria-current]')).toContainText(/^3 /);
    await overview.getByRole('button', { name: /^Soviet tanks answer.* · not in this talk/ }).click();
    await expect(count).toHaveText('– / 9');
    await expect(captions.first()).toHaveText('Now: – Soviet tanks answer');
    await speaker.bringToFront();
    await speaker.keyboard.type('9');
    await speaker.keyboard.press('Enter');
    await expectTalkAt(page, 'hesitation 1');
    await expect(count).toHaveText('9 / 9');
  });
});
