import { readFileSync, writeFileSync } from 'node:fs';
import { storyIds } from '../app/_site/load-stories';
import type { Side } from '../geo/drawing/label-layers';
import { labelBox } from '../stories/labels/label-boxes';
import { loadStory } from '../stories/load/load';
import { type StepBoard, type Storyboard, storyboardOf } from '../stories/model/storyboard';
import { askedOrEnd, readArguments, unknown } from './command-line/arguments';
import { withProgress } from './command-line/progress.mjs';
import { measure } from './fonts/measure-text';
import { crowdsOf, proposeSides } from './labels/choose-sides';
import type { Device } from './labels/map-viewports';
import { proposeStateNames } from './labels/state-names';

/**
 * Proposes sides for the labels of steps and points for the names of states, tried in every window, and writes
 * them into the step files, to be looked at and mended by hand:  npm run place-labels -- fault-lines [step …]
 * With `--states` the sides stand as they are, and only names of states are placed anew.
 */
type Proposal = { sides: Record<string, Side>; states: Record<string, [number, number] | 'none'> };

function propose(story: Storyboard, step: number, device: Device, sidesStand: boolean): Proposal {
  const crowds = crowdsOf(story, step, device);
  const fixed = crowds.map((crowd) => ({
    ...crowd,
    labels: crowd.labels.filter(({ label }) => label.style !== 'state' && label.style !== 'water'),
  }));
  const byTown = sidesStand ? new Map<string, Side>() : proposeSides(fixed);
  const sides: Record<string, Side> = {};
  for (const [place, { at }] of Object.entries(story.places)) {
    const side = byTown.get(at.join());
    if (side && side !== 'r') sides[place] = side;
  }
  const taken = (crowd: (typeof crowds)[number]) =>
    (fixed[crowds.indexOf(crowd)]?.labels ?? []).flatMap((placed) => {
      const side = placed.label.gap > 0 ? (byTown.get(placed.label.at.join()) ?? placed.side) : placed.side;
      return side === 'none' ? [] : [labelBox(placed.label, side, placed.pixel, measure)];
    });
  return { sides, states: proposeStateNames(story, step, device, crowds, taken) };
}

const flow = (record: Record<string, unknown>): string =>
  `{ ${Object.entries(record)
    .map(([key, value]) => `${key}: ${Array.isArray(value) ? `[${value.join(', ')}]` : value}`)
    .join(', ')} }`;

function write(file: string, values: Record<string, Record<string, unknown>>): void {
  const lines = readFileSync(file, 'utf8').split('\n');
  const kept = lines.filter((line) => !Object.keys(values).some((field) => line.startsWith(`${field}: `)));
  const added = Object.entries(values)
    .filter(([, record]) => Object.keys(record).length > 0)
    .map(([field, record]) => `${field}: ${flow(record)}`);
  const before = kept.findIndex((line) => line.startsWith('play:'));
  writeFileSync(file, [...kept.slice(0, before), ...added, ...kept.slice(before)].join('\n'));
}

/** The story that is named first, and what of it is asked for. */
function readAsked(given: readonly string[]) {
  const id = given.find((argument) => !argument.startsWith('-')) ?? 'fault-lines';
  if (!storyIds().includes(id)) throw new Error(unknown('story', id, storyIds()));
  const story = loadStory(process.cwd(), id);
  const steps = story.steps.map((step) => step.id);
  const { has, names } = readArguments(
    given.filter((argument) => argument !== id),
    { options: { states: 'switch' }, names: { kind: 'step', known: steps } },
  );
  return { story, statesOnly: has('states'), only: names.length > 0 ? names : steps };
}

const { story, statesOnly, only } = askedOrEnd(readAsked);
// proposals start from the names’ own points, not from what an earlier run has written
const plain = storyboardOf(story);
const onlyFeatures = (sides: Readonly<Record<string, Side>>) =>
  Object.fromEntries(Object.entries(sides).filter(([key]) => !story.places.has(key)));
const board: Storyboard = {
  ...plain,
  steps: plain.steps.map((step) => ({
    ...step,
    sides: statesOnly ? step.sides : onlyFeatures(step.sides),
    sidesPhone: statesOnly ? step.sidesPhone : {},
    stateNames: {},
    stateNamesPhone: {},
  })),
};
function placeLabelsOf(step: StepBoard, at: number): string | null {
  const wide = propose(board, at, 'wide', statesOnly);
  const narrow = propose(board, at, 'narrow', statesOnly);
  const file = story.steps[at]?.file;
  if (!file) return null;
  // a phone takes the wide side unless told otherwise: say so where its own is the plain one
  const sidesPhone = { ...narrow.sides };
  for (const place of Object.keys(wide.sides)) sidesPhone[place] ??= 'r';
  const statesPhone = { ...narrow.states };
  for (const ref of Object.keys(wide.states)) {
    const name = board.names.states[ref];
    if (name && !statesPhone[ref]) statesPhone[ref] = [name.at[0], name.at[1]];
  }
  // what is said of features, not of places, was said by hand
  const byHand = Object.entries(story.steps[at]?.sides ?? {}).filter(([key]) => !story.places.has(key));
  write(file, {
    ...(statesOnly ? {} : { sides: { ...Object.fromEntries(byHand), ...wide.sides }, sidesPhone }),
    stateNames: wide.states,
    stateNamesPhone: statesPhone,
  });
  return `${step.id} ${flow(wide.sides)} ${flow(wide.states)}`;
}

await withProgress(only.length, ({ doing, done, say }) => {
  for (const [at, step] of board.steps.entries()) {
    if (!only.includes(step.id)) continue;
    doing(`Trying labels of ${step.id}`);
    const placed = placeLabelsOf(step, at);
    done();
    if (placed !== null) say(placed);
  }
});
