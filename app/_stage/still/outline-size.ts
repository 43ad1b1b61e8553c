/** Pixels of an outline map: the shape of a map beside its prose. */
export const OUTLINE_SIZE = { width: 855, height: 517 } as const;

/** Path of a chapter’s outline map in the site. */
export const outlinePath = (story: string, chapter: string): `/${string}` =>
  `/stills/${story}/outline-${chapter}.svg`;
