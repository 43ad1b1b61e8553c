import type { MotionValue } from 'framer-motion';
import * as messages from '#messages/step';
import type { Storyboard } from '../../stories/model/storyboard';
import type { Moment } from '../../stories/scene/scene';
import { closestId, decodeFragment, shortened, stepPosition } from '../../stories/urls/step-fragment';
import { listen } from '../_ui/motion-value-listener';
import { prefersReducedMotion } from '../_ui/reduced-motion';
import { addressFragment, changeAddress } from './address-bar';

const parsePixels = (length: string): number => Number.parseFloat(length) || 0;

/** Pixels that the page has to be scrolled to where a step’s address leads; negative or zero if it is there or beyond. */
function distanceToStep(section: Element): number {
  const padding = getComputedStyle(document.documentElement).scrollPaddingTop;
  const topMargin = parsePixels(getComputedStyle(section).scrollMarginTop) + parsePixels(padding);
  return section.getBoundingClientRect().top - topMargin;
}

/** Pixels within which a step counts as arrived: scrolling ends on whole pixels. */
const ARRIVAL_TOLERANCE = 4;

/** Whether a step’s title has scrolled to where its address leads, or beyond. */
export function hasStepArrived(step: string): boolean {
  const section = document.getElementById(step);
  return section !== null && distanceToStep(section) <= ARRIVAL_TOLERANCE;
}

/**
 * Scrolls to where a step’s title has arrived; the scroll driver sees it as any scrolling. Moves the focus to the step’s title
 * unless `focus` is false, as for a strip or a button that leads from step to step and keeps it.
 */
export function scrollToStep(step: string, { smooth = false, focus = true } = {}): void {
  const behavior = smooth && !prefersReducedMotion() ? 'smooth' : 'instant';
  const section = document.getElementById(step);
  // scrollIntoView would also scroll the page around a frame
  if (section) window.scrollTo({ top: window.scrollY + distanceToStep(section), behavior });
  if (focus) section?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
}

/** Whether the focus is in the prose of another step than the given one, which a change of step would hide. */
export const isFocusInOtherStep = (step: string): boolean => {
  const section = document.activeElement?.closest('section');
  return section !== null && section !== undefined && section.id !== step;
};

/** The step that the fragment of the page’s address names. */
export type StepFromAddress = {
  /** Index of the step, from 0; null where the address names none. */
  step: number | null;
  /** Whether the fragment is another than the step’s own address, to which the browser does not go by itself. */
  isOtherAddress: boolean;
  /** Notice for readers whose address names no step exactly; null otherwise. */
  notice: string | null;
};

/**
 * The step whose id, or the id of something inside it, is the fragment of the page’s address, or was it before the step was
 * renamed or merged. A misspelt fragment gives the most similar step, with a notice.
 */
export function readStepFromAddress({ steps }: Storyboard): StepFromAddress {
  const fragment = decodeFragment(addressFragment());
  const isStep = stepPosition(fragment, steps) !== -1;
  const named = isStep ? fragment : (document.getElementById(fragment)?.closest('section')?.id ?? fragment);
  const position = stepPosition(named, steps);
  if (position !== -1) return { step: position, isOtherAddress: steps[position]?.id !== named, notice: null };
  // an element of the page that is in no step
  if (fragment === '' || document.getElementById(fragment))
    return { step: null, isOtherAddress: false, notice: null };
  const id = closestId(
    fragment,
    steps.map((step) => step.id),
  );
  const step = id === null ? null : stepPosition(id, steps);
  const title = step === null ? '' : (steps[step]?.title ?? '');
  const destination =
    step === null ? messages.fallbackStart : messages.fallbackStep({ step: step + 1, title });
  const notice = messages.unknownAddress({ address: shortened(`#${fragment}`), destination });
  return { step, isOtherAddress: step !== null, notice };
}

/**
 * Keeps the fragment of the address at the current step, without history entries: the back button leaves the page.
 * Returns a function that stops it.
 */
export function syncAddress(story: Storyboard, moment: MotionValue<Moment>): () => void {
  return listen(moment, ({ step, progress }) => {
    const id = story.steps[step]?.id;
    const isAtBeginning = step === 0 && progress === 0;
    changeAddress({ hash: isAtBeginning || !id ? '' : `#${id}` });
  });
}
