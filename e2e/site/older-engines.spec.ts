import { readdirSync, readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { transformSync } from 'esbuild';
import {
  test as framed,
  HOT_SUMMER_PATH,
  iframeTag,
  storyFrame,
  waitForHydration,
} from '../support/embedding';
import { removeNewerFeatures } from '../support/older-engines';
import {
  dropRepeats,
  getStepIds,
  goToStepByContents,
  LAPTOP,
  LONG,
  openStory,
  PHONE,
  scrollToEnd,
  test,
} from '../support/reading';
import { expectTalkAt, openTalk } from '../support/talk';

const note = (page: Page) => page.getByRole('dialog', { name: /Kramer 2006/ });
const markOf = (page: Page, step: string) => page.locator(`section#${step} a[href*="-note-"]`).first();

/** As package.json has them for the build. */
const OLDEST = ['chrome109', 'edge109', 'firefox115', 'safari16.4', 'ios16.4'];

test('every program is written in a syntax that the oldest engines read', () => {
  const { browserslist } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(browserslist.map((name: string) => name.replace('ios_saf', 'ios').replace(' ', ''))).toEqual(OLDEST);
  const programs = readdirSync('out', { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.m?js$/.test(file),
  );
  expect(programs.length).toBeGreaterThan(10);
  for (const file of programs) {
    const text = readFileSync(`out/${file}`, 'utf8');
    const written = (target: string | string[]) =>
      transformSync(text, { target, supported: { 'regexp-unicode-property-escapes': true } }).code;
    // what an engine lacks is written otherwise for it
    expect(written(OLDEST) === written('esnext'), file).toBe(true);
  }
});

for (const [device, viewport] of Object.entries({ laptop: LAPTOP, phone: PHONE })) {
  test.describe(`An older engine, on a ${device}`, device === 'laptop' ? {} : LONG, () => {
    test.use({ viewport });
    test.beforeEach(({ page }) => removeNewerFeatures(page));

    test('reads the story to its end, each step with its picture', LONG, async ({ page }) => {
      await openStory(page);
      const places = await scrollToEnd(page);
      expect(dropRepeats(places.map(({ step }) => step))).toEqual(await getStepIds(page));
      await expect(page.locator('[data-map-state] img[data-still="hesitation"]:visible')).toBeInViewport();
      await expect(page.locator('[data-map="still"][data-settled="true"]')).toBeVisible();
    });

    test('opens a citation’s note beside its mark; Escape, its button and a press elsewhere close it', async ({
      page,
    }) => {
      await openStory(page, 'tanks');
      const mark = markOf(page, 'tanks');
      const closings = [
        () => page.keyboard.press('Escape'),
        () => note(page).getByRole('button', { name: 'Close the note' }).click(),
        () => page.mouse.click(viewport.width - 6, viewport.height - 6),
        () => mark.click(),
      ];
      for (const close of closings) {
        await mark.click();
        await expect(note(page)).toBeInViewport({ ratio: 1 });
        await expect(note(page)).toBeFocused();
        await expect(note(page)).toContainText('paragraph 2');
        await expect(mark).toHaveAttribute('aria-expanded', 'true');
        const [of, box] = [await mark.boundingBox(), await note(page).boundingBox()];
        expect(Math.abs((box?.y ?? 0) - (of?.y ?? 0))).toBeLessThan(340);
        await close();
        await expect(note(page)).toBeHidden();
        await expect(mark).toHaveAttribute('aria-expanded', 'false');
      }
    });

    test('has its note lie over whatever stays, and scroll with its mark', async ({ page }) => {
      await openStory(page, 'tanks');
      await markOf(page, 'tanks').click();
      const drawnUppermost = () =>
        note(page).evaluate((element) => {
          const { left, top, width, height } = element.getBoundingClientRect();
          return element.contains(document.elementFromPoint(left + width / 2, top + height / 2));
        });
      expect(await drawnUppermost()).toBe(true);
      const before = (await note(page).boundingBox())?.y ?? 0;
      await page.evaluate(() => window.scrollBy({ top: 40, behavior: 'instant' }));
      await expect.poll(async () => (await note(page).boundingBox())?.y).toBeCloseTo(before - 40, 0);
    });

    test('opens a card, and leaves it open when the note above it is closed by Escape', async ({ page }) => {
      await openStory(page, 'tanks');
      await page.getByRole('button', { name: 'On this map' }).click();
      await page.locator('#shown-list button').first().click();
      const card = page.locator('dialog[open]');
      await expect(card).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(card).toHaveCount(0);
    });

    test('goes by the contents', async ({ page }) => {
      await openStory(page);
      await goToStepByContents(page, 'volna');
      await expect(page.locator('[data-map-state] img[data-still="volna"]:visible')).toBeInViewport();
    });
  });
}

framed.describe('An older engine, in a frame', () => {
  framed('goes from step to step and opens notes', async ({ page, context, baseURL, openHost }) => {
    await removeNewerFeatures(context);
    await openHost(iframeTag(`${baseURL}${HOT_SUMMER_PATH}`));
    const story = storyFrame(page);
    await waitForHydration(story);
    await story.getByRole('button', { name: 'Next', exact: true }).click();
    await expect(story.locator('[data-step="plzen"]')).toHaveCount(1);
    await expect(story.locator('[data-map-state] img[data-still="plzen"]:visible')).toBeVisible();
    await story.locator('section#plzen a[href*="-note-"]').first().click();
    const opened = story.locator('[role="dialog"]:visible');
    await expect(opened).toContainText('All sources');
    await page.keyboard.press('Escape');
    await expect(opened).toHaveCount(0);
    await expect(story.getByRole('heading', { name: 'Plzeň' })).toBeVisible();
  });
});

test.describe('An older engine, at the projector', () => {
  test('goes through a talk, its overview and its help', async ({ page }) => {
    await removeNewerFeatures(page);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openTalk(page, '#tanks');
    for (const key of ['o', '?']) {
      await page.keyboard.press(key);
      await expect(page.locator('dialog[open]')).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(page.locator('dialog[open]')).toHaveCount(0);
    }
    await page.keyboard.press('End');
    await expectTalkAt(page, 'hesitation 1');
    await expect(page.locator('[data-map-state] img[data-still="hesitation"]:visible')).toBeInViewport();
  });
});
