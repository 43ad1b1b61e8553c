import { expect } from '@playwright/test';
import { goToStepByContents, openStory, test } from '../support/reading';

/** Between them these three steps have prose with notes, a disputed figure, a series and the map’s description. */
test('a screen reader reads a step in order: position, title, date, prose, figures, what the map shows, notes', async ({
  page,
}) => {
  await openStory(page);
  for (const step of ['seventeenth-of-june', 'withdrawal', 'hesitation']) {
    await goToStepByContents(page, step);
    const section = page.locator(`section#${step}`);
    await section.locator('> details > summary').evaluateAll((summaries) => {
      for (const summary of summaries as HTMLElement[]) summary.click();
    });
    await expect(section).toMatchAriaSnapshot({ name: `${step}.aria.yml` });
  }
});
