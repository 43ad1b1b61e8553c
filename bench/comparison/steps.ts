/** A step as every comparison page tells it. */
export type PlainStep = {
  id: string;
  title: string;
  /** Prose without marks. */
  text: string;
  /** Middle of the step’s frame, and how near it is seen, as web maps count zoom. */
  center: [number, number];
  zoom: number;
};

/** Points and lines are switched in so many groups, a step’s by its place in the story. */
export const POINT_GROUPS = 10;
export const LINE_GROUPS = 4;
