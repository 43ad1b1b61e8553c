import { type RefObject, useLayoutEffect } from 'react';

/** Text sizes of a slide, largest first; the style sheet defines them. */
const SIZES = ['large', 'middle', 'small'] as const;

/** Least space below the legend, pixels of the unscaled slide. */
const BOTTOM_MARGIN = 8;

/**
 * Sets a slide’s text in the largest size in which it fits with the longest legend of its step, so that no row is cut and
 * no size changes while the step plays. `longestLegend` is that legend, hidden; `height` that of the unscaled slide.
 */
export function useFitText(
  text: RefObject<HTMLElement | null>,
  longestLegend: RefObject<HTMLElement | null>,
  { stepIndex, height, isCovered }: { stepIndex: number; height: number; isCovered: boolean },
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: measures again when the text or the space for it changes
  useLayoutEffect(() => {
    const setSize = () => {
      const textElement = text.current;
      const legend = longestLegend.current;
      if (!textElement || !legend) return;
      for (const size of SIZES) {
        textElement.dataset.size = size;
        const top = legend.parentElement?.offsetTop ?? 0;
        if (top + legend.offsetHeight + BOTTOM_MARGIN <= textElement.clientHeight) break;
      }
    };
    setSize();
    // a web font that loads later has other widths
    let isCancelled = false;
    document.fonts?.ready.then(() => !isCancelled && setSize());
    return () => {
      isCancelled = true;
    };
  }, [text, longestLegend, stepIndex, height, isCovered]);
}
