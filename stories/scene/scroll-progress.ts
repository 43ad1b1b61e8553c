import type { StepBoard } from '../model/storyboard';
import type { Moment } from './scene';

/** A title begins to play a step when it has risen to this share of the reading window, from its top … */
const ENTERS_AT = 0.85;
/** … the step’s address puts its title at this one … */
const ARRIVES_AT = 0.25;
/** … and a paragraph plays what it speaks of when it comes to this one. */
const PARAGRAPHS_AT = 0.5;
/** Least scrolling from one build to the next, and from the last one to the next step, as a share of the reading window. */
const LEAST_DISTANCE = 0.06;

/** The part of the viewport in which prose is read: all of it, or what a map above leaves free. Pixels. */
export type ReadingWindow = { top: number; height: number };

/** A block of text below the title of its step, pixels. */
type ParagraphBox = { top: number; height: number };

/** How a step’s prose is laid out, pixels below the top of its title. */
export type ProseLayout = {
  paragraphs: readonly ParagraphBox[];
  /** Where the title of the following step stands; infinite at the last step. */
  next: number;
  /** How far the page can still be scrolled down, pixels, from where the title stands at the entry line. */
  scrollable: number;
};

/** Progress of a step, 0 to 1, while its title stands so many pixels below the top of the viewport. */
export type ProgressMark = { titleTop: number; progress: number };

/** Line of the viewport at which a title begins to play its step, pixels from the top. */
export const entryLine = ({ top, height }: ReadingWindow): number => top + ENTERS_AT * height;

/** Line of the viewport to which a step’s address brings its title. */
export const arrivalLine = ({ top, height }: ReadingWindow): number => top + ARRIVES_AT * height;

/** Line of the viewport at which a paragraph plays what it speaks of. */
export const paragraphLine = ({ top, height }: ReadingWindow): number => top + PARAGRAPHS_AT * height;

/**
 * The paragraph, from 1, during which each build of a step plays: those that its file names, or else the builds shared
 * out evenly among the paragraphs.
 */
function paragraphsOfBuilds(
  { builds, buildParagraphs }: Pick<StepBoard, 'builds' | 'buildParagraphs'>,
  paragraphCount: number,
): number[] {
  return builds.map((_, index) => {
    const paragraph = buildParagraphs[index] ?? Math.ceil(((index + 1) * paragraphCount) / builds.length);
    return Math.min(paragraphCount, paragraph);
  });
}

/** Pixels below the title at which each build plays: builds of one paragraph share its height. */
function buildOffsets(
  board: Pick<StepBoard, 'builds' | 'buildParagraphs'>,
  { paragraphs }: ProseLayout,
): number[] {
  const numbers = paragraphsOfBuilds(board, paragraphs.length);
  return numbers.map((number, index) => {
    const { top, height } = paragraphs[number - 1] ?? { top: 0, height: 0 };
    const sameParagraph = numbers.filter((other) => other === number).length;
    const before = numbers.slice(0, index).filter((other) => other === number).length;
    return top + (height * before) / sameParagraph;
  });
}

/** Distances in order, none closer than `gap` to the one before, all within `end`; squeezed where there is no room. */
function spaceOut(distances: readonly number[], gap: number, end: number): number[] {
  const spaced: number[] = [];
  for (const distance of distances) spaced.push(Math.max(distance, (spaced.at(-1) ?? 0) + gap));
  const last = spaced.at(-1) ?? 0;
  return last > end ? spaced.map((distance) => (distance * Math.max(0, end)) / last) : spaced;
}

/**
 * Where a step’s title stands at its start and at each of its builds, from the entry line up. A build is reached when the
 * paragraph that speaks of it comes to the middle of the reading window, and the last one before the next step begins.
 * A step without paragraphs plays until its title has arrived.
 */
export function progressMarks(
  board: Pick<StepBoard, 'builds' | 'buildParagraphs'>,
  layout: ProseLayout,
  window: ReadingWindow,
): ProgressMark[] {
  const entry = entryLine(window);
  const builds = board.builds.filter((build) => build > 0);
  if (layout.paragraphs.length === 0 || builds.length !== board.builds.length)
    return [
      { titleTop: entry, progress: 0 },
      { titleTop: arrivalLine(window), progress: 1 },
    ];
  const gap = LEAST_DISTANCE * window.height;
  // where little prose is seen at once, the title arrives before its first paragraph comes to the middle
  const [first = 0, ...later] = buildOffsets(board, layout).map(
    (offset) => entry + offset - paragraphLine(window),
  );
  const distances = spaceOut(
    [Math.min(first, entry - arrivalLine(window)), ...later],
    gap,
    Math.min(layout.next - gap, layout.scrollable),
  );
  return [
    { titleTop: entry, progress: 0 },
    ...builds.map((progress, index) => ({ titleTop: entry - (distances[index] as number), progress })),
  ];
}

/** Progress of a step, 0 to 1, whose title stands `titleTop` pixels below the top of the viewport. */
export function progressOf(titleTop: number, marks: readonly ProgressMark[]): number {
  const index = marks.findIndex((mark) => mark.titleTop <= titleTop);
  if (index === -1) return marks.at(-1)?.progress ?? 1;
  const [before, after] = [marks[index - 1], marks[index] as ProgressMark];
  if (!before || after.titleTop === titleTop) return after.progress;
  const share = (before.titleTop - titleTop) / (before.titleTop - after.titleTop);
  return before.progress + (after.progress - before.progress) * share;
}

/** Pixels below the top of the viewport at which a title stands while its step has a progress of 0 to 1. */
export function titleTopAt(progress: number, marks: readonly ProgressMark[]): number {
  const index = marks.findIndex((mark) => mark.progress >= progress);
  const [before, after] = [marks[index - 1], marks[index]];
  if (!after) return marks.at(-1)?.titleTop ?? 0;
  if (!before) return after.titleTop;
  const share = (progress - before.progress) / (after.progress - before.progress);
  return before.titleTop + (after.titleTop - before.titleTop) * share;
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

/** The last stop that a step has reached, for readers who prefer reduced motion. */
export function stopAt(progress: number, builds: readonly number[]): number {
  return Math.max(0, ...builds.filter((build) => build <= progress + 1e-9));
}

/** Progress of the stops at which a step stands where it does not flow, the last of them its end. */
export const stopsOf = ({ builds }: Pick<StepBoard, 'builds'>): number[] => [
  ...builds.filter((build) => build > 0 && build < 1),
  1,
];

/** Step at which ‘next’ arrives: the current one until its title has arrived, then the one after it. */
export const nextStep = ({ step }: Moment, hasArrived: boolean, last: number): number =>
  Math.min(last, hasArrived ? step + 1 : step);

/** Step at which ‘back’ arrives. */
export const previousStep = ({ step }: Moment): number => Math.max(0, step - 1);
