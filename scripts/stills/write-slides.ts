import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import type { Story } from '../../stories/model/story';
import { launchOptions } from '../browsers/chromium.mjs';
import { serve } from '../browsers/static-server.mjs';
import { folderOfStory } from '../command-line/chosen-story';
import { captureSlide, openSlides, pixelsOf } from './capture-slide';
import type { StillsArguments } from './stills-arguments';

const FOLDER = 'slides';
const PORT = 4437;

/**
 * Writes steps of a story as PNG files into slides/, from the built site in a browser; yields each file once it is
 * written. The site is built if the story is not in it yet.
 */
export async function* writeSlides(
  { id: story, steps: allSteps }: Story,
  { steps, themes, sizes }: StillsArguments & { kind: 'png' },
): AsyncGenerator<{ file: string; live: boolean }> {
  if (!existsSync(`out/present/${story}`)) execFileSync('npm', ['run', 'build'], { stdio: 'inherit' });
  const folder = folderOfStory(FOLDER, story);
  mkdirSync(folder, { recursive: true });
  const { address, stop } = await serve(Number(process.env.PORT ?? PORT));
  const browser = await chromium.launch(launchOptions());
  try {
    for (const size of sizes) {
      for (const theme of themes) {
        const page = await openSlides(browser, `${address}/present/${story}/`, { size, theme });
        for (const id of steps) {
          const number = allSteps.findIndex((step) => step.id === id) + 1;
          const { png, live } = await captureSlide(page, { id, number });
          const file = `${folder}/${String(number).padStart(2, '0')}-${id}-${theme}-${pixelsOf(size)}.png`;
          writeFileSync(file, png);
          yield { file, live };
        }
        await page.close();
      }
    }
  } finally {
    await browser.close();
    stop();
  }
}
