/** First events of a reader’s interaction with a page. */
export const INTERACTION_EVENTS = ['pointerdown', 'keydown', 'wheel', 'touchmove', 'scroll'];
