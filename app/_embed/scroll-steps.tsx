'use client';

import type { MotionValue } from 'framer-motion';
import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react';
import type { Storyboard } from '../../stories/model/storyboard';
import type { Moment } from '../../stories/scene/scene';
import type { ReadingWindow } from '../../stories/scene/scroll-progress';
import { useScrollDriver } from '../_player/scroll-driver';
import { usePageUnfocused } from '../_player/use-page-unfocused';
import styles from './embed.module.css';

/** Drives the moments of a frame that scrolls: prose is read between what stays above and below it. */
export function ScrolledSteps({
  story,
  column,
  first,
  moment,
}: {
  story: Storyboard;
  column: RefObject<HTMLElement | null>;
  /** Position in the story of the frame’s first step. */
  first: number;
  moment: MotionValue<Moment>;
}) {
  const free = useRef<HTMLDivElement>(null);
  const readingWindow = useCallback((): ReadingWindow => {
    const { top, height } = free.current?.getBoundingClientRect() ?? { top: 0, height: window.innerHeight };
    return { top, height };
  }, []);
  const away = usePageUnfocused();
  // words that are found in the frame come to where nothing lies over them
  useLayoutEffect(() => {
    if (!away) return;
    const { style } = document.documentElement;
    const pad = () => {
      const { top, height } = readingWindow();
      style.scrollPaddingBlock = `${top}px ${Math.max(0, window.innerHeight - top - height)}px`;
      style.setProperty('--scroll-padding', `${top}px`);
    };
    pad();
    window.addEventListener('resize', pad);
    return () => {
      window.removeEventListener('resize', pad);
      style.removeProperty('scroll-padding-block');
      style.removeProperty('--scroll-padding');
    };
  }, [away, readingWindow]);
  useScrollDriver({ column, first, steps: story.steps, readingWindow, moment });
  return <div ref={free} className={styles.free} />;
}
