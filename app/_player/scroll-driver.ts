'use client';

import { type MotionValue, useMotionValueEvent, useScroll } from 'framer-motion';
import { type RefObject, useCallback, useEffect, useRef } from 'react';
import scrollama from 'scrollama';
import type { StepBoard } from '../../stories/model/storyboard';
import type { Moment } from '../../stories/scene/scene';
import {
  entryLine,
  progressOf,
  type ReadingWindow,
  stepAtLine,
  stopAt,
} from '../../stories/scene/scroll-progress';
import { useLessMotion } from '../_ui/reduced-motion';
import { type KeptPlace, placeToKeep, returnTo } from './scroll-anchor';

type ScrollDriver = {
  /** The column of prose: its `section` elements are the steps, in order, without gaps. */
  column: RefObject<HTMLElement | null>;
  /** Position in the story of the column’s first step; sections that are hidden do not count. */
  first?: number;
  steps: readonly StepBoard[];
  /** The part of the viewport in which prose is read, as it is now. */
  readingWindow: () => ReadingWindow;
  moment: MotionValue<Moment>;
};

/** scrollama as it is: its types lack `offset` and `root`. */
type Scroller = scrollama.ScrollamaInstance & { offset: (share: number) => Scroller };

/** The size for which the page is laid out. */
type PageSize = { width: number; height: number };

const pageSize = (): PageSize => ({ width: window.innerWidth, height: window.innerHeight });

/** Share of a window’s height by which a phone’s bars change it while one scrolls. */
const BARS = 0.25;

/**
 * Whether a change of size moves the prose away from its reader. A phone’s bars that come and go do not: they leave
 * the lines where they are, and scrolling then would stop the finger’s own.
 */
function movesProse(before: PageSize, now: PageSize): boolean {
  if (before.width !== now.width) return true;
  const change = Math.abs(before.height - now.height);
  return change > (window.matchMedia('(pointer: coarse)').matches ? BARS * before.height : 0);
}

type Titled = { section: HTMLElement; title: Element };

const titledSections = (column: HTMLElement): Titled[] =>
  [...column.querySelectorAll<HTMLElement>('section:not([hidden])')].map((section) => ({
    section,
    title: section.querySelector('h2') ?? section,
  }));

const topOf = (element: Element): number => element.getBoundingClientRect().top;

/**
 * Turns scrolling into moments. Step and progress are computed from where the titles stand, at every scroll, so that a
 * leap leads where a walk does. framer-motion’s scroll value tells of scrolling, scrollama of steps that cross the line
 * without any, as when a part of the prose opens. In a window of another size the reader’s place is kept.
 */
export function useScrollDriver({ column, first = 0, steps, readingWindow, moment }: ScrollDriver): void {
  const sections = useRef<Titled[]>([]);
  const kept = useRef<{ place: KeptPlace; scrollY: number } | null>(null);
  const size = useRef<PageSize | null>(null);
  const reduced = useLessMotion();
  const { scrollY } = useScroll();

  const emit = useCallback(() => {
    const now = readingWindow();
    const all = sections.current;
    const nth = stepAtLine(entryLine(now), all.length, (at) => topOf(all[at]?.title ?? document.body));
    const [found, board] = [all[nth], steps[first + nth]];
    if (!found || !board) return;
    const exact = progressOf(topOf(found.title), now, board.travel);
    // where one has been brought back to, the place that was kept is the exact one
    if (kept.current?.scrollY !== window.scrollY) {
      const next = all[nth + 1]?.title ?? null;
      const place = placeToKeep({ ...found, next, progress: exact, travel: board.travel }, now);
      kept.current = { place, scrollY: window.scrollY };
    }
    const progress = reduced ? stopAt(exact, board.builds) : exact;
    const { step, progress: before } = moment.get();
    if (step !== first + nth || before !== progress) moment.set({ step: first + nth, progress });
  }, [first, steps, readingWindow, moment, reduced]);

  /** Moments of the page as it is laid out now; one that has another size first goes back to the reader’s place. */
  const follow = useCallback(() => {
    const before = size.current;
    size.current = pageSize();
    if (before && kept.current && movesProse(before, size.current)) {
      returnTo(kept.current.place, readingWindow());
      kept.current.scrollY = window.scrollY;
    }
    emit();
  }, [readingWindow, emit]);

  // a page of another size may be scrolled by the browser before it is said to be resized
  useMotionValueEvent(scrollY, 'change', follow);

  useEffect(() => {
    const element = column.current;
    if (!element) return;
    sections.current = titledSections(element);
    const lead = () => {
      const [first] = sections.current;
      return first ? topOf(first.title) - topOf(first.section) : 0;
    };
    // a step is entered when its title, not its padding, comes to the line
    const offset = () => Math.min(1, Math.max(0, (entryLine(readingWindow()) - lead()) / window.innerHeight));
    const scroller = scrollama() as Scroller;
    scroller
      .setup({
        step: sections.current.map(({ section }) => section),
        offset: offset(),
        root: document,
      } as scrollama.ScrollamaOptions)
      .onStepEnter(follow)
      .onStepExit(follow);
    const resize = () => {
      scroller.offset(offset());
      scroller.resize();
      follow();
    };
    follow();
    window.addEventListener('resize', resize);
    // text that reflows when its fonts arrive moves the titles
    document.fonts?.ready.then(resize);
    return () => {
      window.removeEventListener('resize', resize);
      scroller.destroy();
    };
  }, [column, readingWindow, follow]);
}
