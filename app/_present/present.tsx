'use client';

import { type CSSProperties, useCallback, useEffect, useRef, useState } from 'react';
import { TalkProse, useStoryData, useTalkData } from '#served';
import { syncAddress } from '../_player/step-navigation';
import { useSwipe } from '../_player/use-swipe';
import { useScripted } from '../_site/startup/use-no-js-fallback';
import { href } from '../_site/urls/urls';
import { ErrorBoundary } from '../_ui/error-boundary';
import '../_site/translation/moved-nodes';
import type { MapState } from '../_map/live/use-live-map';
import { besideWords, type PaddingOf } from '../_map/picture/padding';
import type { MapHand } from '../_map/story-map';
import { SteadyStage } from '../_map/story-map-with-fallback';
import { SpokenStep } from '../_step/announce/step-announcer';
import { useMapReport } from '../_step/data-attributes/map-attributes';
import { useSceneReport } from '../_step/data-attributes/scene-attributes';
import { useFullScreenExit } from '../_ui/use-full-screen';
import { Timer } from './deck/timer';
import { useAutoplay } from './deck/use-autoplay';
import { usePresentation } from './deck/use-deck';
import { useSwitches } from './deck/use-display-toggles';
import { useTalkTime } from './deck/use-talk-clock';
import { useTalk } from './deck/use-talk-selection';
import { PresentDialogs } from './dialogs/present-dialogs';
import { addressToShare } from './dialogs/share-address';
import { FollowAlong } from './dialogs/share-step';
import { DrawingLayer } from './drawing/drawing-layer';
import { MapTools } from './drawing/map-tools';
import { Pointer } from './drawing/pointer';
import { useDrawing } from './drawing/use-drawing';
import { useHeldMap } from './drawing/use-manual-camera';
import type { Command } from './input/commands';
import { useClickOn } from './input/use-click-to-advance';
import { useIdle } from './input/use-idle';
import { usePresentationKeys } from './input/use-keyboard';
import { useLentFocus } from './input/use-return-focus';
import { useLetters } from './input/use-single-key-shortcuts';
import { useOffline } from './offline/use-offline';
import styles from './present.module.css';
import { PresentFoot } from './screen/present-foot';
import { PresentTools } from './screen/present-tools';
import { SlideOnPaper } from './screen/print-slide';
import { SlideText } from './screen/slide-text';
import { useLinksAway } from './screen/use-offline-links';
import { STACKED, useScreen } from './screen/use-slide-scale';
import { useNotice } from './screen/use-toast';
import { useProseOf } from './screen/use-visible-prose';
import { useWakeLock } from './screen/use-wake-lock';
import { isSomethingOver } from './speaker/speaker-status';
import { useDriven } from './speaker/use-remote-control';
import { takeMap, useCommands } from './use-commands';
import { useTidied } from './use-kiosk-reset';

type PresentProps = {
  /** The story’s id. */
  story: string;
  /** Whose work the story retells, in a few words. */
  after: string;
};

/** How much of that they hide altogether: their ground fades into the map. */
const COVERED = 270;
/** Pixels across which the foot is printed: a landscape sheet of A4 or Letter has room for no more. */
const PAPER = 970;
/** Where the words stand below it, the map has its window to itself. */
const above: PaddingOf = () => ({ top: 14, right: 14, bottom: 14, left: 14 });

/** The present shell: one step fills the window; keys, clickers, the speaker’s window and a clock drive it. */
export function Present({ story: id, after }: PresentProps) {
  const { board: story, strips } = useStoryData({ story: id });
  const { slides } = useTalkData(id);
  useScripted();
  const root = useRef<HTMLDivElement>(null);
  const column = useRef<HTMLDivElement>(null);
  const hand = useRef<MapHand | null>(null);
  const { talk, choose, restore } = useTalk(story, slides);
  const { notice, say } = useNotice();
  const talkShown = usePresentation(story, talk, say);
  const { moment, opened, place, scrub } = talkShown;
  const [map, setMap] = useState<MapState>('loading');
  const [offered, setOffered] = useState(false);
  const exploring = useHeldMap(talkShown, map);
  const screen = useScreen();
  const idle = useIdle();
  const switchboard = useSwitches();
  const { switches, draw, open } = switchboard;
  const drawing = useDrawing();
  const [digits, setDigits] = useState('');
  const [letters, onLetters] = useLetters();
  const { began, begin, beginAnew } = useTalkTime(story.id, place);
  const { paused, pause } = useAutoplay(talk, talkShown);
  const awake = useWakeLock();
  useTidied(talk.auto !== null && !paused, switchboard, drawing, restore);

  useSceneReport(root, story, moment);
  useEffect(() => syncAddress(story, moment), [story, moment]);
  useProseOf(column, place.step);

  const [read, setRead] = useState(false);
  /** To a step as it has arrived; the first move of a talk begins its time. */
  const goTo = (step: number) => {
    begin();
    talkShown.goTo(step);
  };
  const act = useCommands({
    ...{ story, talk, talkShown, goTo, switchboard, drawing, exploring, hand, begin, beginAnew, say },
  });
  const run = (command: Command) => {
    setRead(true);
    act(command);
  };
  useFullScreenExit(() => {
    if (isSomethingOver({ ...switches, covered: switches.cover, penOut: drawing.penOut })) act('escape');
  });
  useLinksAway(column, say);
  useLentFocus();
  usePresentationKeys({
    onCommand: run,
    onJump: (number) => {
      const step = talk.steps[number - 1];
      if (step !== undefined) goTo(step);
    },
    onDigits: setDigits,
    letters,
    busy: () => document.querySelector('dialog[open]') !== null,
  });
  const swipe = useSwipe((to) => {
    // a hand that draws turns no pages
    if (!drawing.penOut) run(to === 'left' ? 'next' : 'previous');
  });
  const speaker = useDriven({
    ...{ story: story.id, slides, talk, place, opened, began, switchboard },
    ...{ penOut: drawing.penOut, onTaken: pause, onCommand: run, onTalk: choose, onGo: goTo },
  });

  const report = useMapReport(root);
  const { onMapState: reportState } = report;
  const onMapState = useCallback(
    (state: MapState, offered: boolean) => {
      setMap(state);
      setOffered(offered);
      reportState(state);
    },
    [reportState],
  );
  const kept = useOffline(map !== 'loading');
  const onStep = (id: string) => {
    const step = story.steps.findIndex((candidate) => candidate.id === id);
    if (step !== -1) goTo(step);
  };
  const { isClick, hands } = useClickOn();

  const { width, height, scale, stacked } = screen;
  const current = story.steps[place.step];
  return (
    <div
      ref={root}
      className={styles.present}
      data-step={story.steps[0]?.id}
      data-stop={place.stop}
      data-map="loading"
      data-settled="false"
      data-idle={idle || undefined}
      data-paused={talk.auto !== null && paused ? true : undefined}
      {...hands}
      {...swipe}
    >
      <main
        className={styles.screen}
        style={
          {
            '--width': `${width}px`,
            '--height': `${height}px`,
            '--scale': scale,
            '--on-paper': Math.min(1, PAPER / width),
          } as CSSProperties
        }
      >
        <div className={styles.stage} data-held={drawing.penOut || exploring.on || undefined}>
          <SteadyStage
            story={story}
            moment={moment}
            exploring={exploring}
            years={{ from: 0, to: 1 }}
            onMapState={onMapState}
            onSettled={report.onSettled}
            // a map in hand is moved, and visitors of a talk that moves by itself only stop it
            onPick={() => isClick() && !exploring.on && talk.auto === null && run('next')}
            credits={null}
            narrow={STACKED}
            padding={stacked ? above : besideWords}
            covered={stacked ? 0 : COVERED}
            magnified={scale}
            named={switches.labels && !switches.cover}
            hand={hand}
            explorable={false}
            takenByFingers
            over={(view) => (
              <DrawingLayer
                view={view}
                drawing={drawing}
                onCamera={(camera) => takeMap(hand, exploring, (map) => map.moveTo(camera))}
              />
            )}
          />
        </div>
        <SlideOnPaper story={story} step={place.step} stop={place.stop} />
        <ErrorBoundary>
          <SlideText
            story={story}
            slide={slides[place.step]}
            moment={moment}
            at={place.step}
            height={height}
            covered={switches.cover}
          />
        </ErrorBoundary>
        <section
          ref={column}
          className={styles.prose}
          hidden={!switches.prose || switches.cover}
          data-scrolls
          aria-label="Prose of the step"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: keys scroll it where it is longer than the screen is high
          tabIndex={0}
        >
          <TalkProse story={id} />
        </section>
        <div className="unscripted">
          <p className={styles.remarks}>
            To be presented, the story needs scripts, and they do not run.{' '}
            <a href={href(`/stories/${story.id}/`)}>Read it without them</a>.
          </p>
        </div>
        {talk.remarks.length > 0 && !read && (
          <p className={styles.remarks} role="note">
            {talk.remarks.join(' ')}
          </p>
        )}
        <p className={styles.remarks} role="status" hidden={!notice}>
          {notice}
        </p>
        <ErrorBoundary>
          <PresentFoot
            story={story}
            strips={strips}
            talk={talk}
            moment={moment}
            at={place.step}
            covered={switches.cover}
            after={after}
            onStep={onStep}
            onScrub={scrub}
          />
        </ErrorBoundary>
        <ErrorBoundary>
          {switches.timer && began !== null && <Timer began={began.at} minutes={talk.minutes} />}
        </ErrorBoundary>
        <ErrorBoundary>
          {switches.follow && !switches.cover && current && (
            <FollowAlong address={addressToShare(story.id, current.id)} step={current.title} />
          )}
        </ErrorBoundary>
        <div className={styles.hands}>
          <ErrorBoundary>
            <MapTools
              drawing={drawing}
              inHand={exploring.on}
              onBack={exploring.end}
              onPan={(...pan) => takeMap(hand, exploring, (map) => map.panBy(...pan))}
              onZoom={(by) => run(by > 0 ? 'zoomIn' : 'zoomOut')}
            />
          </ErrorBoundary>
          <ErrorBoundary>
            <PresentTools onCommand={run} penOut={drawing.penOut} speaker={speaker} offline={kept.offline} />
          </ErrorBoundary>
        </div>
        {digits && <p className={styles.digits}>{digits}</p>}
      </main>
      <ErrorBoundary>{switches.pointer && <Pointer />}</ErrorBoundary>
      {switches.curtain && (
        <button
          type="button"
          className={styles.curtain}
          data-curtain={switches.curtain}
          aria-label={`The screen is ${switches.curtain}: show the map again`}
          onClick={() => draw(null)}
        />
      )}
      <ErrorBoundary>
        <SpokenStep story={story} at={place.step} steps={talk.steps} silent={switches.cover} />
      </ErrorBoundary>
      <ErrorBoundary key={switches.dialog}>
        <PresentDialogs
          {...{ dialog: switches.dialog, story, slides, talk, at: place.step, letters, onLetters }}
          {...{ map, offered, kept, awake, speaker }}
          onCommand={run}
          onTalk={choose}
          onGo={goTo}
          onClose={() => open(null)}
        />
      </ErrorBoundary>
    </div>
  );
}
