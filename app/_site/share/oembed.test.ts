import { afterEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';

const address = z.url({ protocol: /^https?$/ });
const pixels = z.int().positive();
/** A thumbnail has an address, a width and a height, or is not there: oembed.com, section 2.3.4. */
const thumbnail = z.union([
  z.object({ thumbnail_url: address, thumbnail_width: pixels, thumbnail_height: pixels }),
  z.object({
    thumbnail_url: z.undefined(),
    thumbnail_width: z.undefined(),
    thumbnail_height: z.undefined(),
  }),
]);
const common = z.object({
  version: z.literal('1.0'),
  title: z.string().optional(),
  author_name: z.string().optional(),
  author_url: address.optional(),
  provider_name: z.string().optional(),
  provider_url: address.optional(),
  cache_age: z.int().nonnegative().optional(),
});
const framed = { html: z.string().min(1), width: pixels, height: pixels };
/** The specification’s requirements, by type of response. */
const specification = z
  .discriminatedUnion('type', [
    common.extend({ type: z.literal('photo'), url: address, width: pixels, height: pixels }),
    common.extend({ type: z.literal('video'), ...framed }),
    common.extend({ type: z.literal('link') }),
    common.extend({ type: z.literal('rich'), ...framed }),
  ])
  .and(thumbnail);

/** The responses of a site built with these settings: of the story, and of one of its chapters. */
async function answersWith(settings: { SITE_URL: string; BASE_PATH?: string }): Promise<unknown[]> {
  vi.resetModules();
  vi.stubEnv('SITE_URL', settings.SITE_URL);
  vi.stubEnv('BASE_PATH', settings.BASE_PATH ?? '');
  const ofStory = await import('../../stories/[story]/oembed.json/route');
  const ofChapter = await import('../../stories/[story]/[chapter]/oembed.json/route');
  const request = new Request('http://127.0.0.1/');
  const [story, chapter] = ['fault-lines', 'hot-summer'];
  const responses = [
    await ofStory.GET(request, { params: Promise.resolve({ story }) }),
    await ofChapter.GET(request, { params: Promise.resolve({ story, chapter }) }),
  ];
  return Promise.all(responses.map((response) => response.json()));
}

afterEach(() => vi.unstubAllEnvs());

describe('the oEmbed response of a story', () => {
  test('conforms to the oEmbed specification', async () => {
    for (const answer of await answersWith({ SITE_URL: 'https://maps.example.org/' })) {
      expect(specification.safeParse(answer).error).toBeUndefined();
    }
  });

  test('has the URLs of the embed, its picture and the site, under a base path too', async () => {
    const [story, chapter] = await answersWith({
      SITE_URL: 'https://maps.example.org',
      BASE_PATH: '/courses/map',
    });
    const site = 'https://maps.example.org/courses/map';
    expect(story).toMatchObject({
      type: 'rich',
      title: 'Fault Lines: Moscow and its bloc, 1953–1956',
      provider_url: `${site}/`,
      thumbnail_url: `${site}/stills/fault-lines/share.png`,
    });
    expect(chapter).toMatchObject({
      title: 'Hot summer · Fault Lines: Moscow and its bloc, 1953–1956',
      html: expect.stringContaining(`<iframe src="${site}/embed/fault-lines/hot-summer/" title="Hot summer`),
      thumbnail_url: `${site}/stills/fault-lines/share-hot-summer.png`,
      thumbnail_width: 1200,
      thumbnail_height: 630,
    });
  });

  test('has an iframe of the size that it states', async () => {
    for (const answer of await answersWith({ SITE_URL: 'https://maps.example.org' })) {
      const { html, width, height } = z
        .object({ html: z.string(), width: z.number(), height: z.number() })
        .parse(answer);
      expect(html).toContain(`width="${width}" height="${height}"`);
    }
  });

  test('is an error where the site was built without its address', async () => {
    for (const answer of await answersWith({ SITE_URL: '' })) {
      expect(answer).toEqual({ error: expect.stringContaining('SITE_URL') });
      expect(specification.safeParse(answer).success).toBe(false);
    }
  });
});
