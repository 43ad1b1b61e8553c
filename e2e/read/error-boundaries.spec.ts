import { expect, type Page } from '@playwright/test';
import {
  test as frameTest,
  HOT_SUMMER_PATH,
  iframeTag,
  storyFrame,
  waitForHydration,
} from '../support/embedding';
import {
  goToStepByContents,
  openStory,
  STORY_PATH,
  test,
  waitForStep,
  waitUntilSettled,
} from '../support/reading';
import { expectTalkAt, openTalk, PRESENT_PATH } from '../support/talk';

test.use({ allowErrors: true });
// parts that break outside React cause uncaught errors, which every test fails on: these are suppressed
const suppressErrors = (page: Page) =>
  page.addInitScript(() => {
    for (const type of ['error', 'unhandledrejection'])
      window.addEventListener(type, (event) => event.preventDefault());
  });

const visibleStill = (page: Page, step: string) =>
  page.locator(`[data-map-state] img[data-still="${step}"]:visible`);

/** Browser functions that throw when the named part calls them. */
const BROKEN_PARTS: Record<string, () => void> = {
  'what measures the map and the strips': () => {
    window.ResizeObserver = class extends ResizeObserver {
      override observe(element: Element) {
        if (element.closest('[data-stage]')) throw new Error('broken');
        super.observe(element);
      }
    };
  },
  'what opens a note': () => {
    HTMLElement.prototype.showPopover = () => {
      throw new Error('broken');
    };
  },
  'what opens a dialog': () => {
    HTMLDialogElement.prototype.showModal = () => {
      throw new Error('broken');
    };
    HTMLDialogElement.prototype.show = HTMLDialogElement.prototype.showModal;
  },
};

for (const [part, breakPart] of Object.entries(BROKEN_PARTS)) {
  test(`when ${part} breaks, the story reads on: prose, stills, keys and address`, async ({ page }) => {
    await suppressErrors(page);
    await page.addInitScript(breakPart);
    await openStory(page, 'tanks');
    await page.locator('section#tanks a[href*="-note-"]').first().click();
    await page.getByRole('button', { name: 'Contents' }).click();
    await page.keyboard.press('Escape');
    await page.locator('section#tanks [data-embed]').first().click();
    await page.keyboard.press('Escape');
    await page.locator('section [data-person]').first().click();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.evaluate(() => {
      location.hash = 'volna';
    });
    await waitForStep(page, 'volna');
    await page.keyboard.press('ArrowRight');
    const next = await page.evaluate(() => document.querySelector('section#volna + section')?.id ?? '');
    await waitForStep(page, next);
    await expect(visibleStill(page, next)).toBeInViewport();
    await expect(page).toHaveURL(new RegExp(`#${next}$`));
    await expect(page.locator('section')).toHaveCount(30);
  });
}

test('a citation whose note breaks leads to its source below the step', async ({ page }) => {
  await page.addInitScript(BROKEN_PARTS['what opens a note'] ?? '');
  await openStory(page, 'tanks');
  const citation = page.locator('section#tanks a[href*="-note-"]').first();
  await citation.click();
  await expect(citation).not.toHaveAttribute('role', 'button');
  await citation.click();
  await expect(page.locator((await citation.getAttribute('href')) ?? '')).toBeInViewport();
});

test('what breaks while the story moves keeps neither the map nor the address from following', async ({
  page,
}) => {
  await suppressErrors(page);
  await page.addInitScript(() => {
    const original = Element.prototype.toggleAttribute;
    Element.prototype.toggleAttribute = function (name: string, force?: boolean) {
      if (name === 'data-current' && window.scrollY > 0) throw new Error('broken');
      return original.call(this, name, force);
    };
  });
  await openStory(page);
  for (const step of ['volna', 'hesitation']) {
    await goToStepByContents(page, step);
    await expect(visibleStill(page, step)).toBeInViewport();
    await expect(page).toHaveURL(new RegExp(`#${step}$`));
  }
});

/** Faults that break the whole page, by where they happen. */
const BROKEN_PAGES: Record<string, () => void> = {
  'before the page has started': () => {
    window.IntersectionObserver = class {
      constructor() {
        throw new Error('broken');
      }
    } as unknown as typeof IntersectionObserver;
  },
  'in what follows the scrolling': () => {
    const original = window.matchMedia;
    window.matchMedia = (query) => {
      if (query.includes('reduced-motion')) throw new Error('broken');
      return original.call(window, query);
    };
  },
};

for (const [place, breakPart] of Object.entries(BROKEN_PAGES)) {
  test(`what breaks ${place} leaves the story in one column, with its pictures, at its step`, async ({
    page,
  }) => {
    await suppressErrors(page);
    await page.addInitScript(breakPart);
    await page.goto(`${STORY_PATH}#volna`);
    await expect(page.locator('section#volna img:visible').first()).toBeVisible();
    await expect(page.locator('section#volna h2')).toBeInViewport();
    await expect(page.locator('section')).toHaveCount(30);
  });
}

frameTest.describe('In a frame', () => {
  frameTest.use({ allowErrors: true });

  frameTest(
    'a note that breaks leaves the story and its buttons',
    async ({ page, context, baseURL, openHost }) => {
      await context.addInitScript(BROKEN_PARTS['what opens a note'] ?? '');
      await openHost(iframeTag(`${baseURL}${HOT_SUMMER_PATH}`));
      const story = storyFrame(page);
      await waitForHydration(story);
      await story.locator('section#plovdiv a[href*="-note-"]').first().click();
      await story.getByRole('button', { name: 'Next', exact: true }).click();
      await expect(story.locator('[data-step="plzen"]')).toHaveCount(1);
      await expect(story.locator('section#plzen h2')).toBeInViewport();
      await expect(story.locator('[data-map-state] img[data-still="plzen"]:visible')).toBeInViewport();
    },
  );
});

test.describe('At the projector', () => {
  test.use({ viewport: { width: 1366, height: 768 } });

  test('dialogs that break leave the talk usable', async ({ page }) => {
    await page.addInitScript(BROKEN_PARTS['what opens a dialog'] ?? '');
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openTalk(page, '#tanks');
    for (const key of ['o', '?', 'c']) await page.keyboard.press(key);
    await page.keyboard.press('End');
    await expectTalkAt(page, 'hesitation 1');
    await expect(visibleStill(page, 'hesitation')).toBeInViewport();
  });

  test('a talk works in a browser without a channel between windows', async ({ page }) => {
    await page.addInitScript(() => {
      window.BroadcastChannel = class {
        constructor() {
          throw new DOMException('refused', 'SecurityError');
        }
      } as unknown as typeof BroadcastChannel;
    });
    await openTalk(page, '#tanks');
    await expect(visibleStill(page, 'tanks')).toBeInViewport();
    await page.goto(`${PRESENT_PATH}speaker/`);
    await expect(page.getByText('does not let two windows hear each other').first()).toBeVisible();
  });
});

test('the contents lead on when the strips have broken', async ({ page }) => {
  await page.addInitScript(BROKEN_PARTS['what measures the map and the strips'] ?? '');
  await openStory(page);
  await goToStepByContents(page, 'volna');
  await waitUntilSettled(page);
  await expect(visibleStill(page, 'volna')).toBeInViewport();
});
