import * as messages from '#messages/data';
import { layers } from '../../geo/atlas/layers';

/** Data sets that every map stands on, which are no layers of the catalogue, with their titles. */
export const BASE_TITLES: Readonly<Record<string, string>> = {
  land: messages.landTitle,
  coast: messages.coastTitle,
  borders: messages.bordersTitle,
  lakes: messages.lakesTitle,
  rivers: messages.riversTitle,
};

/** Titles of the files that are no layers, by name. */
const OTHER_TITLES: Readonly<Record<string, string>> = {
  steps: messages.stepsTitle,
  events: messages.eventsTitle,
  'events-linked-places': messages.linkedEventsTitle,
  people: messages.peopleTitle,
  offices: messages.officesTitle,
  gazetteer: messages.gazetteerTitle,
  'gazetteer-linked-places': messages.linkedGazetteerTitle,
  sources: messages.sourcesTitle,
  'sources-csl': messages.cslTitle,
  'sources-bibtex': messages.bibtexTitle,
  codebook: messages.codebookTitle,
  'codebook-values': messages.valuesTitle,
};

const layerTitles = new Map<string, string>(Object.entries(layers).map(([id, { title }]) => [id, title]));

/** Title of a layer or of a data set that maps stand on. Throws a RangeError for others. */
export function layerTitle(layer: string): string {
  const title = layerTitles.get(layer) ?? BASE_TITLES[layer];
  if (title === undefined) throw new RangeError(`the map has no layer "${layer}"`);
  return title;
}

/** Title of a table or file that is no layer, by its name. Throws a RangeError for others. */
export function fileTitle(name: string): string {
  const title = OTHER_TITLES[name];
  if (title === undefined) throw new RangeError(`no file of the data is called "${name}"`);
  return title;
}
