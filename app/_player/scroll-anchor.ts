import {
  arrivalLine,
  entryLine,
  paragraphLine,
  type ReadingWindow,
} from '../../stories/scene/scroll-progress';

/** The reader’s place in the prose, described so that it can be found in another layout of the same prose. */
export type ScrollAnchor =
  /** At an edge of the page. */
  | { kind: 'top' }
  | { kind: 'end' }
  /** A step’s title has come this share, 0 to 1, of the way from the entry line to the arrival line. */
  | { kind: 'title'; title: Element; share: number }
  /** A title has arrived: this share, 0 to 1, of a block of its text is above the middle; step `next` has not begun. */
  | { kind: 'block'; block: Element; share: number; next: Element | null };

/** Pixels from the page’s end within which the reader counts as being there. */
const END_TOLERANCE = 2;

/** The innermost block of text, such as a paragraph, that contains a height of the viewport or is the last above it. */
function findBlockAt(container: Element, line: number): Element {
  const passed = [...container.children].filter((child) => {
    const { top, height } = child.getBoundingClientRect();
    return height > 0 && top <= line;
  });
  const last = passed.at(-1);
  if (!last) return container;
  return last.matches('div, ul, ol, details, table, tbody') ? findBlockAt(last, line) : last;
}

type ReadingPosition = {
  section: Element;
  title: Element;
  /** Title of the following step; null at the last. */
  next: Element | null;
};

/** The anchor of a reader who is in a step’s section. */
export function findScrollAnchor(
  { section, title, next }: ReadingPosition,
  readingWindow: ReadingWindow,
): ScrollAnchor {
  if (window.scrollY <= 0) return { kind: 'top' };
  if (window.scrollY + window.innerHeight >= document.documentElement.scrollHeight - END_TOLERANCE)
    return { kind: 'end' };
  const [entry, arrival] = [entryLine(readingWindow), arrivalLine(readingWindow)];
  const titleTop = title.getBoundingClientRect().top;
  if (titleTop > arrival) return { kind: 'title', title, share: (entry - titleTop) / (entry - arrival) };
  // builds belong to paragraphs that come to the middle: what stands there decides what the map shows
  const line = paragraphLine(readingWindow);
  const block = findBlockAt(section, line);
  const { top, height } = block.getBoundingClientRect();
  return { kind: 'block', block, share: (line - top) / Math.max(1, height), next };
}

/** How far down the page has to be scrolled to restore an anchor, pixels. */
function distanceToAnchor(anchor: ScrollAnchor, readingWindow: ReadingWindow): number {
  if (anchor.kind === 'top') return -window.scrollY;
  if (anchor.kind === 'end') return document.documentElement.scrollHeight;
  if (anchor.kind === 'title') {
    const [entry, arrival] = [entryLine(readingWindow), arrivalLine(readingWindow)];
    return anchor.title.getBoundingClientRect().top - (entry - (entry - arrival) * anchor.share);
  }
  const { block, share, next } = anchor;
  const { top, height } = block.getBoundingClientRect();
  const toBlock = top + share * height - paragraphLine(readingWindow);
  // where more text fits, scrolling must not bring in the next title, which would begin its step
  const toNext = next
    ? next.getBoundingClientRect().top - entryLine(readingWindow) - 2
    : Number.POSITIVE_INFINITY;
  return Math.min(toBlock, toNext);
}

/** Scrolls so that an anchor is where it was in the reading window before the layout changed. */
export function restoreScrollAnchor(anchor: ScrollAnchor, readingWindow: ReadingWindow): void {
  const distance = distanceToAnchor(anchor, readingWindow);
  // rounded up, so that a build that was reached stays reached
  if (Math.abs(distance) >= 1) window.scrollBy({ top: Math.ceil(distance), behavior: 'instant' });
}
