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

/** Rules that fail on a link which the window’s edge cuts in half, until the reader scrolls. */
const CUT_LINK_RULES = ['target-size'];
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Frames that are tested every day: each theme and mode occurs in one. */
const DAILY_FRAMES = new Set(['320 × 640, light, step', '280 × 320, dark, scroll']);

test.describe('A frame is accessible', () => {
  test.use({ allowErrors: true });

  for (const [width, height] of [
    [320, 640],
    [280, 320],
    [800, 620],
  ] as const) {
    for (const theme of ['light', 'dark']) {
      for (const mode of ['step', 'scroll']) {
        const label = `${width} × ${height}, ${theme}, ${mode}`;
        test(`at ${label}`, DAILY_FRAMES.has(label) ? {} : LONG, async ({ page, baseURL, openHost }) => {
          const query = `?theme=${theme}&mode=${mode}&start=tanks&from=nowhere`;
          await openHost(iframeTag(baseURL + HOT_SUMMER_PATH + query, { width, height }));
          const story = storyFrame(page);
          await expect(story.locator('[data-step="tanks"][data-settled="true"]')).toHaveCount(1);
          for (const summary of await story.locator('section#tanks summary').all()) await summary.click();
          const { violations } = await new AxeBuilder({ page })
            .include(['#story'])
            .options({ runOnly: { type: 'tag', values: RULES }, resultTypes: ['violations'] })
            // these rules are about the host page
            .disableRules([
              'region',
              'landmark-one-main',
              'page-has-heading-one',
              ...(mode === 'scroll' ? CUT_LINK_RULES : []),
            ])
            .analyze();
          const violationTexts = violations.map(
            ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.flat().join(' '))}`,
          );
          expect(violationTexts).toEqual([]);
        });
      }
    }
  }
});

test.describe('By screen reader and keyboard', () => {
  test('the keyboard alone goes through a chapter and back, from the page before the frame to the page after it', async ({
    page,
    baseURL,
    openHost,
  }) => {
    await openHost(
      `<a href="#a">Before</a>${iframeTag(baseURL + HOT_SUMMER_PATH, { height: 640 })}<a href="#b">After</a>`,
    );
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

    // Tab visits every focusable element of the frame once, and then leaves it
    const focused: string[] = [];
    const linkAfter = page.getByRole('link', { name: 'After' });
    while (!(await linkAfter.evaluate((link) => link === document.activeElement))) {
      expect(focused.length, focused.join('\n')).toBeLessThan(60);
      await page.keyboard.press('Tab');
      const frame = page.frames().find((candidate) => candidate.url().includes('/embed/'));
      focused.push(
        (await frame?.evaluate(() => {
          const { activeElement } = document;
          return (
            activeElement?.getAttribute('aria-label') ?? activeElement?.textContent?.trim().slice(0, 40) ?? ''
          );
        })) ?? '',
      );
    }
    const focusedText = focused.join('\n');
    for (const name of [
      'What the map shows',
      'Sources of this step',
      'Time:',
      'Back',
      'Next',
      'sources',
      'CC BY 4.0',
    ])
      expect(focusedText).toContain(name);
  });

  test('at the end of the range the focus goes to the last step’s title and is not lost', async ({
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

  test('a frame announces nothing before its reader moves, and then the first move', async ({
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

  test('a screen reader is told each step, with what the map shows, and finds all of it in order', async ({
    page,
    baseURL,
    openHost,
  }) => {
    await openHost(iframeTag(`${baseURL}${EMBED_PATH}?from=plzen&to=tanks`, { height: 640 }));
    const story = storyFrame(page);
    const headings = story.getByRole('main').getByRole('heading', { level: 2 });
    for (const [index, title] of [
      'Plzeň: money and anger',
      'Raised norms, downed tools',
      'A country rises in a day',
      'Soviet tanks answer',
    ].entries()) {
      await expect(headings).toHaveText([title]);
      await expect(story.getByRole('navigation', { name: 'Steps' })).toContainText(`${index + 1} of 4`);
      if (index > 0) {
        const announcement = new RegExp(`^Step ${index + 1} of 4: ${title}, .+ On the map: .{80}`);
        await expect(story.getByRole('status')).toHaveText(announcement);
      }
      if (index === 1) await expect(story.locator('body')).toMatchAriaSnapshot({ name: 'embed.aria.yml' });
      if (index < 3) await story.getByRole('button', { name: 'Next' }).click();
    }
  });
});
