import type { Page } from '@playwright/test';

/** Waits until the picture of the current moment is drawn; a page without a map has none to wait for. */
export const waitForPicture = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => {
    const root = document.querySelector<HTMLElement>('[data-step]');
    return !root || (root.dataset.settled === 'true' && root.dataset.map !== 'loading');
  });
