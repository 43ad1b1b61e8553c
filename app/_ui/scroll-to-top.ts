/** How many frames without a scroll tell that none is under way: more than a busy machine leaves between two of them. */
const QUIET_FRAMES = 10;

/** Keys that scroll, or take the focus to what must come into view. */
const SCROLLING_KEYS = /^(Arrow(Up|Down)|Page(Up|Down)|Home|End|Tab| )$/;

/**
 * Brings what scrolls to its top for new words. Where a key or a wheel has set off a smooth scroll, a browser goes on
 * with it whatever a program has set meanwhile, and the words would begin some way in: so it is held at its top until
 * nothing scrolls any more, or until the reader’s next key that scrolls, or touch. Returns what lets go of it.
 */
export function beginAtTop(element: Element): () => void {
  let quiet = 0;
  let frame = 0;
  const letGo = () => {
    cancelAnimationFrame(frame);
    window.removeEventListener('keydown', hear, true);
    window.removeEventListener('pointerdown', letGo, true);
  };
  const hear = ({ key }: KeyboardEvent) => {
    if (SCROLLING_KEYS.test(key)) letGo();
  };
  const hold = () => {
    quiet = element.scrollTop === 0 ? quiet + 1 : 0;
    if (quiet > QUIET_FRAMES) return letGo();
    if (quiet === 0) element.scrollTo({ top: 0, behavior: 'instant' });
    frame = requestAnimationFrame(hold);
  };
  window.addEventListener('keydown', hear, true);
  window.addEventListener('pointerdown', letGo, true);
  hold();
  return letGo;
}
