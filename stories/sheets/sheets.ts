import type { Chronology, MapPanels, Readings, Sheets } from '../model/sheets-schema';
import { chronologyAlt } from './chronology';

/** A sheet of any kind. */
export type Sheet =
  | { kind: 'chronology'; content: Chronology }
  | { kind: 'map-panels'; content: MapPanels }
  | { kind: 'readings'; content: Readings };

/** All sheets of a story, in the order in which they are listed. */
export const sheetsOf = ({ sheets }: { sheets: Sheets }): Sheet[] => [
  ...sheets.chronologies.map((content): Sheet => ({ kind: 'chronology', content })),
  ...sheets.mapPanels.map((content): Sheet => ({ kind: 'map-panels', content })),
  ...(sheets.readings ? [{ kind: 'readings', content: sheets.readings } satisfies Sheet] : []),
];

/** The sheets that a step shows. */
export const sheetsInStep = (story: { sheets: Sheets }, step: string): Sheet[] =>
  sheetsOf(story).filter(({ content }) => content.steps.includes(step));

/** What a sheet’s picture shows, in words; null for a sheet without one. */
export function sheetAlt({ kind, content }: Sheet): string | null {
  if (kind === 'chronology') return chronologyAlt(content);
  return kind === 'map-panels' ? content.alt : null;
}

/** Keys of all sources that a sheet cites, with repeats. */
export function sourcesOfSheet({ kind, content }: Sheet): string[] {
  if (kind === 'chronology')
    return content.rows.flatMap(({ cells }) =>
      Object.values(cells).flatMap((claims) => claims.flatMap(({ source }) => source)),
    );
  if (kind === 'map-panels')
    return content.rows.flatMap(({ cells }) => cells.flatMap(({ source }) => source));
  return content.readings.flatMap(({ source }) => source);
}
