import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const SOURCES = fileURLToPath(new URL('../sources/', import.meta.url));

const REQUIRED = [
  'id',
  'layer',
  'kind',
  'category',
  'name',
  'nameLocal',
  'date',
  'from',
  'to',
  'certainty',
  'sources',
];
const CERTAINTIES = ['documented', 'approximate', 'schematic', 'reported'];

/** Row fields that name gazetteer places. */
const PLACE_FIELDS = ['place', 'fromPlace', 'toPlace', 'centres'];

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** One line of CSV into its cells; quoted cells may hold commas. */
function cellsOf(line) {
  return [...line.matchAll(/("([^"]*)"|[^,]*)(,|$)/g)]
    .slice(0, -1)
    .map(([, unquoted, quoted]) => quoted ?? unquoted);
}

/** The gazetteer: places by id, with `at` = [lon, lat] in WGS84 degrees. GeoNames, see SOURCES.md. */
export function readGazetteer() {
  const [header, ...lines] = readFileSync(`${SOURCES}gazetteer.csv`, 'utf8').trim().split(/\r?\n/);
  const columns = header.split(',');
  return new Map(
    lines.map((line) => {
      const cells = cellsOf(`${line},`);
      const place = Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? '']));
      return [place.id, { ...place, at: [Number(place.lon), Number(place.lat)] }];
    }),
  );
}

/** The hand-digitised lines and the table of which pieces form which state, and when. */
export function readLines() {
  return JSON.parse(readFileSync(`${SOURCES}lines.json`, 'utf8'));
}

/** Every row of every layer, in the order of the files' names; `file` says where a row stands. */
export function readRows() {
  const folder = `${SOURCES}features/`;
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort();
  return files.flatMap((file) =>
    (parse(readFileSync(folder + file, 'utf8')) ?? []).map((row) => ({ file, row })),
  );
}

function problemsOfDates({ from, to }) {
  const found = [];
  for (const [field, day] of [
    ['from', from],
    ['to', to],
  ]) {
    if (day !== null && !ISO_DAY.test(day)) found.push(`${field} is not an ISO day: ${day}`);
  }
  if (from && to && from >= to) found.push(`from ${from} is not before to ${to}`);
  return found;
}

function problemsOfRow(row, layerOfFile, gazetteer) {
  const found = REQUIRED.filter((field) => row[field] === undefined).map((f) => `${f} is missing`);
  if (row.layer !== layerOfFile) found.push(`layer ${row.layer} stands in another layer’s file`);
  if (!CERTAINTIES.includes(row.certainty)) found.push(`unknown certainty ${row.certainty}`);
  if (!Array.isArray(row.sources) || row.sources.length === 0) found.push('no source');
  for (const field of PLACE_FIELDS) {
    for (const place of [row[field] ?? []].flat()) {
      if (!gazetteer.has(place)) found.push(`${field} is not in the gazetteer: ${place}`);
    }
  }
  return [...found, ...problemsOfDates(row)];
}

/** Everything wrong with the rows themselves, one sentence a problem, with file and id. */
export function problemsOfRows(entries, gazetteer) {
  const seen = new Map();
  return entries.flatMap(({ file, row }) => {
    const found = problemsOfRow(row, basename(file, '.yaml'), gazetteer);
    if (seen.has(row.id)) found.push(`the id is used in ${seen.get(row.id)} already`);
    seen.set(row.id, file);
    return found.map((problem) => `features/${file}: ${row.id ?? 'row without id'}: ${problem}`);
  });
}
