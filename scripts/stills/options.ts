import { didYouMean } from '../../geo/atlas/parse/did-you-mean';
import { unknown } from '../command-line/arguments';
import { SIZES, type Size, THEMES, type Theme } from './slide';

/** What the command is to draw: the home page’s pictures, every step’s stills for the build, or slides. */
export type Asked =
  | { kind: 'home' }
  | { kind: 'steps' }
  | { kind: 'png'; steps: readonly string[]; themes: readonly Theme[]; sizes: readonly Size[] };

const SIZE = '--size=';
const THEME = '--theme=';
const BOTH = 'both';

const sizeNames = Object.keys(SIZES) as Size[];
const chosen = (given: readonly string[], option: string): string | undefined =>
  given.findLast((argument) => argument.startsWith(option))?.slice(option.length);

const isOption = (argument: string): boolean =>
  ['--png', '--steps'].includes(argument) || [SIZE, THEME].some((option) => argument.startsWith(option));

const noOption = (option: string): string =>
  `there is no option ${option}${didYouMean(option.replace(/=.*/, ''), ['--png', '--steps', '--size', '--theme'])}`;

function mistakesIn(given: readonly string[], known: readonly string[]): string[] {
  const options = given.filter((argument) => argument.startsWith('-'));
  const names = given.filter((argument) => !argument.startsWith('-'));
  const png = given.includes('--png');
  const [size, theme] = [chosen(given, SIZE), chosen(given, THEME)];
  return [
    ...options.filter((option) => !isOption(option)).map(noOption),
    ...(png && given.includes('--steps') ? ['--png and --steps are two commands'] : []),
    ...(!png && (names.length > 0 || size !== undefined || theme !== undefined)
      ? ['steps, sizes and themes are chosen with --png']
      : []),
    ...names.filter((name) => !known.includes(name)).map((name) => unknown('step', name, known)),
    ...(size !== undefined && !sizeNames.some((name) => name === size)
      ? [`--size is ${sizeNames.join(' or ')}, not “${size}”`]
      : []),
    ...(theme !== undefined && ![...THEMES, BOTH].includes(theme)
      ? [`--theme is ${THEMES.join(', ')} or ${BOTH}, not “${theme}”`]
      : []),
  ];
}

const usage = (known: readonly string[]): string =>
  [
    'npm run stills                     the pictures of the home page',
    'npm run stills -- --png [step …] [--theme=light|dark|both] [--size=hd|4k]',
    '                                   slides as PNG into slides/: every step, in both sizes, if none is named',
    `steps: ${known.join(', ')}`,
  ].join('\n');

/**
 * Reads the command’s arguments; `known` are the ids of the story’s steps, in its order, in which slides are drawn too.
 * Throws with all mistakes at once, and what there is to ask for.
 */
export function readAsked(given: readonly string[], known: readonly string[]): Asked {
  const mistakes = mistakesIn(given, known);
  if (mistakes.length > 0) throw new Error(`${mistakes.join('\n')}\n\n${usage(known)}`);
  if (given.includes('--steps')) return { kind: 'steps' };
  if (!given.includes('--png')) return { kind: 'home' };
  const [size, theme] = [chosen(given, SIZE), chosen(given, THEME)];
  const named = known.filter((step) => given.includes(step));
  return {
    kind: 'png',
    steps: named.length > 0 ? named : known,
    themes: theme === BOTH ? THEMES : THEMES.filter((one) => one === (theme ?? 'light')),
    sizes: sizeNames.filter((one) => size === undefined || one === size),
  };
}
