/** Size of share images in pixels, as usual for Open Graph. */
export const SHARE_SIZE = { width: 1200, height: 630 } as const;

/** Path of the share image of a story, or of one of its chapters. */
export const sharePath = (story: string, chapter?: string): `/${string}` =>
  `/stills/${story}/share${chapter ? `-${chapter}` : ''}.png`;
