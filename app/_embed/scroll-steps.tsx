import type { MotionValue } from 'framer-motion';
import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react';
import type { ReadingWindow } from '../../stories/scene/scroll-progress';
import { useScrollDriver } from '../_player/scroll-driver';
import type { ShownProgress } from '../_player/shown-progress';
import { usePageUnfocused } from '../_player/use-page-unfocused';
import styles from './embed.module.css';

/** Sets the moment in scroll mode; prose is read between the bars above and below it, which an empty element measures. */
export function ScrollSteps({
  column,
  first,
  shown,
}: {
  column: RefObject<HTMLElement | null>;
  /** Index in the story of the frame’s first step, from 0. */
  first: number;
  /** What is shown of a step whose map waits. */
  shown: MotionValue<ShownProgress>;
}) {
  const visibleArea = useRef<HTMLDivElement>(null);
  const readingWindow = useCallback((): ReadingWindow => {
    const { top, height } = visibleArea.current?.getBoundingClientRect() ?? {
      top: 0,
      height: window.innerHeight,
    };
    return { top, height };
  }, []);
  const isUnfocused = usePageUnfocused();
  // text that the browser’s find bar finds scrolls to where no bar covers it
  useLayoutEffect(() => {
    if (!isUnfocused) return;
    const { style } = document.documentElement;
    const setPadding = () => {
      const { top, height } = readingWindow();
      style.scrollPaddingBlock = `${top}px ${Math.max(0, window.innerHeight - top - height)}px`;
      style.setProperty('--scroll-padding', `${top}px`);
    };
    setPadding();
    window.addEventListener('resize', setPadding);
    return () => {
      window.removeEventListener('resize', setPadding);
      style.removeProperty('scroll-padding-block');
      style.removeProperty('--scroll-padding');
    };
  }, [isUnfocused, readingWindow]);
  useScrollDriver({ column, first, readingWindow, shown });
  return <div ref={visibleArea} className={styles.visibleArea} />;
}
