import { extract } from '@extractus/oembed-extractor';
import { expect, test } from '@playwright/test';
import { STORY_PATH } from '../support/reading';

type Answer = Awaited<ReturnType<typeof extract>> & Record<string, unknown>;

/** Oembed’s addresses are absolute: the site has to know where it is served. `npm test` builds it so. */
test.beforeEach(async ({ request, baseURL }) => {
  const { provider_url: site } = await (await request.get(`${STORY_PATH}oembed.json`)).json();
  test.skip(
    site !== `${baseURL}/` && process.env.SITE_URL !== baseURL,
    `out/ was built for ${site ?? 'no address'}: SITE_URL=${baseURL} npm run build`,
  );
});

for (const [path, title, picture] of [
  [STORY_PATH, 'Fault Lines: Moscow and its bloc, 1953–1956', 'share.png'],
  [
    `${STORY_PATH}hot-summer/`,
    'Hot summer · Fault Lines: Moscow and its bloc, 1953–1956',
    'share-hot-summer.png',
  ],
] as const) {
  test(`who embeds ${path} by its address alone finds its frame, title and picture`, async ({
    page,
    request,
    baseURL,
  }) => {
    // a consumer may ask for a size, which a file cannot honour
    const found = (await extract(`${baseURL}${path}`, { maxwidth: 600, maxheight: 400 })) as Answer;
    expect(found).toMatchObject({ type: 'rich', version: '1.0', title, provider_name: 'Fault Lines' });

    await page.setContent(String(found.html));
    const frame = page.locator('iframe');
    await expect(frame).toHaveAttribute('title', title);
    const box = await frame.boundingBox();
    expect([box?.width, box?.height]).toEqual([found.width, found.height]);
    const address = (await frame.getAttribute('src')) ?? '';
    expect(new URL(address).origin).toBe(baseURL);

    const thumbnail = await request.get(String(found.thumbnail_url));
    expect(thumbnail.url()).toContain(picture);
    const png = await thumbnail.body();
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([
      found.thumbnail_width,
      found.thumbnail_height,
    ]);

    const embed = await request.get(address);
    expect(embed.status()).toBe(200);
  });
}

test('the page that lists all chapters offers none of them as its own', async ({ baseURL }) => {
  await expect(extract(`${baseURL}/`)).rejects.toThrow(/oEmbed/);
});
