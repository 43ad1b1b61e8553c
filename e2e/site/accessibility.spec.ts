import { expect } from '@playwright/test';
import {
  expectAccessible,
  expectAccessibleWithOverlay,
  expectAccessibleWithStrongContrast,
} from '../support/axe';
import { loseGraphicsContext, stripScripts, truncateMapData } from '../support/faults';
import {
  LAPTOP,
  LONG,
  openStory,
  PHONE,
  STORY_PATH,
  test,
  waitForAnimationFrames,
  waitUntilSettled,
} from '../support/reading';

/** One page of every kind; of the chapters’ handouts the one with all kinds of content. */
const PAGES = [
  '/',
  '/sources/',
  '/data/',
  '/stories/fault-lines/tables/',
  '/stories/fault-lines/sheets/ordered-when/',
  '/stories/fault-lines/glossary/',
  '/teach/',
  '/accessibility/',
  '/stories/fault-lines/hot-summer/',
  '/handout/fault-lines/new-alliance-old-troops/',
  '/handout/fault-lines/notes/',
  '/404.html',
];

// everything that a reader can open, in both themes and sizes, and the live map’s controls
for (const [device, viewport] of Object.entries({ laptop: LAPTOP, phone: PHONE })) {
  for (const colorScheme of ['light', 'dark'] as const) {
    const details = device === 'laptop' && colorScheme === 'light' ? {} : LONG;
    test.describe(`On a ${device}, ${colorScheme}`, details, () => {
      test.use({ viewport, colorScheme, allowErrors: true });

      test('every page beside the story is accessible, and its text has strong contrast', async ({
        page,
      }) => {
        for (const path of PAGES) {
          await test.step(path, async () => {
            await page.goto(path);
            await (device === 'laptop' ? expectAccessibleWithStrongContrast(page) : expectAccessible(page));
          });
        }
      });

      test('the story is accessible, with its notes, descriptions and contents open', async ({ page }) => {
        // what the first view has, the view of a step has too
        if (details === LONG) {
          await openStory(page);
          await expectAccessible(page);
        }
        await openStory(page, 'tanks');
        for (const summary of await page.locator('section#tanks summary').all()) await summary.click();
        await (device === 'laptop' ? expectAccessibleWithStrongContrast(page) : expectAccessible(page));
        await test.step('with a note open', async () => {
          await page.locator('section#tanks a[href*="-note-"]').first().click();
          const note = '[popover][role="dialog"]';
          await expect(page.locator(note)).toContainText('Kramer 2006');
          await expectAccessibleWithOverlay(page, note);
          await page.keyboard.press('Escape');
        });
        await test.step('with a card open', async () => {
          await openStory(page, 'nagy-in');
          await page.locator('section#nagy-in').getByRole('button', { name: 'Imre Nagy' }).click();
          await expect(page.getByRole('dialog', { name: 'Imre Nagy' })).toContainText('Prime minister');
          await expectAccessibleWithOverlay(page, 'dialog[open]');
          await page.keyboard.press('Escape');
        });
        await test.step('with the contents open', async () => {
          await page.getByRole('button', { name: 'Contents' }).click();
          await expect(page.getByRole('dialog', { name: 'Contents' })).toBeVisible();
          await expectAccessibleWithOverlay(page, 'dialog[open]');
        });
        await test.step('with the code for a frame open', async () => {
          await page.getByRole('button', { name: 'Embed Too late' }).click();
          const embed = page.getByRole('dialog', { name: 'Embed in a course page' });
          await embed.getByRole('radio', { name: 'From one step to another' }).check();
          await expect(embed.frameLocator('iframe').locator('[data-settled="true"]')).toBeVisible();
          await expectAccessibleWithOverlay(page, 'dialog[open]');
        });
      });
    });
  }

  test.describe(`On a ${device}, with the map`, device === 'laptop' ? {} : LONG, () => {
    test.use({ viewport, liveMap: true, paintMap: false });

    test('what the live map adds is accessible', async ({ page }) => {
      await openStory(page, 'tanks');
      await expect(page.locator('[data-map="live"]')).toBeVisible();
      await expectAccessibleWithOverlay(page, ':has(> [data-map-state])');
    });
  });
}

test.describe('On a phone, dark', () => {
  test.use({ viewport: PHONE, colorScheme: 'dark' });

  test('a step of the story is accessible', async ({ page }) => {
    await openStory(page, 'tanks');
    await expectAccessible(page);
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`After a failure, ${colorScheme}`, colorScheme === 'dark' ? LONG : {}, () => {
    test.use({ colorScheme, liveMap: true, allowErrors: true });

    test('the story with lost graphics is accessible', LONG, async ({ page }) => {
      await openStory(page, 'tanks');
      await loseGraphicsContext(page);
      await expect(page.locator('[data-map="still"]')).toBeVisible();
      await expectAccessible(page);
    });

    test('the story with truncated map data is accessible', LONG, async ({ page }) => {
      await truncateMapData(page);
      await page.goto(`${STORY_PATH}#withdrawal`);
      await expect(page.locator('[data-map="still"]')).toBeVisible();
      await waitUntilSettled(page);
      await expectAccessible(page);
    });

    test('the story with missing map data is accessible', LONG, async ({ page }) => {
      await page.route('**/geo/*.json', (route) => route.fulfill({ status: 404 }));
      await page.goto(`${STORY_PATH}#tanks`);
      await expect(page.locator('[data-map="still"]')).toBeVisible();
      await waitUntilSettled(page);
      await expectAccessible(page);
    });

    for (const { pages, name, details } of [
      { pages: [STORY_PATH, '/'], name: 'the story and the home page', details: {} },
      { pages: PAGES, name: 'pages beside the story', details: LONG },
    ]) {
      test(`without scripts ${name} are accessible`, details, async ({ page }) => {
        await stripScripts(page);
        for (const path of pages) {
          await page.goto(path);
          await expect(page.locator('html[data-started]')).toHaveCount(0);
          await expectAccessible(page);
        }
      });
    }
  });
}

test.describe('In forced colours', () => {
  for (const system of ['light', 'dark'] as const) {
    // a chosen theme that differs from the system’s is the harder case
    for (const chosen of [system === 'light' ? 'dark' : 'light'] as const) {
      test(
        `a ${system} system’s colours apply, with the ${chosen} theme chosen`,
        system === 'dark' ? LONG : {},
        async ({ page }) => {
          await page.addInitScript((theme) => localStorage.setItem('fault-lines-theme', theme), chosen);
          await page.emulateMedia({ forcedColors: 'active', colorScheme: system });
          await openStory(page, 'tanks');
          await expectAccessible(page);
          // text in SVG has the system’s text colour too
          const colors = await page.evaluate(() => {
            const sample = document.body.appendChild(document.createElement('p'));
            sample.style.color = 'CanvasText';
            const text = getComputedStyle(sample).color;
            sample.remove();
            const fills = [...document.querySelectorAll('svg text')].filter((text) => text.checkVisibility());
            return { text, fills: [...new Set(fills.map((text) => getComputedStyle(text).fill))] };
          });
          expect(colors.fills.length).toBeGreaterThan(0);
          // text on a bar or a needle has the background’s colour
          const background = colors.text === 'rgb(255, 255, 255)' ? 'rgb(0, 0, 0)' : 'rgb(255, 255, 255)';
          expect(colors.fills.filter((fill) => fill !== colors.text && fill !== background)).toEqual([]);
        },
      );
    }
  }
});

test('wider spacing of letters, words and lines clips nothing', async ({ page }) => {
  await openStory(page, 'withdrawal');
  await page.addStyleTag({
    content:
      '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-block-end:2em!important}',
  });
  await waitForAnimationFrames(page);
  const clipped = await page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        'section h2, section p, section li, section summary, header a',
      ),
    ]
      .filter((element) => element.checkVisibility() && element.getBoundingClientRect().width > 2)
      .filter((element) => getComputedStyle(element).textOverflow !== 'ellipsis')
      .filter(
        ({ scrollWidth, clientWidth, scrollHeight, clientHeight }) =>
          clientWidth > 0 && (scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 4),
      )
      .map((element) => `${element.localName} ${element.textContent?.slice(0, 40)}`),
  );
  expect(clipped).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1280);
});
