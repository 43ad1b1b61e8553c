'use client';

import { type RefObject, useLayoutEffect } from 'react';

/** Sizes in which a slide’s words may be set, largest first; the style sheet says what they are. */
const SIZES = ['large', 'middle', 'small'] as const;

/** Room under a legend, in the page’s own pixels. */
const BELOW = 8;

/**
 * Sets a slide’s words as large as its step allows with the longest legend that it will have, so that no row is cut and
 * nothing changes its size while the step plays. `longest` is that legend, drawn unseen; `height` the page’s own height.
 */
export function useFittedWords(
  text: RefObject<HTMLElement | null>,
  longest: RefObject<HTMLElement | null>,
  { at, height, covered }: { at: number; height: number; covered: boolean },
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words, or another room for them
  useLayoutEffect(() => {
    const setSize = () => {
      const words = text.current;
      const legend = longest.current;
      if (!words || !legend) return;
      for (const size of SIZES) {
        words.dataset.size = size;
        const top = legend.parentElement?.offsetTop ?? 0;
        if (top + legend.offsetHeight + BELOW <= words.clientHeight) break;
      }
    };
    setSize();
    // letters that come later have other widths
    let gone = false;
    document.fonts?.ready.then(() => !gone && setSize());
    return () => {
      gone = true;
    };
  }, [text, longest, at, height, covered]);
}
