import { expect } from '@playwright/test';
import { goByContents, open, test } from './reading';

test.use({ mapDrawn: false });

test('a voice is told of the step that one has come to, and what the map shows there', async ({ page }) => {
  await open(page);
  const status = page.getByRole('status').filter({ hasText: 'On the map' });
  await expect(status).toHaveCount(0);
  await goByContents(page, 'tanks');
  await expect(status).toContainText(/Step 8 of 30: The army answers, 17–18 June 1953/);
  await expect(status).toContainText(/Soviet troops in East Berlin/);
});

test('‘What the map shows’ says in words what came, what stayed and what went', async ({ page }) => {
  await open(page, 'tanks');
  const words = page.locator('section#tanks').getByRole('group').filter({ hasText: 'What the map shows' });
  await words.getByText('What the map shows').click();
  await expect(words.getByRole('heading', { name: 'New' })).toBeVisible();
  await expect(
    words.getByRole('listitem').filter({ hasText: 'Soviet troops moved in' }).first(),
  ).toContainText('Leipzig');
});
