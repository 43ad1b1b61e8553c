import type { CREDITS, DataResource } from '../../app/_open-data/data-package';
import { fileTitle, layerTitle } from '../../app/_open-data/titles';
import { codebookMarkdown, codebookTable, valuesTable } from './codebook-files';
import { eventsTable } from './event-table';
import { csvGeometryOf, layerGeoJson, layerTable, shapesOf } from './layer-files';
import { type LayerData, readLayers } from './layers';
import { type LinkedEvent, linkedEvents, linkedPlaces } from './linked-places';
import { placesTable } from './places';
import { bibtex, cslJson, sourcesTable, worksOf } from './source-files';
import { officesTable, peopleTable, stepsTable } from './story-tables';
import { csvOf, type Row, type Table } from './table';
import { type BilingualStory, bilingualStories } from './two-languages';

/** A file of the data: its text, and what its description says of it besides the size. */
export type DataFile = Omit<DataResource, 'bytes' | 'schema'> & {
  title: string;
  text: string;
  table?: Table;
};

const CSV = { format: 'csv', mediatype: 'text/csv' } as const;
const GEOJSON = { format: 'geojson', mediatype: 'application/geo+json' } as const;
const LINKED_PLACES = { format: 'json-ld', mediatype: 'application/ld+json' } as const;

type Credit = (typeof CREDITS)[number];

/** Columns that lead to a place of the gazetteer. */
const PLACE_COLUMNS = ['place', 'fromPlace', 'toPlace', 'centres'];
const OUTLINE_CREDITS: readonly Credit[] = ['natural-earth', 'statistik-austria', 'afs-berlin-brandenburg'];

/** Works of others on which a table’s shapes rest: those that its rows cite, and GeoNames for points of places. */
function creditsOf({ columns, rows }: Table): Credit[] {
  const cited = new Set(rows.flatMap(({ sources }) => (Array.isArray(sources) ? sources : [])));
  const outlines = OUTLINE_CREDITS.filter((key) => cited.has(key));
  const hasPlaces = cited.has('geonames') || columns.some((column) => PLACE_COLUMNS.includes(column));
  return [...outlines, ...(hasPlaces ? (['geonames'] as const) : [])];
}

/** The two files of a layer. */
function layerFiles(data: LayerData): DataFile[] {
  const { layer } = data;
  const table = layerTable(data);
  const shared = {
    ...{ title: layerTitle(layer), layer, rows: data.features.length, shapes: shapesOf(data) },
    ...{ credits: creditsOf(data.table) },
  };
  return [
    {
      ...shared,
      ...GEOJSON,
      name: `${layer}-geojson`,
      path: `layers/${layer}.geojson`,
      text: layerGeoJson(data),
    },
    {
      ...{ ...shared, ...CSV, name: layer, path: `layers/${layer}.csv` },
      ...{ csvGeometry: csvGeometryOf(data), table, text: csvOf(table) },
    },
  ];
}

/** A table as a file; the credits of works of others are those of its places. */
const tableFile = (name: string, path: string, table: Table): DataFile => ({
  ...{ ...CSV, name, path, title: fileTitle(name), rows: table.rows.length },
  ...{ credits: name.startsWith('codebook') ? [] : creditsOf(table), table, text: csvOf(table) },
});

/** Layers whose features happened at a place. */
const EVENT_LAYERS = ['uprisings-1953', 'soviet-response-1953', 'flashpoints-1956', 'diplomacy'];

const german = (cell: Row[string] | undefined): string | null => (typeof cell === 'string' ? cell : null);

const eventsAtPlaces = (steps: Table, events: Table, layers: readonly LayerData[]): LinkedEvent[] => [
  ...steps.rows.map((row) => ({ row, title: String(row.title), german: german(row.titleDe), type: 'step' })),
  ...events.rows.map((row) => ({ row, title: String(row.text), german: german(row.textDe), type: 'event' })),
  ...layers
    .filter(({ layer }) => EVENT_LAYERS.includes(layer))
    .flatMap(({ layer, features }) =>
      features.map(({ row }) => ({ row, title: String(row.name), german: german(row.nameDe), type: layer })),
    ),
];

/** Names that places bore, by their id in the gazetteer. */
const namesOfDay = (layers: readonly LayerData[]): ReadonlyMap<string, readonly string[]> =>
  new Map(
    layers
      .filter(({ layer }) => layer === 'places')
      .flatMap(({ features }) => features)
      .map(({ row }) => [String(row.place), Array.isArray(row.namesOfDay) ? row.namesOfDay : []]),
  );

/** Files of stories: steps, events, people, offices and places. */
function storyFiles(stories: readonly BilingualStory[], layers: readonly LayerData[]): DataFile[] {
  const [steps, events, places] = [stepsTable(stories), eventsTable(stories), placesTable(stories)];
  const works = new Map(worksOf(stories).map((work) => [work.id, work]));
  return [
    tableFile('steps', 'stories/steps.csv', steps),
    tableFile('events', 'stories/events.csv', events),
    {
      ...{ ...LINKED_PLACES, name: 'events-linked-places', path: 'stories/events.lpf.json' },
      ...{ title: fileTitle('events-linked-places'), credits: ['geonames'] },
      text: linkedEvents(eventsAtPlaces(steps, events, layers), places.rows, works),
    },
    tableFile('people', 'people/people.csv', peopleTable(stories)),
    tableFile('offices', 'people/offices.csv', officesTable(stories)),
    { ...tableFile('gazetteer', 'places/gazetteer.csv', places), credits: ['geonames'] },
    {
      ...{ ...LINKED_PLACES, name: 'gazetteer-linked-places', path: 'places/gazetteer.lpf.json' },
      ...{ title: fileTitle('gazetteer-linked-places'), rows: places.rows.length, credits: ['geonames'] },
      text: linkedPlaces(places.rows, namesOfDay(layers)),
    },
  ];
}

function sourceFiles(stories: readonly BilingualStory[]): DataFile[] {
  const works = worksOf(stories);
  const shared = { rows: works.length, credits: [] };
  return [
    { ...tableFile('sources', 'sources/sources.csv', sourcesTable(works)), credits: [] },
    {
      ...{
        ...shared,
        name: 'sources-csl',
        path: 'sources/sources.csl.json',
        title: fileTitle('sources-csl'),
      },
      ...{ format: 'json', mediatype: 'application/vnd.citationstyles.csl+json', text: cslJson(works) },
    },
    {
      ...{
        ...shared,
        name: 'sources-bibtex',
        path: 'sources/sources.bib',
        title: fileTitle('sources-bibtex'),
      },
      ...{ format: 'bib', mediatype: 'application/x-bibtex', text: bibtex(works) },
    },
  ];
}

/** Everything that can be taken along, in the order of the page: layers, stories, sources, codebook. */
export function dataFiles(): DataFile[] {
  const layers = readLayers();
  const stories = bilingualStories();
  const files = [...layers.flatMap(layerFiles), ...storyFiles(stories, layers), ...sourceFiles(stories)];
  const tables = files.flatMap(({ path, title, table }) => (table ? [{ path, title, table }] : []));
  return [
    ...files,
    tableFile('codebook', 'codebook.csv', codebookTable(tables)),
    tableFile('codebook-values', 'codebook-values.csv', valuesTable(layers)),
    {
      ...{ name: 'codebook-markdown', path: 'codebook.md', title: fileTitle('codebook'), credits: [] },
      ...{ format: 'md', mediatype: 'text/markdown', text: codebookMarkdown(tables) },
    },
  ];
}
