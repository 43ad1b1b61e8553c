import { type CommandArguments, type CommandSyntax, readArguments } from '../command-line/arguments';
import { SLIDE_SIZES, SLIDE_THEMES, type SlideSize, type SlideTheme } from './capture-slide';

/** What the command draws: the stills of the home page, those of every step for the build, or slides as PNG. */
export type StillsArguments =
  | { kind: 'home' }
  | { kind: 'steps' }
  | {
      kind: 'png';
      steps: readonly string[];
      themes: readonly SlideTheme[];
      sizes: readonly SlideSize[];
    };

const BOTH = 'both';

const sizes = Object.keys(SLIDE_SIZES) as SlideSize[];

const syntaxOf = (stepIds: readonly string[], storyIds: readonly string[]): CommandSyntax => ({
  options: { story: storyIds, png: 'switch', steps: 'switch', theme: [...SLIDE_THEMES, BOTH], size: sizes },
  names: { noun: 'step', known: stepIds },
  usage: [
    'npm run stills                     the pictures of the home page',
    'npm run stills -- --png [step …] [--story=<id>] [--theme=light|dark|both] [--size=hd|4k]',
    '                                   slides as PNG into slides/: every step, in both sizes, if none is named',
    `stories: ${storyIds.join(', ')}`,
    `steps: ${stepIds.join(', ')}`,
  ].join('\n'),
});

function findConflicts({ has, names }: CommandArguments): string[] {
  if (has('png')) return has('steps') ? ['--png and --steps are two commands'] : [];
  const hasSelection = names.length > 0 || has('size') || has('theme') || has('story');
  return hasSelection ? ['stories, steps, sizes and themes are chosen with --png'] : [];
}

/**
 * Reads the command’s arguments; `stepIds` are the ids of the chosen story’s steps, in the order in which slides are drawn,
 * `storyIds` those of all stories.
 * Throws one error with all mistakes and the usage.
 */
export function readStillsArguments(
  args: readonly string[],
  stepIds: readonly string[],
  storyIds: readonly string[],
): StillsArguments {
  const { has, value, names } = readArguments(args, syntaxOf(stepIds, storyIds), findConflicts);
  if (has('steps')) return { kind: 'steps' };
  if (!has('png')) return { kind: 'home' };
  const theme = value('theme') ?? 'light';
  return {
    kind: 'png',
    steps: names.length > 0 ? stepIds.filter((id) => names.includes(id)) : stepIds,
    themes: SLIDE_THEMES.filter((name) => theme === BOTH || theme === name),
    sizes: sizes.filter((name) => (value('size') ?? name) === name),
  };
}
