import { type CommandSyntax, readArguments } from '../scripts/command-line/arguments';
import { PROFILE_NAMES, type Profile, SUBJECTS, type Subject } from './metrics';
import { PAGE_NAMES, type PageName } from './pages';

/** Names under which results are saved, to be compared. */
export const RUN_NAMES = ['before', 'after'] as const;
export type RunName = (typeof RUN_NAMES)[number];

/** Parts of the benchmark that are not a visit to a page. */
const EXTRA_PARTS = ['lighthouse', 'growth'] as const;
type Part = Subject | (typeof EXTRA_PARTS)[number];
const PARTS: readonly Part[] = [...SUBJECTS, ...EXTRA_PARTS];

/** The command’s arguments: what it measures, how often, and what it does with the results. */
export type BenchArguments = {
  pages: readonly PageName[];
  rounds: number;
  profiles: readonly Profile[];
  parts: readonly Part[];
  /** Under which name the results are saved; null if they are only printed. */
  saveAs: RunName | null;
  /** Whether the report of the saved results is written, and nothing measured. */
  report: boolean;
};

const DEFAULT_ROUNDS = 3;

const SYNTAX = {
  options: {
    pages: { noun: 'page', listOf: PAGE_NAMES },
    profiles: { noun: 'profile', listOf: PROFILE_NAMES },
    only: { noun: 'part', listOf: PARTS },
    rounds: { upTo: 99 },
    keep: RUN_NAMES,
    report: 'switch',
  },
  usage: [
    'npm run bench                 measures everything, and prints it',
    'npm run bench -- --report     writes docs/speed.md from the saved results',
    'options:',
    `  --pages=${PAGE_NAMES.join(',')}`,
    `  --profiles=${PROFILE_NAMES.join(',')}`,
    `  --only=${PARTS.join(',')}`,
    `  --rounds=${DEFAULT_ROUNDS}`,
    `  --keep=${RUN_NAMES.join('|')}   saves the results in docs/speed.json`,
  ].join('\n'),
} as const satisfies CommandSyntax;

/** Reads the command’s arguments. Throws one error with all mistakes and the usage. */
export function readBenchArguments(args: readonly string[]): BenchArguments {
  const { has, value } = readArguments(args, SYNTAX);
  const selectNames = <Name extends string>(option: string, all: readonly Name[]): readonly Name[] => {
    const names = value(option)?.split(',');
    return names ? all.filter((name) => names.includes(name)) : all;
  };
  return {
    pages: selectNames('pages', PAGE_NAMES),
    rounds: Number(value('rounds') ?? DEFAULT_ROUNDS),
    profiles: selectNames('profiles', PROFILE_NAMES),
    parts: selectNames('only', PARTS),
    saveAs: RUN_NAMES.find((name) => name === value('keep')) ?? null,
    report: has('report'),
  };
}
