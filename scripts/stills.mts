import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { loadStory } from '../stories/load/load';
import { readArgumentsOrExit } from './command-line/arguments';
import { withProgress } from './command-line/progress.mjs';
import { areStillsCurrent, saveFingerprint } from './stills/fingerprint';
import { drawHomeStills, HOME_STILLS } from './stills/home-stills';
import { drawOutlines } from './stills/outline-maps';
import { drawShareImages } from './stills/share-images';
import { countSheetPictures, drawSheets } from './stills/sheets';
import { countStepStills, drawStepStills } from './stills/step-stills';
import { readStillsArguments, type StillsArguments } from './stills/stills-arguments';

/**
 * Draws stills: as SVG, without a browser, and as slides with one.
 *   npm run stills                the pictures of the home page, which are committed
 *   npm run stills -- --steps     those of every step, for the build; nothing if they are drawn from the same data already
 *   npm run stills -- --png [step …] [--theme=light|dark|both] [--size=hd|4k]
 *                                 PNGs of steps as they are presented, into slides/
 */
const STORY = 'fault-lines';

const story = loadStory(process.cwd(), STORY);
const stepIds = story.steps.map(({ id }) => id);

function write(path: string, content: string | Buffer): void {
  const file = `public${path}`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

async function drawHome(): Promise<void> {
  await withProgress(HOME_STILLS, async ({ startTask, finishTask, print }) => {
    startTask('Drawing the pictures of the home page');
    for (const { name, svg } of drawHomeStills()) {
      write(`/stills/${name}.svg`, svg);
      finishTask();
      print(`public/stills/${name}.svg ${readFileSync(`public/stills/${name}.svg`).length} bytes`);
    }
  });
}

async function drawSteps(): Promise<void> {
  if (areStillsCurrent(STORY)) return;
  // stills of removed steps would be published
  rmSync(`public/stills/${STORY}`, { recursive: true, force: true });
  const chapters = story.chapters.length;
  // each chapter has an outline map and a share image, and the story a share image
  const count = countStepStills(STORY) + chapters + chapters + 1 + countSheetPictures(STORY);
  await withProgress(count, async ({ startTask, finishTask, print }) => {
    startTask('Drawing the stills of all steps');
    for (const { path, svg } of drawStepStills(STORY)) {
      write(path, svg);
      finishTask();
    }
    startTask('Drawing outline maps');
    for (const { path, svg } of drawOutlines(STORY)) {
      write(path, svg);
      finishTask();
    }
    startTask('Drawing the pictures of the sheets');
    for (const { path, svg } of drawSheets(STORY)) {
      write(path, svg);
      finishTask();
    }
    startTask('Drawing pictures for sharing');
    for await (const { path, png } of drawShareImages(STORY)) {
      write(path, png);
      finishTask();
    }
    saveFingerprint(STORY);
    print(`${count} pictures of ${STORY} drawn`);
  });
}

async function drawPng(args: StillsArguments & { kind: 'png' }): Promise<void> {
  // imported here, as the other two kinds need no browser
  const { writeSlides } = await import('./stills/write-slides');
  const count = args.steps.length * args.themes.length * args.sizes.length;
  await withProgress(count, async ({ startTask, finishTask, print }) => {
    startTask('Taking screenshots of slides');
    for await (const { file, live } of writeSlides(STORY, args, stepIds)) {
      finishTask();
      print(live ? file : `${file}: with the drawn still, for this browser has no WebGL`);
    }
  });
}

const args = readArgumentsOrExit((processArgs) => readStillsArguments(processArgs, stepIds));
if (args.kind === 'home') await drawHome();
else if (args.kind === 'steps') await drawSteps();
else await drawPng(args);
