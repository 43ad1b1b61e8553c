import { expect } from '@playwright/test';
import { goToStepByContents, openStory, test } from '../support/reading';

test('a voice is told shortly of the step that one has come to, and what the map shows there', async ({
  page,
}) => {
  await openStory(page);
  const status = page.getByRole('status').filter({ hasText: 'On the map' });
  await expect(status).toHaveCount(0);
  await goToStepByContents(page, 'tanks');
  await expect(status).toContainText(/Step 8 of 30: The army answers, 17–18 June 1953/);
  await expect(status).toContainText(/On the map: Thick rings mark Soviet troops in East Berlin[^.]+\.$/);
});

test('‘What the map shows’ says in words what happened, what is new and what is still there, and as a table', async ({
  page,
}) => {
  await openStory(page, 'tanks');
  const words = page.locator('section#tanks details', { hasText: 'What the map shows' }).first();
  await words.getByText('What the map shows').click();
  await expect(words.getByRole('heading', { name: 'What has happened' })).toBeVisible();
  await expect(
    words.getByRole('listitem').filter({ hasText: 'Soviet troops move into Magdeburg, Halle and Leipzig' }),
  ).toHaveCount(1);
  await words.getByRole('link', { name: 'As a table' }).click();
  const leipzig = page
    .locator('section#tanks')
    .getByRole('row')
    .filter({ hasText: 'Leipzig' })
    .filter({ hasText: 'July 1953' });
  await expect(leipzig).toContainText('17 June – 11 July 1953');
  await expect(leipzig.getByRole('link').first()).toHaveAttribute('href', /\/sources\/#/);
  await expect(leipzig).toContainText('documented');
});
