import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { isDrawn, markDrawn } from './stills/drawn';
import { drawHomeStills } from './stills/home';
import { drawOutlines } from './stills/outlines';
import { drawSharePictures } from './stills/share';
import { drawStepStills } from './stills/steps';

/**
 * Draws stills, as SVG, without a browser.
 *   npm run still               the pictures of the home page, which are committed
 *   npm run still -- --steps    those of every step, for the build; nothing if they are drawn from the same data already
 */
const STORY = 'fault-lines';

function write(path: string, drawn: string | Buffer): void {
  const file = `public${path}`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, drawn);
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
  for await (const { path, png } of drawSharePictures(STORY)) {
    write(path, png);
    count += 1;
  }
  markDrawn(STORY);
  console.log(`${count} pictures of ${STORY} drawn`);
}
