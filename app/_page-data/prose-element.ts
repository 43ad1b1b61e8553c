import type { CSSProperties } from 'react';

/** A story, or one of its chapters, by id. */
export type ProseSource = { story: string; chapter?: string };

/** Attributes of the element around a page’s prose; `display: contents` keeps it out of the layout. */
export const PROSE_ATTRIBUTES: { 'data-prose': ''; style: CSSProperties } = {
  'data-prose': '',
  style: { display: 'contents' },
};
