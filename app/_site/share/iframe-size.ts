/** Pixels of a frame in a usual column of text, for those who must be told a size. */
export const FRAME_SIZE = { width: 680, height: 560 } as const;
