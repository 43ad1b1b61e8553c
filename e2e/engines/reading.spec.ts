import { expect } from '@playwright/test';
import { PHONE } from '../support/reading';
import type { EnginePage } from './engine-page';
import {
  getEnginePosition,
  getEngineStepIds,
  openEngineStory,
  test,
  waitForEngineArrival,
  waitForEngineStep,
} from './test';

const getFragment = (tab: EnginePage) => tab.run(() => location.hash.slice(1));

/** Waits until map and address are at a step; at the very top the address has no fragment. */
async function expectStepAndFragment(tab: EnginePage, step: string, fragment = step): Promise<void> {
  await waitForEngineStep(tab, step);
  await expect.poll(() => getFragment(tab)).toBe(fragment);
}

/** The day of the current moment, `YYYY-MM-DD`. */
const getDay = (tab: EnginePage) =>
  tab.run(() => document.querySelector<HTMLElement>('[data-step]')?.dataset.day ?? '');

const jumpTo = (tab: EnginePage, top: number) =>
  tab.run((to) => window.scrollTo({ top: to, behavior: 'instant' }), top);

/** Scrolls to every step in turn, and expects each to arrive. */
async function readEveryStep(tab: EnginePage): Promise<void> {
  const steps = await getEngineStepIds(tab);
  expect(steps).toHaveLength(30);
  for (const step of steps) {
    await tab.run((id) => document.getElementById(id)?.scrollIntoView({ behavior: 'instant' }), step);
    await waitForEngineArrival(tab, step);
  }
}

async function jumpToBothEnds(tab: EnginePage): Promise<void> {
  const steps = await getEngineStepIds(tab);
  const [first, last] = [steps[0] ?? '', steps.at(-1) ?? ''];
  for (const [toEnd, toTop] of [
    [() => tab.press('End'), () => tab.press('Home')],
    [() => jumpTo(tab, 1e7), () => jumpTo(tab, 0)],
  ] as const) {
    await toEnd();
    await expectStepAndFragment(tab, last);
    expect(await getDay(tab)).toMatch(/^1956-/);
    await toTop();
    await expectStepAndFragment(tab, first, '');
    expect(await getDay(tab)).toMatch(/^1953-/);
  }
}

/** Tests of reading the story, for any size of the window. */
function testReading(): void {
  test('every step is reached in order when one scrolls', async ({ tab, siteAddress }) => {
    await openEngineStory(tab, siteAddress);
    await readEveryStep(tab);
  });

  test('the ends are reached by keys and by a jump: map, day and address follow', async ({
    tab,
    siteAddress,
  }) => {
    await openEngineStory(tab, siteAddress, 'contagion');
    await jumpToBothEnds(tab);
  });
}

testReading();

test('the address of a step leads there, and the keys ← and → lead on from it', async ({
  tab,
  siteAddress,
}) => {
  await openEngineStory(tab, siteAddress, 'tanks');
  await tab.press('ArrowRight');
  await waitForEngineArrival(tab, 'contagion');
  await tab.press('ArrowLeft');
  await waitForEngineArrival(tab, 'tanks');
});

test('a citation opens its note, and Escape closes it and leads back', async ({ tab, siteAddress }) => {
  await openEngineStory(tab, siteAddress, 'tanks');
  const citation = '#tanks a[href*="-note-"]';
  const getNote = () =>
    tab.run((citationSelector) => {
      const dialog = [...document.querySelectorAll<HTMLElement>('[role="dialog"]')].find(
        (element) => element.getBoundingClientRect().height > 0,
      );
      return {
        text: dialog?.textContent ?? null,
        citationFocused: document.activeElement === document.querySelector(citationSelector),
      };
    }, citation);
  await tab.click(citation);
  await expect.poll(async () => (await getNote()).text).toContain('Kramer 2006');
  await tab.press('Escape');
  await expect.poll(getNote).toEqual({ text: null, citationFocused: true });
  await waitForEngineArrival(tab, 'tanks');
});

test.describe('On a phone', { tag: '@long' }, () => {
  test.use({ windowSize: PHONE });
  testReading();
});

test('the wheel leads to the end of the story, through every step in order', { tag: '@long' }, async ({
  tab,
  siteAddress,
}) => {
  await openEngineStory(tab, siteAddress);
  const steps = await getEngineStepIds(tab);
  await tab.run(() => {
    const root = document.querySelector<HTMLElement>('[data-step]') as HTMLElement;
    const visitedSteps = [root.dataset.step];
    new MutationObserver(() => visitedSteps.push(root.dataset.step)).observe(root, {
      attributeFilter: ['data-step'],
    });
    Object.assign(window, { visitedSteps });
  });
  const atEnd = () =>
    tab.run(() => window.scrollY + window.innerHeight >= document.documentElement.scrollHeight - 2);
  while (!(await atEnd())) {
    const start = await tab.run(() => window.scrollY);
    await tab.turnWheel(300);
    await expect.poll(() => tab.run(() => window.scrollY)).not.toBe(start);
  }
  await expect.poll(async () => (await getEnginePosition(tab)).step).toBe(steps.at(-1));
  const visitedSteps = await tab.run(() => (window as unknown as { visitedSteps: string[] }).visitedSteps);
  expect(visitedSteps.filter((step, index) => step !== visitedSteps[index - 1])).toEqual(steps);
});

test('the handout shows all of its pictures', { tag: '@long' }, async ({ tab, siteAddress }) => {
  await tab.open(`${siteAddress}/handout/fault-lines/`);
  const getMissingImages = () =>
    tab.run(() =>
      [...document.images].filter(({ naturalWidth }) => naturalWidth < 100).map(({ src }) => src),
    );
  expect(await tab.run(() => document.images.length)).toBeGreaterThan(30);
  await expect.poll(getMissingImages).toEqual([]);
});

test('pages beside the story open without an error', { tag: '@long' }, async ({ tab, siteAddress }) => {
  for (const path of ['/', '/teach/', '/sources/', '/accessibility/', '/handout/fault-lines/notes/']) {
    await tab.open(siteAddress + path);
    expect(await tab.run(() => document.querySelector('h1')?.textContent), path).toBeTruthy();
  }
});

test('more changes of the address than WebKit allows in thirty seconds do not stop the story', {
  tag: '@long',
}, async ({ tab, siteAddress }) => {
  await openEngineStory(tab, siteAddress);
  // WebKit allows 100 in 30 seconds, and throws at any more
  await tab.run(() => {
    const sections = [...document.querySelectorAll<HTMLElement>('main section')];
    let changes = 0;
    const interval = setInterval(() => {
      sections[changes % sections.length]?.scrollIntoView({ behavior: 'instant' });
      changes += 1;
      if (changes < 110) return;
      clearInterval(interval);
      Object.assign(window, { changesDone: true });
    }, 100);
  });
  await expect.poll(() => tab.run(() => 'changesDone' in window)).toBe(true);
  for (const step of ['tanks', 'contagion']) {
    await tab.run((id) => document.getElementById(id)?.scrollIntoView({ behavior: 'instant' }), step);
    await expectStepAndFragment(tab, step);
  }
});
