import { type RefObject, useEffect, useLayoutEffect } from 'react';
import type { EmbedOptions, StepRange } from '../../stories/urls/embed-query';
import { useSceneAttributes } from '../_step/data-attributes/scene-attributes';
import { useMoment } from '../_story/story-context';
import { listen } from '../_ui/motion-value-listener';
import { holdAtTop } from '../_ui/scroll-to-top';

type VisibleStepsOptions = {
  root: RefObject<HTMLElement | null>;
  column: RefObject<HTMLElement | null>;
  part: StepRange;
  embedding: EmbedOptions;
};

/**
 * Updates the served steps from the moment: hides those outside the frame’s range, marks the current one, and sets the
 * root’s data attributes.
 */
export function useVisibleSteps({ root, column, part, embedding }: VisibleStepsOptions): void {
  const moment = useMoment();
  const { first, last } = embedding;

  useLayoutEffect(() => {
    column.current?.querySelectorAll<HTMLElement>('section').forEach((section, index) => {
      const step = part.first + index;
      section.hidden = step < first || step > last;
    });
  }, [column, part, first, last]);

  useSceneAttributes(root);

  useEffect(() => {
    let before = -1;
    let releaseScroll = () => {};
    const update = () => {
      const now = moment.get();
      if (before === now.step) return;
      before = now.step;
      // each step begins at its title; in scroll mode, where the page scrolls and not the column, this does nothing
      releaseScroll();
      if (column.current) releaseScroll = holdAtTop(column.current);
      column.current?.querySelectorAll<HTMLElement>('section').forEach((section, index) => {
        section.toggleAttribute('data-current', part.first + index === now.step);
      });
    };
    update();
    const stop = listen(moment, update);
    return () => {
      stop();
      releaseScroll();
    };
  }, [column, moment, part]);
}
