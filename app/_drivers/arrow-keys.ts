'use client';

import type { MotionValue } from 'framer-motion';
import { useEffect } from 'react';
import { nextStep, previousStep } from '../../stories/position';
import type { Moment } from '../../stories/scene';
import type { Storyboard } from '../../stories/storyboard';
import { goTo, isFocusLeftBehind } from './steps';

const TYPING = 'input, textarea, select, [contenteditable], dialog';

/** ← and → go from step to step; every other key scrolls as the browser does. */
export function useArrowKeys(story: Storyboard, moment: MotionValue<Moment>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented) return;
      if (event.target instanceof Element && event.target.closest(TYPING)) return;
      const now = moment.get();
      const step = event.key === 'ArrowRight' ? nextStep(now, story.steps.length - 1) : previousStep(now);
      const id = story.steps[step]?.id;
      if (!id) return;
      event.preventDefault();
      goTo(id, { smooth: true, focus: isFocusLeftBehind(id) });
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [story, moment]);
}
