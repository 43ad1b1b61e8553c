import type { MotionValue } from 'framer-motion';
import type { Storyboard } from '../../stories/model/storyboard';
import type { Moment } from '../../stories/scene/scene';
import { fragmentWords, intendedId, quoted } from '../../stories/urls/step-fragment';
import { listen } from '../_ui/motion-value-listener';
import { prefersLessMotion } from '../_ui/reduced-motion';
import { addressFragment, changeAddress } from './address-bar';

const pixels = (length: string): number => Number.parseFloat(length) || 0;

/**
 * Brings a step to where it has arrived; the scroll driver hears of it as of any scrolling. The focus comes along to
 * the step’s title, unless it stands on something that leads from step to step, such as a strip or a button.
 */
export function goTo(step: string, { smooth = false, focus = true } = {}): void {
  const behavior = smooth && !prefersLessMotion() ? 'smooth' : 'instant';
  const section = document.getElementById(step);
  if (section) {
    const padding = getComputedStyle(document.documentElement).scrollPaddingTop;
    // the section’s own scrollIntoView would move the page around a frame as well
    const above = pixels(getComputedStyle(section).scrollMarginTop) + pixels(padding);
    window.scrollTo({ top: window.scrollY + section.getBoundingClientRect().top - above, behavior });
  }
  if (focus) section?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
}

/** Whether the focus stands in the prose of another step, which a change of step would leave behind. */
export const isFocusLeftBehind = (step: string): boolean => {
  const section = document.activeElement?.closest('section');
  return section !== null && section !== undefined && section.id !== step;
};

/** Where the fragment of the page’s address leads. */
export type Addressed = {
  /** Position of the step, from 0; null where the address names none. */
  step: number | null;
  /** What is to be said to whoever came by an address that no step has; null where there is nothing to say. */
  remark: string | null;
};

/**
 * The step that the page’s address leads to, or whose note it does. An address that was changed on its way leads to
 * the step that it most likely means, with a remark.
 */
export function stepInAddress({ steps }: Storyboard): Addressed {
  const words = fragmentWords(addressFragment());
  const positionOf = (id: string) => steps.findIndex((step) => step.id === id);
  const exact = positionOf(document.getElementById(words)?.closest('section')?.id ?? words);
  if (exact !== -1) return { step: exact, remark: null };
  // what is on the page but in no step, such as its beginning
  if (words === '' || document.getElementById(words)) return { step: null, remark: null };
  const id = intendedId(
    words,
    steps.map((step) => step.id),
  );
  const step = id === null ? null : positionOf(id);
  const title = step === null ? '' : (steps[step]?.title ?? '');
  const instead =
    step === null ? 'this is the beginning' : `this is the nearest, step ${step + 1}, “${title}”`;
  return { step, remark: `No step has the address ${quoted(`#${words}`)}: ${instead}.` };
}

/**
 * Keeps the address at the current step, without a history of its own: the back button leaves the page.
 * Returns what stops it.
 */
export function keepAddress(story: Storyboard, moment: MotionValue<Moment>): () => void {
  return listen(moment, ({ step, progress }) => {
    const id = story.steps[step]?.id;
    const untouched = step === 0 && progress === 0;
    changeAddress({ hash: untouched || !id ? '' : `#${id}` });
  });
}
