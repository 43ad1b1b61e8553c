import * as legend from '#messages/legend';
import { svgSymbol } from '../drawing/legend-symbols';
import { layers } from './layers';
import type { Layer, LegendFeature, LegendRow } from './layers/layer';

/** Rows of one id as one, for the features of all of them. */
function merge(rows: readonly LegendRow[]): LegendRow[] {
  const merged = new Map<string, LegendRow>();
  for (const row of rows) {
    const { matches } = merged.get(row.id) ?? row;
    merged.set(row.id, { ...row, matches: (feature) => matches(feature) || row.matches(feature) });
  }
  return [...merged.values()];
}

const rowsOf = ([id, { legend = [] }]: [string, Layer]): LegendRow[] =>
  legend.map((row) => ({
    ...row,
    matches: (feature) => feature.layer === id && row.matches(feature),
  }));

const placeOf = ({ order = Number.POSITIVE_INFINITY }: LegendRow): number => order;

/** The legend of the whole map, in the order in which its rows stand. */
export const LEGEND: readonly LegendRow[] = merge(Object.entries<Layer>(layers).flatMap(rowsOf)).sort(
  (a, b) => (placeOf(a) === placeOf(b) ? 0 : placeOf(a) - placeOf(b)),
);

/** The row of the crosses: needed for what has gone, not for what is there. */
export const GIVEN_UP: LegendRow = {
  id: 'given-up',
  words: legend.givenUpRow,
  draw: svgSymbol(
    14,
    14,
    ({ ink }) => `<path d="M3 3 11 11M11 3 3 11" stroke="${ink}" stroke-width="2.4" stroke-linecap="round"/>`,
  ),
  matches: () => false,
};

/** Presence, 0 to 1, from which a feature has its row in the legend. */
const EXPLAINED_FROM = 0.2;

/**
 * Ids of the legend’s rows for a scene’s presences, in the legend’s order; a row is left out beside another one with
 * the same symbol.
 */
export function legendRows(
  presence: Readonly<Record<string, number>>,
  features: readonly LegendFeature[],
): string[] {
  const visible = features.filter(({ id }) => (presence[id] ?? 0) >= EXPLAINED_FROM);
  const rows = LEGEND.filter(({ matches }) => visible.some(matches));
  const ids = new Set(rows.map(({ id }) => id));
  return rows.filter(({ unless }) => !unless || !ids.has(unless)).map(({ id }) => id);
}

/** The legend’s rows of these ids in its order, the first of each group with its words in full. */
export function legendEntries(ids: readonly string[]): LegendRow[] {
  const rows = [...LEGEND, GIVEN_UP].filter(({ id }) => ids.includes(id));
  return rows.map((row, nth) => {
    const isCompleted = row.group !== undefined && row.group === rows[nth - 1]?.group;
    return isCompleted ? row : { ...row, words: row.inFull ?? row.words };
  });
}
