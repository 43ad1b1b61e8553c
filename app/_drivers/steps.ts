import type { MotionValue } from 'framer-motion';
import type { Moment } from '../../stories/scene';
import type { Storyboard } from '../../stories/storyboard';

const prefersLessMotion = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Brings a step to where it has arrived; the scroll driver hears of it as of any scrolling. */
export function goTo(step: string, { smooth = false } = {}): void {
  const behavior = smooth && !prefersLessMotion() ? 'smooth' : 'instant';
  document.getElementById(step)?.scrollIntoView({ behavior, block: 'start' });
}

/**
 * Keeps the address at the current step, without a history of its own: the back button leaves the page.
 * Returns what stops it.
 */
export function keepAddress(story: Storyboard, moment: MotionValue<Moment>): () => void {
  return moment.on('change', ({ step, progress }) => {
    const id = story.steps[step]?.id;
    const untouched = step === 0 && progress === 0;
    const hash = untouched || !id ? '' : `#${id}`;
    if (window.location.hash === hash) return;
    const { pathname, search } = window.location;
    window.history.replaceState(window.history.state, '', pathname + search + hash);
  });
}
