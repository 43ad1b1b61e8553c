import { extract } from '@extractus/oembed-extractor';
import { expect, test } from '@playwright/test';
import { STORY_PATH } from '../support/reading';

type OEmbedResponse = Awaited<ReturnType<typeof extract>> & Record<string, unknown>;

/** oEmbed needs absolute addresses, so the site has to be built for the address at which it is served, as by `npm test`. */
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
  test(`a consumer that knows only the address ${path} finds its frame, title and picture`, async ({
    page,
    request,
    baseURL,
  }) => {
    // a consumer may request a size, which a static file cannot follow
    const oembed = (await extract(`${baseURL}${path}`, { maxwidth: 600, maxheight: 400 })) as OEmbedResponse;
    expect(oembed).toMatchObject({ type: 'rich', version: '1.0', title, provider_name: 'Fault Lines' });

    await page.setContent(String(oembed.html));
    const frame = page.locator('iframe');
    await expect(frame).toHaveAttribute('title', title);
    const box = await frame.boundingBox();
    expect([box?.width, box?.height]).toEqual([oembed.width, oembed.height]);
    const address = (await frame.getAttribute('src')) ?? '';
    expect(new URL(address).origin).toBe(baseURL);

    const thumbnail = await request.get(String(oembed.thumbnail_url));
    expect(thumbnail.url()).toContain(picture);
    const png = await thumbnail.body();
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([
      oembed.thumbnail_width,
      oembed.thumbnail_height,
    ]);

    const embed = await request.get(address);
    expect(embed.status()).toBe(200);
  });
}

test('the home page offers no oEmbed', async ({ baseURL }) => {
  await expect(extract(`${baseURL}/`)).rejects.toThrow(/oEmbed/);
});
