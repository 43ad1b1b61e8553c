/** Presence, 0 to 1, from which a feature can be seen; what is fainter is on its way in or out. */
export const VISIBLE_FROM = 0.15;

/** Presence of what is past, to the end of its chapter. */
export const AFTERGLOW = 0.35;
