/**
 * The progress that a page shows of a step, by its position, where scrolling gives another: that of a step whose map waits,
 * or that plays by itself. Both are 0 to 1.
 */
export type ShownProgress = { of: (step: number, progress: number) => number };

/** Shows what scrolling gives. */
export const AS_SCROLLED: ShownProgress = { of: (_step, progress) => progress };
