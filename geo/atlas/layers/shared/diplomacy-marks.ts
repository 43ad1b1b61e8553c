import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';
import * as legend from '#messages/legend';
import type { MapPart } from '../../../drawing/kinds/kind';
import { BESIDE, fadingSymbol } from '../../../drawing/kinds/marks';
import { sheetSymbol } from '../../../drawing/legend-symbols';
import type { Palette } from '../../../drawing/palette';
import type { LegendRow } from '../layer';

/** A meeting, which leaves a small ring at its town. */
export const meetingMark = (
  id: string,
  filter: ExpressionSpecification,
  { diplomacy, casing }: Palette,
): MapPart => fadingSymbol(id, 'events', filter, 'meeting', { color: diplomacy, casing });

/** A treaty beside its town, where it leaves a small ring. */
export const treatyMark = (
  id: string,
  filter: ExpressionSpecification,
  { diplomacy, casing }: Palette,
): MapPart => fadingSymbol(id, 'events', filter, 'treaty', { color: diplomacy, casing, offset: BESIDE });

/** An agreed text that is no treaty, beside its town, where it leaves a small ring. */
export const memorandumMark = (
  id: string,
  filter: ExpressionSpecification,
  { diplomacy, casing }: Palette,
): MapPart => fadingSymbol(id, 'events', filter, 'memorandum', { color: diplomacy, casing, offset: BESIDE });

export const MEMORANDUM: LegendRow = {
  id: 'memorandum',
  words: legend.memorandumRow,
  order: 600,
  draw: sheetSymbol('memorandum'),
  matches: ({ kind, category }) => kind === 'mark' && category === 'memorandum',
};

export const TREATY: LegendRow = {
  id: 'treaty',
  words: legend.treatyRow,
  order: 600,
  draw: sheetSymbol('treaty'),
  matches: ({ kind, category }) => kind === 'mark' && (category === 'treaty' || category === 'signature'),
};

export const MEETING: LegendRow = {
  id: 'meeting',
  words: legend.meetingRow,
  order: 600,
  draw: sheetSymbol('meeting'),
  matches: ({ kind, category }) => kind === 'mark' && category === 'meeting',
};
