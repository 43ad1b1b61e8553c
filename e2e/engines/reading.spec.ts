import { expect } from '@playwright/test';
import type { EnginePage } from './engine-page';
import { arrives, comesTo, open, PHONE, placeOf, stepsOf, test } from './test';

const addressOf = (tab: EnginePage) => tab.run(() => location.hash.slice(1));

/** Map and address are at a step; at the very top the address is the story’s own. */
async function isAt(tab: EnginePage, step: string, address = step): Promise<void> {
  await comesTo(tab, step);
  await expect.poll(() => addressOf(tab)).toBe(address);
}

/** The day that the page says it shows. */
const dayOf = (tab: EnginePage) =>
  tab.run(() => document.querySelector<HTMLElement>('[data-step]')?.dataset.day ?? '');

const jump = (tab: EnginePage, top: number) =>
  tab.run((to) => window.scrollTo({ top: to, behavior: 'instant' }), top);

/** Brings every step, from first to last, to where its address leads. */
async function readEveryStep(tab: EnginePage): Promise<void> {
  const steps = await stepsOf(tab);
  expect(steps).toHaveLength(30);
  for (const step of steps) {
    await tab.run((id) => document.getElementById(id)?.scrollIntoView({ behavior: 'instant' }), step);
    await arrives(tab, step);
  }
}

async function leapToBothEnds(tab: EnginePage): Promise<void> {
  const steps = await stepsOf(tab);
  const [first, last] = [steps[0] ?? '', steps.at(-1) ?? ''];
  for (const [toEnd, toTop] of [
    [() => tab.press('End'), () => tab.press('Home')],
    [() => jump(tab, 1e7), () => jump(tab, 0)],
  ] as const) {
    await toEnd();
    await isAt(tab, last);
    expect(await dayOf(tab)).toMatch(/^1956-/);
    await toTop();
    await isAt(tab, first, '');
    expect(await dayOf(tab)).toMatch(/^1953-/);
  }
}

test('every step is reached in order when one scrolls', async ({ tab, site }) => {
  await open(tab, site);
  await readEveryStep(tab);
});

test('the ends are reached by keys and by a leap: map, day and address follow', async ({ tab, site }) => {
  await open(tab, site, 'contagion');
  await leapToBothEnds(tab);
});

test('the address of a step leads there, and the keys ← and → lead on from it', async ({ tab, site }) => {
  await open(tab, site, 'tanks');
  await tab.press('ArrowRight');
  await arrives(tab, 'contagion');
  await tab.press('ArrowLeft');
  await arrives(tab, 'tanks');
});

test('a citation opens its note, and Escape closes it and leads back', async ({ tab, site }) => {
  await open(tab, site, 'tanks');
  const mark = '#tanks a[href*="-note-"]';
  const note = () =>
    tab.run((of) => {
      const dialog = [...document.querySelectorAll<HTMLElement>('[role="dialog"]')].find(
        (element) => element.getBoundingClientRect().height > 0,
      );
      return {
        words: dialog?.textContent ?? null,
        back: document.activeElement === document.querySelector(of),
      };
    }, mark);
  await tab.click(mark);
  await expect.poll(async () => (await note()).words).toContain('Kramer 2006');
  await tab.press('Escape');
  await expect.poll(note).toEqual({ words: null, back: true });
  await arrives(tab, 'tanks');
});

test.describe('On a phone', { tag: '@long' }, () => {
  test.use({ window: PHONE });

  test('every step is reached in order when one scrolls', async ({ tab, site }) => {
    await open(tab, site);
    await readEveryStep(tab);
  });

  test('the ends are reached by keys and by a leap: map, day and address follow', async ({ tab, site }) => {
    await open(tab, site, 'contagion');
    await leapToBothEnds(tab);
  });
});

test('the wheel leads to the end of the story, through every step in order', { tag: '@long' }, async ({
  tab,
  site,
}) => {
  await open(tab, site);
  const steps = await stepsOf(tab);
  await tab.run(() => {
    const root = document.querySelector<HTMLElement>('[data-step]') as HTMLElement;
    const walked = [root.dataset.step];
    new MutationObserver(() => walked.push(root.dataset.step)).observe(root, {
      attributeFilter: ['data-step'],
    });
    Object.assign(window, { walked });
  });
  const atEnd = () =>
    tab.run(() => window.scrollY + window.innerHeight >= document.documentElement.scrollHeight - 2);
  while (!(await atEnd())) {
    const from = await tab.run(() => window.scrollY);
    await tab.turnWheel(300);
    await expect.poll(() => tab.run(() => window.scrollY)).not.toBe(from);
  }
  await expect.poll(async () => (await placeOf(tab)).step).toBe(steps.at(-1));
  const walked = await tab.run(() => (window as unknown as { walked: string[] }).walked);
  expect(walked.filter((step, at) => step !== walked[at - 1])).toEqual(steps);
});

test('the handout shows all of its pictures', { tag: '@long' }, async ({ tab, site }) => {
  await tab.open(`${site}/handout/fault-lines/`);
  const missing = () =>
    tab.run(() =>
      [...document.images].filter(({ naturalWidth }) => naturalWidth < 100).map(({ src }) => src),
    );
  expect(await tab.run(() => document.images.length)).toBeGreaterThan(30);
  await expect.poll(missing).toEqual([]);
});

test('pages beside the story open without a complaint', { tag: '@long' }, async ({ tab, site }) => {
  for (const path of ['/', '/teach/', '/sources/', '/accessibility/', '/handout/fault-lines/notes/']) {
    await tab.open(site + path);
    expect(await tab.run(() => document.querySelector('h1')?.textContent), path).toBeTruthy();
  }
});

test('more changes of the address than WebKit allows in its half minute do not stop the story', {
  tag: '@long',
}, async ({ tab, site }) => {
  await open(tab, site);
  // WebKit allows 100 of them in 30 seconds, and throws at those that come after
  await tab.run(() => {
    const sections = [...document.querySelectorAll<HTMLElement>('main section')];
    let turns = 0;
    const turning = setInterval(() => {
      sections[turns % sections.length]?.scrollIntoView({ behavior: 'instant' });
      turns += 1;
      if (turns < 110) return;
      clearInterval(turning);
      Object.assign(window, { turned: true });
    }, 100);
  });
  await expect.poll(() => tab.run(() => 'turned' in window)).toBe(true);
  for (const step of ['tanks', 'contagion']) {
    await tab.run((id) => document.getElementById(id)?.scrollIntoView({ behavior: 'instant' }), step);
    await isAt(tab, step);
  }
});
