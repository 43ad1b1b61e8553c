import { expect } from '@playwright/test';
import { STORY_PATH, test } from '../support/reading';

test('the story and each chapter have a title, a description and a picture of their own where they are shared', async ({
  page,
}) => {
  const handouts = await page.request.get('/handout/fault-lines/');
  const ids = [
    ...(await handouts.text()).matchAll(/href="\/handout\/fault-lines\/(?!notes\/)([a-z-]+)\/"/g),
  ].map(([, id]) => id ?? '');
  const addresses = ['/', STORY_PATH, ...new Set(ids.map((id) => `${STORY_PATH}${id}/`))];
  expect(addresses).toHaveLength(9);

  const shares = new Set<string>();
  for (const address of addresses) {
    await page.goto(address);
    const getContent = (property: string) =>
      page.locator(`meta[property="og:${property}"]`).getAttribute('content');
    expect((await getContent('title'))?.length, address).toBeGreaterThan(10);
    expect((await getContent('description'))?.length, address).toBeGreaterThan(60);
    expect((await getContent('image:alt'))?.length, address).toBeGreaterThan(40);
    const image = (await getContent('image')) ?? '';
    const response = await page.request.get(image);
    expect(response.headers()['content-type']).toBe('image/png');
    const png = await response.body();
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    shares.add(`${await getContent('title')} ${image}`);
  }
  expect(shares.size).toBe(9);
});

test('the page of a chapter leads into the story at its first step', async ({ page }) => {
  await page.goto(`${STORY_PATH}hot-summer/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hot summer');
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(6);
  await page.getByRole('link', { name: 'Read this chapter' }).click();
  await expect(page).toHaveURL(new RegExp(`${STORY_PATH}#plovdiv$`));
});
