import { edtfSpan, formatIsoDay, parseEdtf, parseIsoDay } from '../../geo/time/dates';

const isoOrNull = (day: number): string | null => (Number.isFinite(day) ? formatIsoDay(day) : null);

/** First and last day that an EDTF date covers, as ISO days; null at an open end. */
export function daysOf(edtf: string): { firstDay: string | null; lastDay: string | null } {
  const { from, to } = edtfSpan(parseEdtf(edtf));
  return { firstDay: isoOrNull(from), lastDay: isoOrNull(to - 1) };
}

/** The ISO day before another; null for null. */
export const dayBefore = (iso: string | null): string | null =>
  iso === null ? null : formatIsoDay(parseIsoDay(iso) - 1);
