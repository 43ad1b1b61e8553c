/** Default size of an embed in pixels, for a usual column of text. */
export const FRAME_SIZE = { width: 680, height: 560 } as const;
