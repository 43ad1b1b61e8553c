import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { test as base } from '../support/embedding';
import { startHost } from '../support/host-pages';

/** Says which height suits its width, as a frame of the story does. */
const FRAME = `<!doctype html><html lang="en"><title>A frame</title><h1>Map story</h1><script>
const say = (what) => parent.postMessage(JSON.stringify({ 'fault-lines': 1, ...what }), '*');
say({ type: 'ready', step: 'one' });
const measure = () => innerWidth && say({ type: 'resize', height: innerWidth < 520 ? 640 : Math.round(Math.min(720, Math.max(480, 220 + innerWidth / 2))) });
addEventListener('resize', measure);
measure();
</script></html>`;

const test = base.extend<{ frames: undefined }>({
  frames: [
    async ({ page }, use) => {
      await page.route('**/embed/**', (route) => route.fulfill({ body: FRAME, contentType: 'text/html' }));
      await use(undefined);
    },
    { auto: true },
  ],
});

const LINK = '<a href="/chapter/">Hot summer</a>';
const storyWith = (attributes = '') =>
  `<fault-lines-story id="story" chapter="hot-summer" ${attributes}>${LINK}</fault-lines-story>`;
const STORY = storyWith();
const element = (page: Page) => page.locator('#story');
const frame = (page: Page) => element(page).locator('iframe');
const sizeOf = async (page: Page) => {
  const box = await element(page).boundingBox();
  return { width: Math.round(box?.width ?? 0), height: Math.round(box?.height ?? 0) };
};
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
const scriptOf = (baseURL: string | undefined) => `<script src="${baseURL}/embed.js"></script>`;

/** Parents that ask how wide the element would be, instead of telling it. */
const PARENTS: Readonly<Record<string, string>> = {
  'a flex row, in its middle': `<div style="display:flex;justify-content:center">${STORY}</div>`,
  'a flex column, in its middle': `<div style="display:flex;flex-direction:column;align-items:center">${STORY}</div>`,
  'a grid, at its start': `<div style="display:grid;justify-items:start">${STORY}</div>`,
  'a grid, in its middle': `<div style="display:grid;place-items:center">${STORY}</div>`,
  'a float': `<div style="float:left">${STORY}</div>`,
  'an inline block': `<div style="display:inline-block">${STORY}</div>`,
  'a table’s cell': `<table><tr><td>${STORY}</td></tr></table>`,
  'a box as wide as what it holds': `<div style="width:fit-content">${STORY}</div>`,
  'a box that is placed': `<div style="position:absolute;top:8px;left:8px">${STORY}</div>`,
  'a box from right to left': `<div dir="rtl" style="display:flex">${STORY}</div>`,
  'a figure in a flex row': `<div style="display:flex"><figure style="margin:0">${STORY}</figure></div>`,
  'a parent that lets no line break': `<div style="display:flex;white-space:nowrap">${STORY}</div>`,
};

test.describe('In a parent that asks how wide it would be', () => {
  const each = Object.entries(PARENTS);

  test(`the story is there, as wide as suits it and no wider than the page: ${each.length} parents`, async ({
    page,
    baseURL,
    openHost,
  }) => {
    for (const [parent, html] of each)
      await test.step(parent, async () => {
        await page.setViewportSize({ width: 1000, height: 800 });
        await openHost(html + scriptOf(baseURL));
        await expect.poll(async () => (await sizeOf(page)).width).toBe(720);
        await expect(frame(page)).toBeInViewport();
        // 718 pixels inside the border ask for 579
        await expect.poll(async () => (await sizeOf(page)).height).toBe(581);
        await page.setViewportSize({ width: 360, height: 740 });
        await expect.poll(async () => (await sizeOf(page)).height).toBe(642);
        expect((await sizeOf(page)).width).toBeGreaterThan(300);
        expect(await overflow(page)).toBe(0);
      });
  });

  test('beside words in a row both have room, and the frame is not drawn out to their height', async ({
    page,
    baseURL,
    openHost,
  }) => {
    await page.setViewportSize({ width: 1000, height: 800 });
    await openHost(
      `<div style="display:flex;gap:16px"><p>${'words and words '.repeat(400)}</p>${STORY}</div>${scriptOf(baseURL)}`,
    );
    await expect(frame(page)).toBeAttached();
    expect((await sizeOf(page)).width).toBeGreaterThanOrEqual(240);
    await expect.poll(async () => (await frame(page).boundingBox())?.height).toBeLessThanOrEqual(720);
    expect(await overflow(page)).toBe(0);
  });

  test('a cell beside one full of words stays as wide as a frame needs', async ({
    page,
    baseURL,
    openHost,
  }) => {
    await page.setViewportSize({ width: 1000, height: 800 });
    await openHost(
      `<table><tr><td>${STORY}</td><td>${'words and words '.repeat(400)}</td></tr></table>${scriptOf(baseURL)}`,
    );
    await expect(frame(page)).toBeAttached();
    expect((await sizeOf(page)).width).toBeGreaterThanOrEqual(240);
  });
});

test('in a column it is as wide as that, with the margins that the page gives it', async ({
  page,
  baseURL,
  openHost,
}) => {
  await page.setViewportSize({ width: 1000, height: 800 });
  await openHost(
    `<style>*{box-sizing:content-box}iframe{max-width:none}body{margin:0}fault-lines-story{margin:0 40px;padding:10px}</style>${STORY}${scriptOf(baseURL)}`,
  );
  await expect(frame(page)).toBeAttached();
  expect((await sizeOf(page)).width).toBeGreaterThanOrEqual(918);
  expect(await overflow(page)).toBe(0);
});

test.describe('A height or width that the page asks for', () => {
  for (const [asked, attributes, height] of [
    ['pixels', 'height="500"', 502],
    ['pixels with their unit', 'height=" 500px "', 502],
    ['more than the window', 'height="120vh"', 960],
  ] as const) {
    test(`is taken: ${asked}`, async ({ page, baseURL, openHost }) => {
      await page.setViewportSize({ width: 1000, height: 800 });
      await openHost(storyWith(attributes) + scriptOf(baseURL));
      await expect(frame(page)).toBeAttached();
      await expect.poll(async () => (await sizeOf(page)).height).toBe(height);
    });
  }

  for (const [parent, css, height] of [
    ['a low box', 'height:400px', 400],
    ['a high box', 'height:900px', 900],
    ['a flex row of a height', 'display:flex;height:450px', 450],
  ] as const) {
    test(`as a share fills ${parent}`, async ({ page, baseURL, openHost }) => {
      await page.setViewportSize({ width: 1000, height: 800 });
      await openHost(`<div style="${css}">${storyWith('height="100%"')}</div>${scriptOf(baseURL)}`);
      await expect(frame(page)).toBeAttached();
      await expect.poll(async () => (await sizeOf(page)).height).toBe(height);
      await expect.poll(async () => (await frame(page).boundingBox())?.height).toBe(height - 2);
    });
  }

  test('as a share of nothing gives way to what suits', async ({ page, baseURL, openHost }) => {
    await page.setViewportSize({ width: 1000, height: 800 });
    await openHost(`<div>${storyWith('height="100%"')}</div>${scriptOf(baseURL)}`);
    await expect(frame(page)).toBeAttached();
    await expect.poll(async () => (await sizeOf(page)).height).toBeGreaterThan(640);
  });

  test('that is no length is passed over', async ({ page, baseURL, openHost }) => {
    await openHost(storyWith('height="tall" width="}body{display:none"') + scriptOf(baseURL));
    await expect(frame(page)).toBeInViewport();
    await expect.poll(async () => (await sizeOf(page)).height).toBeGreaterThan(640);
  });

  test('across is taken too, and never wider than the column', async ({ page, baseURL, openHost }) => {
    await page.setViewportSize({ width: 1000, height: 800 });
    await openHost(storyWith('width="640"') + scriptOf(baseURL));
    await expect(frame(page)).toBeAttached();
    expect((await sizeOf(page)).width).toBe(640);
    await page.setViewportSize({ width: 360, height: 740 });
    await expect.poll(async () => (await sizeOf(page)).width).toBeLessThan(360);
    expect(await overflow(page)).toBe(0);
  });

  test('by the page’s own rules cuts the frame, so that nothing lies under it', async ({
    page,
    baseURL,
    openHost,
  }) => {
    await openHost(
      `<style>fault-lines-story{height:400px}</style>${STORY}<p id="after">After</p>${scriptOf(baseURL)}`,
    );
    await expect(frame(page)).toBeAttached();
    const box = await frame(page).boundingBox();
    const after = await page.locator('#after').boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(after?.y ?? 0);
  });
});

test.describe('Hidden at first', () => {
  for (const [way, html] of Object.entries({
    'in a tab': `<div id="panel" hidden>${STORY}</div><button onclick="panel.hidden=false">Show</button>`,
    'in a fold': `<details><summary role="button">Show</summary>${STORY}</details>`,
  })) {
    test(`${way}, it comes at its size when it is shown`, async ({ page, baseURL, openHost }) => {
      await page.setViewportSize({ width: 1000, height: 800 });
      await openHost(html + scriptOf(baseURL));
      await expect(element(page).getByRole('button', { includeHidden: true })).toBeAttached();
      await expect(frame(page)).toHaveCount(0);
      await page.getByText('Show').click();
      await expect(frame(page)).toBeInViewport();
      await expect.poll(async () => (await sizeOf(page)).height).toBeGreaterThan(640);
    });
  }
});

test('moved in the page without leaving it, the frame goes on as it was', async ({
  page,
  baseURL,
  openHost,
}) => {
  await openHost(`<div id="here">${STORY}</div><div id="there"></div>${scriptOf(baseURL)}`);
  await page.evaluate(() => {
    Object.assign(window, { ready: 0 });
    document.addEventListener('fault-lines-ready', () => {
      (window as unknown as { ready: number }).ready += 1;
    });
  });
  await expect(frame(page).contentFrame().getByRole('heading')).toBeVisible();
  const moved = await page.evaluate(() => {
    const [there, story] = ['there', 'story'].map((id) => document.getElementById(id));
    if (!there || !story || !('moveBefore' in there)) return false;
    (there.moveBefore as (node: Node, before: null) => void)(story, null);
    return true;
  });
  test.skip(!moved, 'this browser cannot move an element so');
  await expect(page.locator('#there iframe')).toHaveCount(1);
  await expect(frame(page).contentFrame().getByRole('heading')).toBeVisible();
  expect(await page.evaluate('ready')).toBeLessThanOrEqual(1);
});

/**
 * The loader of a site that is published at an address with a slash at its end, or, with an empty one, at an address that
 * its build was not told. `npm test` builds the site for the address at which it is served.
 */
function loader(baseURL: string | undefined, published: string): string {
  const built = readFileSync('out/embed.js', 'utf8');
  const told = `"${baseURL}/"`;
  if (!built.includes(told)) throw new Error(`out/ was not built for SITE_URL=${baseURL}`);
  return built.replace(told, () => JSON.stringify(published));
}

/** A page of a host that serves the loader itself, at a path of its own. */
async function openBundle(page: Page, body: string, script: string, path = '/assets/main.js') {
  const host = await startHost({
    '/': `<!doctype html><html lang="en"><title>A course</title><body>${body}</body></html>`,
    [path]: script,
  });
  await page.goto(host.address);
  return host;
}

test.describe('As a part of a host’s own files the loader', () => {
  // it says in the console what it lacks
  test.use({ allowErrors: true });

  for (const [way, path, tag] of [
    ['in a bundle', '/assets/main.js', '<script src="/assets/main.js"></script>'],
    ['in a copy of the same name', '/js/embed.js', '<script src="/js/embed.js"></script>'],
  ] as const) {
    test(`still asks the story’s site for the frame: ${way}`, async ({ page, baseURL }) => {
      const host = await openBundle(
        page,
        STORY + tag,
        `'use strict';${loader(baseURL, `${baseURL}/`)}`,
        path,
      );
      await expect(frame(page)).toHaveAttribute('src', `${baseURL}/embed/fault-lines/hot-summer/`);
      await host.stop();
    });
  }

  test('still asks the story’s site for the frame: written into the page', async ({ page, baseURL }) => {
    const host = await openBundle(page, `${STORY}<script>${loader(baseURL, `${baseURL}/`)}</script>`, '');
    await expect(frame(page)).toHaveAttribute('src', `${baseURL}/embed/fault-lines/hot-summer/`);
    await host.stop();
  });

  test('says what it lacks where nobody has told it of its site, and shows the words inside', async ({
    page,
    baseURL,
  }) => {
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    const script = '<script src="/assets/main.js"></script>';
    const host = await openBundle(page, STORY + script, loader(baseURL, ''));
    await expect(page.getByRole('link', { name: 'Hot summer' })).toBeVisible();
    await expect(page.locator('iframe')).toHaveCount(0);
    expect(said.join('\n')).toContain('site="https://…"');
    await page.evaluate("document.getElementById('story').next()");
    await expect(page.locator('iframe')).toHaveCount(0);

    await element(page).evaluate((story, site) => story.setAttribute('site', site), `${baseURL}`);
    await expect(frame(page)).toHaveAttribute('src', `${baseURL}/embed/fault-lines/hot-summer/`);
    await expect(page.getByRole('link', { name: 'Hot summer' })).toBeHidden();
    await host.stop();
  });

  test('takes for no site what is none', async ({ page, baseURL }) => {
    for (const site of ['javascript:window.hit=1', 'data:text/html,x', 'https://', 'ftp://127.0.0.1'])
      await test.step(site, async () => {
        const script = '<script src="/assets/main.js"></script>';
        const host = await openBundle(page, storyWith(`site="${site}"`) + script, loader(baseURL, ''));
        await expect(page.getByRole('link', { name: 'Hot summer' })).toBeVisible();
        await expect(page.locator('iframe')).toHaveCount(0);
        expect(await page.evaluate('window.hit')).toBeUndefined();
        await host.stop();
      });
  });
});

test('another copy of the site, built for the first one’s address, gives its own frames', async ({
  page,
  baseURL,
  openHost,
}) => {
  await page.route(`${baseURL}/embed.js`, (route) =>
    route.fulfill({ body: loader(baseURL, 'https://maps.example.org/'), contentType: 'text/javascript' }),
  );
  await openHost(STORY + scriptOf(baseURL));
  await expect(frame(page)).toHaveAttribute('src', `${baseURL}/embed/fault-lines/hot-summer/`);
});
