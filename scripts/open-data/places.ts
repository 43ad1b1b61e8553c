import type { Feature as MapRow, Place } from '../../geo/atlas/schema/feature-schema';
import type { Story } from '../../stories/model/story';
import { type Row, type Table, tableOf } from './table';
import type { BilingualStory } from './two-languages';

/** Where something happened: a place of the gazetteer, with its point. */
export type PlacedAt = { place: string | null; lon: number | null; lat: number | null };

const NOWHERE: PlacedAt = { place: null, lon: null, lat: null };

/** A place by its id, with its point; nowhere if the gazetteer lacks it. */
export function placeOf({ places }: Pick<Story, 'places'>, id: string | undefined): PlacedAt {
  const place = id === undefined ? undefined : places.get(id);
  return place ? { place: place.id, lon: place.lon, lat: place.lat } : NOWHERE;
}

/** The place of a feature of the map; nowhere for one that is drawn from the outline of a state. */
export const placeOfFeature = (story: Story, id: string | undefined): PlacedAt =>
  placeOf(story, story.features.find((row: MapRow) => row.id === id)?.place);

function placeRow(place: Place, german: Place | undefined): Row {
  return {
    id: place.id,
    label: place.label,
    labelDe: german?.label ?? null,
    nameLocal: place.name_local || null,
    nameEnglish: place.name_en,
    name1953: place.name_1953 || null,
    today: place.today || null,
    todayDe: german?.today || null,
    country: place.country_1953 || null,
    lon: place.lon,
    lat: place.lat,
  };
}

/** The gazetteer as a table: every place to which other tables lead by its id. */
export function placesTable([first]: readonly BilingualStory[]): Table {
  if (!first) throw new RangeError('there is no story whose places could be listed');
  return tableOf(
    [...first.story.places.values()].map((place) => placeRow(place, first.german?.places.get(place.id))),
  );
}
