'use client';

import type { MotionValue } from 'framer-motion';
import { type RefObject, useEffect, useLayoutEffect, useState } from 'react';
import { isoDay } from '../../../geo/dates';
import type { Embedding, Part } from '../../../stories/embedding';
import { type Moment, sceneAt } from '../../../stories/scene';
import { sceneHash } from '../../../stories/scene-hash';
import type { Storyboard } from '../../../stories/storyboard';

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

  useEffect(() => {
    let before = -1;
    const tell = () => {
      const now = moment.get();
      const scene = sceneAt(story, now);
      const data = root.current?.dataset;
      if (data)
        [data.step, data.day, data.scene] = [story.steps[now.step]?.id, isoDay(scene.day), sceneHash(scene)];
      if (before === now.step) return;
      before = now.step;
      // each step begins at its title; where the frame scrolls as a whole this does nothing
      if (column.current) column.current.scrollTop = 0;
      column.current?.querySelectorAll<HTMLElement>('section').forEach((section, nth) => {
        section.toggleAttribute('data-current', part.first + nth === now.step);
      });
      setAt(now.step);
    };
    tell();
    return moment.on('change', tell);
  }, [story, root, column, moment, part]);

  return at;
}
