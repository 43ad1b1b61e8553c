import { expect, type Frame, type FrameLocator, type Page } from '@playwright/test';
import { type Host, startHost } from './host-pages';
import { test as base } from './reading';

export const EMBED_PATH = '/embed/fault-lines/';
export const HOT_SUMMER_PATH = `${EMBED_PATH}hot-summer/`;
/** Ids of that chapter’s steps. */
export const HOT_SUMMER_STEPS = [
  'plovdiv',
  'plzen',
  'berlin-sixteenth',
  'seventeenth-of-june',
  'tanks',
  'contagion',
] as const;

type HostFixtures = {
  /** Serves a page of another site, with the HTML as its body, and opens it. */
  openHost: (html: string, headers?: Record<string, string>) => Promise<Host>;
};

/** Tests of the story embedded in a page that is served from another origin. */
export const test = base.extend<HostFixtures>({
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

type FrameAttributes = { width?: number | string; height?: number; sandbox?: string; id?: string };

/** The `<iframe>` as a lecturer pastes it. */
export const iframeTag = (
  src: string,
  { width = 640, height = 560, sandbox, id = 'story' }: FrameAttributes = {},
): string =>
  `<iframe id="${id}" src="${src}" title="Fault Lines" width="${width}" height="${height}" style="border:0"${
    sandbox === undefined ? '' : ` sandbox="${sandbox}"`
  }></iframe>`;

/** Locators within the frame of that id in the host page. */
export const storyFrame = (page: Page, id = 'story'): FrameLocator => page.frameLocator(`#${id}`);

/** The document in the frame of that id. Throws if there is none. */
export async function getFrame(page: Page, id = 'story'): Promise<Frame> {
  const element = await page.locator(`#${id}`).elementHandle();
  const frame = await element?.contentFrame();
  if (!frame) throw new Error(`no document in #${id}`);
  return frame;
}

/** Waits until the story in a frame has hydrated: clicks and keys before that have no effect. */
export const waitForHydration = (story: FrameLocator) => expect(story.locator('[data-scene]')).toHaveCount(1);

/** Id of the step that a frame shows, once it has read its address. */
export const getFrameStep = (story: FrameLocator): Promise<string | null> =>
  story.locator('[data-step]').getAttribute('data-step');
