import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { drawHomeStills } from './stills/home';

/** Draws the pictures of the home page into public/stills/: the first step’s scene, as SVG, without a browser. */
mkdirSync('public/stills', { recursive: true });
for (const { name, svg } of await drawHomeStills()) {
  writeFileSync(`public/stills/${name}.svg`, svg);
  console.log(`public/stills/${name}.svg`, readFileSync(`public/stills/${name}.svg`).length, 'bytes');
}
