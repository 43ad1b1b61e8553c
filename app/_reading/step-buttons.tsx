import { useEffect, useRef } from 'react';
import * as messages from '#messages/reading';
import type { Moment } from '../../stories/scene/scene';
import type { ReadingWindow } from '../../stories/scene/scroll-progress';
import { nextStop, previousStop, stopsReached } from '../../stories/scene/stops';
import { scrollToMoment } from '../_player/scroll-to-moment';
import { useMoment, useStory } from '../_story/story-context';
import { Button } from '../_ui/button';
import { useMotionValueSelector } from '../_ui/use-motion-value-selector';
import styles from './step-buttons.module.css';
import { chooseStepping, useSteppingChoice } from './stepping-choice';

/** How long scrolling to a stop takes at most, milliseconds: meanwhile a press goes on from that stop. */
const SCROLL_DURATION = 900;

/** Buttons in the prose with which a reader chooses to step by buttons. */
function useChoosingButtons(bar: React.RefObject<HTMLElement | null>) {
  useEffect(() => {
    const onClick = ({ target }: MouseEvent) => {
      if (!(target instanceof Element) || !target.closest('[data-stepping]')) return;
      chooseStepping(true);
      requestAnimationFrame(() => bar.current?.querySelector<HTMLElement>('[data-next]')?.focus());
    };
    document.addEventListener('click', onClick);
    return () => document.removeEventListener('click', onClick);
  }, [bar]);
}

/** Back and next from stop to stop, for readers who would rather press than scroll; they choose so on the page. */
export function StepButtons({ readingWindow }: { readingWindow: () => ReadingWindow }) {
  const { steps } = useStory();
  const moment = useMoment();
  const isOn = useSteppingChoice();
  const bar = useRef<HTMLElement>(null);
  const pending = useRef<{ stop: Moment; until: number } | null>(null);
  useChoosingButtons(bar);
  useEffect(() => {
    document.documentElement.toggleAttribute('data-step-buttons', isOn);
    return () => document.documentElement.removeAttribute('data-step-buttons');
  }, [isOn]);
  const place = useMotionValueSelector(moment, (current) => {
    const { reached, count } = stopsReached(steps, current);
    return messages.stopOfStep({ step: current.step + 1, stop: reached, stops: count });
  });
  if (!isOn) return null;
  const goTo = (find: typeof nextStop) => {
    const now = performance.now();
    const from = pending.current && now < pending.current.until ? pending.current.stop : moment.get();
    const stop = find(steps, from);
    const board = stop && steps[stop.step];
    if (!stop || !board) return;
    pending.current = { stop, until: now + SCROLL_DURATION };
    scrollToMoment(board, stop.progress, readingWindow());
  };
  return (
    <nav ref={bar} className={styles.bar} aria-label={messages.stepButtonsLabel}>
      <Button className={styles.stepButton} onClick={() => goTo(previousStop)}>
        {messages.back}
      </Button>
      <p className={styles.position}>{place}</p>
      <Button
        variant="primary"
        className={styles.stepButton}
        data-main
        data-next
        onClick={() => goTo(nextStop)}
      >
        {messages.next}
      </Button>
      <Button
        variant="icon"
        aria-label={messages.stopStepping}
        title={messages.stopStepping}
        onClick={() => chooseStepping(false)}
      >
        <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
          <path d="M3 3 13 13M13 3 3 13" stroke="currentColor" strokeWidth="1.6" />
        </svg>
      </Button>
    </nav>
  );
}
