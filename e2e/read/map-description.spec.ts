import { expect } from '@playwright/test';
import { goToStepByContents, openStory, test } from '../support/reading';

test('a screen reader is told briefly of a new step, and what the map shows there', async ({ page }) => {
  await openStory(page);
  const status = page.getByRole('status').filter({ hasText: 'On the map' });
  await expect(status).toHaveCount(0);
  await goToStepByContents(page, 'tanks');
  await expect(status).toContainText(/Step 8 of 30: Soviet tanks answer, 17–18 June 1953/);
  await expect(status).toContainText(/On the map: Thick rings mark Soviet troops in East Berlin[^.]+\.$/);
});

test('‘What the map shows’ describes what happened, what is new and what is still there, and as a table', async ({
  page,
}) => {
  await openStory(page, 'tanks');
  const description = page.locator('section#tanks details', { hasText: 'What the map shows' }).first();
  await description.getByText('What the map shows').click();
  await expect(description.getByRole('heading', { name: 'What has happened' })).toBeVisible();
  await expect(
    description
      .getByRole('listitem')
      .filter({ hasText: 'Soviet troops move into Magdeburg, Halle and Leipzig' }),
  ).toHaveCount(1);
  await description.getByRole('link', { name: 'As a table' }).click();
  const leipzig = page
    .locator('section#tanks')
    .getByRole('row')
    .filter({ hasText: 'Leipzig' })
    .filter({ hasText: 'July 1953' });
  await expect(leipzig).toContainText('17 June – 11 July 1953');
  await expect(leipzig.getByRole('link').first()).toHaveAttribute('href', /\/sources\/#/);
  await expect(leipzig).toContainText('documented');
});
