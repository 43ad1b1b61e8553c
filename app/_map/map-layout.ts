import type { PaddingOf } from './picture/padding';

/** How a page lays out its map. */
export type MapLayout = {
  /** Media query of windows in which the map is narrow. */
  narrowQuery: string;
  /** Pixels that a step’s bounds keep free of each edge. */
  padding: PaddingOf;
  /** Pixels at the map’s left edge that text covers. */
  coveredLeft?: number;
};
