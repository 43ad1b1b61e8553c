import { readdirSync, readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { transformSync } from 'esbuild';
import {
  test as frameTest,
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
  openMapMenu,
  openStory,
  PHONE,
  scrollToEnd,
  test,
} from '../support/reading';
import { expectTalkAt, openTalk } from '../support/talk';

const citationNote = (page: Page) => page.getByRole('dialog', { name: /Kramer 2006/ });
const firstCitation = (page: Page, step: string) => page.locator(`section#${step} a[href*="-note-"]`).first();

/** esbuild’s names of the oldest engines that package.json names for the build. */
const OLDEST_ENGINES = ['chrome109', 'edge109', 'firefox115', 'safari16.4', 'ios16.4'];

test('every script has a syntax that the oldest engines parse', () => {
  const { browserslist } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(browserslist.map((name: string) => name.replace('ios_saf', 'ios').replace(' ', ''))).toEqual(
    OLDEST_ENGINES,
  );
  const scripts = readdirSync('out', { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.m?js$/.test(file),
  );
  expect(scripts.length).toBeGreaterThan(10);
  for (const file of scripts) {
    const text = readFileSync(`out/${file}`, 'utf8');
    const transformFor = (target: string | string[]) =>
      transformSync(text, { target, supported: { 'regexp-unicode-property-escapes': true } }).code;
    // esbuild rewrites syntax that an engine lacks, so equal output means that it lacks none
    expect(transformFor(OLDEST_ENGINES) === transformFor('esnext'), file).toBe(true);
  }
});

for (const [device, viewport] of Object.entries({ laptop: LAPTOP, phone: PHONE })) {
  test.describe(`An older engine, on a ${device}`, device === 'laptop' ? {} : LONG, () => {
    test.use({ viewport });
    test.beforeEach(({ page }) => removeNewerFeatures(page));

    test('reads the story to its end, each step with its picture', LONG, async ({ page }) => {
      await openStory(page);
      const positions = await scrollToEnd(page);
      expect(dropRepeats(positions.map(({ step }) => step))).toEqual(await getStepIds(page));
      await expect(page.locator('[data-map-state] img[data-still="hesitation"]:visible')).toBeInViewport();
      await expect(page.locator('[data-map="still"][data-settled="true"]')).toBeVisible();
    });

    test('opens a note beside its citation; Escape, its button and a click elsewhere close it', async ({
      page,
    }) => {
      await openStory(page, 'tanks');
      const citation = firstCitation(page, 'tanks');
      const closeActions = [
        () => page.keyboard.press('Escape'),
        () => citationNote(page).getByRole('button', { name: 'Close the note' }).click(),
        () => page.mouse.click(viewport.width - 6, viewport.height - 6),
        () => citation.click(),
      ];
      for (const close of closeActions) {
        await citation.click();
        await expect(citationNote(page)).toBeInViewport({ ratio: 1 });
        await expect(citationNote(page)).toBeFocused();
        await expect(citationNote(page)).toContainText('paragraph 2');
        await expect(citation).toHaveAttribute('aria-expanded', 'true');
        const [citationBox, noteBox] = [await citation.boundingBox(), await citationNote(page).boundingBox()];
        expect(Math.abs((noteBox?.y ?? 0) - (citationBox?.y ?? 0))).toBeLessThan(340);
        await close();
        await expect(citationNote(page)).toBeHidden();
        await expect(citation).toHaveAttribute('aria-expanded', 'false');
      }
    });

    test('shows a note over everything else, and scrolls it with its citation', async ({ page }) => {
      await openStory(page, 'tanks');
      await firstCitation(page, 'tanks').click();
      const isOnTop = () =>
        citationNote(page).evaluate((element) => {
          const { left, top, width, height } = element.getBoundingClientRect();
          return element.contains(document.elementFromPoint(left + width / 2, top + height / 2));
        });
      expect(await isOnTop()).toBe(true);
      const before = (await citationNote(page).boundingBox())?.y ?? 0;
      await page.evaluate(() => window.scrollBy({ top: 40, behavior: 'instant' }));
      await expect.poll(async () => (await citationNote(page).boundingBox())?.y).toBeCloseTo(before - 40, 0);
    });

    test('opens a card, and leaves it open when the note above it is closed by Escape', async ({ page }) => {
      await openStory(page, 'tanks');
      await openMapMenu(page);
      await page.getByRole('button', { name: 'On this map' }).click();
      await page.locator('#shown-list button').first().click();
      const card = page.locator('dialog[open]');
      await expect(card).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(card).toHaveCount(0);
    });

    test('goes to a step by the contents', async ({ page }) => {
      await openStory(page);
      await goToStepByContents(page, 'volna');
      await expect(page.locator('[data-map-state] img[data-still="volna"]:visible')).toBeInViewport();
    });
  });
}

frameTest.describe('An older engine, in a frame', () => {
  frameTest('goes from step to step and opens notes', async ({ page, context, baseURL, openHost }) => {
    await removeNewerFeatures(context);
    await openHost(iframeTag(`${baseURL}${HOT_SUMMER_PATH}`));
    const story = storyFrame(page);
    await waitForHydration(story);
    await story.getByRole('button', { name: 'Next', exact: true }).click();
    await expect(story.locator('[data-step="plzen"]')).toHaveCount(1);
    await expect(story.locator('[data-map-state] img[data-still="plzen"]:visible')).toBeVisible();
    await story.locator('section#plzen a[href*="-note-"]').first().click();
    const openedNote = story.locator('[role="dialog"]:visible');
    await expect(openedNote).toContainText('All sources');
    await page.keyboard.press('Escape');
    await expect(openedNote).toHaveCount(0);
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
