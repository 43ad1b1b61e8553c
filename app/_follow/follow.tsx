'use client';

import { useMotionValue } from 'framer-motion';
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { EmbedProse, useStoryData } from '#served';
import type { Moment } from '../../stories/scene/scene';
import { isFocusInOtherStep } from '../_player/step-navigation';
import { useStepPlayer } from '../_player/step-player';
import { useArrowKeys } from '../_player/use-arrow-keys';
import { useSwipe } from '../_player/use-swipe';
import { StoryProvider, useMoment, useStepIndex, useStory } from '../_story/story-context';
import { ErrorBoundary } from '../_ui/error-boundary';
import '../_site/translation/moved-nodes';
import * as messages from '#messages/follow';
import { CardDialog } from '../_cards/card-dialog';
import { CitationPopover } from '../_cards/citation-popover';
import { useCardRequest } from '../_cards/open-card';
import frame from '../_embed/embed.module.css';
import { EmbedHead, FallbackHead } from '../_embed/embed-head';
import { useVisibleSteps } from '../_embed/use-visible-steps';
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
import { changeAddress } from '../_player/address-bar';
import { readCode } from '../_relay/relay-messages';
import { ThemedPictures } from '../_sheets/themed-pictures';
import { NARROW_FRAME } from '../_site/share/iframe-height';
import { useMarkStarted, useNoJsFallback } from '../_site/startup/use-no-js-fallback';
import { StepAnnouncer } from '../_step/announce/step-announcer';
import { useMapAttributes } from '../_step/data-attributes/map-attributes';
import { MapHeadline } from '../_step/date-chip';
import { CodeForm, problemOf } from './code-form';
import styles from './follow.module.css';
import { FollowFoot } from './follow-foot';
import { type EnteredCode, useFollowedTalk } from './use-followed-talk';
import { useFollowing } from './use-following';

type FollowProps = {
  /** The story’s id, and its title. */
  story: string;
  title: string;
  /** Short reference of the work that the story retells. */
  after: string;
};

const MAP_LAYOUT: MapLayout = { narrowQuery: NARROW_FRAME, padding: paddingWithoutButtons };

const subscribeNever = () => () => undefined;

/** The code in the page’s address, and the function that changes it; null if the address has none, as in the served page. */
function useCode(): [entered: EnteredCode, enter: (code: string) => void] {
  const search = useSyncExternalStore(
    subscribeNever,
    () => window.location.search,
    () => '',
  );
  const [typed, setTyped] = useState<EnteredCode>({ code: null, attempt: 0 });
  const enter = useCallback((code: string) => {
    setTyped(({ attempt }) => ({ code, attempt: attempt + 1 }));
    // a reload follows the same talk
    changeAddress({ search: `?code=${code}` });
  }, []);
  const ofAddress = readCode(new URLSearchParams(search).get('code') ?? '');
  return [{ ...typed, code: typed.code ?? ofAddress }, enter];
}

/** One step of the story, map and prose, that follows a talk; whoever looks around comes back by a button. */
function FollowedStory({ story: id, after }: Omit<FollowProps, 'title'>) {
  const story = useStory();
  const moment = useMoment();
  const stepIndex = useStepIndex();
  useMarkStarted();
  const root = useRef<HTMLDivElement>(null);
  const column = useRef<HTMLElement>(null);
  const [entered, enter] = useCode();
  const talk = useFollowedTalk(entered);
  const { isLookingAround, lookAt, comeBack } = useFollowing(talk?.state ?? null, useStepPlayer());
  const { request, onRequest } = useCardRequest(column);
  const whole = useMemo(() => ({ first: 0, last: story.steps.length - 1 }), [story]);
  const embedding = useMemo(
    () => ({ ...whole, start: 0, mode: 'step' as const, theme: null, remarks: [], rangeRemarks: [] }),
    [whole],
  );
  useVisibleSteps({ root, column, part: whole, embedding });
  useMapAttributes(root);

  // the focus must not stay in a step that is hidden
  useEffect(() => {
    const current = story.steps[stepIndex]?.id ?? '';
    if (document.hasFocus() && isFocusInOtherStep(current))
      document.getElementById(`${current}-title`)?.focus({ preventScroll: true });
  }, [story, stepIndex]);

  const onNext = useCallback(() => lookAt(moment.get().step + 1), [lookAt, moment]);
  const onPrevious = useCallback(() => lookAt(moment.get().step - 1), [lookAt, moment]);
  useArrowKeys(useCallback((to) => (to === 'next' ? onNext() : onPrevious()), [onNext, onPrevious]));
  const swipe = useSwipe(
    useCallback((to) => (to === 'left' ? onNext() : onPrevious()), [onNext, onPrevious]),
  );
  const onCardStep = (step: string) => lookAt(story.steps.findIndex((candidate) => candidate.id === step));
  const readingTop = useCallback(() => column.current?.getBoundingClientRect().top ?? 0, []);
  // the foot says that a talk has ended
  const problem = talk && talk.status !== 'ended' ? problemOf(talk.status) : null;

  return (
    <div
      ref={root}
      className={`${frame.embed} ${styles.follow}`}
      data-step={story.steps[0]?.id}
      data-mode="step"
      data-without-strips
      data-map="loading"
      data-settled="false"
      data-following={talk?.status === 'following' && !isLookingAround ? true : undefined}
      {...swipe}
    >
      <ErrorBoundary>
        <EmbedHead />
      </ErrorBoundary>
      <main ref={column} className={frame.proseColumn} id="story" aria-label={story.title}>
        {(talk === null || problem !== null) && <CodeForm problem={problem} isBusy={false} onCode={enter} />}
        <p className="no-script-only">{messages.scriptsNeeded}</p>
        <EmbedProse story={id} />
      </main>
      <aside className={frame.stage} data-stage aria-label={messages.map}>
        <StoryMapWithFallback layout={MAP_LAYOUT} below={<MapLegend />}>
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
      <footer className={frame.bottomBar}>
        <ErrorBoundary>
          <FollowFoot {...{ talk, isLookingAround, onNext, onPrevious, onBack: comeBack }} />
        </ErrorBoundary>
        <p className={frame.credit}>{[after, messages.mapCredit].filter(Boolean).join(' · ')}</p>
      </footer>
      <ThemedPictures />
      <ErrorBoundary>
        <StepAnnouncer />
      </ErrorBoundary>
      <ErrorBoundary>
        <CardDialog request={request} onRequest={onRequest} onGo={onCardStep} isSheet />
      </ErrorBoundary>
      <ErrorBoundary>
        <CitationPopover column={column} readingTop={readingTop} />
      </ErrorBoundary>
    </div>
  );
}

function InteractiveFollow({ story: id, after }: FollowProps) {
  const { board } = useStoryData({ story: id });
  const moment = useMotionValue<Moment>({ step: 0, progress: 1 });
  return (
    <StoryProvider story={board} moment={moment}>
      <MapProvider>
        <FollowedStory story={id} after={after} />
      </MapProvider>
    </StoryProvider>
  );
}

/** The story as one column of prose, which follows nothing. */
function FollowWithoutScripts({ story, title }: FollowProps) {
  useNoJsFallback();
  return (
    <div className={frame.embed} data-step="" data-mode="step">
      <FallbackHead story={story} title={title} />
      <main className={frame.proseColumn} id="story" aria-label={title}>
        <EmbedProse story={story} />
      </main>
    </div>
  );
}

/** The page of a device that follows a talk. If what follows throws, the prose is still shown. */
export const Follow = (props: FollowProps) => (
  <ErrorBoundary fallback={<FollowWithoutScripts {...props} />}>
    <InteractiveFollow {...props} />
  </ErrorBoundary>
);
