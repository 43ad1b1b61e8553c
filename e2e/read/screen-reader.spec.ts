import { expect } from '@playwright/test';
import { goToStepByContents, openStory, test } from '../support/reading';

/** What a screen reader meets in three steps: prose with notes, a disputed figure, a series, and the words of the map. */
test('a voice reads a step in order: where one is, title, date, prose, figures, what the map shows, notes', async ({
  page,
}) => {
  await openStory(page);
  for (const step of ['seventeenth-of-june', 'withdrawal', 'hesitation']) {
    await goToStepByContents(page, step);
    const section = page.locator(`section#${step}`);
    await section.locator('> details > summary').evaluateAll((all) => {
      for (const summary of all as HTMLElement[]) summary.click();
    });
    await expect(section).toMatchAriaSnapshot({ name: `${step}.aria.yml` });
  }
});
