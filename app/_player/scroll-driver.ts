import { type MotionValue, useMotionValueEvent, useScroll } from 'framer-motion';
import { type RefObject, useCallback, useEffect, useRef } from 'react';
import scrollama from 'scrollama';
import {
  entryLine,
  progressMarks,
  progressOf,
  type ReadingWindow,
  stepAtLine,
  stopAt,
} from '../../stories/scene/scroll-progress';
import { useMoment, useStory } from '../_story/story-context';
import { listen } from '../_ui/motion-value-listener';
import { usePrefersReducedMotion } from '../_ui/reduced-motion';
import { measureProse } from './prose-layout';
import { findScrollAnchor, restoreScrollAnchor, type ScrollAnchor } from './scroll-anchor';
import type { ShownProgress } from './shown-progress';

type ScrollDriverOptions = {
  /** The column of prose: its `section` elements are the steps, in order and adjacent. */
  column: RefObject<HTMLElement | null>;
  /** Index in the story of the column’s first step, from 0; hidden sections are not counted. */
  first?: number;
  /** Reads the part of the viewport in which prose is read, pixels. */
  readingWindow: () => ReadingWindow;
  /** Where the map of a step waits, or plays by itself, instead of following the scroll. */
  shown?: MotionValue<ShownProgress>;
};

/** scrollama’s published types lack `offset` and `root`. */
type Scroller = scrollama.ScrollamaInstance & { offset: (share: number) => Scroller };

/** The viewport for which the page is laid out, pixels. */
type PageSize = { width: number; height: number };

const readPageSize = (): PageSize => ({ width: window.innerWidth, height: window.innerHeight });

/** Share of the viewport’s height by which a phone’s browser bars change it during scrolling. */
const BROWSER_BARS_SHARE = 0.25;

/**
 * Whether a resize moves the prose. A phone’s browser bars that appear and disappear do not: the lines stay in place,
 * and scrolling from a program then would interrupt the finger’s scrolling.
 */
function isProseMoved(before: PageSize, now: PageSize): boolean {
  if (before.width !== now.width) return true;
  const change = Math.abs(before.height - now.height);
  return change > (window.matchMedia('(pointer: coarse)').matches ? BROWSER_BARS_SHARE * before.height : 0);
}

type TitledSection = { section: HTMLElement; title: Element };

const findTitledSections = (column: HTMLElement): TitledSection[] =>
  [...column.querySelectorAll<HTMLElement>('section:not([hidden])')].map((section) => ({
    section,
    title: section.querySelector('h2') ?? section,
  }));

const topOf = (element: Element): number => element.getBoundingClientRect().top;

/**
 * Turns scrolling into moments. Step and progress are computed from the positions of titles and paragraphs at every
 * scroll, so that a jump gives the same moment as scrolling there. framer-motion’s scroll value reports scrolling; scrollama reports
 * steps that cross the line without it, as when a part of the prose is expanded. A resize keeps the reader’s place.
 */
export function useScrollDriver({ column, first = 0, readingWindow, shown }: ScrollDriverOptions): void {
  const { steps } = useStory();
  const moment = useMoment();
  const sections = useRef<TitledSection[]>([]);
  const saved = useRef<{ anchor: ScrollAnchor; scrollY: number } | null>(null);
  const size = useRef<PageSize | null>(null);
  const isMotionReduced = usePrefersReducedMotion();
  const { scrollY } = useScroll();

  const emitMoment = useCallback(() => {
    const readingArea = readingWindow();
    const titledSections = sections.current;
    const index = stepAtLine(entryLine(readingArea), titledSections.length, (candidate) =>
      topOf(titledSections[candidate]?.title ?? document.body),
    );
    const [titledSection, board] = [titledSections[index], steps[first + index]];
    if (!titledSection || !board) return;
    const next = titledSections[index + 1]?.title ?? null;
    const marks = progressMarks(board, measureProse({ ...titledSection, next }, readingArea), readingArea);
    const scrollProgress = progressOf(topOf(titledSection.title), marks);
    // after a restored scroll the saved anchor is the exact one
    if (saved.current?.scrollY !== window.scrollY) {
      const anchor = findScrollAnchor({ ...titledSection, next }, readingArea);
      saved.current = { anchor, scrollY: window.scrollY };
    }
    const scrolled = isMotionReduced ? stopAt(scrollProgress, board.builds) : scrollProgress;
    const progress = shown ? shown.get().of(first + index, scrolled) : scrolled;
    const { step, progress: before } = moment.get();
    if (step !== first + index || before !== progress) moment.set({ step: first + index, progress });
  }, [first, steps, readingWindow, shown, moment, isMotionReduced]);

  /** Emits the moment of the current layout; after a resize it first scrolls back to the reader’s place. */
  const onLayoutChange = useCallback(() => {
    const before = size.current;
    size.current = readPageSize();
    if (before && saved.current && isProseMoved(before, size.current)) {
      restoreScrollAnchor(saved.current.anchor, readingWindow());
      saved.current.scrollY = window.scrollY;
    }
    emitMoment();
  }, [readingWindow, emitMoment]);

  useEffect(() => (shown ? listen(shown, emitMoment) : undefined), [shown, emitMoment]);

  // a browser may scroll a resized page before it dispatches `resize`
  useMotionValueEvent(scrollY, 'change', onLayoutChange);

  useEffect(() => {
    const element = column.current;
    if (!element) return;
    sections.current = findTitledSections(element);
    const readTitleOffset = () => {
      const [first] = sections.current;
      return first ? topOf(first.title) - topOf(first.section) : 0;
    };
    // a step is entered when its title, not its padding, reaches the line
    const offset = () =>
      Math.min(1, Math.max(0, (entryLine(readingWindow()) - readTitleOffset()) / window.innerHeight));
    const scroller = scrollama() as Scroller;
    scroller
      .setup({
        step: sections.current.map(({ section }) => section),
        offset: offset(),
        root: document,
      } as scrollama.ScrollamaOptions)
      .onStepEnter(onLayoutChange)
      .onStepExit(onLayoutChange);
    const onResize = () => {
      scroller.offset(offset());
      scroller.resize();
      onLayoutChange();
    };
    onLayoutChange();
    window.addEventListener('resize', onResize);
    // text that reflows when its fonts have loaded moves the titles
    document.fonts?.ready.then(onResize);
    return () => {
      window.removeEventListener('resize', onResize);
      scroller.destroy();
    };
  }, [column, readingWindow, onLayoutChange]);
}
