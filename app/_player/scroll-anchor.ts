import { arrivalLine, entryLine, type ReadingWindow, titleTopAt } from '../../stories/scene/scroll-progress';

/** Where a reader is in the prose, in terms that another layout of the same prose has too. */
export type KeptPlace =
  /** At an edge of the page. */
  | { at: 'top' }
  | { at: 'end' }
  /** A step is under way: its title stands where its progress, 0 to 1, puts it. */
  | { at: 'title'; title: Element; progress: number; travel: number }
  /** A step has arrived: this much of a block of its words, 0 to 1, has passed the arrival line; `next` is not begun. */
  | { at: 'block'; block: Element; share: number; travel: number; next: Element | null };

const END = 2;

/** The innermost block of words, such as a paragraph, that a line of the viewport crosses or has passed last. */
function blockAt(container: Element, line: number): Element {
  const passed = [...container.children].filter((child) => {
    const { top, height } = child.getBoundingClientRect();
    return height > 0 && top <= line;
  });
  const last = passed.at(-1);
  if (!last) return container;
  return last.matches('div, ul, ol, details, table, tbody') ? blockAt(last, line) : last;
}

type Reading = {
  section: Element;
  title: Element;
  /** Title of the step after it; null at the last. */
  next: Element | null;
  progress: number;
  travel: number;
};

/** The place of a reader whose step stands in a section, at a progress of 0 to 1. */
export function placeToKeep(
  { section, title, next, progress, travel }: Reading,
  window_: ReadingWindow,
): KeptPlace {
  if (window.scrollY <= 0) return { at: 'top' };
  if (window.scrollY + window.innerHeight >= document.documentElement.scrollHeight - END)
    return { at: 'end' };
  if (progress < 1) return { at: 'title', title, progress, travel };
  const line = arrivalLine(window_, travel);
  const block = blockAt(section, line);
  const { top, height } = block.getBoundingClientRect();
  return { at: 'block', block, share: (line - top) / Math.max(1, height), travel, next };
}

/** How far the page has to be scrolled for a place to be where it was, pixels. */
function distanceTo(place: KeptPlace, window_: ReadingWindow): number {
  if (place.at === 'top') return -window.scrollY;
  if (place.at === 'end') return document.documentElement.scrollHeight;
  if (place.at === 'title') {
    const { title, progress, travel } = place;
    return title.getBoundingClientRect().top - titleTopAt(progress, window_, travel);
  }
  const { block, share, travel, next } = place;
  const { top, height } = block.getBoundingClientRect();
  const toBlock = top + share * height - arrivalLine(window_, travel);
  // where more words have room, the next title must not come in with them
  const toNext = next ? next.getBoundingClientRect().top - entryLine(window_) - 2 : Number.POSITIVE_INFINITY;
  return Math.min(toBlock, toNext);
}

/** Brings a place back to where it was in the reading window, after the page has been laid out anew. */
export function returnTo(place: KeptPlace, window_: ReadingWindow): void {
  const distance = distanceTo(place, window_);
  // rounded up, so that a step that had arrived stays so
  if (Math.abs(distance) >= 1) window.scrollBy({ top: Math.ceil(distance), behavior: 'instant' });
}
