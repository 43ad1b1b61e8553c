import { expect } from '@playwright/test';
import { HOT_SUMMER_PATH } from '../support/embedding';
import { buttonXPath, type EnginePage } from './engine-page';
import { test } from './test';

const FRAME_SELECTOR = '#story';

const iframeTag = (src: string, attributes = '') =>
  `<iframe id="story" src="${src}" title="Fault Lines" width="640" height="560" style="border:0"${attributes}></iframe>`;

/** Script of a host page that records the messages of its frame. */
const MESSAGE_RECORDER = `<script>
  window.messages = [];
  addEventListener('message', ({ data }) => window.messages.push(data));
</script>`;

const getMessages = (tab: EnginePage) =>
  tab.run(() =>
    (window as unknown as { messages: string[] }).messages
      .map((data) => JSON.parse(data) as Record<string, unknown>)
      .filter((message) => message['fault-lines'] === 1)
      .map(({ type, step }) => (step === undefined ? type : `${type} ${step}`)),
  );

const getFrameState = (tab: EnginePage) =>
  tab.runIn(FRAME_SELECTOR, () => {
    const { step, settled } = document.querySelector<HTMLElement>('[data-step]')?.dataset ?? {};
    return `${step} ${settled}`;
  });

test('a frame in a page of another origin goes forward and back, and informs its host', async ({
  tab,
  siteAddress,
  openHost,
}) => {
  await openHost(MESSAGE_RECORDER + iframeTag(siteAddress + HOT_SUMMER_PATH));
  await expect.poll(() => getFrameState(tab)).toBe('plovdiv true');
  await tab.clickIn(FRAME_SELECTOR, buttonXPath('Next'));
  await expect.poll(() => getFrameState(tab)).toBe('plzen true');
  await tab.clickIn(FRAME_SELECTOR, buttonXPath('Back'));
  await expect.poll(() => getFrameState(tab)).toBe('plovdiv true');
  await tab.run(() => {
    const story = document.getElementById('story') as HTMLIFrameElement;
    story.contentWindow?.postMessage({ 'fault-lines': 1, type: 'go', step: 'tanks' }, '*');
  });
  await expect.poll(() => getFrameState(tab)).toBe('tanks true');
  await expect
    .poll(() => getMessages(tab))
    .toEqual(['resize', 'ready plovdiv', 'step plzen', 'step plovdiv', 'step tanks']);
});

test.describe('In a sandbox', { tag: '@long' }, () => {
  // the test server’s headers do not let frames without an origin load fonts and map data
  test.use({ allowErrors: true });

  test('a frame that may run scripts and nothing else has its style and its pictures', async ({
    tab,
    buildAddress,
    openHost,
  }) => {
    await openHost(iframeTag(buildAddress + HOT_SUMMER_PATH, ' sandbox="allow-scripts"'));
    await expect.poll(() => getFrameState(tab)).toBe('plovdiv true');
    const styles = await tab.runIn(FRAME_SELECTOR, () => {
      const root = document.querySelector('[data-step]') as HTMLElement;
      const still = root.querySelector<HTMLImageElement>('img[data-still]');
      return {
        background: getComputedStyle(root).backgroundColor,
        still: (still?.naturalWidth ?? 0) > 300,
      };
    });
    expect(styles).toEqual({ background: 'rgb(251, 250, 246)', still: true });
    await tab.clickIn(FRAME_SELECTOR, buttonXPath('Next'));
    await expect.poll(() => getFrameState(tab)).toBe('plzen true');
  });
});
