import { expect } from '@playwright/test';
import type { EnginePage } from './engine-page';
import { test } from './test';

const PRESENT = '/present/fault-lines/';

/** Where a talk stands: its step, and the stop that is reached or played to. */
const placeIn = (tab: EnginePage) =>
  tab.run(() => {
    const { step, stop } = document.querySelector<HTMLElement>('[data-step][data-stop]')?.dataset ?? {};
    return `${step} ${stop}`;
  });

const at = (tab: EnginePage, place: string) => expect.poll(() => placeIn(tab)).toBe(place);

const drawn = (tab: EnginePage) =>
  expect
    .poll(() =>
      tab.run(() => {
        const { settled, map } = document.querySelector<HTMLElement>('[data-stop]')?.dataset ?? {};
        return settled === 'true' && map !== 'loading';
      }),
    )
    .toBe(true);

/** Titles of the dialogs that are open. */
const dialogs = (tab: EnginePage) =>
  tab.run(() => [...document.querySelectorAll('dialog[open] h2')].map(({ textContent }) => textContent));

const opens = (tab: EnginePage, title: string) => expect.poll(() => dialogs(tab)).toContain(title);
const closes = (tab: EnginePage) => expect.poll(() => dialogs(tab)).toEqual([]);

test('the keys of a talk lead on and back, to both ends, and open and close what lies over the map', async ({
  tab,
  site,
}) => {
  await tab.open(`${site}${PRESENT}#plzen`);
  await drawn(tab);
  await at(tab, 'plzen 1');
  await tab.press('ArrowRight');
  await at(tab, 'berlin-sixteenth 0.3');
  await tab.press('ArrowLeft');
  await at(tab, 'plzen 1');
  await tab.press('PageDown');
  await at(tab, 'berlin-sixteenth 0.3');
  await tab.press('PageUp');
  await at(tab, 'plzen 1');
  await tab.press('End');
  await at(tab, 'hesitation 1');
  await tab.press('Home');
  await at(tab, 'question 1');
  for (const [key, title] of [
    ['o', 'All steps'],
    ['?', 'Keys and commands'],
  ] as const) {
    await tab.press(key);
    await opens(tab, title);
    await tab.press('Escape');
    await closes(tab);
  }
  await at(tab, 'question 1');
});

test('the key F fills the screen, and gives it back', async ({ tab, site }) => {
  await tab.open(`${site}${PRESENT}`);
  await drawn(tab);
  for (const full of [true, false]) {
    await tab.press('f');
    await expect.poll(() => tab.run(() => document.fullscreenElement !== null)).toBe(full);
  }
});

test('a step’s prose begins at its top though a key still scrolls the one before', { tag: '@long' }, async ({
  tab,
  site,
}) => {
  const tops: number[] = [];
  await tab.open(`${site}${PRESENT}#withdrawal`);
  await drawn(tab);
  await tab.press('i');
  for (let time = 0; time < 4; time += 1) {
    await tab.run(() => document.querySelector<HTMLElement>('[aria-label="Prose of the step"]')?.focus());
    await tab.press('PageDown');
    await tab.press('n');
    await at(tab, 'new-reason 0.3');
    // longer than a smooth scroll takes
    await tab.run(() => new Promise((done) => setTimeout(done, 600)));
    tops.push(
      await tab.run(
        () => document.querySelector('[aria-label="Prose of the step"]')?.scrollTop ?? Number.NaN,
      ),
    );
    await tab.press('p');
    await at(tab, 'withdrawal 1');
  }
  expect(tops).toEqual([0, 0, 0, 0]);
});

test('Escape closes the overview from within its search', { tag: '@long' }, async ({ tab, site }) => {
  await tab.open(`${site}${PRESENT}#plzen`);
  await drawn(tab);
  await tab.press('o');
  await opens(tab, 'All steps');
  await tab.click('input[type="search"]');
  for (const key of 'berlin') await tab.press(key);
  await expect
    .poll(() => tab.run(() => document.querySelector('dialog [role="status"]')?.textContent))
    .toMatch(/^\d of 30/);
  // the first one may empty the field
  await tab.press('Escape');
  if ((await dialogs(tab)).length > 0) await tab.press('Escape');
  await closes(tab);
  await at(tab, 'plzen 1');
});

test('the speaker’s window drives the talk, and follows it', { tag: '@long' }, async ({ tab, site }) => {
  await tab.open(`${site}${PRESENT}#tanks`);
  await drawn(tab);
  const speaker = await tab.another();
  await speaker.open(`${site}${PRESENT}speaker/`);
  const title = () => speaker.run(() => document.querySelector('h1')?.textContent);
  await expect.poll(title).toBe('The army answers');
  await speaker.press('End');
  await at(tab, 'hesitation 1');
  await expect.poll(title).toBe('Into October');
  await tab.show();
  await tab.press('Home');
  await at(tab, 'question 1');
  await speaker.show();
  await expect.poll(title).not.toBe('Into October');
});
