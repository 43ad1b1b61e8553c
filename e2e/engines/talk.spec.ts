import { expect } from '@playwright/test';
import { PRESENT_PATH } from '../support/talk';
import type { EnginePage } from './engine-page';
import { test } from './test';

/** Where a talk is: the step’s id and the stop that is reached or played to. */
const getPosition = (tab: EnginePage) =>
  tab.run(() => {
    const { step, stop } = document.querySelector<HTMLElement>('[data-step][data-stop]')?.dataset ?? {};
    return `${step} ${stop}`;
  });

const expectPosition = (tab: EnginePage, position: string) =>
  expect.poll(() => getPosition(tab)).toBe(position);

const waitUntilDrawn = (tab: EnginePage) =>
  expect
    .poll(() =>
      tab.run(() => {
        const { settled, map } = document.querySelector<HTMLElement>('[data-stop]')?.dataset ?? {};
        return settled === 'true' && map !== 'loading';
      }),
    )
    .toBe(true);

/** Titles of the dialogs that are open. */
const getDialogTitles = (tab: EnginePage) =>
  tab.run(() => [...document.querySelectorAll('dialog[open] h2')].map(({ textContent }) => textContent));

const expectDialog = (tab: EnginePage, getTitle: string) =>
  expect.poll(() => getDialogTitles(tab)).toContain(getTitle);
const expectNoDialog = (tab: EnginePage) => expect.poll(() => getDialogTitles(tab)).toEqual([]);

test('the keys of a talk lead forward and back, to both ends, and open and close dialogs over the map', async ({
  tab,
  siteAddress,
}) => {
  await tab.open(`${siteAddress}${PRESENT_PATH}#plzen`);
  await waitUntilDrawn(tab);
  await expectPosition(tab, 'plzen 1');
  await tab.press('ArrowRight');
  await expectPosition(tab, 'berlin-sixteenth 0.3');
  await tab.press('ArrowLeft');
  await expectPosition(tab, 'plzen 1');
  await tab.press('PageDown');
  await expectPosition(tab, 'berlin-sixteenth 0.3');
  await tab.press('PageUp');
  await expectPosition(tab, 'plzen 1');
  await tab.press('End');
  await expectPosition(tab, 'hesitation 1');
  await tab.press('Home');
  await expectPosition(tab, 'question 1');
  for (const [key, getTitle] of [
    ['o', 'All steps'],
    ['?', 'Keys and commands'],
  ] as const) {
    await tab.press(key);
    await expectDialog(tab, getTitle);
    await tab.press('Escape');
    await expectNoDialog(tab);
  }
  await expectPosition(tab, 'question 1');
});

test('the F key enters and leaves full screen', async ({ tab, siteAddress }) => {
  await tab.open(`${siteAddress}${PRESENT_PATH}`);
  await waitUntilDrawn(tab);
  for (const isFullScreen of [true, false]) {
    await tab.press('f');
    await expect.poll(() => tab.run(() => document.fullscreenElement !== null)).toBe(isFullScreen);
  }
});

test('a step’s prose begins at its top though the one before is still scrolling', { tag: '@long' }, async ({
  tab,
  siteAddress,
}) => {
  const scrollTops: number[] = [];
  await tab.open(`${siteAddress}${PRESENT_PATH}#withdrawal`);
  await waitUntilDrawn(tab);
  await tab.press('i');
  for (let round = 0; round < 4; round += 1) {
    await tab.run(() => document.querySelector<HTMLElement>('[aria-label="Prose of the step"]')?.focus());
    await tab.press('PageDown');
    await tab.press('n');
    await expectPosition(tab, 'new-reason 0.3');
    // longer than a smooth scroll lasts
    await tab.run(() => new Promise((resolve) => setTimeout(resolve, 600)));
    scrollTops.push(
      await tab.run(
        () => document.querySelector('[aria-label="Prose of the step"]')?.scrollTop ?? Number.NaN,
      ),
    );
    await tab.press('p');
    await expectPosition(tab, 'withdrawal 1');
  }
  expect(scrollTops).toEqual([0, 0, 0, 0]);
});

test('Escape closes the overview from within its search', { tag: '@long' }, async ({ tab, siteAddress }) => {
  await tab.open(`${siteAddress}${PRESENT_PATH}#plzen`);
  await waitUntilDrawn(tab);
  await tab.press('o');
  await expectDialog(tab, 'All steps');
  await tab.click('input[type="search"]');
  for (const key of 'berlin') await tab.press(key);
  await expect
    .poll(() => tab.run(() => document.querySelector('dialog [role="status"]')?.textContent))
    .toMatch(/^\d of 30/);
  // the first Escape may only empty the field
  await tab.press('Escape');
  if ((await getDialogTitles(tab)).length > 0) await tab.press('Escape');
  await expectNoDialog(tab);
  await expectPosition(tab, 'plzen 1');
});

test('the speaker’s window controls the talk, and follows it', { tag: '@long' }, async ({
  tab,
  siteAddress,
}) => {
  await tab.open(`${siteAddress}${PRESENT_PATH}#tanks`);
  await waitUntilDrawn(tab);
  const speaker = await tab.openPage();
  await speaker.open(`${siteAddress}${PRESENT_PATH}speaker/`);
  const getTitle = () => speaker.run(() => document.querySelector('h1')?.textContent);
  await expect.poll(getTitle).toBe('Soviet tanks answer');
  await speaker.press('End');
  await expectPosition(tab, 'hesitation 1');
  await expect.poll(getTitle).toBe('Still divided, into October');
  await tab.bringToFront();
  await tab.press('Home');
  await expectPosition(tab, 'question 1');
  await speaker.bringToFront();
  await expect.poll(getTitle).not.toBe('Still divided, into October');
});
