import { didYouMean } from '../../geo/atlas/parse/did-you-mean';

/** What an option takes: nothing, any text, one of some values, several of them with commas between, or a number from 1. */
type OptionSyntax =
  | 'switch'
  | 'text'
  | readonly string[]
  | { noun: string; listOf: readonly string[] }
  | { upTo: number };

/** The arguments that a command takes. */
export type CommandSyntax = {
  options: Readonly<Record<string, OptionSyntax>>;
  /** Noun for the names that it takes, such as “step”, and which there are; any, if `known` is missing. */
  names?: { noun: string; known?: readonly string[] };
  /** Last lines of an error; if not given, a list of options and names. */
  usage?: string;
};

/** The arguments that a command was called with. */
export type CommandArguments = {
  has: (option: string) => boolean;
  value: (option: string) => string | undefined;
  names: readonly string[];
};

/** Message about an unknown name, with a suggestion. */
export const unknownName = (noun: string, name: string, known: readonly string[]): string =>
  `there is no ${noun} “${name}”${didYouMean(name, known)}`;

function valueMistakes(option: string, syntax: OptionSyntax, value: string | undefined): string[] {
  const quoted = `“${value ?? ''}”`;
  if (syntax === 'switch') return value === undefined ? [] : [`--${option} takes no value`];
  if (syntax === 'text') return value ? [] : [`--${option} needs a value`];
  if ('upTo' in syntax) {
    const isInRange = /^[1-9]\d*$/.test(value ?? '') && Number(value) <= syntax.upTo;
    return isInRange ? [] : [`--${option} is a number from 1 to ${syntax.upTo}, not ${quoted}`];
  }
  if ('listOf' in syntax) {
    const unknownNames = (value ?? '').split(',').filter((name) => !syntax.listOf.includes(name));
    return unknownNames.map((name) => unknownName(syntax.noun, name, syntax.listOf));
  }
  return syntax.includes(value ?? '') ? [] : [`--${option} is ${syntax.join(' or ')}, not ${quoted}`];
}

function mistakesIn(argument: string, { options, names }: CommandSyntax): string[] {
  if (!argument.startsWith('-')) {
    if (!names) return [`“${argument}” is no option, and nothing else is taken`];
    const { noun, known = [argument] } = names;
    return known.includes(argument) ? [] : [unknownName(noun, argument, known)];
  }
  const [option = '', value] = argument.replace(/^--?/, '').split(/=(.*)/s);
  const syntax = Object.hasOwn(options, option) ? options[option] : undefined;
  if (syntax === undefined || !argument.startsWith('--'))
    return [`there is no option ${argument.split('=')[0]}${didYouMean(option, Object.keys(options))}`];
  return valueMistakes(option, syntax, value);
}

const optionUsage = ([option, syntax]: [string, OptionSyntax]): string => {
  if (syntax === 'switch') return `--${option}`;
  if (syntax === 'text') return `--${option}=…`;
  if ('upTo' in syntax) return `--${option}=1–${syntax.upTo}`;
  return `--${option}=${'listOf' in syntax ? syntax.listOf.join(',') : syntax.join('|')}`;
};

const defaultUsage = ({ options, names }: CommandSyntax): string =>
  [
    ...(Object.keys(options).length > 0
      ? [`options: ${Object.entries(options).map(optionUsage).join(' ')}`]
      : []),
    ...(names?.known ? [`${names.noun}s: ${names.known.join(', ')}`] : []),
  ].join('\n');

/**
 * Reads a command’s arguments. `check` finds mistakes that no single argument has, such as two options that exclude each
 * other. Throws one error with all mistakes and the usage.
 */
export function readArguments(
  args: readonly string[],
  syntax: CommandSyntax,
  check: (args: CommandArguments) => string[] = () => [],
): CommandArguments {
  const read: CommandArguments = {
    has: (option) => args.some((argument) => argument.split('=')[0] === `--${option}`),
    value: (option) =>
      args.findLast((argument) => argument.startsWith(`--${option}=`))?.slice(`--${option}=`.length),
    names: args.filter((argument) => !argument.startsWith('-')),
  };
  const mistakes = [...args.flatMap((argument) => mistakesIn(argument, syntax)), ...check(read)];
  if (mistakes.length > 0)
    throw new Error([...mistakes, '', syntax.usage ?? defaultUsage(syntax)].join('\n'));
  return read;
}

/**
 * Calls `read` with the process’s arguments; if it throws, prints the message and ends the process. The process also ends,
 * without a message, when a pager that reads its output is closed.
 */
export function readArgumentsOrExit<Arguments>(read: (args: readonly string[]) => Arguments): Arguments {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
  try {
    return read(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
