import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import {
  EMBED_PATH,
  HOT_SUMMER_PATH,
  HOT_SUMMER_STEPS,
  iframeTag,
  storyFrame,
  test,
  waitForHydration,
} from '../support/embedding';
import { LONG } from '../support/reading';

/** A link that the window’s edge cuts in half is counted as too small, until one scrolls. */
const CUT = ['target-size'];
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Each theme and mode in one of them. */
const DAILY = new Set(['320 × 640, light, step', '280 × 320, dark, scroll']);

test.describe('The frame shuts no reader out', () => {
  test.use({ allowErrors: true });

  for (const [width, height] of [
    [320, 640],
    [280, 320],
    [800, 620],
  ] as const) {
    for (const theme of ['light', 'dark']) {
      for (const mode of ['step', 'scroll']) {
        const look = `${width} × ${height}, ${theme}, ${mode}`;
        test(`at ${look}`, DAILY.has(look) ? {} : LONG, async ({ page, baseURL, openHost }) => {
          const query = `?theme=${theme}&mode=${mode}&start=tanks&from=nowhere`;
          await openHost(iframeTag(baseURL + HOT_SUMMER_PATH + query, { width, height }));
          const story = storyFrame(page);
          await expect(story.locator('[data-step="tanks"][data-settled="true"]')).toHaveCount(1);
          for (const summary of await story.locator('section#tanks summary').all()) await summary.click();
          const { violations } = await new AxeBuilder({ page })
            .include(['#story'])
            .options({ runOnly: { type: 'tag', values: RULES }, resultTypes: ['violations'] })
            // the course page around it is the lecturer’s
            .disableRules([
              'region',
              'landmark-one-main',
              'page-has-heading-one',
              ...(mode === 'scroll' ? CUT : []),
            ])
            .analyze();
          const found = violations.map(
            ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.flat().join(' '))}`,
          );
          expect(found).toEqual([]);
        });
      }
    }
  }
});

test.describe('By ear and by keys', () => {
  test('keys alone go through a whole chapter and back, from the page before the frame to the page after it', async ({
    page,
    baseURL,
    openHost,
  }) => {
    await openHost(`<a href="#a">Before</a>${iframeTag(baseURL + HOT_SUMMER_PATH)}<a href="#b">After</a>`);
    const story = storyFrame(page);
    await expect(story.locator('[data-settled="true"]')).toBeVisible();
    await page.getByRole('link', { name: 'Before' }).focus();
    await page.keyboard.press('Tab');
    await expect(story.getByRole('link', { name: 'Open the full story' })).toBeFocused();
    for (const step of HOT_SUMMER_STEPS.slice(1)) {
      await page.keyboard.press('ArrowRight');
      await expect(story.locator(`[data-step="${step}"]`)).toHaveCount(1);
    }
    await page.keyboard.press('ArrowRight');
    await expect(story.locator('[data-step="contagion"]')).toHaveCount(1);
    await page.keyboard.press('ArrowLeft');
    await expect(story.locator('[data-step="tanks"]')).toHaveCount(1);

    // Tab passes every stop of the frame once and leaves it
    const stops: string[] = [];
    const leaves = page.getByRole('link', { name: 'After' });
    while (!(await leaves.evaluate((link) => link === document.activeElement))) {
      expect(stops.length, stops.join('\n')).toBeLessThan(60);
      await page.keyboard.press('Tab');
      const frame = page.frames().find((one) => one.url().includes('/embed/'));
      stops.push(
        (await frame?.evaluate(() => {
          const { activeElement } = document;
          return (
            activeElement?.getAttribute('aria-label') ?? activeElement?.textContent?.trim().slice(0, 40) ?? ''
          );
        })) ?? '',
      );
    }
    const words = stops.join('\n');
    for (const stop of [
      'What the map shows',
      'Sources of this step',
      'Time:',
      'Back',
      'Next',
      'sources',
      'CC BY 4.0',
    ])
      expect(words).toContain(stop);
  });

  test('at the end of the range the focus goes to the last step’s title, not to nowhere', async ({
    page,
    baseURL,
    openHost,
  }) => {
    await openHost(iframeTag(`${baseURL}${HOT_SUMMER_PATH}?from=tanks`));
    const story = storyFrame(page);
    await waitForHydration(story);
    await story.getByRole('button', { name: 'Next' }).focus();
    await page.keyboard.press('Enter');
    await expect(story.getByRole('heading', { level: 2, name: 'Fear of contagion' })).toBeFocused();
  });

  test('a frame says nothing of itself before its reader moves, and then the first move', async ({
    page,
    baseURL,
    openHost,
  }) => {
    await openHost(
      iframeTag(baseURL + HOT_SUMMER_PATH, { id: 'one', height: 400 }) +
        iframeTag(`${baseURL}${HOT_SUMMER_PATH}?start=tanks`, { id: 'other', height: 400 }),
    );
    for (const id of ['one', 'other']) {
      const story = storyFrame(page, id);
      await expect(story.locator('[data-settled="true"]')).toBeVisible();
      await expect(story.getByRole('status')).toBeEmpty();
      await story.getByRole('button', { name: 'Next' }).click();
      await expect(story.getByRole('status')).toHaveText(/^Step \d of 6: /);
    }
  });

  test('a voice is told each step, with what the map shows, and finds the whole of it in order', async ({
    page,
    baseURL,
    openHost,
  }) => {
    await openHost(iframeTag(`${baseURL}${EMBED_PATH}?from=plzen&to=tanks`));
    const story = storyFrame(page);
    const headings = story.getByRole('main').getByRole('heading', { level: 2 });
    for (const [nth, title] of [
      'Plzeň: money and anger',
      'From Stalinallee to the ministries',
      'The seventeenth of June',
      'The army answers',
    ].entries()) {
      await expect(headings).toHaveText([title]);
      await expect(story.getByRole('navigation', { name: 'Steps' })).toContainText(`${nth + 1} of 4`);
      if (nth > 0) {
        const told = new RegExp(`^Step ${nth + 1} of 4: ${title}, .+ On the map: .{80}`);
        await expect(story.getByRole('status')).toHaveText(told);
      }
      if (nth === 1) await expect(story.locator('body')).toMatchAriaSnapshot({ name: 'embed.aria.yml' });
      if (nth < 3) await story.getByRole('button', { name: 'Next' }).click();
    }
  });
});
