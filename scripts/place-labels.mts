import { writeFileSync } from 'node:fs';
import { firstStory, storyIds } from '../app/_site/load-stories';
import { loadStory } from '../stories/load/load';
import type { PlacedLabels } from '../stories/model/placed-labels-schema';
import { readArguments, readArgumentsOrExit, unknownName } from './command-line/arguments';
import { withProgress } from './command-line/progress.mjs';
import { formatPlacedLabels } from './labels/format-labels';
import { subjectStates, unplacedBoard } from './labels/labelled-story';
import { placeStepLabels, type WindowLabels } from './labels/step-labels';
import { readGeodata } from './stills/read-geodata';

/**
 * Places the names of states and waters and the sides of towns’ labels in every step, tried in every map viewport, and
 * writes them into stories/<id>/labels.json:  npm run place-labels -- <story> [step …]
 * With steps named, the others keep theirs.
 */
function readPlaceLabelsArguments(args: readonly string[]) {
  const id = args.find((argument) => !argument.startsWith('-')) ?? firstStory().id;
  if (!storyIds().includes(id)) throw new Error(unknownName('story', id, storyIds()));
  const story = loadStory(process.cwd(), id);
  const steps = story.steps.map((step) => step.id);
  const { names } = readArguments(
    args.filter((argument) => argument !== id),
    { options: {}, names: { noun: 'step', known: steps } },
  );
  return { story, selectedSteps: names.length > 0 ? names : steps };
}

const { story, selectedSteps } = readArgumentsOrExit(readPlaceLabelsArguments);
const board = unplacedBoard(story);
const geodata = readGeodata();
const placed: PlacedLabels = {};

/** Labels that were placed last in windows of a class under some bounds, so that names stay from step to step. */
const lastUnder = new Map<string, WindowLabels>();

function placeIn(index: number, device: 'wide' | 'narrow'): WindowLabels {
  const step = board.steps[index];
  const key = `${device} ${step?.bounds[device].join()}`;
  const subjects = subjectStates(story, index);
  const before = lastUnder.get(key)?.names ?? {};
  return placeStepLabels(board, index, device, story.names, geodata, subjects, before);
}

await withProgress(selectedSteps.length, ({ startTask, finishTask, print }) => {
  for (const [index, { id, bounds }] of board.steps.entries()) {
    const previous = story.placedLabels[id];
    if (previous && !selectedSteps.includes(id)) placed[id] = previous;
    else if (selectedSteps.includes(id)) {
      startTask(`Placing labels of ${id}`);
      placed[id] = { wide: placeIn(index, 'wide'), narrow: placeIn(index, 'narrow') };
      finishTask();
      const { wide, narrow } = placed[id];
      const count = ({ names }: WindowLabels) => Object.keys(names).length;
      const missing = subjectStates(story, index).filter((ref) => !wide.names[ref] || !narrow.names[ref]);
      print(
        `${id}: ${count(wide)} names, ${count(narrow)} on phones${missing.length > 0 ? `; not everywhere: ${missing.join(', ')}` : ''}`,
      );
    }
    const labels = placed[id];
    if (!labels) continue;
    lastUnder.set(`wide ${bounds.wide.join()}`, labels.wide);
    lastUnder.set(`narrow ${bounds.narrow.join()}`, labels.narrow);
  }
});
writeFileSync(`stories/${story.id}/labels.json`, formatPlacedLabels(placed));
