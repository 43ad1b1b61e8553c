import type { StepBoard } from '../../stories/model/storyboard';
import { progressMarks, type ReadingWindow, titleTopAt } from '../../stories/scene/scroll-progress';
import { prefersReducedMotion } from '../_ui/reduced-motion';
import { measureProse } from './prose-layout';

/** Scrolls to where a step of the page has a progress, 0 to 1; the scroll driver sees it as any scrolling. */
export function scrollToMoment(board: StepBoard, progress: number, readingWindow: ReadingWindow): void {
  const section = document.getElementById(board.id);
  const title = section?.querySelector('h2');
  if (!section || !title) return;
  const nextSection = section.nextElementSibling;
  const next = nextSection?.matches('section') ? nextSection.querySelector('h2') : null;
  const marks = progressMarks(board, measureProse({ section, title, next }, readingWindow), readingWindow);
  const distance = title.getBoundingClientRect().top - titleTopAt(progress, marks);
  // rounded up, so that the moment is reached
  window.scrollBy({
    top: Math.ceil(distance) + 1,
    behavior: prefersReducedMotion() ? 'instant' : 'smooth',
  });
}
