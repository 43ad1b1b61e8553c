'use client';

import type { MotionValue } from 'framer-motion';
import { type RefObject, useEffect, useLayoutEffect, useState } from 'react';
import type { Storyboard } from '../../stories/model/storyboard';
import type { Moment } from '../../stories/scene/scene';
import type { Embedding, Part } from '../../stories/urls/embed-query';
import { useSceneReport } from '../_step/data-attributes/scene-attributes';
import { listen } from '../_ui/motion-value-listener';
import { beginAtTop } from '../_ui/scroll-to-top';

type Given = {
  story: Storyboard;
  root: RefObject<HTMLElement | null>;
  column: RefObject<HTMLElement | null>;
  moment: MotionValue<Moment>;
  part: Part;
  embedding: Embedding;
};

/**
 * Keeps the served steps in keeping with the moment: those outside the frame’s range are hidden, the current one is
 * marked, and the root says where one is. Returns the current step’s position in the story.
 */
export function useShownSteps({ story, root, column, moment, part, embedding }: Given): number {
  const [at, setAt] = useState(part.first);
  const { first, last } = embedding;

  useLayoutEffect(() => {
    column.current?.querySelectorAll<HTMLElement>('section').forEach((section, nth) => {
      const step = part.first + nth;
      section.hidden = step < first || step > last;
    });
  }, [column, part, first, last]);

  useSceneReport(root, story, moment);

  useEffect(() => {
    let before = -1;
    let letGo = () => {};
    const tell = () => {
      const now = moment.get();
      if (before === now.step) return;
      before = now.step;
      // each step begins at its title; where the frame scrolls as a whole this does nothing
      letGo();
      if (column.current) letGo = beginAtTop(column.current);
      column.current?.querySelectorAll<HTMLElement>('section').forEach((section, nth) => {
        section.toggleAttribute('data-current', part.first + nth === now.step);
      });
      setAt(now.step);
    };
    tell();
    const stop = listen(moment, tell);
    return () => {
      stop();
      letGo();
    };
  }, [column, moment, part]);

  return at;
}
