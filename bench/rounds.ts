import type { Progress } from '../scripts/command-line/progress.mjs';
import { measureDraws } from './measure/draws';
import { measureLoad } from './measure/load';
import { measureMemory } from './measure/memory';
import { measureScroll } from './measure/scroll';
import { type Measurements, PROFILES, type Profile, type Subject, UNTHROTTLED_ONLY } from './metrics';
import { type BenchPage, type PageName, pageOf } from './pages';
import type { Batch } from './results';
import type { ServedSite } from './serving/sites';

/** Served sites, by the name that pages have for their site. */
export type Sites = Record<BenchPage['site'], ServedSite>;

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
  site: ServedSite,
  profile: Profile,
  steps: readonly string[],
): Promise<Measurements> => {
  if (subject === 'load') return measureLoad(page, site, profile);
  if (subject === 'scroll') return measureScroll(page, site, profile, steps);
  return subject === 'memory' ? measureMemory(page, site, steps) : measureDraws(page, site, steps);
};

/** Whether a subject can be measured of a page: a page that is one view can only be loaded. */
const hasSubject = (name: PageName, subject: Subject): boolean =>
  subject === 'load' || pageOf(name).navigation !== 'none';

type Visit = { subject: Subject; profile: Profile; names: PageName[] };

/** The visits of a plan: each subject in each profile, with its pages. */
const visitsOf = ({ pages, subjects, profiles }: Plan): Visit[] =>
  subjects.flatMap((subject) =>
    profiles
      .filter((profile) => profile === 'fast' || !UNTHROTTLED_ONLY.includes(subject))
      .map((profile) => ({ subject, profile, names: pages.filter((name) => hasSubject(name, subject)) })),
  );

/** Number of browsers that a plan starts. */
export const countVisits = (plan: Plan): number =>
  visitsOf(plan).reduce((sum, { names }) => sum + names.length, 0) * plan.rounds;

/** Measures all pages one after the other in each round, so that a busy minute does not fall on one page alone. */
export async function measureRounds(plan: Plan, sites: Sites, progress: Progress): Promise<Batch[]> {
  const batches: Batch[] = [];
  for (const { subject, profile, names } of visitsOf(plan)) {
    const rounds: Batch['rounds'] = [];
    for (let number = 1; number <= plan.rounds; number++) {
      const round: Batch['rounds'][number] = {};
      for (const name of names) {
        const page = pageOf(name);
        progress.startTask(`${subject}, ${PROFILES[profile].title}, round ${number}: ${page.title}`);
        try {
          round[name] = await measure(subject, page, sites[page.site], profile, plan.steps);
        } catch (error) {
          const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
          progress.print(
            `${page.title} could not be measured (${subject}, ${profile}, round ${number}): ${reason}`,
          );
        }
        progress.finishTask();
      }
      rounds.push(round);
    }
    batches.push({ subject, profile, rounds });
  }
  return batches;
}
