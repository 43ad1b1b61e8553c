import { expect, type Frame, type FrameLocator, type Page } from '@playwright/test';
import { type Host, startHost } from './host-pages';
import { test as base } from './reading';

export const EMBED = '/embed/fault-lines/';
export const SUMMER = `${EMBED}hot-summer/`;
/** Steps of that chapter. */
export const SUMMER_STEPS = [
  'plovdiv',
  'plzen',
  'berlin-sixteenth',
  'seventeenth-of-june',
  'tanks',
  'contagion',
] as const;

type HostPage = {
  /** Serves a page of somebody else’s site and opens it. */
  openHost: (html: string, headers?: Record<string, string>) => Promise<Host>;
};

/** Tests of the story in somebody else’s page, which is served from another origin. */
export const test = base.extend<HostPage>({
  openHost: async ({ page }, use) => {
    const hosts: Host[] = [];
    await use(async (html, headers) => {
      const document = `<!doctype html><html lang="en"><head><title>A course page</title></head><body>${html}</body></html>`;
      const host = await startHost({ '/': document }, headers);
      hosts.push(host);
      await page.goto(`${host.address}/`);
      return host;
    });
    for (const host of hosts) await host.stop();
  },
});

type Look = { width?: number | string; height?: number; sandbox?: string; id?: string };

/** The bare line that a lecturer pastes. */
export const iframe = (
  src: string,
  { width = 640, height = 560, sandbox, id = 'story' }: Look = {},
): string =>
  `<iframe id="${id}" src="${src}" title="Fault Lines" width="${width}" height="${height}" style="border:0"${
    sandbox === undefined ? '' : ` sandbox="${sandbox}"`
  }></iframe>`;

/** The story in the host’s frame. */
export const storyIn = (page: Page, id = 'story'): FrameLocator => page.frameLocator(`#${id}`);

/** The document in the host’s frame. */
export async function frameOf(page: Page, id = 'story'): Promise<Frame> {
  const element = await page.locator(`#${id}`).elementHandle();
  const frame = await element?.contentFrame();
  if (!frame) throw new Error(`no document in #${id}`);
  return frame;
}

/** The story in a frame is awake: hands that come earlier are not heard. */
export const awake = (story: FrameLocator) => expect(story.locator('[data-scene]')).toHaveCount(1);

/** Step at which a frame stands, once it has read its address. */
export const stepIn = (story: FrameLocator): Promise<string | null> =>
  story.locator('[data-step]').getAttribute('data-step');
