import type { CSSProperties } from 'react';

/** Whose prose or data: a story’s, or one of its chapters’. */
export type ProseOf = { story: string; chapter?: string };

/** The element that holds a page’s prose; layouts see through it. */
export const PROSE: { 'data-prose': ''; style: CSSProperties } = {
  'data-prose': '',
  style: { display: 'contents' },
};
