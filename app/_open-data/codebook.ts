import { z } from 'zod';
import * as messages from '#messages/codebook';
import { featureSchema } from '../../geo/atlas/schema/feature-schema';

/** What a column holds. `day` is an ISO day, `list` has its values apart by semicolons in CSV. */
export type ColumnType =
  | 'text'
  | 'id'
  | 'list'
  | 'number'
  | 'integer'
  | 'boolean'
  | 'day'
  | 'edtf'
  | 'address';

type Column = { type: ColumnType; meaning: string; unit?: string };

const DEGREES = messages.unitDegrees;

/** The columns of all tables by name, in the order in which tables have them; one of texts may have a German one beside it. */
const COLUMNS: Readonly<Record<string, Column>> = {
  id: { type: 'id', meaning: messages.columnId },
  story: { type: 'id', meaning: messages.columnStory },
  chapter: { type: 'id', meaning: messages.columnChapter },
  position: { type: 'integer', meaning: messages.columnPosition },
  step: { type: 'id', meaning: messages.columnStep },
  eventKind: { type: 'id', meaning: messages.columnEventKind },
  person: { type: 'id', meaning: messages.columnPerson },
  layer: { type: 'id', meaning: messages.columnLayer },
  kind: { type: 'id', meaning: messages.columnKind },
  category: { type: 'id', meaning: messages.columnCategory },
  title: { type: 'text', meaning: messages.columnTitle },
  name: { type: 'text', meaning: messages.columnName },
  nameLocal: { type: 'text', meaning: messages.columnNameLocal },
  language: { type: 'id', meaning: messages.columnLanguage },
  office: { type: 'text', meaning: messages.columnOffice },
  officeKind: { type: 'id', meaning: messages.columnOfficeKind },
  text: { type: 'text', meaning: messages.columnText },
  date: { type: 'edtf', meaning: messages.columnDate },
  from: { type: 'day', meaning: messages.columnFrom },
  to: { type: 'day', meaning: messages.columnTo },
  firstDay: { type: 'day', meaning: messages.columnFirstDay },
  lastDay: { type: 'day', meaning: messages.columnLastDay },
  certainty: { type: 'id', meaning: messages.columnCertainty },
  sources: { type: 'list', meaning: messages.columnSources },
  claim: { type: 'text', meaning: messages.columnClaim },
  paragraphs: { type: 'list', meaning: messages.columnParagraphs },
  ref: { type: 'id', meaning: messages.columnRef },
  state: { type: 'id', meaning: messages.columnState },
  states: { type: 'list', meaning: messages.columnStates },
  zone: { type: 'id', meaning: messages.columnZone },
  power: { type: 'text', meaning: messages.columnPower },
  lands: { type: 'text', meaning: messages.columnLands },
  place: { type: 'id', meaning: messages.columnPlace },
  fromPlace: { type: 'id', meaning: messages.columnFromPlace },
  toPlace: { type: 'id', meaning: messages.columnToPlace },
  centres: { type: 'list', meaning: messages.columnCentres },
  extent: { type: 'text', meaning: messages.columnExtent },
  area_km2: { type: 'number', meaning: messages.columnArea, unit: messages.unitSquareKilometres },
  left: { type: 'id', meaning: messages.columnLeft },
  right: { type: 'id', meaning: messages.columnRight },
  level: { type: 'id', meaning: messages.columnLevel },
  label: { type: 'text', meaning: messages.columnLabel },
  ending: { type: 'id', meaning: messages.columnEnding },
  endingLabel: { type: 'text', meaning: messages.columnEndingLabel },
  putDownBy: { type: 'id', meaning: messages.columnPutDownBy },
  context: { type: 'boolean', meaning: messages.columnContext },
  outlook: { type: 'boolean', meaning: messages.columnOutlook },
  thinningFrom: { type: 'day', meaning: messages.columnThinningFrom },
  thinningTo: { type: 'day', meaning: messages.columnThinningTo },
  thinningCertainty: { type: 'id', meaning: messages.columnThinningCertainty },
  nameEnglish: { type: 'text', meaning: messages.columnNameEnglish },
  name1953: { type: 'text', meaning: messages.columnName1953 },
  namesOfDay: { type: 'list', meaning: messages.columnNamesOfDay },
  today: { type: 'text', meaning: messages.columnToday },
  country: { type: 'id', meaning: messages.columnCountry },
  feature: { type: 'id', meaning: messages.columnFeature },
  features: { type: 'list', meaning: messages.columnFeatures },
  steps: { type: 'list', meaning: messages.columnSteps },
  note: { type: 'text', meaning: messages.columnNote },
  reference: { type: 'text', meaning: messages.columnReference },
  year: { type: 'integer', meaning: messages.columnYear },
  workType: { type: 'id', meaning: messages.columnWorkType },
  used: { type: 'id', meaning: messages.columnUsed },
  address: { type: 'address', meaning: messages.columnAddress },
  file: { type: 'text', meaning: messages.columnFile },
  column: { type: 'id', meaning: messages.columnColumn },
  columnType: { type: 'text', meaning: messages.columnColumnType },
  unit: { type: 'text', meaning: messages.columnUnit },
  values: { type: 'list', meaning: messages.columnValues },
  value: { type: 'id', meaning: messages.columnValue },
  meaning: { type: 'text', meaning: messages.columnMeaning },
  lon: { type: 'number', meaning: messages.columnLon, unit: DEGREES },
  lat: { type: 'number', meaning: messages.columnLat, unit: DEGREES },
  wkt: { type: 'text', meaning: messages.columnWkt, unit: DEGREES },
};

/** Fields of the map’s rows that only say how a thing is drawn; no table has them. */
export const DRAWING_FIELDS: ReadonlySet<string> = new Set([
  ...['offset', 'gap', 'corners', 'anchor', 'vanishes', 'exploreOnly', 'afterglow'],
  ...['fadeInDays', 'fadeOutDays', 'at', 'toAt', 'bend', 'via', 'drawnAs', 'arcs', 'outlineKm'],
]);

/** Fields of the map’s rows that stand in tables under other names, as they have several values or a name of GeoJSON’s. */
export const RENAMED_FIELDS: Readonly<Record<string, readonly string[]>> = {
  thinning: ['thinningFrom', 'thinningTo', 'thinningCertainty'],
  geometry: ['extent'],
};

const GERMAN = /De$/;
const names = Object.keys(COLUMNS);

/** Place of a column in tables; one in German stands behind its own. */
export const columnRank = (name: string): number =>
  names.indexOf(name.replace(GERMAN, '')) + (GERMAN.test(name) ? 0.5 : 0);

const rowFields = z.toJSONSchema(featureSchema, { io: 'input', unrepresentable: 'any' }).properties ?? {};

/** Columns of which the base map has values that the schema of the map’s rows does not know. */
const OPEN_COLUMNS: readonly string[] = ['layer', 'kind'];

/** Values that the schema of the map’s rows allows for a field; none where it allows any. */
function allowedValues(name: string): string[] {
  if (OPEN_COLUMNS.includes(name)) return [];
  const field = rowFields[name === 'thinningCertainty' ? 'certainty' : name];
  if (typeof field !== 'object') return [];
  return [...(field.enum ?? []), ...(field.const === undefined ? [] : [field.const])].map(String);
}

/** A column as the codebook has it; `values` are those that the schema of the map’s rows allows. */
export type DescribedColumn = Column & { name: string; values: readonly string[] };

/** What a column means. Throws a RangeError for one that the codebook does not know. */
export function describeColumn(name: string): DescribedColumn {
  const own = COLUMNS[name];
  if (own) return { ...own, name, values: own.type === 'id' ? allowedValues(name) : [] };
  const original = COLUMNS[name.replace(GERMAN, '')];
  if (!original || !GERMAN.test(name)) throw new RangeError(`the codebook has no column "${name}"`);
  return {
    ...{ name, type: original.type, values: [] },
    meaning: messages.germanOf({ column: name.replace(GERMAN, '') }),
  };
}

const TYPE_WORDS: Readonly<Record<ColumnType, string>> = {
  text: messages.typeText,
  id: messages.typeId,
  list: messages.typeList,
  number: messages.typeNumber,
  integer: messages.typeInteger,
  boolean: messages.typeBoolean,
  day: messages.typeDay,
  edtf: messages.typeEdtf,
  address: messages.typeAddress,
};

/** Type of a column in words, with its unit. */
export const typeWords = ({ type, unit }: Pick<Column, 'type' | 'unit'>): string =>
  unit ? messages.withUnit({ type: TYPE_WORDS[type], unit }) : TYPE_WORDS[type];

/** Meaning of a column in words, with the values that it may have. */
export const meaningWords = ({ meaning, values }: Pick<DescribedColumn, 'meaning' | 'values'>): string =>
  values.length === 0 ? meaning : `${meaning} ${messages.oneOf({ values: values.join(', ') })}`;
