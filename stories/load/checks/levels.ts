import { didYouMean } from '../../../geo/atlas/parse/did-you-mean';
import type { Problem } from '../../../geo/atlas/parse/problem';
import type { Feature } from '../../../geo/atlas/schema/feature-schema';
import type { Step } from '../../model/story';
import { type ParsedStory, stepProblem } from './parts';

/** Words by which a sentence speaks of policy at home, or of the hatching that stands for it. */
const OF_POLICY = /\bhatch\w*|\bpolicy at home\b/i;

const isOn = ({ from, to }: Feature, day: string) =>
  (from === null || day >= from) && (to === null || day < to);

function checkStep(step: Step, policies: readonly Feature[]): Problem[] {
  const day = step.days.at(-1)?.[1] ?? '';
  const problems: Problem[] = [];
  const states = new Set(policies.flatMap(({ state }) => state ?? []));
  for (const [state, level] of Object.entries(step.levels)) {
    const path = ['levels', state];
    const row = policies.find((candidate) => candidate.state === state && isOn(candidate, day));
    if (!states.has(state)) {
      problems.push(
        stepProblem(step, path, `no policy at home is known of "${state}"${didYouMean(state, states)}`),
      );
    } else if (row?.level !== level) {
      const found = row ? `${row.level} (${row.id})` : 'not known';
      problems.push(
        stepProblem(
          step,
          path,
          `policy at home in ${state} is said to be ${level}, but on ${day} it is ${found}`,
        ),
      );
    }
  }
  if (Object.keys(step.levels).length > 0) return problems;
  for (const [field, text] of [['alt', step.alt] as const, ['label', step.label.text] as const]) {
    const words = OF_POLICY.exec(text)?.[0];
    if (!words) continue;
    const message = `speaks of policy at home (“${words}”), but the step does not say in \`levels\` what it is where`;
    problems.push(stepProblem(step, [field], message));
  }
  return problems;
}

/** The levels that a step’s sentences speak of are those of the map on the day on which the step arrives. */
export function checkLevels({ steps, rows, complete }: ParsedStory): Problem[] {
  if (!complete.rows) return [];
  const policies = rows.map(({ feature }) => feature).filter(({ layer }) => layer === 'bloc-policy');
  return steps.flatMap((step) => checkStep(step, policies));
}
