import type { Theme } from '../../geo/drawing/palette';
import { readArguments, readArgumentsOrExit } from '../command-line/arguments';
import { chosenSteps, partMistakes, partName, partOptions } from '../command-line/chosen-steps';
import { chosenStory, STORY_OPTION } from '../command-line/chosen-story';
import { writeSlidesOfStory } from './slides-of-story';

/** The command `npm run slides`. */
export async function runSlides(): Promise<void> {
  const story = chosenStory(process.argv.slice(2));
  const args = readArgumentsOrExit((processArgs) =>
    readArguments(
      processArgs,
      {
        options: {
          ...STORY_OPTION,
          ...partOptions(story),
          pptx: 'switch',
          theme: ['light', 'dark'],
          lang: 'text',
        },
      },
      (read) => [
        ...(read.has('pptx')
          ? []
          : ['say which form: --pptx; slides as PNG are made by npm run stills -- --png']),
        ...partMistakes(read, story),
      ],
    ),
  );
  const theme = (args.value('theme') ?? 'light') as Theme;
  await writeSlidesOfStory(story, chosenSteps(args, story), { theme, part: partName(args) });
}
