import { didYouMean } from '../../../geo/atlas/parse/did-you-mean';
import type { Feature, Place } from '../../../geo/atlas/schema/feature-schema';
import type { Frames } from '../../../geo/atlas/schema/frames-schema';
import type { Bounds } from '../../../geo/camera/camera';
import type { StepFront } from '../../model/step-schema';

/** Degrees east and north of a place that a frame named after it holds. */
const AROUND_PLACE = [1.3, 0.8] as const;

/** A phone’s frame is at most so wide as a share of its height, in degrees: more would be small on it. */
const PHONE_WIDTH = 1.5;
/** Share of its own extent that a phone’s frame leaves free around what the step is about. */
const MARGIN = 0.12;

/** What a frame may be named after. */
export type Framed = {
  frames: Frames;
  places: ReadonlyMap<string, Place>;
  features: ReadonlyMap<string, Feature>;
};
type Pair = { wide: Bounds; narrow?: Bounds | 'same' };

/** Hundredths of a degree are finer than a frame is seen. */
const round = (degrees: number) => Math.round(degrees * 100) / 100;

/** Ref of the state of that ref or name, such as `AUT` or `Austria`. */
function stateOf(name: string, features: Framed['features']): string | undefined {
  const lowerCaseName = name.toLowerCase();
  const rows = [...features.values()].filter(({ ref }) => ref);
  return rows.find((row) => [row.ref, row.name].some((known) => known?.toLowerCase() === lowerCaseName))?.ref;
}

/** The bounds that a name stands for: a frame or a state of the atlas, or a place; null for an unknown one. */
function framedByName(name: string, { frames, places, features }: Framed): Pair | null {
  const frame = frames.frames[name];
  if (frame) return { wide: frame.bounds, narrow: frame.phone };
  const state = frames.states[stateOf(name, features) ?? ''];
  if (state) return { wide: state };
  const place = places.get(name);
  if (!place) return null;
  const [east, north] = AROUND_PLACE;
  const { lon, lat } = place;
  return { wide: [round(lon - east), round(lat - north), round(lon + east), round(lat + north)] };
}

/**
 * Bounds for phones within those of a wide window: as wide as what the step is about, `points`, needs. Undefined where
 * nothing is known, or where the wide bounds are narrow enough.
 */
function phoneBounds([west, south, east, north]: Bounds, points: readonly Place[]): Bounds | undefined {
  const width = PHONE_WIDTH * (north - south);
  if (points.length === 0 || width >= east - west) return undefined;
  const lons = points.map(({ lon }) => lon);
  const [first, last] = [Math.min(...lons), Math.max(...lons)];
  const needed = Math.max(width, (last - first) * (1 + 2 * MARGIN));
  if (needed >= east - west) return undefined;
  const left = Math.min(Math.max((first + last - needed) / 2, west), east - needed);
  return [round(left), south, round(left + needed), north];
}

/**
 * A step’s bounds, and its bounds on phones where they differ. `points` are the places that the step is about. `report`
 * is told of names that stand for nothing.
 */
export function deriveFrame(
  { frame, phone }: Pick<StepFront, 'frame' | 'phone'>,
  points: readonly Place[],
  named: Framed,
  report: (field: 'frame' | 'phone', message: string) => void,
): { bounds: Bounds; boundsPhone?: Bounds } | null {
  const resolve = (field: 'frame' | 'phone', value: string | Bounds): Pair | null => {
    if (typeof value !== 'string') return { wide: value };
    const found = framedByName(value, named);
    const known = [
      ...Object.keys(named.frames.frames),
      ...Object.keys(named.frames.states),
      ...named.places.keys(),
    ];
    const hint = didYouMean(value, known);
    if (!found) report(field, `"${value}" is neither a frame nor a state nor a place${hint}`);
    return found;
  };
  const framed = resolve('frame', frame);
  if (!framed) return null;
  const bounds = framed.wide;
  if (phone === 'same') return { bounds };
  if (phone !== undefined) {
    const narrow = resolve('phone', phone);
    return narrow && { bounds, boundsPhone: narrow.wide };
  }
  if (framed.narrow === 'same') return { bounds };
  const boundsPhone = framed.narrow ?? phoneBounds(bounds, points);
  return { bounds, ...(boundsPhone && { boundsPhone }) };
}
