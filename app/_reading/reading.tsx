'use client';

import { useMotionValue } from 'framer-motion';
import { lazy, type ReactNode, Suspense, useCallback, useEffect, useRef } from 'react';
import { ReadingProse, useStoryData } from '#served';
import { formatIsoDay } from '../../geo/time/dates';
import type { Storyboard } from '../../stories/model/storyboard';
import type { Moment } from '../../stories/scene/scene';
import { nextStep, previousStep, type ReadingWindow } from '../../stories/scene/scroll-progress';
import type { StoryData } from '../_page-data/story-data';
import { useScrollDriver } from '../_player/scroll-driver';
import { AS_SCROLLED } from '../_player/shown-progress';
import { hasStepArrived, isFocusInOtherStep, scrollToStep, syncAddress } from '../_player/step-navigation';
import { useArrowKeys } from '../_player/use-arrow-keys';
import { usePageUnfocused } from '../_player/use-page-unfocused';
import type { LanguageVersion } from '../_site/languages/versions';
import { useMarkStarted, useNoJsFallback } from '../_site/startup/use-no-js-fallback';
import { StoryProvider, useMoment, useStory } from '../_story/story-context';
import { useCloseOnEscape } from '../_ui/close-on-escape';
import { ErrorBoundary } from '../_ui/error-boundary';
import { listen } from '../_ui/motion-value-listener';
import '../_site/translation/moved-nodes';
import * as messages from '#messages/reading';
import { CitationPopover } from '../_cards/citation-popover';
import { MapCards, useCardRequest } from '../_cards/open-card';
import { useCiteButtons } from '../_cite/use-cite-buttons';
import { useEmbedButtons } from '../_embed/code/use-embed-buttons';
import { Attribution } from '../_map/controls/attribution';
import { CityInsets } from '../_map/controls/city-insets';
import { FocusPulse } from '../_map/controls/focus-pulse';
import { MapCaptions } from '../_map/controls/map-captions';
import { MapLegend } from '../_map/controls/map-legend';
import { MapMenu } from '../_map/controls/map-menu';
import { Explore } from '../_map/explore/explore';
import { ExploringProvider } from '../_map/explore/exploring';
import { Locator } from '../_map/locator/locator';
import type { MapLayout } from '../_map/map-layout';
import { MapProvider } from '../_map/map-store';
import { paddingWithButtons } from '../_map/picture/padding';
import { SmallMaps } from '../_map/small-maps/small-maps';
import { NARROW } from '../_map/still/framing';
import { StoryMapWithFallback } from '../_map/story-map-with-fallback';
import { LeaderLines } from '../_map/table/leader-lines';
import { MoscowTables } from '../_map/table/moscow-tables';
import { usePredictChoice } from '../_predict/predict-choice';
import { ThemedPictures } from '../_sheets/themed-pictures';
import { StepAnnouncer } from '../_step/announce/step-announcer';
import { useMapAttributes } from '../_step/data-attributes/map-attributes';
import { useSceneAttributes } from '../_step/data-attributes/scene-attributes';
import { DateChip } from '../_step/date-chip';
import { usePrintStills } from '../_step/stills/use-print-stills';
import { TimeStrips } from '../_strips/strips';
import { Contents, TitleBar } from './contents';
import styles from './reading.module.css';
import { ResumePrompt } from './resume-prompt';
import { StepButtons } from './step-buttons';
import { UnknownStepNotice } from './unknown-step-notice';
import { useChosenReading } from './use-chosen-reading';

/** Goes to a step without moving the focus, for controls that go from step to step. */
const goToStepKeepingFocus = (step: string) => scrollToStep(step, { focus: false });

/** Loaded when first opened, since few readers embed the story. */
const EmbedDialog = lazy(async () => {
  const { EmbedDialog } = await import('../_embed/code/embed-dialog');
  return { default: EmbedDialog };
});

/** Loaded when first opened, since few readers cite the story. */
const CiteDialog = lazy(async () => {
  const { CiteDialog } = await import('../_cite/cite-dialog');
  return { default: CiteDialog };
});

/** Loaded when first chosen, since few readers predict. */
const Predictions = lazy(async () => {
  const { Predictions } = await import('../_predict/predictions');
  return { default: Predictions };
});

/** While a dialog loads, Escape closes it already. */
function LoadingDialog({ onClose }: { onClose: () => void }) {
  useCloseOnEscape(true, onClose);
  return null;
}

const START: Moment = { step: 0, progress: 0 };

const MAP_LAYOUT: MapLayout = { narrowQuery: NARROW, padding: paddingWithButtons };

/** The first day of a story and the day after its last, for a story without strips. */
const storyYears = ({ steps }: Storyboard) => ({
  from: steps[0]?.days[0]?.[1] ?? 0,
  to: (steps.at(-1)?.days.at(-1)?.[1] ?? 0) + 1,
});

type ReadingProps = {
  /** The story’s id, and its title. */
  story: string;
  title: string;
  credits: ReactNode;
  /** The story in other languages. */
  versions: readonly LanguageVersion[];
};

function ReadingPage({
  strips,
  credits,
  versions,
  predictions,
}: Pick<ReadingProps, 'credits' | 'versions'> & Pick<StoryData, 'strips' | 'predictions'>) {
  const story = useStory();
  const moment = useMoment();
  useMarkStarted();
  const root = useRef<HTMLDivElement>(null);
  const column = useRef<HTMLElement>(null);
  const stage = useRef<HTMLElement>(null);

  const readingWindow = useCallback((): ReadingWindow => {
    const mapRect = stage.current?.getBoundingClientRect();
    const proseRect = column.current?.getBoundingClientRect();
    // where the map sticks above the prose, the prose is read below it
    const isSticky = stage.current && getComputedStyle(stage.current).position === 'sticky';
    const isAboveProse =
      isSticky && mapRect && proseRect && mapRect.left < proseRect.right && mapRect.right > proseRect.left;
    const top = isAboveProse ? Math.max(0, mapRect.bottom) : 0;
    return { top, height: window.innerHeight - top };
  }, []);

  const readingTop = useCallback(() => readingWindow().top, [readingWindow]);
  const [embedRequest, setEmbedRequest] = useEmbedButtons();
  const [citedStep, setCitedStep] = useCiteButtons(story.steps[0]?.id ?? '');
  const markedSteps = useChosenReading();
  const { request, onRequest, onPick } = useCardRequest(column);

  const shown = useMotionValue(AS_SCROLLED);
  const isPredicting = usePredictChoice();
  usePageUnfocused();
  useScrollDriver({ column, readingWindow, shown });
  const goByArrowKey = useCallback(
    (to: 'next' | 'previous') => {
      const current = moment.get();
      const hasArrived = hasStepArrived(story.steps[current.step]?.id ?? '');
      const last = story.steps.length - 1;
      const step = to === 'next' ? nextStep(current, hasArrived, last) : previousStep(current);
      const id = story.steps[step]?.id;
      if (id) scrollToStep(id, { smooth: true, focus: isFocusInOtherStep(id) });
    },
    [story, moment],
  );
  useArrowKeys(goByArrowKey);

  useEffect(() => {
    const markCurrentStep = () => {
      const current = moment.get();
      column.current?.querySelectorAll<HTMLElement>('section').forEach((section, index) => {
        section.toggleAttribute('data-current', index === current.step);
      });
    };
    markCurrentStep();
    return listen(moment, markCurrentStep);
  }, [moment]);

  useSceneAttributes(root);
  useEffect(() => syncAddress(story, moment), [story, moment]);

  useMapAttributes(root);
  usePrintStills(root);

  const [first] = story.steps;
  return (
    <div
      ref={root}
      className={styles.reading}
      data-step={first?.id}
      data-day={first ? formatIsoDay(first.days[0]?.[1] ?? 0) : undefined}
      data-map="loading"
      data-settled="false"
      data-without-strips={strips ? undefined : true}
    >
      <ErrorBoundary fallback={<TitleBar title={story.title} />}>
        <Contents onGo={scrollToStep} versions={versions} canPredict={predictions !== null} />
      </ErrorBoundary>
      {strips && (
        <aside className={styles.stripsSmall} data-stage aria-label={messages.stripsLabel}>
          <TimeStrips board={strips} form="small" onGo={goToStepKeepingFocus} markedSteps={markedSteps} />
        </aside>
      )}
      <aside ref={stage} className={styles.stage} data-stage aria-label={messages.stageLabel}>
        <StoryMapWithFallback layout={MAP_LAYOUT} onPick={onPick} below={<MapLegend />}>
          {isPredicting && predictions && (
            <Suspense>
              <Predictions address={predictions} shown={shown} />
            </Suspense>
          )}
          <FocusPulse />
          <LeaderLines />
          <MoscowTables />
          <MapCaptions />
          <SmallMaps />
          <DateChip />
          <Locator />
          <CityInsets />
          <MapMenu>
            <Explore years={strips?.axis ?? storyYears(story)} />
            <MapCards request={request} onRequest={onRequest} onGo={goToStepKeepingFocus} />
            <Attribution credits={credits} />
          </MapMenu>
        </StoryMapWithFallback>
        {strips && (
          <div className={styles.stripsFull}>
            <TimeStrips board={strips} form="full" onGo={goToStepKeepingFocus} markedSteps={markedSteps} />
          </div>
        )}
        <div className={styles.credits}>{credits}</div>
      </aside>
      <ErrorBoundary>
        <ThemedPictures />
        <StepAnnouncer />
      </ErrorBoundary>
      <ErrorBoundary>
        <UnknownStepNotice onGo={scrollToStep} />
      </ErrorBoundary>
      <ErrorBoundary>
        <ResumePrompt onGo={scrollToStep} />
      </ErrorBoundary>
      <main ref={column} className={styles.proseColumn} id="story">
        <ReadingProse story={story.id} />
      </main>
      <ErrorBoundary>
        <StepButtons readingWindow={readingWindow} />
      </ErrorBoundary>
      <ErrorBoundary>
        <CitationPopover column={column} readingTop={readingTop} />
      </ErrorBoundary>
      {citedStep && (
        <ErrorBoundary key={citedStep}>
          <Suspense fallback={<LoadingDialog onClose={() => setCitedStep(null)} />}>
            <CiteDialog step={citedStep} onClose={() => setCitedStep(null)} />
          </Suspense>
        </ErrorBoundary>
      )}
      {embedRequest && (
        <ErrorBoundary key={`${embedRequest.amount} ${embedRequest.step}`}>
          <Suspense fallback={<LoadingDialog onClose={() => setEmbedRequest(null)} />}>
            <EmbedDialog request={embedRequest} onClose={() => setEmbedRequest(null)} />
          </Suspense>
        </ErrorBoundary>
      )}
    </div>
  );
}

function InteractiveReading({ story: id, credits, versions }: ReadingProps) {
  const { board, ...data } = useStoryData({ story: id });
  const moment = useMotionValue(START);
  return (
    <StoryProvider story={board} moment={moment}>
      <ExploringProvider>
        <MapProvider>
          <ReadingPage {...data} credits={credits} versions={versions} />
        </MapProvider>
      </ExploringProvider>
    </StoryProvider>
  );
}

/** The story as shown without scripts: prose and stills in one column. */
function ReadingWithoutScripts({ story, title }: ReadingProps) {
  useNoJsFallback();
  return (
    <div className={styles.reading} data-step="">
      <TitleBar title={title} />
      <main className={styles.proseColumn} id="story">
        <ReadingProse story={story} />
      </main>
    </div>
  );
}

/**
 * The reading page: prose that scrolls beside or below a sticky map. The prose, a `section` per step, is in the served
 * HTML, and stays if anything else throws.
 */
export const Reading = (props: ReadingProps) => (
  <ErrorBoundary fallback={<ReadingWithoutScripts {...props} />}>
    <InteractiveReading {...props} />
  </ErrorBoundary>
);
