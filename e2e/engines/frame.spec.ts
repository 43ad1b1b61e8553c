import { expect } from '@playwright/test';
import { button, type EnginePage } from './engine-page';
import { test } from './test';

const SUMMER = '/embed/fault-lines/hot-summer/';
const FRAME = '#story';

const frame = (src: string, more = '') =>
  `<iframe id="story" src="${src}" title="Fault Lines" width="640" height="560" style="border:0"${more}></iframe>`;

/** A host that keeps all that its frame says. */
const LISTENING = `<script>
  window.heard = [];
  addEventListener('message', ({ data }) => window.heard.push(data));
</script>`;

const told = (tab: EnginePage) =>
  tab.run(() =>
    (window as unknown as { heard: string[] }).heard
      .map((data) => JSON.parse(data) as Record<string, unknown>)
      .filter((message) => message['fault-lines'] === 1)
      .map(({ type, step }) => (step === undefined ? type : `${type} ${step}`)),
  );

const stateOf = (tab: EnginePage) =>
  tab.runIn(FRAME, () => {
    const { step, settled } = document.querySelector<HTMLElement>('[data-step]')?.dataset ?? {};
    return `${step} ${settled}`;
  });

test('a frame in a page of another origin goes on and back, and tells its host', async ({
  tab,
  site,
  openHost,
}) => {
  await openHost(LISTENING + frame(site + SUMMER));
  await expect.poll(() => stateOf(tab)).toBe('plovdiv true');
  await tab.clickIn(FRAME, button('Next'));
  await expect.poll(() => stateOf(tab)).toBe('plzen true');
  await tab.clickIn(FRAME, button('Back'));
  await expect.poll(() => stateOf(tab)).toBe('plovdiv true');
  await tab.run(() => {
    const story = document.getElementById('story') as HTMLIFrameElement;
    story.contentWindow?.postMessage({ 'fault-lines': 1, type: 'go', step: 'tanks' }, '*');
  });
  await expect.poll(() => stateOf(tab)).toBe('tanks true');
  await expect
    .poll(() => told(tab))
    .toEqual(['resize', 'ready plovdiv', 'step plzen', 'step plovdiv', 'step tanks']);
});

test.describe('In a sandbox', { tag: '@long' }, () => {
  // the test server sends no headers that let frames without an origin have letters and map data
  test.use({ mayComplain: true });

  test('a frame that may run scripts and nothing else has its looks and its pictures', async ({
    tab,
    built,
    openHost,
  }) => {
    await openHost(frame(built + SUMMER, ' sandbox="allow-scripts"'));
    await expect.poll(() => stateOf(tab)).toBe('plovdiv true');
    const looks = await tab.runIn(FRAME, () => {
      const root = document.querySelector('[data-step]') as HTMLElement;
      const still = root.querySelector<HTMLImageElement>('img[data-still]');
      return {
        ground: getComputedStyle(root).backgroundColor,
        still: (still?.naturalWidth ?? 0) > 300,
      };
    });
    expect(looks).toEqual({ ground: 'rgb(251, 250, 246)', still: true });
    await tab.clickIn(FRAME, button('Next'));
    await expect.poll(() => stateOf(tab)).toBe('plzen true');
  });
});
