import { expect, type Page } from '@playwright/test';
import {
  test as framed,
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
// parts that break outside of React complain as uncaught errors, which no test lets pass: here they are taken away
const quietly = (page: Page) =>
  page.addInitScript(() => {
    for (const kind of ['error', 'unhandledrejection'])
      window.addEventListener(kind, (event) => event.preventDefault());
  });

const still = (page: Page, step: string) =>
  page.locator(`[data-map-state] img[data-still="${step}"]:visible`);

/** A function of the browser’s that breaks whenever it is called as a part calls it. */
const BREAKS: Record<string, () => void> = {
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

for (const [what, breaks] of Object.entries(BREAKS)) {
  test(`when ${what} breaks, the story reads on: prose, stills, keys and address`, async ({ page }) => {
    await quietly(page);
    await page.addInitScript(breaks);
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
    await expect(still(page, next)).toBeInViewport();
    await expect(page).toHaveURL(new RegExp(`#${next}$`));
    await expect(page.locator('section')).toHaveCount(30);
  });
}

test('a mark whose note breaks leads to its source below the step', async ({ page }) => {
  await page.addInitScript(BREAKS['what opens a note'] ?? '');
  await openStory(page, 'tanks');
  const mark = page.locator('section#tanks a[href*="-note-"]').first();
  await mark.click();
  await expect(mark).not.toHaveAttribute('role', 'button');
  await mark.click();
  await expect(page.locator((await mark.getAttribute('href')) ?? '')).toBeInViewport();
});

test('what breaks while the story moves keeps neither the map nor the address from following', async ({
  page,
}) => {
  await quietly(page);
  await page.addInitScript(() => {
    const given = Element.prototype.toggleAttribute;
    Element.prototype.toggleAttribute = function (name: string, force?: boolean) {
      if (name === 'data-current' && window.scrollY > 0) throw new Error('broken');
      return given.call(this, name, force);
    };
  });
  await openStory(page);
  for (const step of ['volna', 'hesitation']) {
    await goToStepByContents(page, step);
    await expect(still(page, step)).toBeInViewport();
    await expect(page).toHaveURL(new RegExp(`#${step}$`));
  }
});

/** What takes the page, whenever it breaks. */
const TAKES_ALL: Record<string, () => void> = {
  'before the page has started': () => {
    window.IntersectionObserver = class {
      constructor() {
        throw new Error('broken');
      }
    } as unknown as typeof IntersectionObserver;
  },
  'in what follows the scrolling': () => {
    const given = window.matchMedia;
    window.matchMedia = (query) => {
      if (query.includes('reduced-motion')) throw new Error('broken');
      return given.call(window, query);
    };
  },
};

for (const [where, breaks] of Object.entries(TAKES_ALL)) {
  test(`what breaks ${where} leaves the story in one column, with its pictures, at its step`, async ({
    page,
  }) => {
    await quietly(page);
    await page.addInitScript(breaks);
    await page.goto(`${STORY_PATH}#volna`);
    await expect(page.locator('section#volna img:visible').first()).toBeVisible();
    await expect(page.locator('section#volna h2')).toBeInViewport();
    await expect(page.locator('section')).toHaveCount(30);
  });
}

framed.describe('In a frame', () => {
  framed.use({ allowErrors: true });

  framed(
    'a note that breaks leaves the story and its buttons',
    async ({ page, context, baseURL, openHost }) => {
      await context.addInitScript(BREAKS['what opens a note'] ?? '');
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

  test('dialogs that break leave the talk in hand', async ({ page }) => {
    await page.addInitScript(BREAKS['what opens a dialog'] ?? '');
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openTalk(page, '#tanks');
    for (const key of ['o', '?', 'c']) await page.keyboard.press(key);
    await page.keyboard.press('End');
    await expectTalkAt(page, 'hesitation 1');
    await expect(still(page, 'hesitation')).toBeInViewport();
  });

  test('a browser that gives no channel between windows has its talk', async ({ page }) => {
    await page.addInitScript(() => {
      window.BroadcastChannel = class {
        constructor() {
          throw new DOMException('refused', 'SecurityError');
        }
      } as unknown as typeof BroadcastChannel;
    });
    await openTalk(page, '#tanks');
    await expect(still(page, 'tanks')).toBeInViewport();
    await page.goto(`${PRESENT_PATH}speaker/`);
    await expect(page.getByText('does not let two windows hear each other').first()).toBeVisible();
  });
});

test('the contents lead on when the strips have broken', async ({ page }) => {
  await page.addInitScript(BREAKS['what measures the map and the strips'] ?? '');
  await openStory(page);
  await goToStepByContents(page, 'volna');
  await waitUntilSettled(page);
  await expect(still(page, 'volna')).toBeInViewport();
});
