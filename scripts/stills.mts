import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { loadStory } from '../stories/load/load';
import { askedOrEnd } from './command-line/arguments';
import { withProgress } from './command-line/progress.mjs';
import { isDrawn, markDrawn } from './stills/fingerprint';
import { drawHomeStills, HOME_STILLS } from './stills/home-stills';
import { type Asked, readAsked } from './stills/options';
import { drawOutlines } from './stills/outline-maps';
import { drawSharePictures } from './stills/share-images';
import { countStepStills, drawStepStills } from './stills/step-stills';

/**
 * Draws stills: as SVG, without a browser, and as slides with one.
 *   npm run stills                the pictures of the home page, which are committed
 *   npm run stills -- --steps     those of every step, for the build; nothing if they are drawn from the same data already
 *   npm run stills -- --png [step …] [--theme=light|dark|both] [--size=hd|4k]
 *                                 PNGs of steps as they are presented, into slides/
 */
const STORY = 'fault-lines';

const story = loadStory(process.cwd(), STORY);
const known = story.steps.map(({ id }) => id);

function write(path: string, drawn: string | Buffer): void {
  const file = `public${path}`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, drawn);
}

async function drawHome(): Promise<void> {
  await withProgress(HOME_STILLS, async ({ doing, done, say }) => {
    doing('Drawing the pictures of the home page');
    for await (const { name, svg } of drawHomeStills()) {
      write(`/stills/${name}.svg`, svg);
      done();
      say(`public/stills/${name}.svg ${readFileSync(`public/stills/${name}.svg`).length} bytes`);
    }
  });
}

async function drawSteps(): Promise<void> {
  if (isDrawn(STORY)) return;
  // pictures that no step has any more would be published
  rmSync(`public/stills/${STORY}`, { recursive: true, force: true });
  const chapters = story.chapters.length;
  // each chapter has its outline map and a picture for sharing, and so has the story
  const count = countStepStills(STORY) + chapters + chapters + 1;
  await withProgress(count, async ({ doing, done, say }) => {
    doing('Drawing the stills of all steps');
    for await (const { path, svg } of drawStepStills(STORY)) {
      write(path, svg);
      done();
    }
    doing('Drawing outline maps');
    for (const { path, svg } of drawOutlines(STORY)) {
      write(path, svg);
      done();
    }
    doing('Drawing pictures for sharing');
    for await (const { path, png } of drawSharePictures(STORY)) {
      write(path, png);
      done();
    }
    markDrawn(STORY);
    say(`${count} pictures of ${STORY} drawn`);
  });
}

async function drawPng(asked: Asked & { kind: 'png' }): Promise<void> {
  // the other two need no browser, and do without its driver
  const { drawSlides } = await import('./stills/slides');
  const count = asked.steps.length * asked.themes.length * asked.sizes.length;
  await withProgress(count, async ({ doing, done, say }) => {
    doing('Shooting slides');
    for await (const { file, live } of drawSlides(STORY, asked, known)) {
      done();
      say(live ? file : `${file}: with the drawn still, for this browser has no WebGL`);
    }
  });
}

const wanted = askedOrEnd((given) => readAsked(given, known));
if (wanted.kind === 'home') await drawHome();
else if (wanted.kind === 'steps') await drawSteps();
else await drawPng(wanted);
