import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Browser, chromium } from '@playwright/test';
import { SOURCE_LANGUAGE } from '../../geo/atlas/parse/translate-source';
import { code } from '../../geo/language/site-language';
import { launchOptions } from '../browsers/chromium.mjs';
import { serve } from '../browsers/static-server.mjs';

const PORT = 4447;
const PREFIX = code === SOURCE_LANGUAGE ? '' : `/${code}`;

/**
 * Serves the built site, opens a browser, and calls `work` with it and the address of a story’s talk in the program’s
 * language. The site is built if the story is not in it yet. `TALK_SITE` names a site that is served already.
 */
export async function withTalk<Result>(
  story: string,
  work: (browser: Browser, address: string) => Promise<Result>,
): Promise<Result> {
  const served = process.env.TALK_SITE;
  if (!served && !existsSync(`out${PREFIX}/present/${story}`))
    execFileSync('npm', ['run', 'build'], { stdio: 'inherit' });
  const { address, stop } = served
    ? { address: served, stop: () => undefined }
    : await serve(Number(process.env.PORT ?? PORT));
  const browser = await chromium.launch(launchOptions());
  try {
    return await work(browser, `${address}${PREFIX}/present/${story}/`);
  } finally {
    await browser.close();
    stop();
  }
}
