import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { loadStory } from '../stories/load';
import { type Asked, readAsked } from './stills/asked';
import { isDrawn, markDrawn } from './stills/drawn';
import { drawHomeStills } from './stills/home';
import { drawOutlines } from './stills/outlines';
import { drawSharePictures } from './stills/share';
import { drawStepStills } from './stills/steps';

/**
 * Draws stills: as SVG, without a browser, and as slides with one.
 *   npm run stills                the pictures of the home page, which are committed
 *   npm run stills -- --steps     those of every step, for the build; nothing if they are drawn from the same data already
 *   npm run stills -- --png [step …] [--theme=light|dark|both] [--size=hd|4k]
 *                                 PNGs of steps as they are presented, into slides/
 */
const STORY = 'fault-lines';

const known = loadStory(process.cwd(), STORY).steps.map(({ id }) => id);

function write(path: string, drawn: string | Buffer): void {
  const file = `public${path}`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, drawn);
}

async function drawHome(): Promise<void> {
  for (const { name, svg } of await drawHomeStills()) {
    write(`/stills/${name}.svg`, svg);
    console.log(`public/stills/${name}.svg`, readFileSync(`public/stills/${name}.svg`).length, 'bytes');
  }
}

async function drawSteps(): Promise<void> {
  if (isDrawn(STORY)) return;
  let count = 0;
  for await (const { path, svg } of drawStepStills(STORY)) {
    write(path, svg);
    count += 1;
  }
  for (const { path, svg } of drawOutlines(STORY)) {
    write(path, svg);
    count += 1;
  }
  for await (const { path, png } of drawSharePictures(STORY)) {
    write(path, png);
    count += 1;
  }
  markDrawn(STORY);
  console.log(`${count} pictures of ${STORY} drawn`);
}

async function drawPng(asked: Asked & { kind: 'png' }): Promise<void> {
  // the other two need no browser, and do without its driver
  const { drawSlides } = await import('./stills/slides');
  for await (const { file, live } of drawSlides(STORY, asked, known)) {
    console.log(live ? file : `${file}: with the drawn still, for this browser has no WebGL`);
  }
}

/** What is asked for; null, once it is said, if it is a mistake. */
function asked(): Asked | null {
  try {
    return readAsked(process.argv.slice(2), known);
  } catch (mistakes) {
    console.error(mistakes instanceof Error ? mistakes.message : mistakes);
    process.exitCode = 1;
    return null;
  }
}

const wanted = asked();
if (wanted?.kind === 'home') await drawHome();
else if (wanted?.kind === 'steps') await drawSteps();
else if (wanted) await drawPng(wanted);
