import { useLayoutEffect, useRef, useState } from 'react';

/** Elements in the served prose that hold what is asked there, by the ids of their steps. */
export type MountPoints = Readonly<Record<string, { before?: HTMLElement; after?: HTMLElement }>>;

const addElement = (place: (element: HTMLElement) => void): HTMLElement => {
  const element = document.createElement('div');
  place(element);
  return element;
};

/** The title of the step that is being read, and where it stands in the window, pixels; null at the page’s beginning. */
function readingPlace(step: string): { title: Element; top: number } | null {
  const title = document.getElementById(step)?.querySelector('h2');
  return title && window.scrollY > 0 ? { title, top: title.getBoundingClientRect().top } : null;
}

/** Scrolls so that a title stands where it stood. */
function keepPlace(place: ReturnType<typeof readingPlace>): void {
  if (place)
    window.scrollBy({ top: place.title.getBoundingClientRect().top - place.top, behavior: 'instant' });
}

/**
 * Adds an element between the head and the prose of each step in `before`, and one at the end of each step in `after`. The
 * reader’s place stays where it is: `currentStep` reads the id of the step that is being read. They go again when the
 * component does.
 */
export function useMountPoints(
  { before, after }: { before: readonly string[]; after: readonly string[] },
  currentStep: () => string,
): MountPoints {
  const [points, setPoints] = useState<MountPoints>({});
  const place = useRef<ReturnType<typeof readingPlace>>(null);
  const key = JSON.stringify([before, after]);
  useLayoutEffect(() => {
    const [heads, ends] = JSON.parse(key) as [string[], string[]];
    const made: Record<string, { before?: HTMLElement; after?: HTMLElement }> = {};
    for (const step of new Set([...heads, ...ends])) {
      const section = document.getElementById(step);
      const [head] = section?.children ?? [];
      if (!section || !head) continue;
      made[step] = {
        before: heads.includes(step) ? addElement((element) => head.after(element)) : undefined,
        after: ends.includes(step) ? addElement((element) => section.append(element)) : undefined,
      };
    }
    place.current = readingPlace(currentStep());
    // browsers that keep the place by themselves would move the page twice
    document.documentElement.style.overflowAnchor = 'none';
    setPoints(made);
    return () => {
      const leaving = readingPlace(currentStep());
      for (const { before: head, after: end } of Object.values(made)) {
        head?.remove();
        end?.remove();
      }
      keepPlace(leaving);
    };
  }, [key, currentStep]);
  // the cards come with the next render, and push down what stands below them
  useLayoutEffect(() => {
    if (Object.keys(points).length === 0) return;
    keepPlace(place.current);
    requestAnimationFrame(() => document.documentElement.style.removeProperty('overflow-anchor'));
  }, [points]);
  return points;
}
