import { geoDistance } from 'd3-geo';
import type { Chapter, Step, Story } from '../model/story';
import type { Position, Retrieval } from './prediction';

/** Fewer places than these ask nothing. */
const LEAST_PLACES = 3;
/** A map narrower than this, degrees, is that of a town, whose places have no room on a chapter’s map. */
const TOWN_WIDTH = 1;
/** Places of a chapter lie at least so far apart, as a share of its map’s width. */
const LEAST_DISTANCE = 0.03;

/** Ids of places that a step’s map names, in the order in which it shows them. */
function placesOfStep(story: Story, step: Step): string[] {
  const [west, , east] = step.bounds;
  if (east - west < TOWN_WIDTH) return [];
  const listed = step.show.flatMap(({ features }) => (features === 'all' ? [] : features));
  return listed.flatMap((id) => story.features.find((feature) => feature.id === id)?.place ?? []);
}

/** Distance of two places, radians on the sphere. */
const apart = (from: Position, to: Position): number => geoDistance([...from], [...to]);

/**
 * What a reader may be asked for at the end of a chapter: the places that it lists, or those that its steps named and its
 * outline map shows; null where they are fewer than three.
 */
export function retrievalOf(story: Story, chapter: Chapter): Retrieval | null {
  const { frame } = chapter;
  const [west, south, east, north] = frame;
  const ids = new Set(chapter.retrieve ?? chapter.steps.flatMap((step) => placesOfStep(story, step)));
  const gap = LEAST_DISTANCE * apart([west, (south + north) / 2], [east, (south + north) / 2]);
  const places: Retrieval['places'][number][] = [];
  for (const id of ids) {
    const place = story.places.get(id);
    if (!place) continue;
    const { lon, lat, label: name } = place;
    const position: Position = [lon, lat];
    const isInside = lon > west && lon < east && lat > south && lat < north;
    const isTaken = places.some((taken) => taken.name === name || apart(taken.position, position) < gap);
    if (isInside && !isTaken) places.push({ id, name, position });
  }
  const step = chapter.steps.at(-1)?.id ?? '';
  return places.length < LEAST_PLACES ? null : { step, frame, places };
}
