import type { Progress } from '../scripts/command-line/progress.mjs';
import { FAST_ALONE, type Figures, PROFILES, type Profile, type Subject } from './figures';
import { measureDraws } from './measure/draws';
import { measureLoad } from './measure/load';
import { measureMemory } from './measure/memory';
import { measureScroll } from './measure/scroll';
import { type BenchPage, type PageName, pageOf } from './pages';
import type { Batch } from './results';
import type { Site } from './serving/sites';

/** Served sites, by what pages say of where they are. */
export type Sites = Record<BenchPage['site'], Site>;

export type Plan = {
  pages: readonly PageName[];
  subjects: readonly Subject[];
  profiles: readonly Profile[];
  rounds: number;
  /** Ids of the story’s steps. */
  steps: readonly string[];
};

const measure = (
  subject: Subject,
  page: BenchPage,
  site: Site,
  profile: Profile,
  steps: readonly string[],
): Promise<Figures> => {
  if (subject === 'load') return measureLoad(page, site, profile);
  if (subject === 'scroll') return measureScroll(page, site, profile, steps);
  return subject === 'memory' ? measureMemory(page, site, steps) : measureDraws(page, site, steps);
};

/** Whether a page has what a subject measures: what is one view is not gone through. */
const has = (name: PageName, subject: Subject): boolean => subject === 'load' || pageOf(name).way !== 'none';

type Visit = { subject: Subject; profile: Profile; names: PageName[] };

/** What is measured together: the subjects in each profile, with the pages that have them. */
const visitsOf = ({ pages, subjects, profiles }: Plan): Visit[] =>
  subjects.flatMap((subject) =>
    profiles
      .filter((profile) => profile === 'fast' || !FAST_ALONE.includes(subject))
      .map((profile) => ({ subject, profile, names: pages.filter((name) => has(name, subject)) })),
  );

/** How many browsers a plan starts. */
export const countVisits = (plan: Plan): number =>
  visitsOf(plan).reduce((sum, { names }) => sum + names.length, 0) * plan.rounds;

/** Measures round by round, in each all pages one after the other, so that a busy minute does not strike one alone. */
export async function measureRounds(plan: Plan, sites: Sites, progress: Progress): Promise<Batch[]> {
  const batches: Batch[] = [];
  for (const { subject, profile, names } of visitsOf(plan)) {
    const rounds: Batch['rounds'] = [];
    for (let nth = 1; nth <= plan.rounds; nth++) {
      const round: Batch['rounds'][number] = {};
      for (const name of names) {
        const page = pageOf(name);
        progress.doing(`${subject}, ${PROFILES[profile].title}, round ${nth}: ${page.title}`);
        try {
          round[name] = await measure(subject, page, sites[page.site], profile, plan.steps);
        } catch (error) {
          const why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
          progress.say(`${page.title} could not be measured (${subject}, ${profile}, round ${nth}): ${why}`);
        }
        progress.done();
      }
      rounds.push(round);
    }
    batches.push({ subject, profile, rounds });
  }
  return batches;
}
