import { expect, type Page, type Route } from '@playwright/test';
import { HOT_SUMMER_PATH } from '../support/embedding';
import {
  goToStepByContents,
  LAPTOP,
  LONG,
  openStory,
  PHONE,
  STORY_PATH,
  test,
  waitUntilSettled,
} from '../support/reading';
import { PRESENT_PATH } from '../support/talk';

test.use({ allowErrors: true });

const PROGRAMS = '**/_next/static/chunks/*.js';

/** Addresses of the programs that a page names, but for those of old browsers. */
async function programsOf(page: Page, path: string): Promise<string[]> {
  const html = await (await page.request.get(path)).text();
  return [...html.matchAll(/<script(?![^>]*noModule)[^>]*\bsrc="([^"]+\.js)"/g)].map(([, src = '']) => src);
}

const missing = (route: Route) => route.fulfill({ status: 404, body: '' });

/** The page’s program that comes first does not come. */
async function withoutFirst(page: Page, path: string): Promise<void> {
  const [first] = await programsOf(page, path);
  await page.route(`**${first}`, missing);
}

const inFlow = (page: Page, step: string) => page.locator(`section#${step} img:visible`).first();

/** Prose and stills in one column, and nothing that stays at the first step or asks to be pressed in vain. */
async function expectUnscripted(page: Page, step: string): Promise<void> {
  const still = inFlow(page, step);
  await expect(still).toBeVisible();
  // gone again if the page has started after all
  await still.scrollIntoViewIfNeeded({ timeout: 10_000 });
  await expect(still).toBeInViewport();
  const width = (image: HTMLImageElement) => image.naturalWidth;
  await expect.poll(() => still.evaluate(width, null, { timeout: 10_000 })).toBeGreaterThan(300);
  await expect(page.locator('[data-map-state]:visible')).toHaveCount(0);
  // names of people are words there
  await expect(page.locator('button:not([data-person]):visible')).toHaveCount(0);
  await expect(page.locator(`section#${step}`).getByRole('heading', { level: 2 })).toBeVisible();
}

for (const [device, viewport] of Object.entries({ laptop: LAPTOP, phone: PHONE })) {
  test.describe(`On a ${device}, without one of its programs`, device === 'laptop' ? {} : LONG, () => {
    test.use({ viewport });

    test('the story has its pictures between the paragraphs, and no map that stays behind', async ({
      page,
    }) => {
      await withoutFirst(page, STORY_PATH);
      await page.goto(STORY_PATH);
      await expectUnscripted(page, 'volna');
      await expectUnscripted(page, 'hesitation');
    });

    test('a frame has all its steps, each with its picture', async ({ page }) => {
      for (const path of [HOT_SUMMER_PATH, `${HOT_SUMMER_PATH}?mode=scroll`]) {
        await withoutFirst(page, HOT_SUMMER_PATH);
        await page.goto(path);
        await expectUnscripted(page, 'plovdiv');
        await expectUnscripted(page, 'contagion');
      }
    });

    test('a talk says that it needs scripts, and leads to the story', async ({ page }) => {
      await withoutFirst(page, PRESENT_PATH);
      await page.goto(PRESENT_PATH);
      await expect(page.getByText('the story needs scripts')).toBeInViewport();
      await expect(page.getByRole('link', { name: 'Read it without them' })).toBeInViewport();
    });
  });
}

test('without one of its programs the speaker’s window leads to the notes on paper', async ({ page }) => {
  await withoutFirst(page, `${PRESENT_PATH}speaker/`);
  await page.goto(`${PRESENT_PATH}speaker/`);
  await expect(page.getByRole('link', { name: 'lecturer’s handout' })).toBeInViewport();
  await expect(page.getByRole('button').filter({ visible: true })).toHaveCount(0);
});

test('a program that breaks off in its middle leaves the story with its pictures', async ({ page }) => {
  // its own complaint is no crash of the page
  await page.addInitScript(() => window.addEventListener('error', (event) => event.preventDefault()));
  const [first] = await programsOf(page, STORY_PATH);
  await page.route(`**${first}`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${(await response.text()).slice(0, 500)} {{{` });
  });
  await page.goto(STORY_PATH);
  await expectUnscripted(page, 'volna');
});

test('programs that do not come leave the story with its pictures, and find the reader’s place when they do', async ({
  page,
}) => {
  const waiting: Route[] = [];
  let held = true;
  await page.clock.install();
  await page.route(PROGRAMS, (route) => {
    if (held) waiting.push(route);
    else return route.continue();
  });
  await page.goto(STORY_PATH, { waitUntil: 'commit' });
  await expect(page.locator('section#hesitation')).toBeAttached();
  await expect(page.getByText('What the map shows').first()).toBeVisible();
  // so far they may still come
  await expect(inFlow(page, 'question')).toBeHidden();
  await page.clock.fastForward(20_000);
  await expectUnscripted(page, 'volna');
  const place = () => page.locator('section#volna h2').evaluate((title) => title.getBoundingClientRect().top);
  const before = await place();
  held = false;
  await page.clock.resume();
  await Promise.all(waiting.map((route) => route.continue()));
  await waitUntilSettled(page);
  await expect(inFlow(page, 'volna')).toBeHidden();
  expect(Math.abs((await place()) - before)).toBeLessThan(2);
});

test('pictures of those who read without programs are neither shown nor fetched elsewhere', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await openStory(page);
  await expect(page.locator('section img').first()).toBeHidden();
  expect(await page.locator('section img').count()).toBeGreaterThan(30);
  await page.evaluate(() => window.scrollTo({ top: 1e7, behavior: 'instant' }));
  await waitUntilSettled(page);
  // the map’s window alone asks for pictures: those of the steps that came to rest
  expect(asked.filter((path) => /\/stills\/.*\.svg$/.test(path)).length).toBeLessThan(8);
});

test('a page that stays open while the site is replaced reads on: stills, contents, notes', async ({
  page,
}) => {
  await openStory(page);
  await page.route('**/_next/**', missing);
  await page.route('**/*.json', missing);
  await goToStepByContents(page, 'tanks');
  await expect(page.locator('[data-map-state] img[data-still="tanks"]:visible')).toBeInViewport();
  await page.locator('section#tanks a[href*="-note-"]').first().click();
  await expect(page.getByRole('dialog', { name: /Kramer 2006/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.locator('section [data-person]').first().click();
  await expect(page.getByText('This card could not be fetched')).toBeVisible();
});

test.describe('Whichever program is missing', LONG, () => {
  for (const [name, path, step] of [
    ['the story', STORY_PATH, 'volna'],
    ['a frame', HOT_SUMMER_PATH, 'tanks'],
  ] as const) {
    test(`${name} runs as a whole or is read without any`, async ({ page, context }) => {
      for (const program of await programsOf(page, path)) {
        const tried = await context.newPage();
        // that a program has not come is no crash of the page
        await tried.addInitScript(() =>
          window.addEventListener('unhandledrejection', (event) => {
            if (String(event.reason).includes('Failed to load chunk')) event.preventDefault();
          }),
        );
        await tried.route(`**${program}`, missing);
        await tried.goto(path, { waitUntil: 'load' });
        // until all others have come it is not decided which of the two it will be
        const runs = tried.locator('[data-settled="true"] section').first();
        await expect(async () => {
          await expect(runs.or(inFlow(tried, step)).first()).toBeVisible();
          if ((await tried.locator('html[data-started]').count()) === 0) await expectUnscripted(tried, step);
          else await expect(tried.locator('[data-settled="true"]:not([data-map="loading"])')).toBeVisible();
        }, program).toPass();
        await tried.close();
      }
    });
  }
});
