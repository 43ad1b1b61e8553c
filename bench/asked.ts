import { didYouMean } from '../geo/atlas/parse/did-you-mean';
import { unknown } from '../scripts/command-line/arguments';
import { PROFILE_NAMES, type Profile, SUBJECTS, type Subject } from './figures';
import { PAGE_NAMES, type PageName } from './pages';

/** Under which names results are kept, to be compared. */
export const KEPT_AS = ['before', 'after'] as const;
export type KeptAs = (typeof KEPT_AS)[number];

/** Parts of the benchmark that are not a visit to a page. */
const EXTRAS = ['lighthouse', 'growth'] as const;
type Part = Subject | (typeof EXTRAS)[number];
const PARTS: readonly Part[] = [...SUBJECTS, ...EXTRAS];

/** What the command is asked to measure, or that it shall write the report of what was kept. */
export type Asked = {
  pages: readonly PageName[];
  rounds: number;
  profiles: readonly Profile[];
  parts: readonly Part[];
  keep: KeptAs | null;
  report: boolean;
};

const LISTS = { pages: PAGE_NAMES, profiles: PROFILE_NAMES, only: PARTS, keep: KEPT_AS } as const;
const NOUNS = {
  pages: 'page',
  profiles: 'profile',
  only: 'part',
  keep: 'name to keep results under',
} as const;
const OPTIONS = [...Object.keys(LISTS), 'rounds', 'report'];
const MOST_ROUNDS = 99;
const DEFAULT_ROUNDS = 3;

type ListOption = keyof typeof LISTS;
const isList = (option: string): option is ListOption => Object.hasOwn(LISTS, option);

const split = (argument: string): [string, string | undefined] => {
  const [option = '', value] = argument.replace(/^--/, '').split(/=(.*)/s);
  return [option, value];
};

function mistakesIn(argument: string): string[] {
  if (!argument.startsWith('--')) return [`“${argument}” is no option, and nothing else is taken`];
  const [option, value] = split(argument);
  if (option === 'report') return value === undefined ? [] : ['--report takes no value'];
  if (option === 'rounds') {
    const isCount = /^[1-9]\d*$/.test(value ?? '') && Number(value) <= MOST_ROUNDS;
    return isCount ? [] : [`--rounds is a number from 1 to ${MOST_ROUNDS}, not “${value ?? ''}”`];
  }
  if (!isList(option)) return [`there is no option ${argument.split('=')[0]}${didYouMean(option, OPTIONS)}`];
  const known: readonly string[] = LISTS[option];
  return (value ?? '')
    .split(',')
    .filter((name) => !known.includes(name))
    .map((name) => unknown(NOUNS[option], name, known));
}

const USAGE = [
  '',
  'npm run bench                 measures everything, and prints it',
  'npm run bench -- --report     writes docs/speed.md from what was kept',
  'options:',
  `  --pages=${PAGE_NAMES.join(',')}`,
  `  --profiles=${PROFILE_NAMES.join(',')}`,
  `  --only=${PARTS.join(',')}`,
  `  --rounds=${DEFAULT_ROUNDS}`,
  `  --keep=${KEPT_AS.join('|')}   keeps what is measured in docs/speed.json`,
].join('\n');

/** Reads the command’s arguments. Throws with all mistakes at once, and with what the command takes. */
export function readAsked(given: readonly string[]): Asked {
  const mistakes = given.flatMap(mistakesIn);
  if (mistakes.length > 0) throw new Error([...mistakes, USAGE].join('\n'));
  const values = new Map(given.map(split));
  const chosen = <Name extends string>(option: ListOption, all: readonly Name[]): readonly Name[] => {
    const names = values.get(option)?.split(',');
    return names ? all.filter((name) => names.includes(name)) : all;
  };
  return {
    pages: chosen('pages', PAGE_NAMES),
    rounds: Number(values.get('rounds') ?? DEFAULT_ROUNDS),
    profiles: chosen('profiles', PROFILE_NAMES),
    parts: chosen('only', PARTS),
    keep: KEPT_AS.find((name) => name === values.get('keep')) ?? null,
    report: values.has('report'),
  };
}
