import type { MotionValue } from 'framer-motion';
import type { Moment } from '../../stories/scene';
import type { Storyboard } from '../../stories/storyboard';
import { prefersLessMotion } from '../_site/less-motion';

/**
 * Brings a step to where it has arrived; the scroll driver hears of it as of any scrolling. The focus comes along to
 * the step’s title, unless it stands on something that leads from step to step, such as a strip or a button.
 */
export function goTo(step: string, { smooth = false, focus = true } = {}): void {
  const behavior = smooth && !prefersLessMotion() ? 'smooth' : 'instant';
  const section = document.getElementById(step);
  if (section) {
    // the section’s own scrollIntoView would move the page around a frame as well
    const above = Number.parseFloat(getComputedStyle(section).scrollMarginTop) || 0;
    window.scrollTo({ top: window.scrollY + section.getBoundingClientRect().top - above, behavior });
  }
  if (focus) section?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
}

/** Whether the focus stands in the prose of another step, which a change of step would leave behind. */
export const isFocusLeftBehind = (step: string): boolean => {
  const section = document.activeElement?.closest('section');
  return section !== null && section !== undefined && section.id !== step;
};

/** The step that the page’s address leads to, or whose note it does; null if it is none of the story’s. */
export function stepInAddress({ steps }: Storyboard): number | null {
  let id = '';
  try {
    id = decodeURIComponent(window.location.hash.slice(1));
  } catch {
    // somebody’s editor has broken the address
  }
  const section = document.getElementById(id)?.closest('section')?.id ?? id;
  const found = steps.findIndex((step) => step.id === section);
  return found === -1 ? null : found;
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
