import { writeFileSync } from 'node:fs';
import { firstStory, storyIds } from '../app/_site/load-stories';
import { SOURCE_LANGUAGE } from '../geo/atlas/parse/translate-source';
import { isTranslated, translationLanguages } from '../stories/load/languages';
import { labelsFile, loadStory } from '../stories/load/load';
import type { PlacedLabels } from '../stories/model/placed-labels-schema';
import type { Story } from '../stories/model/story';
import { readArguments, readArgumentsOrExit, unknownName } from './command-line/arguments';
import { withProgress } from './command-line/progress.mjs';
import { formatPlacedLabels } from './labels/format-labels';
import { namedPlaces, subjectStates, unplacedBoard } from './labels/labelled-story';
import { placeStepLabels, type WindowLabels } from './labels/step-labels';
import { readGeodata } from './stills/read-geodata';

/**
 * Places the names of states and waters and the sides of towns’ labels in every step, tried in every map viewport, and
 * writes them into stories/<id>/labels.json, and those of each translation into its folder:
 *   npm run place-labels -- <story> [step …]
 * With steps named, the others keep theirs.
 */
function readPlaceLabelsArguments(args: readonly string[]) {
  const id = args.find((argument) => !argument.startsWith('-')) ?? firstStory().id;
  if (!storyIds().includes(id)) throw new Error(unknownName('story', id, storyIds()));
  const languages = [SOURCE_LANGUAGE, ...translationLanguages('.')].filter((language) =>
    isTranslated('.', id, language),
  );
  const stories = languages.map((language) => ({ language, story: loadStory(process.cwd(), id, language) }));
  const steps = stories.flatMap(({ story }) => story.steps.map((step) => step.id));
  const { names } = readArguments(
    args.filter((argument) => argument !== id),
    { options: {}, names: { noun: 'step', known: [...new Set(steps)] } },
  );
  return { stories, selectedSteps: names.length > 0 ? names : steps };
}

const { stories, selectedSteps } = readArgumentsOrExit(readPlaceLabelsArguments);
const geodata = readGeodata();

/** Places the labels of the selected steps; `report` is told of each step. */
function placeLabels(story: Story, report: (step: string, text: string | null) => void): PlacedLabels {
  const board = unplacedBoard(story);
  const placed: PlacedLabels = {};
  /** Labels that were placed last in windows of a class under some bounds, so that names stay from step to step. */
  const lastUnder = new Map<string, WindowLabels>();

  const placeIn = (index: number, device: 'wide' | 'narrow'): WindowLabels => {
    const step = board.steps[index];
    const key = `${device} ${step?.bounds[device].join()}`;
    const subjects = { states: subjectStates(story, index), places: namedPlaces(story, index) };
    const before = lastUnder.get(key)?.names ?? {};
    return placeStepLabels(board, index, device, story.names, geodata, subjects, before);
  };

  for (const [index, { id, bounds }] of board.steps.entries()) {
    const previous = story.placedLabels[id];
    if (previous && !selectedSteps.includes(id)) placed[id] = previous;
    else if (selectedSteps.includes(id)) {
      report(id, null);
      placed[id] = { wide: placeIn(index, 'wide'), narrow: placeIn(index, 'narrow') };
      const { wide, narrow } = placed[id];
      const count = ({ names }: WindowLabels) => Object.keys(names).length;
      const missing = subjectStates(story, index).filter((ref) => !wide.names[ref] || !narrow.names[ref]);
      report(
        id,
        `${count(wide)} names, ${count(narrow)} on phones${missing.length > 0 ? `; not everywhere: ${missing.join(', ')}` : ''}`,
      );
    }
    const labels = placed[id];
    if (!labels) continue;
    lastUnder.set(`wide ${bounds.wide.join()}`, labels.wide);
    lastUnder.set(`narrow ${bounds.narrow.join()}`, labels.narrow);
  }
  return placed;
}

const taskCount = stories
  .flatMap(({ story }) => story.steps)
  .filter(({ id }) => selectedSteps.includes(id)).length;

await withProgress(taskCount, ({ startTask, finishTask, print }) => {
  for (const { language, story } of stories) {
    const placed = placeLabels(story, (step, text) => {
      if (text === null) startTask(`Placing labels of ${step}`);
      else {
        finishTask();
        print(`${language === SOURCE_LANGUAGE ? '' : `${language}: `}${step}: ${text}`);
      }
    });
    writeFileSync(labelsFile(`stories/${story.id}`, language), formatPlacedLabels(placed));
  }
});
