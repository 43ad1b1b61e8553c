import { gzipSync } from 'node:zlib';
import { test as base, expect, type FrameLocator, type Page } from '@playwright/test';
import { type Host, startHost } from '../support/host-pages';
import { refuseWebGL } from '../support/reading';

/** A frame that sends the story’s messages, and lists those that it receives. */
const FAKE_FRAME = `<!doctype html><html lang="en"><title>A frame</title><h1>Map story</h1><ol></ol><script>
const steps = ['one', 'two', 'three'];
let index = 0;
const post = (message) => parent.postMessage(JSON.stringify(message), '*');
const send = (message) => post({ 'fault-lines': 1, ...message });
const position = () => ({ step: steps[index], number: index + 1, of: steps.length });
addEventListener('message', ({ data }) => {
  const message = JSON.parse(data);
  const item = document.createElement('li');
  item.textContent = Object.values(message).join(' ');
  document.querySelector('ol').append(item);
  if (message.type === 'next') index += 1;
  if (message.type === 'previous') index -= 1;
  if (message.type === 'go') index = steps.indexOf(message.step);
  if (message.type === 'theme') return;
  send({ type: 'step', ...position(), title: 'Step ' + (index + 1) });
  if (index === steps.length - 1) send({ type: 'complete' });
});
send({ type: 'ready', story: 'fault-lines', from: 'one', to: 'three', ...position() });
send({ type: 'resize', height: 712 });
post({ subject: 'lti.frameResize', height: 712 });
</script></html>`;

/** A frame of another site that sends messages in the story’s protocol. */
const FOREIGN_FRAME = `<!doctype html><html lang="en"><title>A stranger</title><script>
const post = (data) => parent.postMessage(data, '*');
post(JSON.stringify({ 'fault-lines': 1, type: 'complete' }));
post(JSON.stringify({ 'fault-lines': 1, type: 'resize', height: 3000 }));
post('over');
</script></html>`;

/** A frame that sends malformed messages, and then that it is ready. */
const MALFORMED_FRAME = `<!doctype html><html lang="en"><title>A babbler</title><script>
const post = (data) => parent.postMessage(data, '*');
for (const data of ['{', '', 'null', '7', '[]', '{"fault-lines":2,"type":"complete"}', '{"fault-lines":1}',
  '{"fault-lines":1,"type":"click"}', '{"fault-lines":1,"type":["step"]}', '{"type":"complete"}', null, 7, undefined,
  { 'fault-lines': 1, type: 'complete' }, new ArrayBuffer(8)]) post(data);
for (const height of ['x', -5, null, {}, '1e999']) post(JSON.stringify({ 'fault-lines': 1, type: 'resize', height }));
post(JSON.stringify({ 'fault-lines': 1, type: 'ready', step: 'one' }));
</script></html>`;

/** Script of a host page that records every event of the loader. */
const EVENT_RECORDER = `<script>
const events = [];
for (const name of ['ready', 'step', 'complete', 'resize'])
  document.addEventListener('fault-lines-' + name, ({ target, detail }) => events.push([target.id, name, detail]));
</script>`;

type LoaderEvent = [id: string, name: string, detail: Record<string, unknown>];
type OpenHost = (body: string) => Promise<void>;

const LOADER = '<script src="SITE/embed.js" async></script>';

/**
 * Tests of the loader in a page of another site, where `SITE` in the HTML is the story’s address. They fail on uncaught
 * errors, requests to other hosts and cookies.
 */
const test = base.extend<{ frameHtml: string; openHost: OpenHost }>({
  frameHtml: [FAKE_FRAME, { option: true }],
  openHost: async ({ page, baseURL, frameHtml }, use) => {
    const hosts: Host[] = [];
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(`uncaught: ${message}`));
    page.on('request', (request) => {
      const { origin } = new URL(request.url());
      const allowedOrigins = [baseURL, ...hosts.map(({ address }) => address), 'null'];
      if (!allowedOrigins.includes(origin)) faults.push(`other host: ${request.url()}`);
    });
    if (frameHtml)
      await page.route('**/embed/**', (route) =>
        route.fulfill({ body: frameHtml, contentType: 'text/html' }),
      );
    await use(async (body) => {
      const html = `<!doctype html><html lang="en"><title>A course</title>${EVENT_RECORDER}<body>${body}</body></html>`;
      const host = await startHost({
        '/': html.replaceAll('SITE', baseURL ?? ''),
        '/stranger/': FOREIGN_FRAME,
      });
      hosts.push(host);
      await page.goto(host.address);
    });
    await Promise.all(hosts.map(({ stop }) => stop()));
    expect(faults).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
  },
});

const getEvents = (page: Page): Promise<LoaderEvent[]> => page.evaluate('events');
const getEventNames = async (page: Page) => (await getEvents(page)).map(([id, name]) => `${id} ${name}`);
const storyElement = (page: Page, id = 'story') => page.locator(`#${id}`);
const openButton = (page: Page, id = 'story') => storyElement(page, id).getByRole('button');
const storyIframe = (page: Page, id = 'story') => storyElement(page, id).locator('iframe');
const getReceivedMessages = (frame: FrameLocator) => frame.getByRole('listitem').allTextContents();
const getFrameHeight = async (page: Page, id = 'story') =>
  Math.round((await storyIframe(page, id).boundingBox())?.height ?? 0);

const CHAPTER_TAG =
  '<fault-lines-story id="story" chapter="hot-summer" load="click"><a href="SITE/stories/fault-lines/hot-summer/">Hot summer</a></fault-lines-story>';

test('the loader weighs less than 3 KB compressed', async ({ request }) => {
  const script = await (await request.get('/embed.js')).body();
  expect(gzipSync(script, { level: 9 }).length).toBeLessThan(3 * 1024);
});

test.describe('Before the frame', () => {
  test('the picture of the chapter is there, and a button with its name; the frame comes when that is pressed, and takes the focus', async ({
    page,
    openHost,
  }) => {
    await openHost(`${CHAPTER_TAG}${LOADER}`);
    const picture = storyElement(page).locator('img');
    await expect(picture).toHaveAttribute('src', /\/stills\/fault-lines\/share-hot-summer\.png$/);
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1200);
    await expect(openButton(page)).toHaveText('Open the map story: Hot summer');
    expect((await openButton(page).boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await expect(storyElement(page).getByRole('link')).toBeHidden();
    await expect(storyIframe(page)).toHaveCount(0);
    await openButton(page).click();
    await expect(storyIframe(page)).toHaveAttribute('src', /\/embed\/fault-lines\/hot-summer\/$/);
    await expect(storyIframe(page)).toHaveAttribute('title', 'Hot summer');
    await expect(storyIframe(page)).toBeFocused();
    await expect(openButton(page)).toHaveCount(0);
    await expect(storyIframe(page).contentFrame().getByRole('heading')).toHaveText('Map story');
    await expect(picture).toHaveCount(0);
  });

  test('the Tab key reaches the button, which shows the focus, and the Enter key opens the frame', async ({
    page,
    openHost,
  }) => {
    await openHost(`${CHAPTER_TAG}${LOADER}`);
    await expect(openButton(page)).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(openButton(page)).toBeFocused();
    await expect(openButton(page)).toHaveCSS('outline-width', '3px');
    await page.keyboard.press('Enter');
    await expect(storyIframe(page)).toBeFocused();
  });

  test('a part that begins at a step has that step’s picture, in the theme of the attribute, else in the system’s', async ({
    page,
    openHost,
  }) => {
    for (const [theme, colorScheme, expected] of [
      ['', 'light', 'light'],
      ['', 'dark', 'dark'],
      ['dark', 'light', 'dark'],
      ['light', 'dark', 'light'],
    ] as const)
      await test.step(`${expected} with the theme “${theme}” in a ${colorScheme} system`, async () => {
        await page.emulateMedia({ colorScheme });
        const attribute = theme && `theme="${theme}"`;
        await openHost(
          `<fault-lines-story id="story" from="tanks" load="click" ${attribute}></fault-lines-story>${LOADER}`,
        );
        await expect(storyElement(page).locator('img')).toHaveAttribute(
          'src',
          new RegExp(`/tanks-wide-${expected}\\.svg$`),
        );
        const [background, foreground] =
          expected === 'dark'
            ? ['rgb(16, 23, 29)', 'rgb(238, 235, 227)']
            : ['rgb(251, 250, 246)', 'rgb(21, 33, 43)'];
        await expect(storyElement(page).locator('div')).toHaveCSS('background-color', background);
        await expect(openButton(page)).toHaveCSS('background-color', foreground);
      });
  });

  test('a step that does not exist has the picture of the story', async ({ page, openHost }) => {
    await openHost(`<fault-lines-story id="story" from="tnaks" load="click"></fault-lines-story>${LOADER}`);
    const picture = storyElement(page).locator('img');
    await expect(picture).toHaveAttribute('src', /\/fault-lines\/share\.png$/);
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1200);
  });

  test('an element of little height has room for its button', async ({ page, openHost }) => {
    await openHost(`<fault-lines-story id="story" height="320" load="click"></fault-lines-story>${LOADER}`);
    await expect(storyElement(page).locator('img')).toBeVisible();
    const [elementBox, buttonBox] = [
      await storyElement(page).boundingBox(),
      await openButton(page).boundingBox(),
    ];
    expect(elementBox?.height).toBe(322);
    expect((buttonBox?.y ?? 0) + (buttonBox?.height ?? 0)).toBeLessThan((elementBox?.y ?? 0) + 322);
  });

  test('a window 280 pixels wide holds picture and button', async ({ page, openHost }) => {
    await page.setViewportSize({ width: 280, height: 640 });
    await openHost(`<style>body{margin:0}</style>${CHAPTER_TAG}${LOADER}`);
    const box = await openButton(page).boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((await storyElement(page).locator('img').boundingBox())?.width).toBe(278);
    expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(280);
  });
});

test.describe('The frame, loaded without a click,', () => {
  test('loads when the reader is near, and leaves the focus where it is', async ({ page, openHost }) => {
    await openHost(
      `<input aria-label="Name" autofocus><div style="height:4000px"></div><fault-lines-story id="story"></fault-lines-story>${LOADER}`,
    );
    await expect(openButton(page)).toBeAttached();
    await expect(storyIframe(page)).toHaveCount(0);
    await page.getByLabel('Name').focus();
    await page.mouse.wheel(0, 3400);
    await expect(storyIframe(page)).toHaveAttribute('src', /\/embed\/fault-lines\/$/);
    await expect(page.getByLabel('Name')).toBeFocused();
  });

  test('has its space reserved: content below does not move when it loads', async ({ page, openHost }) => {
    await openHost(
      `<style>body{margin:0}</style><div style="height:4000px"></div><fault-lines-story id="story"></fault-lines-story>${LOADER}`,
    );
    // the height that a frame of that width requests, and the border
    for (const [width, height] of [
      [302, 640],
      [702, 570],
      [1302, 720],
    ] as const) {
      await page.setViewportSize({ width, height: 800 });
      await expect.poll(async () => (await storyElement(page).boundingBox())?.height).toBe(height + 2);
    }
    await expect(storyIframe(page)).toHaveCount(0);
  });

  test('waits for the button where the element says load="click"', async ({ page, openHost }) => {
    await openHost(
      `<fault-lines-story id="near"></fault-lines-story><fault-lines-story id="story" load="click"></fault-lines-story>${LOADER}`,
    );
    await expect(storyIframe(page, 'near')).toBeAttached();
    await expect.poll(() => getEventNames(page)).toContain('near ready');
    await expect(storyIframe(page)).toHaveCount(0);
    await expect(openButton(page)).toBeAttached();
  });

  test('has its query from the attributes', async ({ page, openHost }) => {
    await openHost(
      `<fault-lines-story id="story" from="plovdiv" to="tanks" start="plzen" mode="scroll" theme="dark"></fault-lines-story>${LOADER}`,
    );
    await expect(storyIframe(page)).toHaveAttribute(
      'src',
      /\/embed\/fault-lines\/\?from=plovdiv&to=tanks&start=plzen&mode=scroll&theme=dark$/,
    );
  });
});

test.describe('A message of the frame', () => {
  test('bubbles from the element as an event, and the page can control the frame', async ({
    page,
    openHost,
  }) => {
    await openHost(`<main><fault-lines-story id="story"></fault-lines-story></main>${LOADER}`);
    await expect.poll(() => getEventNames(page)).toEqual(['story ready', 'story resize']);
    const callElement = (call: string) => page.evaluate(`document.getElementById('story').${call}`);
    await callElement('next()');
    await expect.poll(() => getEventNames(page)).toContain('story step');
    expect((await getEvents(page)).at(-1)).toEqual([
      'story',
      'step',
      { 'fault-lines': 1, type: 'step', step: 'two', number: 2, of: 3, title: 'Step 2' },
    ]);
    await callElement('previous()');
    await callElement("go('three')");
    await expect.poll(async () => (await getEventNames(page)).at(-1)).toBe('story complete');
    expect(await getReceivedMessages(storyIframe(page).contentFrame())).toEqual([
      '1 next',
      '1 previous',
      '1 go three',
    ]);
  });

  test('is not needed for control: a command before the frame is there loads it, and is sent to it', async ({
    page,
    openHost,
  }) => {
    await openHost(`${CHAPTER_TAG}${LOADER}`);
    await expect(openButton(page)).toBeVisible();
    await page.evaluate("document.getElementById('story').go('two')");
    await expect(storyIframe(page).contentFrame().getByRole('listitem')).toHaveText(['1 go two']);
    await expect(storyIframe(page)).not.toBeFocused();
  });

  test('sets the height, unless the page has set one', async ({ page, openHost }) => {
    await openHost(
      `<fault-lines-story id="story"></fault-lines-story><fault-lines-story id="fixed" height="500"></fault-lines-story>${LOADER}`,
    );
    await expect.poll(() => getFrameHeight(page)).toBe(712);
    await expect.poll(() => getEventNames(page)).toContain('fixed resize');
    expect(await getFrameHeight(page, 'fixed')).toBe(500);
    await page.evaluate("document.getElementById('fixed').setAttribute('height', '620')");
    await expect.poll(() => getFrameHeight(page, 'fixed')).toBe(620);
  });

  test('counts from its own frame alone: other frames in the page are ignored', async ({
    page,
    openHost,
  }) => {
    await openHost(
      `<fault-lines-story id="story" height="500"></fault-lines-story><iframe src="/stranger/" title="Stranger"></iframe>
      <script>window.strange = false; addEventListener('message', ({ data }) => { if (data === 'over') strange = true })</script>${LOADER}`,
    );
    await expect.poll(() => getEventNames(page)).toContain('story ready');
    await page.evaluate(() => {
      Object.assign(window, { strange: false });
      window.postMessage(JSON.stringify({ 'fault-lines': 1, type: 'complete' }), '*');
      document
        .querySelector<HTMLIFrameElement>('iframe[title="Stranger"]')
        ?.contentWindow?.location.replace('/stranger/?again');
    });
    await expect.poll(() => page.evaluate('strange')).toBe(true);
    await page.evaluate("document.getElementById('story').removeAttribute('height')");
    expect(await getEventNames(page)).toEqual(['story ready', 'story resize']);
    expect(await getFrameHeight(page)).toBeLessThan(1000);
  });

  test.describe('that is malformed', () => {
    test.use({ frameHtml: MALFORMED_FRAME });

    test('is ignored, without an error', async ({ page, openHost }) => {
      await openHost(`<fault-lines-story id="story"></fault-lines-story>${LOADER}`);
      await expect.poll(() => getEventNames(page)).toContain('story ready');
      expect(new Set(await getEventNames(page))).toEqual(new Set(['story resize', 'story ready']));
      const height = await getFrameHeight(page);
      expect(height).toBeGreaterThanOrEqual(320);
      expect(height).toBeLessThanOrEqual(4000);
    });
  });
});

test.describe('A page that changes the element', () => {
  test('gets another theme without a new frame', async ({ page, openHost }) => {
    await openHost(`<fault-lines-story id="story" theme="light"></fault-lines-story>${LOADER}`);
    await expect.poll(() => getEventNames(page)).toContain('story ready');
    await page.evaluate("document.getElementById('story').setAttribute('theme', 'dark')");
    await expect(storyIframe(page).contentFrame().getByRole('listitem')).toHaveText(['1 theme dark']);
    await expect(storyElement(page).locator('div')).toHaveCSS('background-color', 'rgb(16, 23, 29)');
    await expect(storyIframe(page)).toHaveAttribute('src', /theme=light$/);
  });

  test('gets another part in one new frame, and its history stays as it was', async ({ page, openHost }) => {
    await openHost(`<fault-lines-story id="story"></fault-lines-story>${LOADER}`);
    await expect.poll(() => getEventNames(page)).toContain('story ready');
    const historyLength = await page.evaluate('history.length');
    await page.evaluate(() => {
      const element = document.getElementById('story');
      element?.setAttribute('chapter', 'hot-summer');
      element?.setAttribute('from', 'plovdiv');
      element?.setAttribute('to', 'tanks');
    });
    await expect(storyIframe(page)).toHaveCount(1);
    await expect(storyIframe(page)).toHaveAttribute(
      'src',
      /\/embed\/fault-lines\/hot-summer\/\?from=plovdiv&to=tanks$/,
    );
    await expect
      .poll(async () => (await getEventNames(page)).filter((name) => name === 'story ready').length)
      .toBe(2);
    expect(await page.evaluate('history.length')).toBe(historyLength);
    await page.evaluate("document.getElementById('story').removeAttribute('theme')");
    await page.evaluate("document.getElementById('story').setAttribute('load', 'click')");
    expect((await getEventNames(page)).filter((name) => name === 'story ready')).toHaveLength(2);
  });

  test('by removing it and putting it back gets a new frame, and no frame in between', async ({
    page,
    openHost,
  }) => {
    await openHost(`<fault-lines-story id="story"></fault-lines-story>${LOADER}`);
    await expect.poll(() => getEventNames(page)).toContain('story ready');
    await page.evaluate(() => {
      const element = document.getElementById('story');
      Object.assign(window, { element });
      element?.remove();
    });
    await expect(page.locator('iframe')).toHaveCount(0);
    await page.evaluate('document.body.append(element)');
    await expect
      .poll(async () => (await getEventNames(page)).filter((name) => name === 'story ready').length)
      .toBe(2);
    await expect(storyIframe(page)).toHaveCount(1);
  });
});

test.describe('However the loader is loaded', () => {
  const STORY_TAG = '<fault-lines-story id="story">Hot summer</fault-lines-story>';
  for (const [method, body] of Object.entries({
    'a script after the element': `${STORY_TAG}<script src="SITE/embed.js"></script>`,
    'a script before the element': `<script src="SITE/embed.js"></script>${STORY_TAG}`,
    'a script that does not wait': `<script src="SITE/embed.js" async></script>${STORY_TAG}`,
    'a module, where the site lets others read it': `${STORY_TAG}<script type="module" src="SITE/embed.js"></script>`,
    'an import, where the site lets others read it': `${STORY_TAG}<script type="module">import 'SITE/embed.js'</script>`,
    'a script twice': `<script src="SITE/embed.js"></script>${STORY_TAG}<script src="SITE/embed.js?again"></script>`,
    'an element made by a script': `<script src="SITE/embed.js"></script><script>
      const made = document.createElement('fault-lines-story');
      made.id = 'story';
      made.textContent = 'Hot summer';
      document.body.append(made);
    </script>`,
  })) {
    test(`${method}: the frame comes from the loader’s own site, with its name`, async ({
      page,
      openHost,
      baseURL,
    }) => {
      if (method.includes('lets others')) {
        await page.route('**/embed.js', async (route) => {
          const response = await route.fetch();
          const headers = { ...response.headers(), 'access-control-allow-origin': '*' };
          await route.fulfill({ response, headers });
        });
      }
      await openHost(body);
      await expect.poll(() => getEventNames(page)).toContain('story ready');
      await expect(storyIframe(page)).toHaveAttribute('src', `${baseURL}/embed/fault-lines/`);
      await expect(storyIframe(page)).toHaveAttribute('title', 'Hot summer');
    });
  }

  test('under a base path the frame comes from there', async ({ page, openHost, baseURL }) => {
    await page.route('**/courses/map/embed.js', async (route) =>
      route.fulfill({ response: await route.fetch({ url: `${baseURL}/embed.js` }) }),
    );
    await openHost(
      `<fault-lines-story id="story"></fault-lines-story><script src="SITE/courses/map/embed.js"></script>`,
    );
    await expect(storyIframe(page)).toHaveAttribute('src', `${baseURL}/courses/map/embed/fault-lines/`);
  });

  test('two stories on a page are independent', async ({ page, openHost }) => {
    await openHost(
      `<fault-lines-story id="story"></fault-lines-story><fault-lines-story id="other" chapter="hot-summer"></fault-lines-story>${LOADER}`,
    );
    await expect
      .poll(async () => (await getEventNames(page)).sort())
      .toEqual(['other ready', 'other resize', 'story ready', 'story resize']);
    await page.evaluate("document.getElementById('other').next()");
    await expect.poll(async () => (await getEventNames(page)).at(-1)).toBe('other step');
    expect(await getReceivedMessages(storyIframe(page).contentFrame())).toEqual([]);
  });

  test('without the script the element’s own content is shown', async ({ page, openHost }) => {
    await openHost(CHAPTER_TAG);
    await expect(page.getByRole('link', { name: 'Hot summer' })).toBeVisible();
  });
});

/** Hostile attribute values, and their encoding in a path; null where they are left out. */
const HOSTILE_VALUES: readonly (readonly [value: string, part: string | null])[] = [
  ['', null],
  ['..', null],
  ['../../../etc', '..%2F..%2F..%2Fetc'],
  ['//example.org/x', '%2F%2Fexample.org%2Fx'],
  ['https://example.org/', 'https%3A%2F%2Fexample.org%2F'],
  ['javascript:window.hit=1', 'javascript%3Awindow.hit%3D1'],
  ['"><img src=x onerror=window.hit=1>', '%22%3E%3Cimg+src%3Dx+onerror%3Dwindow.hit%3D1%3E'],
  ['</style><script>window.hit=1</script>', '%3C%2Fstyle%3E%3Cscript%3Ewindow.hit%3D1%3C%2Fscript%3E'],
  ['a?mode=scroll#b', 'a%3Fmode%3Dscroll%23b'],
  ['%2e%2e', '%252e%252e'],
  ['half a character \ud800', 'half+a+character+%EF%BF%BD'],
  ['x'.repeat(20_000), 'x'.repeat(20_000)],
];

const toWellFormed = (text: string) => text.replace('\ud800', '\ufffd');

test.describe('Hostile values', () => {
  test('are encoded and change nothing else', async ({ page, openHost, baseURL }) => {
    for (const [value, pathPart] of HOSTILE_VALUES)
      await test.step(`“${toWellFormed(value.slice(0, 40))}”`, async () => {
        await openHost('<script src="SITE/embed.js"></script>');
        await page.evaluate((text) => {
          const element = document.createElement('fault-lines-story');
          element.id = 'story';
          const attributes = ['story', 'chapter', 'from', 'to', 'start', 'mode', 'theme', 'height', 'title'];
          for (const name of attributes) element.setAttribute(name, text);
          document.body.append(element);
        }, value);
        const src = new URL((await storyIframe(page).getAttribute('src')) ?? '');
        expect(src.origin).toBe(baseURL);
        expect(src.pathname).toBe(
          pathPart === null ? '/embed/fault-lines/' : `/embed/${pathPart}/${pathPart}/`,
        );
        expect(src.hash).toBe('');
        for (const name of ['from', 'to', 'start', 'mode', 'theme']) {
          expect(src.searchParams.get(name) ?? '').toBe(toWellFormed(value));
        }
        await expect(page.locator('iframe')).toHaveCount(1);
        await expect(page.locator('script')).toHaveCount(2);
        expect(await page.evaluate('window.hit')).toBeUndefined();
      });
  });
});

test.describe('With the story itself', () => {
  test.use({ frameHtml: '' });

  test('the frame is ready, follows the page and says when it has been read to its end', async ({
    page,
    openHost,
  }) => {
    await refuseWebGL(page);
    await openHost(`<fault-lines-story id="story" chapter="hot-summer"></fault-lines-story>${LOADER}`);
    await expect.poll(() => getEventNames(page)).toContain('story ready');
    const [, , { step, number, of }] = (await getEvents(page)).find(([, name]) => name === 'ready') ?? [
      '',
      '',
      {},
    ];
    expect({ step, number, of }).toEqual({ step: 'plovdiv', number: 1, of: 6 });
    await page.evaluate("document.getElementById('story').next()");
    await expect.poll(() => getEventNames(page)).toContain('story step');
    await page.evaluate("document.getElementById('story').go('tanks')");
    await expect.poll(async () => (await getEvents(page)).at(-1)?.[2].step).toBe('tanks');
    for (let clicks = 0; clicks < 5; clicks++) await page.evaluate("document.getElementById('story').next()");
    await expect.poll(() => getEventNames(page)).toContain('story complete');
  });
});
