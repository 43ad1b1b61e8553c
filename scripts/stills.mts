import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { allStories, storyIds } from '../app/_site/load-stories';
import type { Story } from '../stories/model/story';
import { readArgumentsOrExit } from './command-line/arguments';
import { chosenStory } from './command-line/chosen-story';
import { withProgress } from './command-line/progress.mjs';
import { countCovers, drawCovers } from './stills/covers';
import { areStillsCurrent, saveFingerprint } from './stills/fingerprint';
import { drawHomeStills, HOME_STILLS } from './stills/home-stills';
import { drawOutlines } from './stills/outline-maps';
import { PUBLIC_FOLDER } from './stills/public-folder';
import { drawShareImages } from './stills/share-images';
import { countSheetPictures, drawSheets } from './stills/sheets';
import { countStepStills, drawStepStills } from './stills/step-stills';
import { readStillsArguments, type StillsArguments } from './stills/stills-arguments';

/**
 * Draws stills: as SVG, without a browser, and as slides with one.
 *   npm run stills                the pictures of the home page, which are committed
 *   npm run stills -- --steps     those of every step, for the build; nothing if they are drawn from the same data already.
 *                                 Those of a translation (SITE_LANGUAGE) too, with its home page, into .translated/
 *   npm run stills -- --png [step …] [--story=<id>] [--theme=light|dark|both] [--size=hd|4k]
 *                                 PNGs of steps as they are presented, into slides/
 */

function write(path: string, content: string | Buffer): void {
  const file = `${PUBLIC_FOLDER}${path}`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

async function drawHome(): Promise<void> {
  await withProgress(HOME_STILLS, async ({ startTask, finishTask, print }) => {
    startTask('Drawing the pictures of the home page');
    for (const { name, svg } of drawHomeStills()) {
      write(`/stills/${name}.svg`, svg);
      finishTask();
      print(`${name}.svg ${Buffer.byteLength(svg)} bytes`);
    }
  });
}

/** Removes the pictures of stories and steps that are no more, which would be published. */
function removeStalePictures(): void {
  const folder = `${PUBLIC_FOLDER}/stills`;
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (entry.isDirectory() && !storyIds().includes(entry.name))
      rmSync(`${folder}/${entry.name}`, { recursive: true });
}

async function drawSteps({ id, chapters }: Story): Promise<void> {
  if (areStillsCurrent(id)) return;
  rmSync(`${PUBLIC_FOLDER}/stills/${id}`, { recursive: true, force: true });
  // each chapter has an outline map and a share image, and the story a share image
  const count = countStepStills(id) + 2 * chapters.length + 1 + countSheetPictures(id) + countCovers();
  await withProgress(count, async ({ startTask, finishTask, print }) => {
    startTask(`Drawing the stills of ${id}`);
    for (const { path, svg } of drawStepStills(id)) {
      write(path, svg);
      finishTask();
    }
    startTask('Drawing outline maps');
    for (const { path, svg } of drawOutlines(id)) {
      write(path, svg);
      finishTask();
    }
    startTask('Drawing the pictures of the sheets');
    for (const { path, svg } of drawSheets(id)) {
      write(path, svg);
      finishTask();
    }
    startTask('Drawing the pictures of the shelf');
    for (const { path, svg } of drawCovers(id)) {
      write(path, svg);
      finishTask();
    }
    startTask('Drawing pictures for sharing');
    for await (const { path, png } of drawShareImages(id)) {
      write(path, png);
      finishTask();
    }
    saveFingerprint(id);
    print(`${count} pictures of ${id} drawn`);
  });
}

async function drawPng(args: StillsArguments & { kind: 'png' }, story: Story): Promise<void> {
  // imported here, as the other two kinds need no browser
  const { writeSlides } = await import('./stills/write-slides');
  const count = args.steps.length * args.themes.length * args.sizes.length;
  await withProgress(count, async ({ startTask, finishTask, print }) => {
    startTask('Taking screenshots of slides');
    for await (const { file, live } of writeSlides(story, args)) {
      finishTask();
      print(live ? file : `${file}: with the drawn still, for this browser has no WebGL`);
    }
  });
}

const story = chosenStory(process.argv.slice(2));
const args = readArgumentsOrExit((processArgs) =>
  readStillsArguments(
    processArgs,
    story.steps.map(({ id }) => id),
    storyIds(),
  ),
);
if (args.kind === 'home') await drawHome();
else if (args.kind === 'steps') {
  removeStalePictures();
  // in English they are committed
  if (PUBLIC_FOLDER !== 'public') await drawHome();
  for (const each of allStories()) await drawSteps(each);
} else await drawPng(args, story);
