import type { Theme } from '../../geo/drawing/palette';
import { type CommandArguments, readArguments, readArgumentsOrExit } from '../command-line/arguments';
import { chosenSteps, partMistakes, partName, partOptions } from '../command-line/chosen-steps';
import { chosenStory, STORY_OPTION } from '../command-line/chosen-story';
import { findFfmpeg } from './ffmpeg';
import { readVoices } from './voices';
import { writeFilm } from './write-film';

const RATES = ['10', '24', '25', '30', '50', '60'];
const SIZE = /^([1-9]\d{2,3})x([1-9]\d{2,3})$/;

/** Width and height in pixels; null of what is no size of a film, which has even numbers and lies. */
export function parseSize(text: string): { width: number; height: number } | null {
  const [width = 0, height = 0] = (SIZE.exec(text) ?? []).slice(1).map(Number);
  const isEven = width % 2 === 0 && height % 2 === 0;
  return isEven && height >= 360 && width > height ? { width, height } : null;
}

const sizeMistakes = ({ value }: Pick<CommandArguments, 'value'>): string[] => {
  const size = value('size');
  return size === undefined || parseSize(size)
    ? []
    : [`--size is such as 1280x720, even numbers, wider than high, 360 high at least, not “${size}”`];
};

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The command `npm run film`. */
export async function runFilm(): Promise<void> {
  const story = chosenStory(process.argv.slice(2));
  const args = readArgumentsOrExit((processArgs) =>
    readArguments(
      processArgs,
      {
        options: {
          ...STORY_OPTION,
          ...partOptions(story),
          ...{ size: 'text', fps: RATES, theme: ['light', 'dark'], voice: 'text', lang: 'text' },
        },
      },
      (read) => [...sizeMistakes(read), ...partMistakes(read, story)],
    ),
  );
  const folder = args.value('voice');
  try {
    // before the browser starts and the site is built
    findFfmpeg();
    await writeFilm(story, {
      positions: chosenSteps(args, story),
      size: parseSize(args.value('size') ?? '1280x720') ?? { width: 1280, height: 720 },
      rate: Number(args.value('fps') ?? 25),
      theme: (args.value('theme') ?? 'light') as Theme,
      voices: folder
        ? readVoices(
            folder,
            story.steps.map(({ id }) => id),
          )
        : new Map(),
      part: partName(args),
    });
  } catch (error) {
    console.error(messageOf(error));
    process.exitCode = 1;
  }
}
