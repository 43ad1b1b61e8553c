/** Animation frames without scrolling after which no smooth scroll is running: more than a busy machine skips. */
const IDLE_ANIMATION_FRAMES = 10;

/** Keys that scroll, or move the focus to what must scroll into view. */
const SCROLLING_KEYS = /^(Arrow(Up|Down)|Page(Up|Down)|Home|End|Tab| )$/;

/**
 * Scrolls an element to its top for new text, and holds it there until no smooth scroll runs any more, or until the
 * reader presses a key that scrolls, or a pointer: a browser continues a smooth scroll of a key or a wheel whatever a
 * program has set in the meantime. Returns a function that stops holding it.
 */
export function holdAtTop(element: Element): () => void {
  let idleFrames = 0;
  let animationFrame = 0;
  const release = () => {
    cancelAnimationFrame(animationFrame);
    window.removeEventListener('keydown', onKey, true);
    window.removeEventListener('pointerdown', release, true);
  };
  const onKey = ({ key }: KeyboardEvent) => {
    if (SCROLLING_KEYS.test(key)) release();
  };
  const keepAtTop = () => {
    idleFrames = element.scrollTop === 0 ? idleFrames + 1 : 0;
    if (idleFrames > IDLE_ANIMATION_FRAMES) return release();
    if (idleFrames === 0) element.scrollTo({ top: 0, behavior: 'instant' });
    animationFrame = requestAnimationFrame(keepAtTop);
  };
  window.addEventListener('keydown', onKey, true);
  window.addEventListener('pointerdown', release, true);
  keepAtTop();
  return release;
}
