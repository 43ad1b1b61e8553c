import { didYouMean } from '../../geo/atlas/parse/did-you-mean';

/** What a command takes: its options, each a switch or with the values that it can have, and names of one kind. */
export type Taken = {
  options: Readonly<Record<string, 'switch' | readonly string[]>>;
  /** What the names are called, such as “step”, and which there are; none if it takes none. */
  names?: { kind: string; known: readonly string[] };
};

export type Given = {
  has: (option: string) => boolean;
  value: (option: string) => string | undefined;
  names: readonly string[];
};

/** A name that is not known, with the one that may be meant. */
export const unknown = (kind: string, name: string, known: readonly string[]): string =>
  `there is no ${kind} “${name}”${didYouMean(name, known)}`;

const written = ([option, values]: [string, 'switch' | readonly string[]]): string =>
  values === 'switch' ? `--${option}` : `--${option}=${values.join('|')}`;

function mistakeIn(argument: string, { options, names }: Taken): string | null {
  if (!argument.startsWith('-')) {
    if (!names) return `“${argument}” is no option, and nothing else is taken`;
    return names.known.includes(argument) ? null : unknown(names.kind, argument, names.known);
  }
  const [option = '', value] = argument.replace(/^--?/, '').split(/=(.*)/s);
  const values = Object.hasOwn(options, option) ? options[option] : undefined;
  if (values === undefined || !argument.startsWith('--'))
    return `there is no option ${argument}${didYouMean(option, Object.keys(options))}`;
  if (values === 'switch') return value === undefined ? null : `--${option} takes no value`;
  return values.includes(value ?? '') ? null : `--${option} is ${values.join(' or ')}, not “${value ?? ''}”`;
}

/** Reads a command’s arguments. Throws with all mistakes at once, and with what the command takes. */
export function readArguments(given: readonly string[], taken: Taken): Given {
  const mistakes = given.flatMap((argument) => mistakeIn(argument, taken) ?? []);
  if (mistakes.length > 0) {
    const options = Object.entries(taken.options).map(written);
    throw new Error(
      [
        ...mistakes,
        '',
        ...(options.length > 0 ? [`options: ${options.join(' ')}`] : []),
        ...(taken.names ? [`${taken.names.kind}s: ${taken.names.known.join(', ')}`] : []),
      ].join('\n'),
    );
  }
  return {
    has: (option) => given.includes(`--${option}`),
    value: (option) =>
      given.findLast((argument) => argument.startsWith(`--${option}=`))?.slice(`--${option}=`.length),
    names: given.filter((argument) => !argument.startsWith('-')),
  };
}

/** What a command is asked for; says its mistakes and ends it if it is asked for what it cannot do. */
export function askedOrEnd<Asked>(read: (given: readonly string[]) => Asked): Asked {
  try {
    return read(process.argv.slice(2));
  } catch (mistakes) {
    console.error(mistakes instanceof Error ? mistakes.message : mistakes);
    process.exit(1);
  }
}
