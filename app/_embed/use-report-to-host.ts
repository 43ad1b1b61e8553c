'use client';

import type { MotionValue } from 'framer-motion';
import { useCallback, useEffect, useRef } from 'react';
import type { Storyboard } from '../../stories/model/storyboard';
import type { Moment } from '../../stories/scene/scene';
import type { Embedding } from '../../stories/urls/embed-query';
import { suitableHeight } from '../_site/share/iframe-height';
import { listen } from '../_ui/motion-value-listener';
import { tellHost } from './host-page';

type Given = {
  story: Storyboard;
  embedding: Embedding;
  /** Whether the frame’s address has been read. */
  isRead: boolean;
  /** Current step’s position in the story, from 0. */
  at: number;
  moment: MotionValue<Moment>;
};

/** Tells the page around the frame of the story: that it is there, each step, its end, and the height that suits it. */
export function useFrameReports({ story, embedding, isRead, at, moment }: Given): void {
  const told = useRef<number | null>(null);
  const isEndTold = useRef(false);
  const { first, last } = embedding;

  const tellEnd = useCallback(() => {
    const { step, progress } = moment.get();
    // a jump may arrive before its step has been told
    if (isEndTold.current || told.current !== last || step !== last || progress < 1) return;
    isEndTold.current = true;
    tellHost({ type: 'complete' });
  }, [moment, last]);

  useEffect(() => {
    const step = story.steps[at];
    if (!isRead || !step || at < first || at > last || told.current === at) return;
    const place = { step: step.id, number: at - first + 1, of: last - first + 1 };
    if (told.current === null) {
      // the range’s first step may still be the page’s
      if (at !== embedding.start) return;
      const [from, to] = [story.steps[first]?.id ?? '', story.steps[last]?.id ?? ''];
      tellHost({ type: 'ready', story: story.id, from, to, ...place });
    } else tellHost({ type: 'step', ...place, title: step.title });
    told.current = at;
    // a frame that has just opened may still stand at the page’s own first step
    requestAnimationFrame(tellEnd);
  }, [story, embedding, isRead, at, first, last, tellEnd]);

  useEffect(() => listen(moment, tellEnd), [moment, tellEnd]);

  useEffect(() => {
    let height = 0;
    const measure = () => {
      // a frame that the page hides, in a tab or a fold, has no width that anything could suit
      if (window.innerWidth === 0) return;
      const suits = suitableHeight(window.innerWidth);
      if (suits === height) return;
      height = suits;
      tellHost({ type: 'resize', height });
    };
    measure();
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, []);
}
