/** A step as every comparison page shows it. */
export type ComparisonStep = {
  id: string;
  title: string;
  /** Prose without Markdown. */
  text: string;
  /** Centre of the step’s bounds, and its zoom as MapLibre counts it, with tiles of 512 pixels. */
  center: [number, number];
  zoom: number;
};

/** Number of groups of points and lines; a step shows the group of its index, modulo this number. */
export const POINT_GROUPS = 10;
export const LINE_GROUPS = 4;
