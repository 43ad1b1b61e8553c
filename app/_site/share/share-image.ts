/** Pixels of a picture for sharing, as the Open Graph’s readers expect it. */
export const SHARE_SIZE = { width: 1200, height: 630 } as const;

/** Path of the picture by which a story, or one of its chapters, is shared. */
export const sharePath = (story: string, chapter?: string): `/${string}` =>
  `/stills/${story}/share${chapter ? `-${chapter}` : ''}.png`;
