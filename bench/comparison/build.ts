import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { loadStory } from '../../stories/load/load';
import { comparisonDataOf } from './comparison-data';
import { floorPage, leafletPage, revealPage, templatePage } from './page-html';

const STORY = 'fault-lines';
const WORKER = 'node_modules/maplibre-gl/dist/maplibre-gl-worker.mjs';
const PROGRAMS = ['template', 'leaflet', 'reveal'] as const;

/** A built folder of comparison pages; `remove` deletes it. */
export type Comparison = { folder: string; remove: () => void };

/** Builds the comparison pages into a temporary folder, each under its name. The site must be built already. */
export async function buildComparison(): Promise<Comparison> {
  const folder = mkdtempSync(join(tmpdir(), 'fault-lines-bench-'));
  const { steps, areas, marks } = comparisonDataOf(loadStory(process.cwd(), STORY));
  const pages = {
    template: templatePage(steps),
    leaflet: leafletPage(steps),
    reveal: revealPage(steps),
    floor: floorPage(
      readFileSync(`out/stories/${STORY}/index.html`, 'utf8'),
      readFileSync('public/stills/home-wide-light.svg', 'utf8'),
    ),
  };
  for (const [name, html] of Object.entries(pages)) {
    mkdirSync(join(folder, name, 'geo'), { recursive: true });
    writeFileSync(join(folder, name, 'index.html'), html);
  }
  for (const name of PROGRAMS) {
    const outFolder = join(folder, name);
    writeFileSync(join(outFolder, 'geo/areas.json'), JSON.stringify(areas));
    writeFileSync(join(outFolder, 'geo/marks.json'), JSON.stringify(marks));
    await build({
      // built together, MapLibre’s worker shares its code with the map; Leaflet has no worker
      entryPoints: [`bench/comparison/${name}.ts`, ...(name === 'leaflet' ? [] : [WORKER])],
      entryNames: '[name]',
      bundle: true,
      minify: true,
      format: 'esm',
      target: 'chrome109',
      outdir: outFolder,
      loader: { '.png': 'dataurl', '.svg': 'dataurl' },
      logLevel: 'warning',
    });
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
