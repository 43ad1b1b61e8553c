import type { StopNote } from '../model/step-schema';

/**
 * Index of the note that counts at a stop, from 1: its own, or that of the last stop before it that has one; -1 before the
 * first. `notes` are in the order of their stops.
 */
export const noteAtStop = (notes: readonly StopNote[], reached: number): number =>
  notes.findLastIndex(({ stop }) => stop <= reached);
