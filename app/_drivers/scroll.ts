'use client';

import { type MotionValue, useMotionValueEvent, useScroll } from 'framer-motion';
import { type RefObject, useCallback, useEffect, useRef } from 'react';
import scrollama from 'scrollama';
import { entryLine, progressOf, type ReadingWindow, stopAt } from '../../stories/position';
import type { Moment } from '../../stories/scene';
import type { StepBoard } from '../../stories/storyboard';
import { useLessMotion } from '../_site/less-motion';

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

const sectionsOf = (column: HTMLElement): HTMLElement[] => [
  ...column.querySelectorAll<HTMLElement>('section:not([hidden])'),
];
const titleOf = (section: Element): Element => section.querySelector('h2') ?? section;

/**
 * Turns scrolling into moments. scrollama says which step has been entered, framer-motion’s scroll value how far
 * its title has come; both write to one place. Emits nothing else and knows nothing of maps.
 */
export function useScrollDriver({ column, first = 0, steps, readingWindow, moment }: ScrollDriver): void {
  const current = useRef(first);
  const reduced = useLessMotion();
  const { scrollY } = useScroll();

  const emit = useCallback(() => {
    const section = column.current && sectionsOf(column.current)[current.current - first];
    const board = steps[current.current];
    if (!section || !board) return;
    const exact = progressOf(titleOf(section).getBoundingClientRect().top, readingWindow(), board.travel);
    const progress = reduced ? stopAt(exact, board.builds) : exact;
    const { step, progress: before } = moment.get();
    if (step !== current.current || before !== progress) moment.set({ step: current.current, progress });
  }, [column, first, steps, readingWindow, moment, reduced]);

  useMotionValueEvent(scrollY, 'change', emit);

  useEffect(() => {
    const element = column.current;
    if (!element) return;
    const sections = sectionsOf(element);
    const lead = () => {
      const [first] = sections;
      return first ? titleOf(first).getBoundingClientRect().top - first.getBoundingClientRect().top : 0;
    };
    // a step is entered when its title, not its padding, comes to the line
    const offset = () => Math.min(1, Math.max(0, (entryLine(readingWindow()) - lead()) / window.innerHeight));
    const enter = (index: number) => {
      current.current = first + index;
      emit();
    };
    const scroller = scrollama() as Scroller;
    // exits are not heard: after a jump they come in any order, while the step arrived at is always entered
    scroller
      .setup({ step: sections, offset: offset(), root: document } as scrollama.ScrollamaOptions)
      .onStepEnter(({ index }) => enter(index));
    const resize = () => {
      scroller.offset(offset());
      scroller.resize();
      emit();
    };
    window.addEventListener('resize', resize);
    // text that reflows when its fonts arrive moves the titles
    document.fonts.ready.then(resize);
    return () => {
      window.removeEventListener('resize', resize);
      scroller.destroy();
    };
  }, [column, first, readingWindow, emit]);
}
