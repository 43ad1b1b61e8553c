import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildBorders } from './datasets/borders.mjs';
import { buildLakes, buildRivers } from './datasets/inland-water.mjs';
import { buildCoast, buildLand } from './datasets/land-and-coast.mjs';
import { buildEvents, buildGarrisons, buildPlaces, buildTroopZones } from './datasets/marks.mjs';
import { buildRoutes } from './datasets/routes.mjs';
import { buildStates } from './datasets/states.mjs';
import { buildAustriaZones, buildSectors } from './datasets/zones.mjs';
import { collectionText } from './geojson.mjs';
import { cutCity } from './mosaic/divided-cities.mjs';
import { buildMosaic } from './mosaic/mosaic.mjs';
import { OTHER_LAND, readUnits } from './mosaic/source-units.mjs';
import { piecesOf } from './mosaic/topology.mjs';
import { packAll } from './pack-geodata.mjs';
import { problemsOfRows, readGazetteer, readLines, readRows } from './read-rows.mjs';
import { periodsOf, problemsOfPieces, problemsOfReferences, problemsOfStates } from './state-periods.mjs';

const PROJECT = fileURLToPath(new URL('../../../', import.meta.url));
/** Where the data sets stand in full, and where what browsers fetch of them. */
const [DATA, PUBLIC] = ['geo/atlas/data', 'public/geo'];

/** Throws every problem found so far as one error, before anything is written. */
function throwProblems(problems) {
  if (problems.length === 0) return;
  throw new Error(`The map data cannot be built:\n${problems.map((p) => `- ${p}`).join('\n')}`);
}

/** Rows, gazetteer and lines, read and checked against each other. */
function readSources(sectorPieces) {
  const [entries, gazetteer, lines] = [readRows(), readGazetteer(), readLines()];
  const periods = periodsOf(lines.statesTimeline);
  const rows = entries.map(({ row }) => row);
  const ofLayer = (layer) => rows.filter((row) => row.layer === layer);
  throwProblems([
    ...problemsOfRows(entries, gazetteer),
    ...problemsOfStates(ofLayer('states'), periods),
    ...problemsOfReferences(entries, periods, lines.austriaZones, sectorPieces),
  ]);
  return { rows, ofLayer, gazetteer, lines, periods };
}

/** Stages of a build, for its progress bar. */
export const STAGES = 4;

/** Every data set: file name → features. Reports each stage as it begins, and when it is done. */
export async function buildAll({ startTask, finishTask }) {
  const { berlin, vienna } = readLines();
  startTask('Cutting Berlin into its sectors');
  const berlinSectors = (await cutCity(berlin, 'ber')).features;
  finishTask();
  startTask('Cutting Vienna into its sectors');
  const viennaSectors = (await cutCity(vienna, 'vie')).features;
  finishTask();
  startTask('Joining and simplifying states, land and coasts');
  const sectors = [...berlinSectors, ...viennaSectors];
  const { rows, ofLayer, gazetteer, lines, periods } = readSources(
    sectors.map(({ properties }) => properties.piece),
  );

  const topology = await buildMosaic(readUnits(), lines.cutters, sectors);
  throwProblems(
    problemsOfPieces(periods, lines.austriaZones, new Set(piecesOf(topology).keys()), OTHER_LAND),
  );

  finishTask();
  startTask('Writing down the layers');
  const states = buildStates(ofLayer('states'), periods, topology);
  return {
    'states.geojson': states,
    'borders.geojson': buildBorders(ofLayer('states'), periods, topology),
    'austria-zones.geojson': buildAustriaZones(ofLayer('austria-zones'), lines.austriaZones, topology),
    'berlin-sectors.geojson': buildSectors(ofLayer('berlin-sectors'), berlinSectors),
    'vienna-sectors.geojson': buildSectors(ofLayer('vienna-sectors'), viennaSectors),
    'troop-zones.geojson': buildTroopZones(rows, gazetteer),
    'garrisons.geojson': buildGarrisons(rows, gazetteer),
    'routes.geojson': buildRoutes(rows, gazetteer, states),
    'events.geojson': buildEvents(rows, gazetteer),
    'places.geojson': buildPlaces(rows, gazetteer),
    'land.geojson': buildLand(topology),
    'coast.geojson': buildCoast(topology),
    'rivers.geojson': buildRivers(),
    'lakes.geojson': buildLakes(),
  };
}

/** Writes files into a folder beside the old ones and then moves them together: a failure leaves the old ones as they were. */
function replaceFiles(folder, texts) {
  const staging = join(folder, '.new');
  rmSync(staging, { recursive: true, force: true });
  mkdirSync(staging, { recursive: true });
  const names = Object.keys(texts);
  for (const name of names) writeFileSync(join(staging, name), texts[name]);
  for (const name of names) renameSync(join(staging, name), join(folder, name));
  rmSync(staging, { recursive: true });
}

const mapValues = (object, make) =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, make(value)]));

/** Writes the data sets into `geo/atlas/data` of a folder, and into `public/geo` what browsers fetch of them. */
export function writeAll(collections, folder = PROJECT) {
  const packed = packAll(collections);
  replaceFiles(join(folder, DATA), mapValues(collections, collectionText));
  replaceFiles(
    join(folder, PUBLIC),
    mapValues(packed, (topology) => `${JSON.stringify(topology)}\n`),
  );
}
