import type { Names } from '../../geo/atlas/schema/names-schema';
import { localStateName, plainStateName } from '../../stories/labels/labels';
import type { StepBoard, Storyboard } from '../../stories/model/storyboard';

/** A way to set a name, and what it costs against the best one. */
export type NameForm = { text: string; local: boolean; cost: number };

/** Cost of a name in several lines, of one divided within a word, of a short form, and of leaving out the local name. */
const COST = { lines: 0.05, divided: 0.45, short: 0.9, withoutLocal: 0.3 } as const;
/** Names with more letters are better in two lines. */
const LONG = 11;

/** The forms of a state’s name in a step, with its local name on maps of small areas. */
export function stateForms(story: Storyboard, board: StepBoard, names: Names, ref: string): NameForm[] {
  const state = story.names.states[ref];
  if (!state) return [];
  const text = plainStateName(state.name);
  const divided = names.divided[ref];
  const short = names.short[ref];
  const forms = [
    { text, cost: text.length > LONG && text.includes(' ') ? 2 * COST.lines : 0 },
    ...(text.includes(' ') ? [{ text: text.replace(' ', '\n'), cost: COST.lines }] : []),
    ...(divided ? [{ text: divided.join('\n'), cost: COST.divided }] : []),
    ...(short ? [{ text: short, cost: COST.short }] : []),
  ];
  const hasLocal = localStateName(board, { name: text, local: state.local }) !== '' && state.local !== short;
  return forms.flatMap((form) => [
    ...(hasLocal ? [{ ...form, local: true }] : []),
    { ...form, local: false, cost: form.cost + (hasLocal ? COST.withoutLocal : 0) },
  ]);
}

/** The forms of a water’s name. */
export const waterForms = (name: string): NameForm[] => [
  { text: name, local: false, cost: 0 },
  ...(name.includes(' ') ? [{ text: name.replace(' ', '\n'), local: false, cost: COST.lines }] : []),
];
