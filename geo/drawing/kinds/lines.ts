import type { Arrow, ArrowStyle } from '../schematic-lines';
import type { Drawing } from './kind';

type Rows = Omit<Arrow, 'style'>;

/** Schematic arrows: a documented start and a documented end; the way between is not meant. */
export const arrows = (rows: Rows, color: string, widest = 6.6): Drawing => ({
  arrows: [{ ...rows, style: { color, from: widest * 0.36, to: widest, dash: 8, gap: 5, head: true } }],
});

/** Schematic lines between two ends, without a direction. */
export const ties = (
  rows: Rows,
  {
    color,
    width,
    dash,
    gap,
    strength,
  }: { color: string; width: number; dash: number; gap: number; strength?: number },
): Drawing => {
  const style: ArrowStyle = { color, from: width, to: width, dash, gap, strength };
  return { arrows: [{ ...rows, style }] };
};
