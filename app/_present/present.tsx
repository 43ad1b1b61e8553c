'use client';

import { useMotionValue } from 'framer-motion';
import { type CSSProperties, useEffect, useMemo, useRef, useState } from 'react';
import { TalkProse, useStoryData, useTalkData } from '#served';
import type { Moment } from '../../stories/scene/scene';
import type { StripBoard } from '../../stories/strips/strips';
import { syncAddress } from '../_player/step-navigation';
import { useSwipe } from '../_player/use-swipe';
import type { LanguageVersion } from '../_site/languages/versions';
import { useMarkStarted } from '../_site/startup/use-no-js-fallback';
import { href } from '../_site/urls/urls';
import { StoryProvider, useMoment, useStory } from '../_story/story-context';
import { ErrorBoundary } from '../_ui/error-boundary';
import { RichText } from '../_ui/text/rich-text';
import '../_site/translation/moved-nodes';
import * as messages from '#messages/present';
import { Attribution } from '../_map/controls/attribution';
import { CityInsets } from '../_map/controls/city-insets';
import { FocusPulse } from '../_map/controls/focus-pulse';
import { MapCaptions } from '../_map/controls/map-captions';
import { ManualCameraContext } from '../_map/explore/exploring';
import { Locator } from '../_map/locator/locator';
import type { MapLayout } from '../_map/map-layout';
import { MapProvider, useMapState, useMapStore } from '../_map/map-store';
import { paddingBesideText } from '../_map/picture/padding';
import { SmallMaps } from '../_map/small-maps/small-maps';
import { StoryMapWithFallback } from '../_map/story-map-with-fallback';
import { LeaderLines } from '../_map/table/leader-lines';
import { MoscowTables } from '../_map/table/moscow-tables';
import { ThemedPictures } from '../_sheets/themed-pictures';
import { StepAnnouncer } from '../_step/announce/step-announcer';
import { useMapAttributes } from '../_step/data-attributes/map-attributes';
import { useSceneAttributes } from '../_step/data-attributes/scene-attributes';
import { useFullScreenExit } from '../_ui/use-full-screen';
import { Timer } from './deck/timer';
import { useAutoplay } from './deck/use-autoplay';
import { useDeck } from './deck/use-deck';
import { isAnythingOpen, useDisplayToggles } from './deck/use-display-toggles';
import { useTalkClock } from './deck/use-talk-clock';
import { useTalkSelection } from './deck/use-talk-selection';
import { PresentDialogs } from './dialogs/present-dialogs';
import { shareAddressOf } from './dialogs/share-address';
import { ShareStep } from './dialogs/share-step';
import { DrawingLayer } from './drawing/drawing-layer';
import { MapTools } from './drawing/map-tools';
import { Pointer } from './drawing/pointer';
import { useDrawing } from './drawing/use-drawing';
import { usePresenterCamera } from './drawing/use-presenter-camera';
import type { Command } from './input/commands';
import { useClickToAdvance } from './input/use-click-to-advance';
import { useIdle } from './input/use-idle';
import { useKeyboard } from './input/use-keyboard';
import { useReturnFocus } from './input/use-return-focus';
import { useSingleKeyShortcuts } from './input/use-single-key-shortcuts';
import { useOffline } from './offline/use-offline';
import styles from './present.module.css';
import { speakerRoom } from './room/room-text';
import { useRoom } from './room/use-room';
import { PresentFoot } from './screen/present-foot';
import { PresentTools } from './screen/present-tools';
import { PrintSlide } from './screen/print-slide';
import { SlideText } from './screen/slide-text';
import { useOfflineLinks } from './screen/use-offline-links';
import { STACKED, useSlideScale } from './screen/use-slide-scale';
import { useToast } from './screen/use-toast';
import { useVisibleProse } from './screen/use-visible-prose';
import { useWakeLock } from './screen/use-wake-lock';
import { moveMapManually, useCommands } from './use-commands';
import { useKioskReset } from './use-kiosk-reset';
import { broadcastTransport } from './windows/broadcast-transport';
import { type ProjectorOptions, useProjectorChannel } from './windows/use-projector-channel';
import { useWindowName } from './windows/use-window-name';

type PresentProps = {
  /** The story’s id. */
  story: string;
  /** Short reference of the work that the story retells. */
  after: string;
  /** The talk in other languages. */
  versions: readonly LanguageVersion[];
};

/** Pixels at the map’s left edge that the slide’s text covers completely; further right its background fades out. */
const COVERED_WIDTH = 270;
/** Width of the foot in print, pixels: that of a landscape sheet of A4 or Letter. */
const PAPER_WIDTH = 970;
/** The map beside the slide’s text, and above it. */
const BESIDE_TEXT: MapLayout = {
  narrowQuery: STACKED,
  padding: paddingBesideText,
  coveredLeft: COVERED_WIDTH,
};
const ABOVE_TEXT: MapLayout = {
  narrowQuery: STACKED,
  padding: () => ({ top: 14, right: 14, bottom: 14, left: 14 }),
};

const START: Moment = { step: 0, progress: 1 };

/** The projector’s window: one step fills it; keys, clickers, the speaker’s window and autoplay control it. */
export function Present({ story: id, after, versions }: PresentProps) {
  const { board, strips } = useStoryData({ story: id });
  const moment = useMotionValue(START);
  return (
    <StoryProvider story={board} moment={moment}>
      <MapProvider>
        <ProjectorWindow strips={strips} after={after} versions={versions} />
      </MapProvider>
    </StoryProvider>
  );
}

function ProjectorWindow({
  strips,
  after,
  versions,
}: Pick<PresentProps, 'after' | 'versions'> & { strips: StripBoard | null }) {
  const story = useStory();
  const moment = useMoment();
  const { slides } = useTalkData(story.id);
  useMarkStarted();
  const root = useRef<HTMLDivElement>(null);
  const column = useRef<HTMLDivElement>(null);
  const { controls: mapControls } = useMapStore();
  const map = useMapState();
  const { talk, selectTalk, restoreTalk } = useTalkSelection(slides);
  const { toast, notify } = useToast();
  const deck = useDeck(talk, notify);
  const { isOpen, position, scrub } = deck;
  const manualCamera = usePresenterCamera(deck);
  const slideScale = useSlideScale();
  const isIdle = useIdle();
  const displayToggles = useDisplayToggles();
  const { display, toggleBlankScreen, toggleDialog } = displayToggles;
  const drawing = useDrawing();
  const [digits, setDigits] = useState('');
  const [hasSingleKeys, onSingleKeys] = useSingleKeyShortcuts();
  const { start, startOnce: startClock, restart: restartClock } = useTalkClock(story.id, position);
  const { isPaused, pause } = useAutoplay(talk, deck);
  const isAwake = useWakeLock();
  useKioskReset(talk.auto !== null && !isPaused, displayToggles, drawing, restoreTalk);

  useSceneAttributes(root);
  useEffect(() => syncAddress(story, moment), [story, moment]);
  useVisibleProse(column, position.step);

  const [isUsed, setUsed] = useState(false);
  /** Shows a step at its end; the first change of step starts the talk’s clock. */
  const goToStep = (step: number) => {
    startClock();
    deck.goTo(step);
  };
  const perform = useCommands({
    ...{ talk, deck, goToStep, displayToggles, drawing, manualCamera },
    ...{ startClock, restartClock, notify },
  });
  const runCommand = (command: Command) => {
    setUsed(true);
    perform(command);
  };
  useFullScreenExit(() => {
    const { isPenActive } = drawing;
    if (isAnythingOpen({ ...display, isCovered: display.cover, isPenActive })) perform('escape');
  });
  useOfflineLinks(column, notify);
  useReturnFocus();
  useKeyboard({
    onCommand: runCommand,
    onJump: (number) => {
      const step = talk.steps[number - 1];
      if (step !== undefined) goToStep(step);
    },
    onDigits: setDigits,
    hasSingleKeys,
    isDialogOpen: () => document.querySelector('dialog[open]') !== null,
  });
  const swipe = useSwipe((to) => {
    // while the pen is active a swipe draws
    if (!drawing.isPenActive) runCommand(to === 'left' ? 'next' : 'previous');
  });
  const current = story.steps[position.step];
  const currentId = current?.id;
  const sharedState = useMemo(
    // while the audience is asked what happens here, its own devices do not say so
    () => (isOpen && currentId && !display.cover ? { step: currentId, progress: position.stop } : null),
    [isOpen, currentId, display.cover, position.stop],
  );
  const talkRoom = useRoom(story.id, sharedState);
  const channelOptions: ProjectorOptions = {
    ...{ name: useWindowName(), slides, talk, position, isOpen, start, displayToggles },
    ...{ isPenActive: drawing.isPenActive, room: speakerRoom(talkRoom.room) },
    ...{ onRequest: pause, onCommand: runCommand, onSelectTalk: selectTalk, onGoToStep: goToStep },
  };
  const broadcast = useMemo(() => broadcastTransport(story.id), [story.id]);
  const isSpeakerConnected = useProjectorChannel(broadcast, channelOptions);
  useProjectorChannel(talkRoom.openTransport, channelOptions);

  useMapAttributes(root);
  const offlineTalk = useOffline(map !== 'loading');
  const onStep = (id: string) => {
    const step = story.steps.findIndex((candidate) => candidate.id === id);
    if (step !== -1) goToStep(step);
  };
  const { isClick, pointerHandlers } = useClickToAdvance();

  const { width, height, scale, isStacked } = slideScale;
  return (
    <div
      ref={root}
      className={styles.present}
      data-step={story.steps[0]?.id}
      data-stop={position.stop}
      data-map="loading"
      data-settled="false"
      data-idle={isIdle || undefined}
      data-paused={talk.auto !== null && isPaused ? true : undefined}
      {...pointerHandlers}
      {...swipe}
    >
      <main
        className={styles.slide}
        style={
          {
            '--width': `${width}px`,
            '--height': `${height}px`,
            '--scale': scale,
            '--print-zoom': Math.min(1, PAPER_WIDTH / width),
          } as CSSProperties
        }
      >
        <div className={styles.stage} data-held={drawing.isPenActive || manualCamera.isOn || undefined}>
          <ManualCameraContext value={manualCamera}>
            <StoryMapWithFallback
              layout={isStacked ? ABOVE_TEXT : BESIDE_TEXT}
              magnification={scale}
              hasNames={display.labels && !display.cover}
              // a click moves a map that is explored, and only pauses autoplay
              onPick={() => isClick() && !manualCamera.isOn && talk.auto === null && runCommand('next')}
            >
              <FocusPulse />
              <LeaderLines />
              <MoscowTables />
              <MapCaptions />
              <SmallMaps coveredLeft={COVERED_WIDTH} />
              <Locator />
              <CityInsets />
              <Attribution />
              <DrawingLayer
                drawing={drawing}
                onCamera={(camera) => moveMapManually(mapControls, manualCamera, (map) => map.moveTo(camera))}
              />
            </StoryMapWithFallback>
          </ManualCameraContext>
        </div>
        <PrintSlide stop={position.stop} />
        <ErrorBoundary>
          <SlideText slide={slides[position.step]} height={height} isCovered={display.cover} />
        </ErrorBoundary>
        <section
          ref={column}
          className={styles.prosePanel}
          hidden={!display.prose || display.cover}
          data-scrolls
          aria-label={messages.stepProse}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: keys scroll it where it is longer than the screen is high
          tabIndex={0}
        >
          <TalkProse story={story.id} />
        </section>
        <div className="no-script-only">
          <p className={styles.notice}>
            <RichText
              text={messages.scriptsNeeded}
              tags={{ link: (words) => <a href={href(`/stories/${story.id}/`)}>{words}</a> }}
            />
          </p>
        </div>
        {talk.remarks.length > 0 && !isUsed && (
          <p className={styles.notice} role="note">
            {talk.remarks.join(' ')}
          </p>
        )}
        <p className={styles.notice} role="status" hidden={!toast}>
          {toast}
        </p>
        <ErrorBoundary>
          <PresentFoot
            strips={strips}
            talk={talk}
            isCovered={display.cover}
            after={after}
            onStep={onStep}
            onScrub={scrub}
          />
        </ErrorBoundary>
        <ErrorBoundary>
          {display.timer && start !== null && <Timer startTime={start.at} minutes={talk.minutes} />}
        </ErrorBoundary>
        <ErrorBoundary>
          {display.shareStep && !display.cover && current && (
            <ShareStep address={shareAddressOf(story.id, current.id)} step={current.title} />
          )}
        </ErrorBoundary>
        <div className={styles.controls}>
          <ErrorBoundary>
            <MapTools
              drawing={drawing}
              isMapManual={manualCamera.isOn}
              onBack={manualCamera.end}
              onPan={(...pan) => moveMapManually(mapControls, manualCamera, (map) => map.panBy(...pan))}
              onZoom={(by) => runCommand(by > 0 ? 'zoomIn' : 'zoomOut')}
            />
          </ErrorBoundary>
          <ErrorBoundary>
            <PresentTools
              onCommand={runCommand}
              isPenActive={drawing.isPenActive}
              isSpeakerConnected={isSpeakerConnected}
              offline={offlineTalk.offline}
              room={talkRoom.room}
            />
          </ErrorBoundary>
        </div>
        {digits && <p className={styles.typedNumber}>{digits}</p>}
      </main>
      <ErrorBoundary>{display.pointer && <Pointer />}</ErrorBoundary>
      {display.blankScreen && (
        <button
          type="button"
          className={styles.blankScreen}
          data-curtain={display.blankScreen}
          aria-label={messages.blankScreenButton({ colour: display.blankScreen })}
          onClick={() => toggleBlankScreen(null)}
        />
      )}
      <ErrorBoundary>
        <ThemedPictures />
        <StepAnnouncer countedSteps={talk.steps} isSilent={display.cover} />
      </ErrorBoundary>
      <ErrorBoundary key={display.dialog}>
        <PresentDialogs
          {...{
            dialog: display.dialog,
            slides,
            talk,
            versions,
            hasSingleKeys,
            onSingleKeys,
          }}
          {...{ offlineTalk, isAwake, isSpeakerConnected, talkRoom }}
          onCommand={runCommand}
          onSelectTalk={selectTalk}
          onGoToStep={goToStep}
          onClose={() => toggleDialog(null)}
        />
      </ErrorBoundary>
    </div>
  );
}
