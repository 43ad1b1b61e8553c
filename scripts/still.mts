import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { isDrawn, markDrawn } from './stills/drawn';
import { drawHomeStills } from './stills/home';
import { drawOutlines } from './stills/outlines';
import { drawStepStills } from './stills/steps';

/**
 * Draws stills, as SVG, without a browser.
 *   npm run still               the pictures of the home page, which are committed
 *   npm run still -- --steps    those of every step, for the build; nothing if they are drawn from the same data already
 */
const STORY = 'fault-lines';

function write(path: string, svg: string): void {
  const file = `public${path}`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, svg);
}

if (!process.argv.includes('--steps')) {
  for (const { name, svg } of await drawHomeStills()) {
    write(`/stills/${name}.svg`, svg);
    console.log(`public/stills/${name}.svg`, readFileSync(`public/stills/${name}.svg`).length, 'bytes');
  }
} else if (!isDrawn(STORY)) {
  let count = 0;
  for await (const { path, svg } of drawStepStills(STORY)) {
    write(path, svg);
    count += 1;
  }
  for (const { path, svg } of drawOutlines(STORY)) {
    write(path, svg);
    count += 1;
  }
  markDrawn(STORY);
  console.log(`${count} stills of ${STORY} drawn`);
}
