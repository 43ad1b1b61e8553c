import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type { Theme } from '../../geo/drawing/palette';
import { code, tag } from '../../geo/language/site-language';
import type { Story } from '../../stories/model/story';
import { withProgress } from '../command-line/progress.mjs';
import { withTalk } from '../talk-page/built-site';
import { openTalkPage } from '../talk-page/talk-page';
import { webVtt } from './captions';
import { drawTitles } from './draw-titles';
import { durationOf, ffmpegArguments, findFfmpeg, startEncoder } from './ffmpeg';
import { filmContent } from './film-content';
import { filmFrameAt, filmFrameCount, stepSpans } from './timeline';

const FOLDER = 'films';
/** Languages as players name them, ISO 639-2. */
const PLAYER_LANGUAGES: Readonly<Record<string, string>> = { en: 'eng', de: 'ger' };

/** What of a film can be chosen. */
export type FilmOptions = {
  /** Positions of the steps in the story, from 0. */
  positions: readonly number[];
  size: { width: number; height: number };
  /** Frames a second. */
  rate: number;
  theme: Theme;
  /** Paths of recordings by the step’s id. */
  voices: ReadonlyMap<string, string>;
  /** What distinguishes the file’s name. */
  part: string;
};

/** Films some steps of a story into films/, from the built site in a browser. Frames are taken one by one, however long each takes. */
export async function writeFilm(story: Story, options: FilmOptions): Promise<void> {
  const { positions, size, rate, theme, voices, part } = options;
  const { command, encoding } = findFfmpeg();
  const stepIds = story.steps.map(({ id }) => id);
  const chosen = positions.map((at) => stepIds[at] ?? '');
  const recordings = [...voices].filter(([step]) => chosen.includes(step));
  const seconds = new Map(recordings.map(([step, file]) => [step, durationOf(command, file)]));
  const content = filmContent(story, positions, seconds);
  const spans = stepSpans(content.steps, content.titles);
  const name = [story.id, part, code, theme === 'dark' ? theme : ''].filter(Boolean).join('-');
  const [file, captions] = [`${FOLDER}/${name}.${encoding.extension}`, `${FOLDER}/${name}.vtt`];
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(captions, webVtt(content.cues));
  const args = ffmpegArguments(
    file,
    {
      rate,
      captions,
      language: PLAYER_LANGUAGES[code] ?? code,
      title: `${story.title}: ${story.subtitle}`,
      comment: content.closingTitles.small.slice(-2).join(' '),
      voices: recordings.map(([step, path]) => ({
        file: path,
        from: spans[chosen.indexOf(step)]?.from ?? 0,
      })),
    },
    encoding,
  );
  const frames = filmFrameCount(content.steps, content.titles, rate);
  await withProgress(frames, async ({ startTask, finishTask, print }) => {
    startTask('Opening the talk');
    await withTalk(story.id, async (browser, address) => {
      const titlesStyle = { size, theme, language: tag };
      const titles = {
        opening: await drawTitles(browser, content.openingTitles, titlesStyle),
        closing: await drawTitles(browser, content.closingTitles, titlesStyle),
      };
      const talk = await openTalkPage(browser, address, stepIds, { size, theme });
      if (!(await talk.isLive())) print('With the drawn stills, for this browser has no WebGL.');
      const encoder = startEncoder(command, args);
      try {
        let shown = '';
        let picture = titles.opening;
        for (let number = 0; number < frames; number++) {
          const frame = filmFrameAt(number, content.steps, content.titles, rate);
          const key = JSON.stringify(frame);
          if (key !== shown) {
            if ('titles' in frame) picture = titles[frame.titles];
            else {
              startTask(`Filming ${story.steps[frame.moment.step]?.title}`);
              await talk.show(frame.moment);
              picture = await talk.capture();
            }
            shown = key;
          }
          await encoder.write(picture);
          finishTask();
        }
        await encoder.finish();
      } catch (error) {
        encoder.stop();
        rmSync(file, { force: true });
        throw error;
      }
    });
    const megabytes = (statSync(file).size / 1e6).toFixed(1);
    print(
      `${file}: ${Math.round(frames / rate)} s, ${frames} frames, ${megabytes} MB; captions: ${captions}`,
    );
  });
}
