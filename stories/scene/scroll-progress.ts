import type { StepBoard } from '../model/storyboard';
import type { Moment } from './scene';

/** A title begins to play a step when it has risen to this share of the reading window, from its top … */
const ENTERS_AT = 0.85;
/** … and the step has arrived when the title has come to this one. */
const ARRIVES_AT = 0.25;

/** The part of the viewport in which prose is read: all of it, or what a map above leaves free. Pixels. */
export type ReadingWindow = { top: number; height: number };

/** Line of the viewport at which a title begins to play its step, pixels from the top. */
export const entryLine = ({ top, height }: ReadingWindow): number => top + ENTERS_AT * height;

/** Line of the viewport at which a step has arrived; `travel` is how far its title moves, 1 = 60 % of the window. */
export const arrivalLine = ({ top, height }: ReadingWindow, travel = 1): number =>
  top + (ENTERS_AT - (ENTERS_AT - ARRIVES_AT) * travel) * height;

/** Progress of a step, 0 to 1, whose title stands `titleTop` pixels below the top of the viewport. */
export function progressOf(titleTop: number, window: ReadingWindow, travel = 1): number {
  const [enters, arrives] = [entryLine(window), arrivalLine(window, travel)];
  return Math.min(1, Math.max(0, (enters - titleTop) / (enters - arrives)));
}

/**
 * Position, from 0, of the step that is being read: the last whose title has come to a line of the viewport, or the
 * first while none has. `titleTop` tells where a title stands, pixels; titles stand in the order of their steps.
 */
export function stepAtLine(line: number, count: number, titleTop: (position: number) => number): number {
  let [reached, beyond] = [0, count];
  while (beyond - reached > 1) {
    const middle = (reached + beyond) >> 1;
    if (titleTop(middle) <= line) reached = middle;
    else beyond = middle;
  }
  return reached;
}

/** Pixels below the top of the viewport at which a title stands while its step has a progress of 0 to 1. */
export const titleTopAt = (progress: number, window: ReadingWindow, travel = 1): number =>
  entryLine(window) + (arrivalLine(window, travel) - entryLine(window)) * progress;

/** The last stop that a step has reached, for readers who prefer reduced motion. */
export function stopAt(progress: number, builds: readonly number[]): number {
  return Math.max(0, ...builds.filter((build) => build <= progress + 1e-9));
}

/** Progress of the stops at which a step stands where it does not flow, the last of them its end. */
export const stopsOf = ({ builds }: Pick<StepBoard, 'builds'>): number[] => [
  ...builds.filter((build) => build > 0 && build < 1),
  1,
];

/** Almost arrived counts as arrived when a reader asks for the next step. */
const ARRIVED = 0.98;

/** Step at which ‘next’ arrives. */
export const nextStep = ({ step, progress }: Moment, last: number): number =>
  Math.min(last, progress < ARRIVED ? step : step + 1);

/** Step at which ‘back’ arrives. */
export const previousStep = ({ step }: Moment): number => Math.max(0, step - 1);
