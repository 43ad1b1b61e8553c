import { gzipSync } from 'node:zlib';
import { test as base, expect, type FrameLocator, type Page } from '@playwright/test';
import { type Host, startHost } from '../support/host-pages';
import { refuseWebGL } from '../support/reading';

/** Speaks as a frame of the story does, and writes down what it is told. */
const SPEAKER = `<!doctype html><html lang="en"><title>A frame</title><h1>Map story</h1><ol></ol><script>
const steps = ['one', 'two', 'three'];
let at = 0;
const tell = (what) => parent.postMessage(JSON.stringify(what), '*');
const say = (what) => tell({ 'fault-lines': 1, ...what });
const place = () => ({ step: steps[at], number: at + 1, of: steps.length });
addEventListener('message', ({ data }) => {
  const heard = JSON.parse(data);
  const line = document.createElement('li');
  line.textContent = Object.values(heard).join(' ');
  document.querySelector('ol').append(line);
  if (heard.type === 'next') at += 1;
  if (heard.type === 'previous') at -= 1;
  if (heard.type === 'go') at = steps.indexOf(heard.step);
  if (heard.type === 'theme') return;
  say({ type: 'step', ...place(), title: 'Step ' + (at + 1) });
  if (at === steps.length - 1) say({ type: 'complete' });
});
say({ type: 'ready', story: 'fault-lines', from: 'one', to: 'three', ...place() });
say({ type: 'resize', height: 712 });
tell({ subject: 'lti.frameResize', height: 712 });
</script></html>`;

/** Says what no frame of ours says. */
const STRANGER = `<!doctype html><html lang="en"><title>A stranger</title><script>
const say = (what) => parent.postMessage(what, '*');
say(JSON.stringify({ 'fault-lines': 1, type: 'complete' }));
say(JSON.stringify({ 'fault-lines': 1, type: 'resize', height: 3000 }));
say('over');
</script></html>`;

/** Says nothing that can be read, then that it is ready. */
const BABBLER = `<!doctype html><html lang="en"><title>A babbler</title><script>
const say = (what) => parent.postMessage(what, '*');
for (const what of ['{', '', 'null', '7', '[]', '{"fault-lines":2,"type":"complete"}', '{"fault-lines":1}',
  '{"fault-lines":1,"type":"click"}', '{"fault-lines":1,"type":["step"]}', '{"type":"complete"}', null, 7, undefined,
  { 'fault-lines': 1, type: 'complete' }, new ArrayBuffer(8)]) say(what);
for (const height of ['x', -5, null, {}, '1e999']) say(JSON.stringify({ 'fault-lines': 1, type: 'resize', height }));
say(JSON.stringify({ 'fault-lines': 1, type: 'ready', step: 'one' }));
</script></html>`;

/** Writes down every event of the loader that reaches the page. */
const LISTENER = `<script>
const told = [];
for (const name of ['ready', 'step', 'complete', 'resize'])
  document.addEventListener('fault-lines-' + name, ({ target, detail }) => told.push([target.id, name, detail]));
</script>`;

type Told = [id: string, name: string, detail: Record<string, unknown>];
type HostPage = (body: string) => Promise<void>;

/** Opens a page of another site, with the loader where `LOADER` stands, and watches its manners. */
const LOADER = '<script src="SITE/embed.js" async></script>';

const test = base.extend<{ frameSays: string; openHost: HostPage }>({
  frameSays: [SPEAKER, { option: true }],
  openHost: async ({ page, baseURL, frameSays }, use) => {
    const hosts: Host[] = [];
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(`uncaught: ${message}`));
    page.on('request', (request) => {
      const { origin } = new URL(request.url());
      const known = [baseURL, ...hosts.map(({ address }) => address), 'null'];
      if (!known.includes(origin)) faults.push(`other host: ${request.url()}`);
    });
    if (frameSays)
      await page.route('**/embed/**', (route) =>
        route.fulfill({ body: frameSays, contentType: 'text/html' }),
      );
    await use(async (body) => {
      const html = `<!doctype html><html lang="en"><title>A course</title>${LISTENER}<body>${body}</body></html>`;
      const host = await startHost({ '/': html.replaceAll('SITE', baseURL ?? ''), '/stranger/': STRANGER });
      hosts.push(host);
      await page.goto(host.address);
    });
    await Promise.all(hosts.map(({ stop }) => stop()));
    expect(faults).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
  },
});

const told = (page: Page): Promise<Told[]> => page.evaluate('told');
const names = async (page: Page) => (await told(page)).map(([id, name]) => `${id} ${name}`);
const story = (page: Page, id = 'story') => page.locator(`#${id}`);
const button = (page: Page, id = 'story') => story(page, id).getByRole('button');
const frame = (page: Page, id = 'story') => story(page, id).locator('iframe');
const heard = (frame: FrameLocator) => frame.getByRole('listitem').allTextContents();
const heightOf = async (page: Page, id = 'story') =>
  Math.round((await frame(page, id).boundingBox())?.height ?? 0);

const CHAPTER =
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
    await openHost(`${CHAPTER}${LOADER}`);
    const picture = story(page).locator('img');
    await expect(picture).toHaveAttribute('src', /\/stills\/fault-lines\/share-hot-summer\.png$/);
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1200);
    await expect(button(page)).toHaveText('Open the map story: Hot summer');
    expect((await button(page).boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await expect(story(page).getByRole('link')).toBeHidden();
    await expect(frame(page)).toHaveCount(0);
    await button(page).click();
    await expect(frame(page)).toHaveAttribute('src', /\/embed\/fault-lines\/hot-summer\/$/);
    await expect(frame(page)).toHaveAttribute('title', 'Hot summer');
    await expect(frame(page)).toBeFocused();
    await expect(button(page)).toHaveCount(0);
    await expect(frame(page).contentFrame().getByRole('heading')).toHaveText('Map story');
    await expect(picture).toHaveCount(0);
  });

  test('the Tab key reaches the button, which shows that it is reached, and the Enter key opens', async ({
    page,
    openHost,
  }) => {
    await openHost(`${CHAPTER}${LOADER}`);
    await expect(button(page)).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(button(page)).toBeFocused();
    await expect(button(page)).toHaveCSS('outline-width', '3px');
    await page.keyboard.press('Enter');
    await expect(frame(page)).toBeFocused();
  });

  test('a part that begins at a step has that step’s picture, in the theme that is asked for, else in the system’s', async ({
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
        await expect(story(page).locator('img')).toHaveAttribute(
          'src',
          new RegExp(`/tanks-wide-${expected}\\.svg$`),
        );
        const [paper, ink] =
          expected === 'dark'
            ? ['rgb(16, 23, 29)', 'rgb(238, 235, 227)']
            : ['rgb(251, 250, 246)', 'rgb(21, 33, 43)'];
        await expect(story(page).locator('div')).toHaveCSS('background-color', paper);
        await expect(button(page)).toHaveCSS('background-color', ink);
      });
  });

  test('a step that does not exist has the picture of the story', async ({ page, openHost }) => {
    await openHost(`<fault-lines-story id="story" from="tnaks" load="click"></fault-lines-story>${LOADER}`);
    const picture = story(page).locator('img');
    await expect(picture).toHaveAttribute('src', /\/fault-lines\/share\.png$/);
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1200);
  });

  test('a low element has room for its button', async ({ page, openHost }) => {
    await openHost(`<fault-lines-story id="story" height="320" load="click"></fault-lines-story>${LOADER}`);
    await expect(story(page).locator('img')).toBeVisible();
    const [element, pressed] = [await story(page).boundingBox(), await button(page).boundingBox()];
    expect(element?.height).toBe(322);
    expect((pressed?.y ?? 0) + (pressed?.height ?? 0)).toBeLessThan((element?.y ?? 0) + 322);
  });

  test('a window 280 pixels wide holds picture and button', async ({ page, openHost }) => {
    await page.setViewportSize({ width: 280, height: 640 });
    await openHost(`<style>body{margin:0}</style>${CHAPTER}${LOADER}`);
    const box = await button(page).boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((await story(page).locator('img').boundingBox())?.width).toBe(278);
    expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(280);
  });
});

test.describe('The frame by itself', () => {
  test('comes when the reader is near, and leaves the focus where it is', async ({ page, openHost }) => {
    await openHost(
      `<input aria-label="Name" autofocus><div style="height:4000px"></div><fault-lines-story id="story"></fault-lines-story>${LOADER}`,
    );
    await expect(button(page)).toBeAttached();
    await expect(frame(page)).toHaveCount(0);
    await page.getByLabel('Name').focus();
    await page.mouse.wheel(0, 3400);
    await expect(frame(page)).toHaveAttribute('src', /\/embed\/fault-lines\/$/);
    await expect(page.getByLabel('Name')).toBeFocused();
  });

  test('has its room beforehand: what stands below does not move when it comes', async ({
    page,
    openHost,
  }) => {
    await openHost(
      `<style>body{margin:0}</style><div style="height:4000px"></div><fault-lines-story id="story"></fault-lines-story>${LOADER}`,
    );
    // what a frame of that width asks for, and the border
    for (const [width, height] of [
      [302, 640],
      [702, 570],
      [1302, 720],
    ] as const) {
      await page.setViewportSize({ width, height: 800 });
      await expect.poll(async () => (await story(page).boundingBox())?.height).toBe(height + 2);
    }
    await expect(frame(page)).toHaveCount(0);
  });

  test('waits for the button where it is told to', async ({ page, openHost }) => {
    await openHost(
      `<fault-lines-story id="near"></fault-lines-story><fault-lines-story id="story" load="click"></fault-lines-story>${LOADER}`,
    );
    await expect(frame(page, 'near')).toBeAttached();
    await expect.poll(() => names(page)).toContain('near ready');
    await expect(frame(page)).toHaveCount(0);
    await expect(button(page)).toBeAttached();
  });

  test('has the query that the attributes ask for', async ({ page, openHost }) => {
    await openHost(
      `<fault-lines-story id="story" from="plovdiv" to="tanks" start="plzen" mode="scroll" theme="dark"></fault-lines-story>${LOADER}`,
    );
    await expect(frame(page)).toHaveAttribute(
      'src',
      /\/embed\/fault-lines\/\?from=plovdiv&to=tanks&start=plzen&mode=scroll&theme=dark$/,
    );
  });
});

test.describe('What the frame says', () => {
  test('bubbles from the element as events, and the page can lead', async ({ page, openHost }) => {
    await openHost(`<main><fault-lines-story id="story"></fault-lines-story></main>${LOADER}`);
    await expect.poll(() => names(page)).toEqual(['story ready', 'story resize']);
    const run = (call: string) => page.evaluate(`document.getElementById('story').${call}`);
    await run('next()');
    await expect.poll(() => names(page)).toContain('story step');
    expect((await told(page)).at(-1)).toEqual([
      'story',
      'step',
      { 'fault-lines': 1, type: 'step', step: 'two', number: 2, of: 3, title: 'Step 2' },
    ]);
    await run('previous()');
    await run("go('three')");
    await expect.poll(async () => (await names(page)).at(-1)).toBe('story complete');
    expect(await heard(frame(page).contentFrame())).toEqual(['1 next', '1 previous', '1 go three']);
  });

  test('the page can lead before the frame is there: it comes, and hears what was asked', async ({
    page,
    openHost,
  }) => {
    await openHost(`${CHAPTER}${LOADER}`);
    await expect(button(page)).toBeVisible();
    await page.evaluate("document.getElementById('story').go('two')");
    await expect(frame(page).contentFrame().getByRole('listitem')).toHaveText(['1 go two']);
    await expect(frame(page)).not.toBeFocused();
  });

  test('its height is taken, unless the page has set one', async ({ page, openHost }) => {
    await openHost(
      `<fault-lines-story id="story"></fault-lines-story><fault-lines-story id="fixed" height="500"></fault-lines-story>${LOADER}`,
    );
    await expect.poll(() => heightOf(page)).toBe(712);
    await expect.poll(() => names(page)).toContain('fixed resize');
    expect(await heightOf(page, 'fixed')).toBe(500);
    await page.evaluate("document.getElementById('fixed').setAttribute('height', '620')");
    await expect.poll(() => heightOf(page, 'fixed')).toBe(620);
  });

  test('counts from its own frame alone: a stranger in the page is not heard', async ({ page, openHost }) => {
    await openHost(
      `<fault-lines-story id="story" height="500"></fault-lines-story><iframe src="/stranger/" title="Stranger"></iframe>
      <script>window.strange = false; addEventListener('message', ({ data }) => { if (data === 'over') strange = true })</script>${LOADER}`,
    );
    await expect.poll(() => names(page)).toContain('story ready');
    await page.evaluate(() => {
      Object.assign(window, { strange: false });
      window.postMessage(JSON.stringify({ 'fault-lines': 1, type: 'complete' }), '*');
      document
        .querySelector<HTMLIFrameElement>('iframe[title="Stranger"]')
        ?.contentWindow?.location.replace('/stranger/?again');
    });
    await expect.poll(() => page.evaluate('strange')).toBe(true);
    await page.evaluate("document.getElementById('story').removeAttribute('height')");
    expect(await names(page)).toEqual(['story ready', 'story resize']);
    expect(await heightOf(page)).toBeLessThan(1000);
  });

  test.describe('in words that cannot be read', () => {
    test.use({ frameSays: BABBLER });

    test('is passed over, without an error', async ({ page, openHost }) => {
      await openHost(`<fault-lines-story id="story"></fault-lines-story>${LOADER}`);
      await expect.poll(() => names(page)).toContain('story ready');
      expect(new Set(await names(page))).toEqual(new Set(['story resize', 'story ready']));
      const height = await heightOf(page);
      expect(height).toBeGreaterThanOrEqual(320);
      expect(height).toBeLessThanOrEqual(4000);
    });
  });
});

test.describe('A page that changes its mind', () => {
  test('has the other theme without a new frame', async ({ page, openHost }) => {
    await openHost(`<fault-lines-story id="story" theme="light"></fault-lines-story>${LOADER}`);
    await expect.poll(() => names(page)).toContain('story ready');
    await page.evaluate("document.getElementById('story').setAttribute('theme', 'dark')");
    await expect(frame(page).contentFrame().getByRole('listitem')).toHaveText(['1 theme dark']);
    await expect(story(page).locator('div')).toHaveCSS('background-color', 'rgb(16, 23, 29)');
    await expect(frame(page)).toHaveAttribute('src', /theme=light$/);
  });

  test('has another part in one new frame, and its history stays as it was', async ({ page, openHost }) => {
    await openHost(`<fault-lines-story id="story"></fault-lines-story>${LOADER}`);
    await expect.poll(() => names(page)).toContain('story ready');
    const entries = await page.evaluate('history.length');
    await page.evaluate(() => {
      const element = document.getElementById('story');
      element?.setAttribute('chapter', 'hot-summer');
      element?.setAttribute('from', 'plovdiv');
      element?.setAttribute('to', 'tanks');
    });
    await expect(frame(page)).toHaveCount(1);
    await expect(frame(page)).toHaveAttribute(
      'src',
      /\/embed\/fault-lines\/hot-summer\/\?from=plovdiv&to=tanks$/,
    );
    await expect
      .poll(async () => (await names(page)).filter((name) => name === 'story ready').length)
      .toBe(2);
    expect(await page.evaluate('history.length')).toBe(entries);
    await page.evaluate("document.getElementById('story').removeAttribute('theme')");
    await page.evaluate("document.getElementById('story').setAttribute('load', 'click')");
    expect((await names(page)).filter((name) => name === 'story ready')).toHaveLength(2);
  });

  test('and takes the element away and puts it back: it begins anew, and hears nothing in between', async ({
    page,
    openHost,
  }) => {
    await openHost(`<fault-lines-story id="story"></fault-lines-story>${LOADER}`);
    await expect.poll(() => names(page)).toContain('story ready');
    await page.evaluate(() => {
      const element = document.getElementById('story');
      Object.assign(window, { element });
      element?.remove();
    });
    await expect(page.locator('iframe')).toHaveCount(0);
    await page.evaluate('document.body.append(element)');
    await expect
      .poll(async () => (await names(page)).filter((name) => name === 'story ready').length)
      .toBe(2);
    await expect(frame(page)).toHaveCount(1);
  });
});

test.describe('However it is loaded', () => {
  const TAG = '<fault-lines-story id="story">Hot summer</fault-lines-story>';
  for (const [way, body] of Object.entries({
    'a script after the element': `${TAG}<script src="SITE/embed.js"></script>`,
    'a script before the element': `<script src="SITE/embed.js"></script>${TAG}`,
    'a script that does not wait': `<script src="SITE/embed.js" async></script>${TAG}`,
    'a module, where the site lets others read it': `${TAG}<script type="module" src="SITE/embed.js"></script>`,
    'an import, where the site lets others read it': `${TAG}<script type="module">import 'SITE/embed.js'</script>`,
    'a script twice': `<script src="SITE/embed.js"></script>${TAG}<script src="SITE/embed.js?again"></script>`,
    'an element made by a script': `<script src="SITE/embed.js"></script><script>
      const made = document.createElement('fault-lines-story');
      made.id = 'story';
      made.textContent = 'Hot summer';
      document.body.append(made);
    </script>`,
  })) {
    test(`${way}: the frame comes from the loader’s own site, with its name`, async ({
      page,
      openHost,
      baseURL,
    }) => {
      if (way.includes('lets others')) {
        await page.route('**/embed.js', async (route) => {
          const response = await route.fetch();
          const headers = { ...response.headers(), 'access-control-allow-origin': '*' };
          await route.fulfill({ response, headers });
        });
      }
      await openHost(body);
      await expect.poll(() => names(page)).toContain('story ready');
      await expect(frame(page)).toHaveAttribute('src', `${baseURL}/embed/fault-lines/`);
      await expect(frame(page)).toHaveAttribute('title', 'Hot summer');
    });
  }

  test('under a base path the frame comes from there', async ({ page, openHost, baseURL }) => {
    await page.route('**/courses/map/embed.js', async (route) =>
      route.fulfill({ response: await route.fetch({ url: `${baseURL}/embed.js` }) }),
    );
    await openHost(
      `<fault-lines-story id="story"></fault-lines-story><script src="SITE/courses/map/embed.js"></script>`,
    );
    await expect(frame(page)).toHaveAttribute('src', `${baseURL}/courses/map/embed/fault-lines/`);
  });

  test('two stories on a page keep apart', async ({ page, openHost }) => {
    await openHost(
      `<fault-lines-story id="story"></fault-lines-story><fault-lines-story id="other" chapter="hot-summer"></fault-lines-story>${LOADER}`,
    );
    await expect
      .poll(async () => (await names(page)).sort())
      .toEqual(['other ready', 'other resize', 'story ready', 'story resize']);
    await page.evaluate("document.getElementById('other').next()");
    await expect.poll(async () => (await names(page)).at(-1)).toBe('other step');
    expect(await heard(frame(page).contentFrame())).toEqual([]);
  });

  test('without the script what stands in the element is read', async ({ page, openHost }) => {
    await openHost(CHAPTER);
    await expect(page.getByRole('link', { name: 'Hot summer' })).toBeVisible();
  });
});

/** Values that somebody might put into an attribute, and what becomes of them in a path; null where nothing may. */
const HOSTILE: readonly (readonly [value: string, part: string | null])[] = [
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

const whole = (text: string) => text.replace('\ud800', '\ufffd');

test.describe('Hostile values', () => {
  test('stay values', async ({ page, openHost, baseURL }) => {
    for (const [value, part] of HOSTILE)
      await test.step(`“${whole(value.slice(0, 40))}”`, async () => {
        await openHost('<script src="SITE/embed.js"></script>');
        await page.evaluate((text) => {
          const made = document.createElement('fault-lines-story');
          made.id = 'story';
          const attributes = ['story', 'chapter', 'from', 'to', 'start', 'mode', 'theme', 'height', 'title'];
          for (const name of attributes) made.setAttribute(name, text);
          document.body.append(made);
        }, value);
        const src = new URL((await frame(page).getAttribute('src')) ?? '');
        expect(src.origin).toBe(baseURL);
        expect(src.pathname).toBe(part === null ? '/embed/fault-lines/' : `/embed/${part}/${part}/`);
        expect(src.hash).toBe('');
        for (const name of ['from', 'to', 'start', 'mode', 'theme']) {
          expect(src.searchParams.get(name) ?? '').toBe(whole(value));
        }
        await expect(page.locator('iframe')).toHaveCount(1);
        await expect(page.locator('script')).toHaveCount(2);
        expect(await page.evaluate('window.hit')).toBeUndefined();
      });
  });
});

test.describe('With the story itself', () => {
  test.use({ frameSays: '' });

  test('the frame is ready, follows the page and says when it has been read to its end', async ({
    page,
    openHost,
  }) => {
    await refuseWebGL(page);
    await openHost(`<fault-lines-story id="story" chapter="hot-summer"></fault-lines-story>${LOADER}`);
    await expect.poll(() => names(page)).toContain('story ready');
    const [, , { step, number, of }] = (await told(page)).find(([, name]) => name === 'ready') ?? [
      '',
      '',
      {},
    ];
    expect({ step, number, of }).toEqual({ step: 'plovdiv', number: 1, of: 6 });
    await page.evaluate("document.getElementById('story').next()");
    await expect.poll(() => names(page)).toContain('story step');
    await page.evaluate("document.getElementById('story').go('tanks')");
    await expect.poll(async () => (await told(page)).at(-1)?.[2].step).toBe('tanks');
    for (let turns = 0; turns < 5; turns++) await page.evaluate("document.getElementById('story').next()");
    await expect.poll(() => names(page)).toContain('story complete');
  });
});
