import type { Feature, FeatureCollection } from 'geojson';
import type { LandColors } from '../drawing/kinds/states';
import type { DayNumber } from '../time/dates';

type StateRow = {
  layer: string;
  category: string;
  ref?: string;
  from: DayNumber | null;
  to: DayNumber | null;
};

/** The sides between which the fault line runs; everything else stands apart. */
export type Alignment = 'soviet' | 'west' | 'yugo' | 'apart';

const SIDES: Record<string, Alignment> = {
  'alignment-soviet': 'soviet',
  'alignment-east': 'soviet',
  'alignment-nato': 'west',
  'alignment-west': 'west',
  'alignment-yugo': 'yugo',
};

/** Colours of the land by alignment; land of all others has the palette’s colour for other land. */
export const LAND_COLORS = {
  'alignment-soviet': 'ussr',
  'alignment-east': 'bloc',
  'alignment-yugo': 'yugo',
  'alignment-nato': 'nato',
  'alignment-west': 'west',
  'alignment-occ': 'occupied',
  'alignment-neutral': 'neutral',
} as const satisfies LandColors;

/** Too small for a ribbon in a wide view. */
export const SMALL = ['WBER', 'FTT-A', 'FTT-B', 'VG-A', 'VG-B', 'PORK'] as const;

/** Which side each state stands on, on a day, by its ref. */
export function alignmentsOn(features: readonly StateRow[], day: DayNumber): ReadonlyMap<string, Alignment> {
  const standing = features.filter(
    ({ layer, from, to }) =>
      layer === 'states' && (from === null || from <= day) && (to === null || day < to),
  );
  return new Map(standing.map(({ ref = '', category }) => [ref, SIDES[category] ?? 'apart']));
}

const isValidOn = ({ properties }: Feature, iso: string): boolean =>
  (properties?.from ?? '0000') <= iso && iso < (properties?.to ?? '9999');

/** The borders on a day (ISO) at which one alignment ends: towards another one, towards none, or at the sea. */
export function faultLines(
  borders: FeatureCollection,
  alignments: ReadonlyMap<string, Alignment>,
  iso: string,
): FeatureCollection {
  const sideOf = (ref: string) => alignments.get(ref) ?? 'apart';
  const features = borders.features.filter((border) => {
    const { left, right } = border.properties ?? {};
    return isValidOn(border, iso) && sideOf(left) !== sideOf(right);
  });
  return { type: 'FeatureCollection', features };
}
