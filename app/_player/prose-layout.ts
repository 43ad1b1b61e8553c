import { entryLine, type ProseLayout, type ReadingWindow } from '../../stories/scene/scroll-progress';

/** Paragraphs of a step’s prose. */
const PARAGRAPHS = '[data-prose] > p';

type ProseSection = {
  section: Element;
  title: Element;
  /** Title of the following step; null at the last. */
  next: Element | null;
};

/** Measures how a step’s prose is laid out in the page as it is now. */
export function measureProse(
  { section, title, next }: ProseSection,
  readingWindow: ReadingWindow,
): ProseLayout {
  const titleTop = title.getBoundingClientRect().top;
  const pixelsBelow = document.documentElement.scrollHeight - window.innerHeight - window.scrollY;
  return {
    paragraphs: [...section.querySelectorAll(PARAGRAPHS)].map((paragraph) => {
      const { top, height } = paragraph.getBoundingClientRect();
      return { top: top - titleTop, height };
    }),
    next: next ? next.getBoundingClientRect().top - titleTop : Number.POSITIVE_INFINITY,
    scrollable: pixelsBelow + entryLine(readingWindow) - titleTop,
  };
}
