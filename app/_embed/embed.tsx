'use client';

import { useMotionValue } from 'framer-motion';
import { lazy, type MouseEvent, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { EmbedProse, useStoryData } from '#served';
import type { Licence } from '../../stories/model/story-schema';
import type { Moment } from '../../stories/scene/scene';
import { nextStep, previousStep } from '../../stories/scene/scroll-progress';
import type { StepRange } from '../../stories/urls/embed-query';

import { stepPosition } from '../../stories/urls/step-fragment';

import type { StoryData } from '../_page-data/story-data';

import { AS_SCROLLED } from '../_player/shown-progress';
import { hasStepArrived, isFocusInOtherStep, scrollToStep } from '../_player/step-navigation';
import { useStepPlayer } from '../_player/step-player';
import { useArrowKeys } from '../_player/use-arrow-keys';
import { useSwipe } from '../_player/use-swipe';
import { href } from '../_site/urls/urls';
import { StoryProvider, useMoment, useStory } from '../_story/story-context';
import { ErrorBoundary } from '../_ui/error-boundary';
import '../_site/translation/moved-nodes';
import * as messages from '#messages/embed';
import { CardDialog } from '../_cards/card-dialog';
import { CitationPopover } from '../_cards/citation-popover';
import { useCardRequest } from '../_cards/open-card';
import { Attribution } from '../_map/controls/attribution';
import { CityInsets } from '../_map/controls/city-insets';
import { FocusPulse } from '../_map/controls/focus-pulse';
import { MapCaptions } from '../_map/controls/map-captions';
import { MapLegend } from '../_map/controls/map-legend';
import { Locator } from '../_map/locator/locator';
import type { MapLayout } from '../_map/map-layout';
import { MapProvider } from '../_map/map-store';
import { paddingWithoutButtons } from '../_map/picture/padding';
import { SmallMaps } from '../_map/small-maps/small-maps';
import { StoryMapWithFallback } from '../_map/story-map-with-fallback';
import { LeaderLines } from '../_map/table/leader-lines';
import { MoscowTables } from '../_map/table/moscow-tables';
import { usePredictInFrame } from '../_predict/predict-choice';
import { ThemedPictures } from '../_sheets/themed-pictures';
import { NARROW_FRAME } from '../_site/share/iframe-height';
import { useMarkStarted, useNoJsFallback } from '../_site/startup/use-no-js-fallback';
import { showTheme } from '../_site/theme/theme';
import { StepAnnouncer } from '../_step/announce/step-announcer';
import { useMapAttributes } from '../_step/data-attributes/map-attributes';
import { MapHeadline } from '../_step/date-chip';
import { usePrintStills } from '../_step/stills/use-print-stills';
import { TimeStrips } from '../_strips/strips';
import { BlockedLinkDialog } from '../_ui/dialog/blocked-link-dialog';
import { openInNewWindow } from '../_ui/open-in-new-window';
import { Credit } from './credit';
import styles from './embed.module.css';
import { EmbedFoot } from './embed-foot';
import { EmbedHead, FallbackHead } from './embed-head';
import type { MessageFromHost } from './host-messages';
import { useHostMessages } from './host-page';
import { useLiveMapLock } from './live-map-lock';
import { ScrollSteps } from './scroll-steps';
import { useEmbedQuery } from './use-embed-query';
import { useReportToHost } from './use-report-to-host';
import { useVisibleSteps } from './use-visible-steps';
import { useWaitingSteps } from './use-waiting-steps';

/**
 * The link out of the frame that was clicked, null if none was. It is made to open a new window: most pages may not be
 * framed, and the reader’s place is kept.
 */
function findOutgoingLink({ target }: MouseEvent): HTMLAnchorElement | null {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
  if (!link || link.getAttribute('href')?.startsWith('#')) return null;
  link.target = '_blank';
  link.rel = 'noopener';
  return link;
}

type EmbedProps = {
  /** The story’s id, and its title. */
  story: string;
  title: string;
  /** Id of the page’s chapter; without one, the page holds the whole story. */
  chapter?: string;
  /** Indexes of the page’s first and last step. */
  part: StepRange;
  /** Short reference of the work that the story retells. */
  after: string;
  licence: Licence;
};

/** Loaded where the frame’s address asks for it. */
const FramePredictions = lazy(async () => {
  const { FramePredictions } = await import('./frame-predictions');
  return { default: FramePredictions };
});

/** The map of a frame has no button to explore it: it would capture the wheel of the host page. */
const MAP_LAYOUT: MapLayout = { narrowQuery: NARROW_FRAME, padding: paddingWithoutButtons };

type EmbedPartProps = Omit<EmbedProps, 'story' | 'title'> & Pick<StoryData, 'strips' | 'predictions'>;

function EmbedPart({ chapter, part, after, licence, strips, predictions }: EmbedPartProps) {
  const story = useStory();
  const moment = useMoment();
  useMarkStarted();
  const root = useRef<HTMLDivElement>(null);
  const column = useRef<HTMLElement>(null);
  const mapElement = useRef<HTMLElement>(null);
  const isStarted = useRef(false);
  const [isAnnouncing, setAnnouncing] = useState(false);
  const [isTopWindow, setTopWindow] = useState(false);
  useEffect(() => setTopWindow(window.parent === window), []);
  const { embedding, isRead } = useEmbedQuery(part);
  const { first, last, start, mode } = embedding;
  useVisibleSteps({ root, column, part, embedding });
  const stepPlayer = useStepPlayer();
  const shown = useMotionValue(AS_SCROLLED);
  const { player, onWaiting, onReveal, isWaiting } = useWaitingSteps(stepPlayer, mode);
  const isPredicting = usePredictInFrame();
  const isLiveMapAllowed = useLiveMapLock(mapElement);
  const { request, onRequest } = useCardRequest(column);

  useEffect(() => {
    const id = story.steps[start]?.id;
    if (!isRead || !id) return;
    // a frame that changes its mode stays at its step
    const startStep = isStarted.current ? moment.get().step : start;
    isStarted.current = true;
    setAnnouncing(true);
    if (mode === 'step') player.show(startStep);
    else if (startStep !== first) scrollToStep(story.steps[startStep]?.id ?? id, { focus: false });
  }, [story, isRead, start, first, mode, moment, player]);

  const visibleSteps = useMemo(
    () => Array.from({ length: last - first + 1 }, (_, index) => first + index),
    [first, last],
  );

  /** Goes to a step of the frame’s range: the next one is played, any other shown at once. */
  const goToStep = useCallback(
    (step: number) => {
      const now = moment.get().step;
      const to = Math.min(last, Math.max(first, step));
      const id = story.steps[to]?.id;
      if (!id) return;
      // while the host page controls the frame, the host keeps the focus
      const isFocusHidden = document.hasFocus() && isFocusInOtherStep(id);
      if (mode === 'scroll') return scrollToStep(id, { smooth: true, focus: isFocusHidden });
      if (to === now) return;
      if (to === now + 1) player.play(to);
      else player.show(to);
      // the button for the next step is absent at the last one, and its focus is lost
      const title = document.getElementById(id)?.querySelector('h2');
      requestAnimationFrame(() => {
        const { activeElement } = document;
        const isFocusLost =
          document.hasFocus() && (activeElement === null || activeElement === document.body);
        if (isFocusHidden || (isFocusLost && to === last)) title?.focus({ preventScroll: true });
      });
    },
    [story, moment, player, mode, first, last],
  );
  const onNext = useCallback(() => {
    const now = moment.get();
    // in scroll mode the current step may not have arrived yet
    const hasArrived = mode === 'step' || hasStepArrived(story.steps[now.step]?.id ?? '');
    goToStep(nextStep(now, hasArrived, last));
  }, [story, goToStep, moment, mode, last]);
  const onPrevious = useCallback(() => goToStep(previousStep(moment.get())), [goToStep, moment]);
  const onStep = useCallback(
    (id: string) => {
      const step = stepPosition(id, story.steps);
      if (step !== -1) goToStep(step);
    },
    [story, goToStep],
  );
  useArrowKeys(useCallback((to) => (to === 'next' ? onNext() : onPrevious()), [onNext, onPrevious]));
  const swipe = useSwipe(
    useCallback((to) => (to === 'left' ? onNext() : onPrevious()), [onNext, onPrevious]),
  );

  useHostMessages(
    useCallback(
      (message: MessageFromHost) => {
        if (message.type === 'next') onNext();
        if (message.type === 'previous') onPrevious();
        if (message.type === 'go') onStep(message.step);
        if (message.type === 'theme') showTheme(message.theme);
      },
      [onNext, onPrevious, onStep],
    ),
  );
  useReportToHost({ embedding, isRead, isWaiting });

  /** The address for which the browser has blocked a new window. */
  const [blockedAddress, setBlockedAddress] = useState<string | null>(null);
  const openOutgoing = (address: string) => {
    if (!openInNewWindow(address)) setBlockedAddress(address);
  };
  const onClickCapture = (event: MouseEvent) => {
    const link = findOutgoingLink(event);
    // with a modifier key the browser opens a tab or a window itself
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    openOutgoing(link.href);
  };

  /** A card may link to steps outside the frame’s range. */
  const onCardStep = (id: string) => {
    const step = story.steps.findIndex((candidate) => candidate.id === id);
    if (step >= first && step <= last) goToStep(step);
    else openOutgoing(new URL(href(`/stories/${story.id}/#${id}`), document.baseURI).href);
  };
  useMapAttributes(root);
  usePrintStills(root);
  const readingTop = useCallback(() => column.current?.getBoundingClientRect().top ?? 0, []);

  return (
    <div
      ref={root}
      className={styles.embed}
      data-step={story.steps[part.first]?.id}
      data-mode={mode}
      data-alone={isTopWindow || undefined}
      data-without-strips={strips ? undefined : true}
      data-map="loading"
      data-settled="false"
      onClickCapture={onClickCapture}
      {...swipe}
    >
      <ErrorBoundary>
        <EmbedHead />
      </ErrorBoundary>
      <main ref={column} className={styles.proseColumn} id="story" aria-label={story.title}>
        {embedding.remarks.length > 0 && (
          <p className={styles.notices} role="note">
            {embedding.remarks.join(' ')}
          </p>
        )}
        <EmbedProse story={story.id} chapter={chapter} />
      </main>
      <aside ref={mapElement} className={styles.stage} data-stage aria-label={messages.map}>
        <StoryMapWithFallback
          layout={MAP_LAYOUT}
          isLiveAllowed={isLiveMapAllowed}
          isPrintable
          below={<MapLegend />}
        >
          {isPredicting && predictions && (
            <Suspense>
              <FramePredictions address={predictions} {...{ shown, onWaiting, onReveal }} />
            </Suspense>
          )}
          <FocusPulse />
          <LeaderLines />
          <MoscowTables />
          <MapCaptions />
          <SmallMaps />
          <MapHeadline />
          <Locator />
          <CityInsets />
          <Attribution />
        </StoryMapWithFallback>
      </aside>
      {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: outside main it has a role, which a name tells from the host’s */}
      <footer className={styles.bottomBar} aria-label={messages.footLabel({ title: story.title })}>
        {strips && (
          <div className={styles.strips} data-stage>
            <TimeStrips board={strips} form="small" onGo={onStep} countedSteps={visibleSteps} />
          </div>
        )}
        <ErrorBoundary>
          <EmbedFoot embedding={embedding} onNext={onNext} onPrevious={onPrevious} />
        </ErrorBoundary>
        <Credit story={story.id} after={after} licence={licence} />
      </footer>
      {mode === 'scroll' && <ScrollSteps column={column} first={first} shown={shown} />}
      <ThemedPictures />
      <ErrorBoundary>{isAnnouncing && <StepAnnouncer range={embedding} />}</ErrorBoundary>
      <ErrorBoundary>
        <CardDialog request={request} onRequest={onRequest} onGo={onCardStep} isSheet />
      </ErrorBoundary>
      <ErrorBoundary>
        <CitationPopover column={column} readingTop={readingTop} />
      </ErrorBoundary>
      <ErrorBoundary>
        {blockedAddress !== null && (
          <BlockedLinkDialog address={blockedAddress} onClose={() => setBlockedAddress(null)} />
        )}
      </ErrorBoundary>
    </div>
  );
}

function InteractiveEmbed({ story: id, chapter, part, after, licence }: EmbedProps) {
  const { board, ...data } = useStoryData({ story: id, chapter });
  const moment = useMotionValue<Moment>({ step: part.first, progress: 1 });
  return (
    <StoryProvider story={board} moment={moment}>
      <MapProvider>
        <EmbedPart {...{ chapter, part, after, licence }} {...data} />
      </MapProvider>
    </StoryProvider>
  );
}

/** The part of the story without scripts: prose and stills in one column. */
function EmbedWithoutScripts({ story, title, chapter, after, licence }: EmbedProps) {
  useNoJsFallback();
  return (
    <div className={styles.embed} data-step="" data-mode="step">
      <FallbackHead story={story} title={title} />
      <main className={styles.proseColumn} id="story" aria-label={title}>
        <EmbedProse story={story} chapter={chapter} />
      </main>
      <footer className={styles.bottomBar}>
        <Credit story={story} after={after} licence={licence} />
      </footer>
    </div>
  );
}

/**
 * A part of a story in a frame of another page: one step at a time, or, in scroll mode, scrolling. If the interactive
 * frame throws, the prose is still shown.
 */
export const Embed = (props: EmbedProps) => (
  <ErrorBoundary fallback={<EmbedWithoutScripts {...props} />}>
    <InteractiveEmbed {...props} />
  </ErrorBoundary>
);
