import { expect, type Frame, type Page } from '@playwright/test';
import { EMBED_PATH, getFrame, HOT_SUMMER_PATH, iframeTag, storyFrame, test } from '../support/embedding';
import { LONG, waitForAnimationFrames } from '../support/reading';

type Message = Record<string, unknown>;

/** Script of a host page that records the messages of its frames. */
const MESSAGE_RECORDER = `<script>
  const received = [];
  addEventListener('message', ({ data, source }) => {
    received.push({ data, fromFrame: source === document.getElementById('story')?.contentWindow });
  });
</script>`;

const getReceived = (page: Page): Promise<{ data: unknown; fromFrame: boolean }[]> =>
  page.evaluate('received') as Promise<{ data: unknown; fromFrame: boolean }[]>;

/** Messages of the story’s own protocol that the host received, in order. */
async function getMessages(page: Page): Promise<Message[]> {
  const received = await getReceived(page);
  return received
    .map(({ data }) => JSON.parse(String(data)) as Message)
    .filter((message) => message['fault-lines'] === 1);
}

const sendToFrame = (page: Page, message: unknown): Promise<void> =>
  page.evaluate((data) => {
    const frame = document.getElementById('story') as HTMLIFrameElement;
    frame.contentWindow?.postMessage(data, '*');
  }, message);

test('a frame informs the page around it that it is ready, of each step, and of the end', async ({
  page,
  baseURL,
  openHost,
}) => {
  await openHost(MESSAGE_RECORDER + iframeTag(`${baseURL}${HOT_SUMMER_PATH}?from=plzen&to=berlin-sixteenth`));
  const story = storyFrame(page);
  await expect.poll(async () => (await getMessages(page)).map(({ type }) => type)).toContain('ready');
  await story.getByRole('button', { name: 'Next' }).click();
  await expect.poll(async () => (await getMessages(page)).at(-1)?.type).toBe('complete');
  expect(await getMessages(page)).toEqual([
    { 'fault-lines': 1, type: 'resize', height: 540 },
    {
      'fault-lines': 1,
      ...{ type: 'ready', story: 'fault-lines', from: 'plzen', to: 'berlin-sixteenth' },
      ...{ step: 'plzen', number: 1, of: 2 },
    },
    {
      'fault-lines': 1,
      ...{
        type: 'step',
        step: 'berlin-sixteenth',
        number: 2,
        of: 2,
        title: 'Raised norms, downed tools',
      },
    },
    { 'fault-lines': 1, type: 'complete' },
  ]);
  const received = await getReceived(page);
  expect(received.every(({ data, fromFrame }) => typeof data === 'string' && fromFrame)).toBe(true);
  // the same height in the form that Canvas understands
  expect(received.map(({ data }) => data)).toContain('{"subject":"lti.frameResize","height":540}');
});

test('the height that a frame requests depends on its width, and never on its own height', async ({
  page,
  baseURL,
  openHost,
}) => {
  await openHost(MESSAGE_RECORDER + iframeTag(baseURL + HOT_SUMMER_PATH, { width: 320, height: 400 }));
  await expect.poll(async () => (await getMessages(page)).map(({ type }) => type)).toContain('ready');
  const heights = async () =>
    (await getMessages(page)).filter(({ type }) => type === 'resize').map(({ height }) => height);
  expect(await heights()).toEqual([640]);
  const resize = (width: number, height: number) =>
    page.locator('#story').evaluate(
      (frame, size) => {
        frame.setAttribute('width', String(size.width));
        frame.setAttribute('height', String(size.height));
      },
      { width, height },
    );
  await resize(320, 640);
  await resize(1000, 640);
  await expect.poll(heights).toEqual([640, 720]);
});

test('the page around a frame controls it, with objects and with text', async ({
  page,
  baseURL,
  openHost,
}) => {
  await openHost(iframeTag(baseURL + HOT_SUMMER_PATH));
  const root = storyFrame(page).locator('[data-step]');
  await expect(storyFrame(page).locator('[data-settled="true"]')).toBeVisible();
  await sendToFrame(page, { 'fault-lines': 1, type: 'next' });
  await expect(root).toHaveAttribute('data-step', 'plzen');
  await sendToFrame(page, '{"fault-lines":1,"type":"go","step":"tanks"}');
  await expect(root).toHaveAttribute('data-step', 'tanks');
  await sendToFrame(page, { 'fault-lines': 1, type: 'previous' });
  await expect(root).toHaveAttribute('data-step', 'seventeenth-of-june');
  await sendToFrame(page, { 'fault-lines': 1, type: 'theme', theme: 'dark' });
  await expect
    .poll(() => root.evaluate((element) => getComputedStyle(element).backgroundColor))
    .toBe('rgb(16, 23, 29)');
  // a step that is not in the frame’s chapter
  await sendToFrame(page, { 'fault-lines': 1, type: 'go', step: 'poznan' });
  await waitForAnimationFrames(page);
  await expect(root).toHaveAttribute('data-step', 'contagion');
});

for (const [movement, reducedMotion] of [
  ['a smooth scroll', 'no-preference'],
  // slow machines jump too
  ['a jump', 'reduce'],
] as const) {
  test(`${movement} in a scrolling frame leads to the requested step, and the end is sent after that step`, async ({
    page,
    baseURL,
    openHost,
  }) => {
    await page.emulateMedia({ reducedMotion });
    await openHost(MESSAGE_RECORDER + iframeTag(`${baseURL}${HOT_SUMMER_PATH}?mode=scroll&start=plzen`));
    const root = storyFrame(page).locator('[data-step]');
    await expect(root).toHaveAttribute('data-step', 'plzen');
    await sendToFrame(page, { 'fault-lines': 1, type: 'go', step: 'contagion' });
    await expect(root).toHaveAttribute('data-step', 'contagion');
    await (await getFrame(page)).evaluate(() =>
      window.scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }),
    );
    await expect
      .poll(async () => (await getMessages(page)).slice(-2).map(({ type }) => type))
      .toEqual(['step', 'complete']);
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
  });
}

test('a frame obeys no window but the page around it', async ({ page, baseURL, openHost }) => {
  const neighbour = `<iframe id="neighbour" srcdoc="<script>
    addEventListener('message', () => {
      parent.frames[0].postMessage({ 'fault-lines': 1, type: 'next' }, '*');
    });
  </script>"></iframe>`;
  await openHost(iframeTag(baseURL + HOT_SUMMER_PATH, { height: 400 }) + neighbour);
  const story = storyFrame(page);
  await expect(story.locator('[data-settled="true"]')).toBeVisible();
  await page.evaluate(() => {
    const neighbourFrame = document.getElementById('neighbour') as HTMLIFrameElement;
    neighbourFrame.contentWindow?.postMessage('speak', '*');
  });
  // nor the frame’s own window
  await (await getFrame(page)).evaluate(() => window.postMessage({ 'fault-lines': 1, type: 'next' }, '*'));
  await waitForAnimationFrames(page);
  await sendToFrame(page, { 'fault-lines': 1, type: 'theme', theme: 'dark' });
  await expect.poll(() => story.locator('html').getAttribute('data-theme')).toBe('dark');
  await expect(story.locator('[data-step="plovdiv"]')).toHaveCount(1);
});

/** Texts that inject a script where a page does not escape them. */
const SCRIPTS = [
  '<script>alert(1)</script>',
  '"><script>alert(1)</script>',
  "'><img src=x onerror=alert(1)>",
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<iframe srcdoc="<script>parent.alert(1)</script>">',
  '<a href="javascript:alert(1)">x</a>',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)//',
  'data:text/html,<script>alert(1)</script>',
  '</style><script>alert(1)</script>',
  '</title><script>alert(1)</script>',
  '{{constructor.constructor("alert(1)")()}}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what an attacker would send
  '${alert(1)}',
  '");alert(1);//',
  '\u2028alert(1)//',
  '%3Cscript%3Ealert(1)%3C/script%3E',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
] as const;

const PARAMETERS = ['from', 'start', 'theme'] as const;

/** Queries with every script: each in one parameter, three in a query. */
const SCRIPT_QUERIES = Array.from({ length: Math.ceil(SCRIPTS.length / PARAMETERS.length) }, (_, nth) => {
  const values = PARAMETERS.map((name, index) => [name, SCRIPTS[nth * PARAMETERS.length + index] ?? '']);
  return `?${values.map(([name, value = '']) => `${name}=${encodeURIComponent(value)}`).join('&')}`;
});

/** Queries with every script in every parameter, one in a query. */
const SINGLE_SCRIPT_QUERIES = SCRIPTS.flatMap((script) =>
  PARAMETERS.map((name) => `?${name}=${encodeURIComponent(script)}`),
);

/** Malformed and hostile queries. */
const ODD_QUERIES = [
  `?from=${'a'.repeat(4000)}`,
  '?from=__proto__&to=constructor&start=toString',
  '?from[]=tanks&to[$ne]=tanks',
  '?from=../../../../etc/passwd&start=//evil.example',
  '?from=%00&to=%0d%0aSet-Cookie:%20x=1',
  '?from=tanks&from=plovdiv&from=<b>',
  '?%',
  '?=&=&=',
  '?from=%E0%A4%A',
  '?mode=scroll%22onload=%22alert(1)',
  '?theme=dark;background:url(https://evil.example)',
  '#<img src=x onerror=alert(1)>',
] as const;

/** Counts the elements, attributes and addresses by which a script could have been injected. */
const countInjectable = (frame: Frame) =>
  frame.evaluate(() => ({
    scripts: document.querySelectorAll('body script').length,
    frames: document.querySelectorAll('iframe, object, embed, base, form').length,
    handlers: [...document.querySelectorAll('*')].filter((element) =>
      element.getAttributeNames().some((name) => name.startsWith('on')),
    ).length,
    addresses: [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].filter(
      ({ protocol }) => !/^https?:$/.test(protocol),
    ).length,
  }));

for (const { name, queries, details } of [
  {
    name: 'no odd query',
    queries: [...SCRIPT_QUERIES, ...ODD_QUERIES],
    details: {},
  },
  { name: 'no script in any part of a query', queries: SINGLE_SCRIPT_QUERIES, details: LONG },
]) {
  test(
    `${name} injects anything into the frame, and none leaves it blank`,
    details,
    async ({ page, baseURL }) => {
      const dialogs: string[] = [];
      page.on('dialog', (dialog) => {
        dialogs.push(dialog.message());
        return dialog.dismiss();
      });
      await page.goto(`${baseURL}${HOT_SUMMER_PATH}`);
      await expect(page.locator('[data-settled="true"]')).toBeVisible();
      const countElements = () => countInjectable(page.mainFrame());
      const expected = await countElements();
      for (const query of queries) {
        await page.goto('about:blank');
        await page.goto(`${baseURL}${HOT_SUMMER_PATH}${query}`);
        await expect(page.locator('[data-settled="true"]')).toBeVisible();
        await expect(page.locator('main section:visible h2')).toHaveCount(1);
        expect(await countElements(), query).toEqual(expected);
      }
      expect(dialogs).toEqual([]);
    },
  );
}

test('no message injects anything into the frame, and only valid ones move it', async ({
  page,
  baseURL,
  openHost,
}) => {
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    return dialog.dismiss();
  });
  await openHost(iframeTag(baseURL + HOT_SUMMER_PATH));
  const story = storyFrame(page);
  await expect(story.locator('[data-settled="true"]')).toBeVisible();
  const frame = await getFrame(page);
  const countElements = () => countInjectable(frame);
  const expected = await countElements();
  const messages: unknown[] = [
    ...SCRIPTS,
    ...SCRIPTS.map((step) => ({ 'fault-lines': 1, type: 'go', step })),
    ...SCRIPTS.map((theme) => ({ 'fault-lines': 1, type: 'theme', theme })),
    ...SCRIPTS.map((type) => JSON.stringify({ 'fault-lines': 1, type })),
    ...[null, undefined, 0, Number.NaN, true, '', '{', '[]', [], {}, new Date(0), /x/],
    { 'fault-lines': 2, type: 'next' },
    { type: 'next' },
    { 'fault-lines': 1, type: 'next', run: 'alert(1)' },
    '{"__proto__":{"fault-lines":1,"type":"next"}}',
    `{"fault-lines":1,"type":"go","step":"${'x'.repeat(100_000)}"}`,
    { 'fault-lines': 1, type: 'go', step: ['tanks'] },
    { 'fault-lines': 1, type: 'go', step: '__proto__' },
    { source: 'react-devtools-bridge', payload: {} },
  ];
  expect(messages.length).toBeGreaterThanOrEqual(60);
  for (const message of messages) await sendToFrame(page, message);
  await waitForAnimationFrames(page);
  await expect(story.locator('[data-step="plovdiv"]')).toHaveCount(1);
  expect(await countElements()).toEqual(expected);
  // valid messages still work
  await sendToFrame(page, { 'fault-lines': 1, type: 'next' });
  await expect(story.locator('[data-step="plzen"]')).toHaveCount(1);
  expect(dialogs).toEqual([]);
});

test('opened by itself the embed page shows the story too, and sends no messages', async ({ page }) => {
  await page.addInitScript(() => {
    const postedMessages: unknown[] = [];
    Object.assign(window, { postedMessages });
    const postMessage = window.postMessage.bind(window);
    window.postMessage = ((...args: unknown[]) => {
      postedMessages.push(args[0]);
      return Reflect.apply(postMessage, window, args);
    }) as typeof window.postMessage;
  });
  await page.goto(`${EMBED_PATH}too-late/`);
  await page.locator('[data-scene]').waitFor();
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.locator('[data-step="mixed-lessons"]')).toHaveCount(1);
  const postedMessages = await page.evaluate(
    () => (window as unknown as { postedMessages: unknown[] }).postedMessages,
  );
  expect(postedMessages.filter((data) => JSON.stringify(data)?.includes('fault-lines'))).toEqual([]);
});
