import type { Problem } from '../../../geo/atlas/parse/problem';
import { formatIsoDay } from '../../../geo/time/dates';
import type { Step } from '../../model/story';
import type { Storyboard } from '../../model/storyboard';
import { dayAt, presenceRules, type Scene, sceneAt } from '../../scene/scene';
import { stepProblem } from './parts';

/** Presence from which a feature counts as visible. */
const VISIBLE = 0.29;

/**
 * Checks that the features of a step’s directions are visible then, and that its label belongs to something visible.
 * Computes scenes, so it needs steps whose other checks have passed: those that `isReadable` says.
 */
export function checkPictures(
  steps: readonly Step[],
  story: Storyboard,
  isReadable: (step: Step) => boolean,
): Problem[] {
  return steps.flatMap((step, at) => {
    const board = story.steps[at];
    if (!board || !isReadable(step)) return [];
    const problems: Problem[] = [];
    const listed = presenceRules(story, at);
    // computing scenes takes most of the time of reading a story, and several features are looked up in each
    const startOf = (id: string) => {
      const from = story.features.find((feature) => feature.id === id)?.from;
      return from === undefined || from === null ? null : formatIsoDay(from);
    };
    const presences = new Map<number, Scene['presence']>();
    const presence = (id: string, progress: number) => {
      const known = presences.get(progress) ?? sceneAt(story, { step: at, progress }).presence;
      presences.set(progress, known);
      return known[id] ?? 0;
    };
    step.play.forEach((direction, nth) => {
      for (const id of direction.shows) {
        const path = ['play', nth, 'shows'];
        if (!listed.has(id)) problems.push(stepProblem(step, path, `${id} is not in \`show\``));
        else if (presence(id, direction.at) < VISIBLE) {
          const day = formatIsoDay(dayAt(board, direction.at));
          const strength = presence(id, direction.at).toFixed(2);
          const message = `${id} is at ${strength} at progress ${direction.at} (${day})`;
          const example = `- { at: ${startOf(id) ?? 1}, show: ${id} }`;
          problems.push({ ...stepProblem(step, path, message), example });
        }
      }
    });
    const { at: subject, from } = step.label;
    if (subject !== 'frame' && presence(subject, Math.max(from, step.still)) < VISIBLE) {
      problems.push(stepProblem(step, ['label'], `the label hangs on ${subject}, which does not show then`));
    }
    return problems;
  });
}
