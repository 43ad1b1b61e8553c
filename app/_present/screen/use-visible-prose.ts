import { type RefObject, useEffect } from 'react';
import { holdAtTop } from '../../_ui/scroll-to-top';

/** Shows one step’s section of a column of prose, by its index from 0, and hides all others. */
export function useVisibleProse(column: RefObject<HTMLElement | null>, step: number): void {
  useEffect(() => {
    column.current?.querySelectorAll('section').forEach((section, index) => {
      section.hidden = index !== step;
    });
    return column.current ? holdAtTop(column.current) : undefined;
  }, [column, step]);
}
