'use client';

import { type RefObject, useEffect } from 'react';

/** Shows one step’s section of a column of prose, by its position from 0, and hides all others. */
export function useProseOf(column: RefObject<HTMLElement | null>, step: number): void {
  useEffect(() => {
    column.current?.querySelectorAll('section').forEach((section, nth) => {
      section.hidden = nth !== step;
    });
    // the next step’s words begin at their beginning
    column.current?.scrollTo({ top: 0 });
  }, [column, step]);
}
