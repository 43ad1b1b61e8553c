import type { LineStyle, SchematicLine } from '../schematic-lines';
import type { MapPart } from './kind';

type RouteFilter = Omit<SchematicLine, 'style'>;

/** Schematic arrows: a documented start and a documented end; the way between is not meant. */
export const arrows = (rows: RouteFilter, color: string, widest = 6.6): MapPart => ({
  arrows: [{ ...rows, style: { color, from: widest * 0.36, to: widest, dash: 8, gap: 5, head: true } }],
});

/** Schematic lines between two ends, without a direction. */
export const plainLines = (
  rows: RouteFilter,
  {
    color,
    width,
    dash,
    gap,
    strength,
  }: { color: string; width: number; dash: number; gap: number; strength?: number },
): MapPart => {
  const style: LineStyle = { color, from: width, to: width, dash, gap, strength };
  return { arrows: [{ ...rows, style }] };
};
