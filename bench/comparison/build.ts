import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { loadStory } from '../../stories/load/load';
import { floorPage, leafletPage, revealPage, templatePage } from './html';
import { materialOf } from './material';

const STORY = 'fault-lines';
const WORKER = 'node_modules/maplibre-gl/dist/maplibre-gl-worker.mjs';
const PROGRAMS = ['template', 'leaflet', 'reveal'] as const;

/** A built folder of comparison pages, and what takes it away again. */
export type Comparison = { folder: string; remove: () => void };

/** Builds the comparison pages into a folder of their own, each under its name. The site must be built already. */
export async function buildComparison(): Promise<Comparison> {
  const folder = mkdtempSync(join(tmpdir(), 'fault-lines-bench-'));
  const { steps, areas, marks } = materialOf(loadStory(process.cwd(), STORY));
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
    const into = join(folder, name);
    writeFileSync(join(into, 'geo/areas.json'), JSON.stringify(areas));
    writeFileSync(join(into, 'geo/marks.json'), JSON.stringify(marks));
    await build({
      // Leaflet has no worker; the map’s shares its code with the map
      entryPoints: [`bench/comparison/${name}.ts`, ...(name === 'leaflet' ? [] : [WORKER])],
      entryNames: '[name]',
      bundle: true,
      minify: true,
      format: 'esm',
      target: 'chrome109',
      outdir: into,
      loader: { '.png': 'dataurl', '.svg': 'dataurl' },
      logLevel: 'warning',
    });
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
