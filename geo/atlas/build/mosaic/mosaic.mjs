import mapshaper from 'mapshaper';
import { CLIP } from './source-units.mjs';

/** Degrees: 4 decimals are about 11 m north–south, well below the data's own error. */
const PRECISION = 0.0001;

/**
 * How much detail a piece keeps: the smallest bend, in metres. A shared border keeps the finer
 * side's, so a coarse piece loses detail on its shores alone. Lines traced by hand stay as they are.
 */
const DETAIL = [
  [0, /^(ber|vie):|:goerlitz$/],
  [250, /^(AT-|IT-TS)|:(ftt-b|ftt-a-ceded|porkkala|muehlviertel)$/],
  [1300, /^(DE-SH|DE-NI|HR|ME|FI|DNK|NLD|GRC|ITA|CHE|BEL|SU-(LT|LV|EE|UA|BY|MD))$/],
  [500, /^(DE-|SI|BA|RS|XK|MK|POL|CZE|SVK|HUN|ROU|BGR|ALB|LIE|LUX|SMR|MCO|AND|GIB|MLT)/],
  [6000, /^other$/],
];

/** Metres for every other piece: land at the story's edge. */
const COARSE = 2800;

const detailOf = (piece) => DETAIL.find(([, pieces]) => pieces.test(piece))?.[0] ?? COARSE;

/** Smaller islands only make the files heavy. */
const SMALLEST_ISLAND_KM2 = 1.5;

const MOST_ROUNDS = 8;

/** One layer a cutter, each with a field of its own, so that a face knows every cutter it lies in. */
function cutterLayers(cutters) {
  return cutters.map(({ id, ring }) =>
    asCollection([
      {
        type: 'Feature',
        properties: { [fieldOf(id)]: true },
        geometry: { type: 'Polygon', coordinates: [ring] },
      },
    ]),
  );
}

const fieldOf = (cutterId) => `cut_${cutterId}`;

const asCollection = (features) => ({ type: 'FeatureCollection', features });

/**
 * What a face of the overlay is called: a city's sector wherever there is one, the cut part of a
 * unit where a cutter names that unit, else the unit. Null at sea, where cutters overshoot.
 * Where cutters overlap the later one wins: the strip ceded in 1954 lies inside Zone B's outline.
 */
function pieceOf(face, cutters) {
  if (face.piece) return face.piece;
  if (!face.unit) return null;
  const cutter = cutters.findLast(({ id, appliesTo }) => face[fieldOf(id)] && appliesTo.includes(face.unit));
  return cutter ? `${face.unit}:${cutter.id}` : face.unit;
}

/** Units, cutters and city sectors laid over each other at full detail: one feature a face. */
async function overlay(units, cutters, sectors) {
  const inputs = { 'units.json': units, 'sectors.json': asCollection(sectors) };
  cutterLayers(cutters).forEach((layer, i) => {
    inputs[`cutter${i}.json`] = layer;
  });
  const commands = [
    `-i ${Object.keys(inputs).join(' ')} combine-files`,
    `-clip target=units bbox=${CLIP}`,
    '-dissolve target=units unit',
    '-union target=* name=faces',
    '-o faces.json target=faces format=geojson geojson-type=FeatureCollection',
  ];
  const output = await mapshaper.applyCommands(commands.join(' '), inputs);
  return JSON.parse(output['faces.json']).features;
}

/** Faces named and simplified on shared arcs, as GeoJSON rounded to the output's precision. */
async function simplify(faces, cutters) {
  const named = faces.flatMap((face) => {
    const piece = pieceOf(face.properties, cutters);
    return piece ? [{ ...face, properties: { piece, detail: detailOf(piece) } }] : [];
  });
  const commands = [
    '-i faces.json',
    '-dissolve piece copy-fields=detail',
    '-simplify variable weighted keep-shapes interval=detail',
    `-filter-islands min-area=${SMALLEST_ISLAND_KM2}km2`,
    `-o pieces.json format=geojson geojson-type=FeatureCollection precision=${PRECISION}`,
  ];
  const output = await mapshaper.applyCommands(commands.join(' '), {
    'faces.json': asCollection(named),
  });
  return JSON.parse(output['pieces.json']);
}

/**
 * Rounding can push a vertex across a neighbouring edge. Cleaning mends that, and may itself place
 * a vertex off the grid, so the two alternate until rounding changes nothing.
 */
async function settleOnGrid(pieces) {
  let settled = JSON.stringify(pieces);
  for (let round = 1; round <= MOST_ROUNDS; round++) {
    const output = await mapshaper.applyCommands(
      `-i pieces.json -clean -o pieces.json format=geojson geojson-type=FeatureCollection precision=${PRECISION}`,
      { 'pieces.json': settled },
    );
    const next = output['pieces.json'].toString();
    if (next === settled) return JSON.parse(next);
    settled = next;
  }
  throw new Error(`The mosaic still changes after ${MOST_ROUNDS} rounds of cleaning and rounding.`);
}

/**
 * The mosaic every political layer is made of: pieces of land that meet without gap or overlap,
 * as TopoJSON with shared arcs (object `pieces`, property `piece`), coordinates on the output grid.
 * @param {object} units Natural Earth units, see units.mjs
 * @param {object[]} cutters hand-digitised rings that divide named units
 * @param {object[]} sectors features of the divided cities, property `piece`
 */
export async function buildMosaic(units, cutters, sectors) {
  const faces = await overlay(units, cutters, sectors);
  const pieces = await settleOnGrid(await simplify(faces, cutters));
  const output = await mapshaper.applyCommands(
    '-i pieces.json -o pieces.json format=topojson no-quantization',
    { 'pieces.json': pieces },
  );
  return JSON.parse(output['pieces.json']);
}
