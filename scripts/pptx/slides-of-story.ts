import { mkdirSync, writeFileSync } from 'node:fs';
import sharp from 'sharp';
import type { Theme } from '../../geo/drawing/palette';
import { code } from '../../geo/language/site-language';
import type { Story } from '../../stories/model/story';
import { withProgress } from '../command-line/progress.mjs';
import { withTalk } from '../talk-page/built-site';
import { openTalkPage } from '../talk-page/talk-page';
import { pptxContent } from './pptx-content';
import { MAP_CLIP } from './pptx-layout';
import { writePptx } from './write-pptx';

const FOLDER = 'slides';
const WINDOW = { width: 1920, height: 1080 };

/** Colours of a map are few: a palette of 256 makes a third of the bytes, and no difference that is seen. */
const compress = (png: Buffer): Promise<Buffer> =>
  sharp(png).png({ palette: true, colours: 256, dither: 0, compressionLevel: 9 }).toBuffer();

/** Writes a .pptx of some steps of a story, by their positions from 0, into slides/; `part` distinguishes its name. */
export async function writeSlidesOfStory(
  story: Story,
  positions: readonly number[],
  { theme, part }: { theme: Theme; part: string },
): Promise<void> {
  const content = pptxContent(story, positions);
  await withProgress(content.slides.length, async ({ startTask, finishTask, print }) => {
    startTask('Opening the talk');
    const pictures = await withTalk(story.id, async (browser, address) => {
      const stepIds = story.steps.map(({ id }) => id);
      const talk = await openTalkPage(browser, address, stepIds, { size: WINDOW, theme, mapAlone: true });
      if (!(await talk.isLive())) print('With the drawn stills, for this browser has no WebGL.');
      const taken: Buffer[] = [];
      for (const { moment, title } of content.slides) {
        startTask(`Taking the map of ${title}`);
        await talk.show(moment);
        taken.push(await compress(await talk.capture(MAP_CLIP)));
        finishTask();
      }
      return taken;
    });
    const bytes = await writePptx(content, pictures, theme);
    const name = [story.id, part, code, theme === 'dark' ? theme : ''].filter(Boolean).join('-');
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(`${FOLDER}/${name}.pptx`, bytes);
    print(`${FOLDER}/${name}.pptx: ${content.slides.length} pictures, ${(bytes.length / 1e6).toFixed(1)} MB`);
  });
}
