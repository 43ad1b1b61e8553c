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

const SCRIPTS = '**/_next/static/chunks/*.js';

/** Addresses of the scripts in a page’s HTML, without those for old browsers. */
async function getScripts(page: Page, path: string): Promise<string[]> {
  const html = await (await page.request.get(path)).text();
  return [...html.matchAll(/<script(?![^>]*noModule)[^>]*\bsrc="([^"]+\.js)"/g)].map(([, src = '']) => src);
}

const answerNotFound = (route: Route) => route.fulfill({ status: 404, body: '' });

/** Answers 404 for the first script of a page. */
async function blockFirstScript(page: Page, path: string): Promise<void> {
  const [first] = await getScripts(page, path);
  await page.route(`**${first}`, answerNotFound);
}

const stillInProse = (page: Page, step: string) => page.locator(`section#${step} img:visible`).first();

/** Expects prose and stills in one column, no map that stays at the first step, and no dead button. */
async function expectUnscripted(page: Page, step: string): Promise<void> {
  const still = stillInProse(page, step);
  await expect(still).toBeVisible();
  // the still goes away again if the page starts after all
  await still.scrollIntoViewIfNeeded({ timeout: 10_000 });
  await expect(still).toBeInViewport();
  const getWidth = (image: HTMLImageElement) => image.naturalWidth;
  await expect.poll(() => still.evaluate(getWidth, null, { timeout: 10_000 })).toBeGreaterThan(300);
  await expect(page.locator('[data-map-state]:visible')).toHaveCount(0);
  // names of people look like text there
  await expect(page.locator('button:not([data-person]):visible')).toHaveCount(0);
  await expect(page.locator(`section#${step}`).getByRole('heading', { level: 2 })).toBeVisible();
}

for (const [device, viewport] of Object.entries({ laptop: LAPTOP, phone: PHONE })) {
  test.describe(`On a ${device}, without one of its scripts`, device === 'laptop' ? {} : LONG, () => {
    test.use({ viewport });

    test('the story has its pictures between the paragraphs, and no map that stays behind', async ({
      page,
    }) => {
      await blockFirstScript(page, STORY_PATH);
      await page.goto(STORY_PATH);
      await expectUnscripted(page, 'volna');
      await expectUnscripted(page, 'hesitation');
    });

    test('a frame has all its steps, each with its picture', async ({ page }) => {
      for (const path of [HOT_SUMMER_PATH, `${HOT_SUMMER_PATH}?mode=scroll`]) {
        await blockFirstScript(page, HOT_SUMMER_PATH);
        await page.goto(path);
        await expectUnscripted(page, 'plovdiv');
        await expectUnscripted(page, 'contagion');
      }
    });

    test('a talk says that it needs scripts, and leads to the story', async ({ page }) => {
      await blockFirstScript(page, PRESENT_PATH);
      await page.goto(PRESENT_PATH);
      await expect(page.getByText('the story needs scripts')).toBeInViewport();
      await expect(page.getByRole('link', { name: 'Read it without them' })).toBeInViewport();
    });
  });
}

test('without one of its scripts the speaker’s window leads to the printed notes', async ({ page }) => {
  await blockFirstScript(page, `${PRESENT_PATH}speaker/`);
  await page.goto(`${PRESENT_PATH}speaker/`);
  await expect(page.getByRole('link', { name: 'lecturer’s handout' })).toBeInViewport();
  await expect(page.getByRole('button').filter({ visible: true })).toHaveCount(0);
});

test('a truncated script leaves the story with its pictures', async ({ page }) => {
  // the script’s syntax error is expected
  await page.addInitScript(() => window.addEventListener('error', (event) => event.preventDefault()));
  const [first] = await getScripts(page, STORY_PATH);
  await page.route(`**${first}`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${(await response.text()).slice(0, 500)} {{{` });
  });
  await page.goto(STORY_PATH);
  await expectUnscripted(page, 'volna');
});

test('late scripts leave the story with its pictures, and keep the reader’s place when they load', async ({
  page,
}) => {
  const pendingRoutes: Route[] = [];
  let isHeld = true;
  await page.clock.install();
  await page.route(SCRIPTS, (route) => {
    if (isHeld) pendingRoutes.push(route);
    else return route.continue();
  });
  await page.goto(STORY_PATH, { waitUntil: 'commit' });
  await expect(page.locator('section#hesitation')).toBeAttached();
  await expect(page.getByText('What the map shows').first()).toBeVisible();
  // at first the page still waits for its scripts
  await expect(stillInProse(page, 'question')).toBeHidden();
  await page.clock.fastForward(20_000);
  await expectUnscripted(page, 'volna');
  const getTop = () =>
    page.locator('section#volna h2').evaluate((title) => title.getBoundingClientRect().top);
  const before = await getTop();
  isHeld = false;
  await page.clock.resume();
  await Promise.all(pendingRoutes.map((route) => route.continue()));
  await waitUntilSettled(page);
  await expect(stillInProse(page, 'volna')).toBeHidden();
  expect(Math.abs((await getTop()) - before)).toBeLessThan(2);
});

test('pictures for readers without scripts are neither shown nor fetched for others', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  await openStory(page);
  await expect(page.locator('section img').first()).toBeHidden();
  expect(await page.locator('section img').count()).toBeGreaterThan(30);
  await page.evaluate(() => window.scrollTo({ top: 1e7, behavior: 'instant' }));
  await waitUntilSettled(page);
  // only the map requests pictures: those of the steps at which scrolling stopped
  expect(requests.filter((path) => /\/stills\/.*\.svg$/.test(path)).length).toBeLessThan(8);
});

test('a page that stays open while the site is replaced still works: stills, contents, notes', async ({
  page,
}) => {
  await openStory(page);
  await page.route('**/_next/**', answerNotFound);
  await page.route('**/*.json', answerNotFound);
  await goToStepByContents(page, 'tanks');
  await expect(page.locator('[data-map-state] img[data-still="tanks"]:visible')).toBeInViewport();
  await page.locator('section#tanks a[href*="-note-"]').first().click();
  await expect(page.getByRole('dialog', { name: /Kramer 2006/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.locator('section [data-person]').first().click();
  await expect(page.getByText('This card could not be fetched')).toBeVisible();
});

test.describe('Whichever script is missing', LONG, () => {
  for (const [name, path, step] of [
    ['the story', STORY_PATH, 'volna'],
    ['a frame', HOT_SUMMER_PATH, 'tanks'],
  ] as const) {
    test(`${name} works completely or is read without scripts`, async ({ page, context }) => {
      for (const script of await getScripts(page, path)) {
        const testedPage = await context.newPage();
        // a chunk that fails to load is expected
        await testedPage.addInitScript(() =>
          window.addEventListener('unhandledrejection', (event) => {
            if (String(event.reason).includes('Failed to load chunk')) event.preventDefault();
          }),
        );
        await testedPage.route(`**${script}`, answerNotFound);
        await testedPage.goto(path, { waitUntil: 'load' });
        // which of the two it will be is open until all others have loaded
        const settledSection = testedPage.locator('[data-settled="true"] section').first();
        await expect(async () => {
          await expect(settledSection.or(stillInProse(testedPage, step)).first()).toBeVisible();
          if ((await testedPage.locator('html[data-started]').count()) === 0)
            await expectUnscripted(testedPage, step);
          else
            await expect(testedPage.locator('[data-settled="true"]:not([data-map="loading"])')).toBeVisible();
        }, script).toPass();
        await testedPage.close();
      }
    });
  }
});
