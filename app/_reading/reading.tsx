'use client';

import { useMotionValue } from 'framer-motion';
import { lazy, type ReactNode, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { ReadingProse, useStoryData } from '#served';
import { isoDay } from '../../geo/time/dates';
import type { Storyboard } from '../../stories/model/storyboard';
import type { Moment } from '../../stories/scene/scene';
import { nextStep, previousStep, type ReadingWindow } from '../../stories/scene/scroll-progress';
import { useScrollDriver } from '../_player/scroll-driver';
import { isFocusInOtherStep, scrollToStep, syncAddress } from '../_player/step-navigation';
import { useArrowKeys } from '../_player/use-arrow-keys';
import { usePageUnfocused } from '../_player/use-page-unfocused';
import { useScripted, useUnscripted } from '../_site/startup/use-no-js-fallback';
import { useCloseOnEscape } from '../_ui/close-on-escape';
import { ErrorBoundary } from '../_ui/error-boundary';
import { listen } from '../_ui/motion-value-listener';
import '../_site/translation/moved-nodes';
import { CitationNote } from '../_cards/citation-popover';
import { CardsAtHand, useCardsAtHand } from '../_cards/open-card';
import { useEmbedButtons } from '../_embed/code/use-embed-buttons';
import { useExploring } from '../_map/explore/use-exploring';
import { StoryMapWithFallback } from '../_map/story-map-with-fallback';
import { SpokenStep } from '../_step/announce/step-announcer';
import { useMapReport } from '../_step/data-attributes/map-attributes';
import { useSceneReport } from '../_step/data-attributes/scene-attributes';
import { DateChip } from '../_step/date-chip';
import { usePicturesOnPaper } from '../_step/stills/use-print-stills';
import { TimeStrips } from '../_strips/strips';
import { Contents, PlainBar } from './contents';
import styles from './reading.module.css';
import { WhereWasI } from './resume-prompt';
import { AddressRemark } from './unknown-step-notice';

/** Shows a step to one whose focus stands on what leads from step to step, and is to stay there. */
const showStep = (step: string) => scrollToStep(step, { focus: false });

/** Few embed the story: what they need comes when they ask. */
const EmbedDialog = lazy(async () => {
  const { EmbedDialog } = await import('../_embed/code/embed-dialog');
  return { default: EmbedDialog };
});

/** While a dialog is on its way it can be given up as when it is there. */
function DialogToCome({ onClose }: { onClose: () => void }) {
  useCloseOnEscape(true, onClose);
  return null;
}

const START: Moment = { step: 0, progress: 0 };

/** The days of a story’s clock, for one without strips. */
const yearsOf = ({ steps }: Storyboard) => ({
  from: steps[0]?.days[0]?.[1] ?? 0,
  to: (steps.at(-1)?.days.at(-1)?.[1] ?? 0) + 1,
});

type ReadingProps = {
  /** The story’s id, and its title. */
  story: string;
  title: string;
  credits: ReactNode;
};

function ReadingShell({ story: id, credits }: ReadingProps) {
  const { board: story, strips } = useStoryData({ story: id });
  useScripted();
  const root = useRef<HTMLDivElement>(null);
  const column = useRef<HTMLElement>(null);
  const stage = useRef<HTMLElement>(null);
  const moment = useMotionValue<Moment>(START);
  const [at, setAt] = useState(0);

  const readingWindow = useCallback((): ReadingWindow => {
    const map = stage.current?.getBoundingClientRect();
    const prose = column.current?.getBoundingClientRect();
    // where the map stays above the prose, prose is read in what it leaves free
    const stays = stage.current && getComputedStyle(stage.current).position === 'sticky';
    const above = stays && map && prose && map.left < prose.right && map.right > prose.left;
    const top = above ? Math.max(0, map.bottom) : 0;
    return { top, height: window.innerHeight - top };
  }, []);

  const readingTop = useCallback(() => readingWindow().top, [readingWindow]);
  const exploring = useExploring(moment);
  const { day } = exploring;
  const [embedAsked, setEmbedAsked] = useEmbedButtons();
  const { asked, onAsk, onPick } = useCardsAtHand(story, moment, day, column);

  usePageUnfocused();
  useScrollDriver({ column, steps: story.steps, readingWindow, moment });
  const onArrow = useCallback(
    (to: 'next' | 'previous') => {
      const now = moment.get();
      const step = to === 'next' ? nextStep(now, story.steps.length - 1) : previousStep(now);
      const id = story.steps[step]?.id;
      if (id) scrollToStep(id, { smooth: true, focus: isFocusInOtherStep(id) });
    },
    [story, moment],
  );
  useArrowKeys(onArrow);

  useEffect(() => {
    const tell = () => {
      const now = moment.get();
      column.current?.querySelectorAll<HTMLElement>('section').forEach((section, nth) => {
        section.toggleAttribute('data-current', nth === now.step);
      });
      setAt(now.step);
    };
    tell();
    return listen(moment, tell);
  }, [moment]);

  useSceneReport(root, story, moment, day);
  useEffect(() => syncAddress(story, moment), [story, moment]);

  const { onMapState, onSettled } = useMapReport(root);
  usePicturesOnPaper(root);

  const [first] = story.steps;
  return (
    <div
      ref={root}
      className={styles.reading}
      data-step={first?.id}
      data-day={first ? isoDay(first.days[0]?.[1] ?? 0) : undefined}
      data-map="loading"
      data-settled="false"
    >
      <ErrorBoundary fallback={<PlainBar title={story.title} />}>
        <Contents story={story} at={at} onGo={scrollToStep} />
      </ErrorBoundary>
      {strips && (
        <aside className={styles.stripsSmall} data-stage aria-label="The two strips">
          <TimeStrips
            board={strips}
            story={story}
            moment={moment}
            exploring={exploring}
            form="small"
            onGo={showStep}
          />
        </aside>
      )}
      <aside ref={stage} className={styles.stage} data-stage aria-label="Map and strips">
        <StoryMapWithFallback
          story={story}
          moment={moment}
          exploring={exploring}
          years={strips?.axis ?? yearsOf(story)}
          onMapState={onMapState}
          onSettled={onSettled}
          onPick={onPick}
          credits={credits}
        >
          <ErrorBoundary>
            <DateChip story={story} at={at} day={day} />
          </ErrorBoundary>
          <ErrorBoundary>
            <CardsAtHand
              story={story}
              moment={moment}
              day={day}
              at={at}
              asked={asked}
              onAsk={onAsk}
              onGo={showStep}
            />
          </ErrorBoundary>
        </StoryMapWithFallback>
        {strips && (
          <div className={styles.stripsFull}>
            <TimeStrips
              board={strips}
              story={story}
              moment={moment}
              exploring={exploring}
              form="full"
              onGo={showStep}
            />
          </div>
        )}
        <div className={styles.credits}>{credits}</div>
      </aside>
      <ErrorBoundary>
        <SpokenStep story={story} at={at} />
      </ErrorBoundary>
      <ErrorBoundary>
        <AddressRemark story={story} onGo={scrollToStep} />
      </ErrorBoundary>
      <ErrorBoundary>
        <WhereWasI story={story} moment={moment} onGo={scrollToStep} />
      </ErrorBoundary>
      <main ref={column} className={styles.column} id="story">
        <ReadingProse story={id} />
      </main>
      <ErrorBoundary>
        <CitationNote story={story.id} column={column} readingTop={readingTop} />
      </ErrorBoundary>
      {embedAsked && (
        <ErrorBoundary key={`${embedAsked.amount} ${embedAsked.step}`}>
          <Suspense fallback={<DialogToCome onClose={() => setEmbedAsked(null)} />}>
            <EmbedDialog story={story} request={embedAsked} onClose={() => setEmbedAsked(null)} />
          </Suspense>
        </ErrorBoundary>
      )}
    </div>
  );
}

/** The story as it is read without scripts: prose and stills in one column. */
function ReadingUnscripted({ story, title }: ReadingProps) {
  useUnscripted();
  return (
    <div className={styles.reading} data-step="">
      <PlainBar title={title} />
      <main className={styles.column} id="story">
        <ReadingProse story={story} />
      </main>
    </div>
  );
}

/**
 * The reading shell: prose that scrolls beside or below a map that stays. The prose, one `section` a step, is in the
 * served HTML; it stays whatever breaks about it.
 */
export const Reading = (props: ReadingProps) => (
  <ErrorBoundary fallback={<ReadingUnscripted {...props} />}>
    <ReadingShell {...props} />
  </ErrorBoundary>
);
