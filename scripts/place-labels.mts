import { readFileSync, writeFileSync } from 'node:fs';
import type { Device } from '../app/_map/picture/label-features';
import { storyIds } from '../app/_site/load-stories';
import type { Side } from '../geo/drawing/label-layers';
import { labelBox } from '../stories/labels/label-boxes';
import { loadStory } from '../stories/load/load';
import { type StepBoard, type Storyboard, storyboardOf } from '../stories/model/storyboard';
import { readArguments, readArgumentsOrExit, unknownName } from './command-line/arguments';
import { withProgress } from './command-line/progress.mjs';
import { measureText } from './fonts/measure-text';
import { layoutsOf, proposeSides } from './labels/choose-sides';
import { proposeStateNames } from './labels/state-names';

/**
 * Proposes sides for the labels of steps and positions for the names of states, tried in every map viewport, and writes
 * them into the step files, to be checked and corrected by hand:  npm run place-labels -- fault-lines [step …]
 * With `--states` the sides are kept, and only names of states are placed.
 */
type Proposal = { sides: Record<string, Side>; states: Record<string, [number, number] | 'none'> };

function propose(story: Storyboard, step: number, device: Device, keepSides: boolean): Proposal {
  const layouts = layoutsOf(story, step, device);
  const fixedLayouts = layouts.map((layout) => ({
    ...layout,
    labels: layout.labels.filter(({ label }) => label.style !== 'state' && label.style !== 'water'),
  }));
  const townSides = keepSides ? new Map<string, Side>() : proposeSides(fixedLayouts);
  const sides: Record<string, Side> = {};
  for (const [place, { at }] of Object.entries(story.places)) {
    const side = townSides.get(at.join());
    if (side && side !== 'r') sides[place] = side;
  }
  const occupiedBoxes = (layout: (typeof layouts)[number]) =>
    (fixedLayouts[layouts.indexOf(layout)]?.labels ?? []).flatMap((placed) => {
      const side =
        placed.label.gap > 0 ? (townSides.get(placed.label.at.join()) ?? placed.side) : placed.side;
      return side === 'none' ? [] : [labelBox(placed.label, side, placed.pixel, measureText)];
    });
  return { sides, states: proposeStateNames(story, step, device, layouts, occupiedBoxes) };
}

const toFlowMapping = (record: Record<string, unknown>): string =>
  `{ ${Object.entries(record)
    .map(([key, value]) => `${key}: ${Array.isArray(value) ? `[${value.join(', ')}]` : value}`)
    .join(', ')} }`;

function writeFields(file: string, values: Record<string, Record<string, unknown>>): void {
  const lines = readFileSync(file, 'utf8').split('\n');
  const otherLines = lines.filter(
    (line) => !Object.keys(values).some((field) => line.startsWith(`${field}: `)),
  );
  const newLines = Object.entries(values)
    .filter(([, record]) => Object.keys(record).length > 0)
    .map(([field, record]) => `${field}: ${toFlowMapping(record)}`);
  const playIndex = otherLines.findIndex((line) => line.startsWith('play:'));
  writeFileSync(
    file,
    [...otherLines.slice(0, playIndex), ...newLines, ...otherLines.slice(playIndex)].join('\n'),
  );
}

/** The story that is named first, and the selected steps of it. */
function readPlaceLabelsArguments(args: readonly string[]) {
  const id = args.find((argument) => !argument.startsWith('-')) ?? 'fault-lines';
  if (!storyIds().includes(id)) throw new Error(unknownName('story', id, storyIds()));
  const story = loadStory(process.cwd(), id);
  const steps = story.steps.map((step) => step.id);
  const { has, names } = readArguments(
    args.filter((argument) => argument !== id),
    { options: { states: 'switch' }, names: { noun: 'step', known: steps } },
  );
  return { story, statesOnly: has('states'), selectedSteps: names.length > 0 ? names : steps };
}

const { story, statesOnly, selectedSteps } = readArgumentsOrExit(readPlaceLabelsArguments);
// proposals start from the names’ default positions, not from what an earlier run has written
const storyboard = storyboardOf(story);
const onlyFeatures = (sides: Readonly<Record<string, Side>>) =>
  Object.fromEntries(Object.entries(sides).filter(([key]) => !story.places.has(key)));
const board: Storyboard = {
  ...storyboard,
  steps: storyboard.steps.map((step) => ({
    ...step,
    sides: statesOnly ? step.sides : onlyFeatures(step.sides),
    sidesPhone: statesOnly ? step.sidesPhone : {},
    stateNames: {},
    stateNamesPhone: {},
  })),
};

/** Writes the proposals for a step into its file; returns a summary, null if there is no such file. */
function placeLabelsOf(step: StepBoard, index: number): string | null {
  const wide = propose(board, index, 'wide', statesOnly);
  const narrow = propose(board, index, 'narrow', statesOnly);
  const file = story.steps[index]?.file;
  if (!file) return null;
  // a phone takes over the wide side if it has none of its own: write the default side too
  const sidesPhone = { ...narrow.sides };
  for (const place of Object.keys(wide.sides)) sidesPhone[place] ??= 'r';
  const statesPhone = { ...narrow.states };
  for (const ref of Object.keys(wide.states)) {
    const name = board.names.states[ref];
    if (name && !statesPhone[ref]) statesPhone[ref] = [name.at[0], name.at[1]];
  }
  // sides of features, not of places, were written by hand
  const manualSides = Object.entries(story.steps[index]?.sides ?? {}).filter(
    ([key]) => !story.places.has(key),
  );
  writeFields(file, {
    ...(statesOnly ? {} : { sides: { ...Object.fromEntries(manualSides), ...wide.sides }, sidesPhone }),
    stateNames: wide.states,
    stateNamesPhone: statesPhone,
  });
  return `${step.id} ${toFlowMapping(wide.sides)} ${toFlowMapping(wide.states)}`;
}

await withProgress(selectedSteps.length, ({ startTask, finishTask, print }) => {
  for (const [index, step] of board.steps.entries()) {
    if (!selectedSteps.includes(step.id)) continue;
    startTask(`Trying labels of ${step.id}`);
    const placed = placeLabelsOf(step, index);
    finishTask();
    if (placed !== null) print(placed);
  }
});
