'use client';

import { type CSSProperties, useCallback, useEffect, useRef, useState } from 'react';
import { TalkProse, useStoryData, useTalkData } from '#served';
import { keepAddress } from '../../_drivers/steps';
import { useSwipe } from '../../_drivers/swipe';
import { href } from '../../_site/address';
import { Boundary } from '../../_site/boundary';
import { useScripted } from '../../_site/scripted';
import '../../_site/moved-nodes';
import { besideWords, type PaddingOf } from '../../_stage/padding';
import type { MapHand } from '../../_stage/stage';
import { SteadyStage } from '../../_stage/steady-stage';
import type { MapState } from '../../_stage/use-live-map';
import { useMapReport } from '../map-report';
import { useSceneReport } from '../scene-report';
import { SpokenStep } from '../spoken-step';
import { addressToShare } from './address-to-share';
import type { Command } from './commands';
import { DrawingLayer } from './drawing-layer';
import { FollowAlong } from './follow-along';
import { MapTools } from './map-tools';
import { useOffline } from './offline/use-offline';
import { Pointer } from './pointer';
import styles from './present.module.css';
import { PresentDialogs } from './present-dialogs';
import { PresentFoot } from './present-foot';
import { PresentTools } from './present-tools';
import { SlideOnPaper } from './slide-on-paper';
import { SlideText } from './slide-text';
import { isSomethingOver } from './speaker-words';
import { Timer } from './timer';
import { useAutoplay } from './use-autoplay';
import { useClickOn } from './use-click-on';
import { takeMap, useCommands } from './use-commands';
import { useDrawing } from './use-drawing';
import { useDriven } from './use-driven';
import { useLeftByBrowser } from './use-full-screen';
import { useHeldMap } from './use-held-map';
import { useIdle } from './use-idle';
import { usePresentationKeys } from './use-keys';
import { useLentFocus } from './use-lent-focus';
import { useLetters } from './use-letters';
import { useLinksAway } from './use-links-away';
import { useNotice } from './use-notice';
import { usePresentation } from './use-presentation';
import { useProseOf } from './use-prose-of';
import { STACKED, useScreen } from './use-screen';
import { useSwitches } from './use-switches';
import { useTalk } from './use-talk';
import { useTalkTime } from './use-talk-time';
import { useTidied } from './use-tidied';
import { useWakeLock } from './use-wake-lock';

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
  useEffect(() => keepAddress(story, moment), [story, moment]);
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
  useLeftByBrowser(() => {
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
        <Boundary>
          <SlideText
            story={story}
            slide={slides[place.step]}
            moment={moment}
            at={place.step}
            height={height}
            covered={switches.cover}
          />
        </Boundary>
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
        <Boundary>
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
        </Boundary>
        <Boundary>
          {switches.timer && began !== null && <Timer began={began.at} minutes={talk.minutes} />}
        </Boundary>
        <Boundary>
          {switches.follow && !switches.cover && current && (
            <FollowAlong address={addressToShare(story.id, current.id)} step={current.title} />
          )}
        </Boundary>
        <div className={styles.hands}>
          <Boundary>
            <MapTools
              drawing={drawing}
              inHand={exploring.on}
              onBack={exploring.end}
              onPan={(...pan) => takeMap(hand, exploring, (map) => map.panBy(...pan))}
              onZoom={(by) => run(by > 0 ? 'zoomIn' : 'zoomOut')}
            />
          </Boundary>
          <Boundary>
            <PresentTools onCommand={run} penOut={drawing.penOut} speaker={speaker} offline={kept.offline} />
          </Boundary>
        </div>
        {digits && <p className={styles.digits}>{digits}</p>}
      </main>
      <Boundary>{switches.pointer && <Pointer />}</Boundary>
      {switches.curtain && (
        <button
          type="button"
          className={styles.curtain}
          data-curtain={switches.curtain}
          aria-label={`The screen is ${switches.curtain}: show the map again`}
          onClick={() => draw(null)}
        />
      )}
      <Boundary>
        <SpokenStep story={story} at={place.step} steps={talk.steps} silent={switches.cover} />
      </Boundary>
      <Boundary key={switches.dialog}>
        <PresentDialogs
          {...{ dialog: switches.dialog, story, slides, talk, at: place.step, letters, onLetters }}
          {...{ map, offered, kept, awake, speaker }}
          onCommand={run}
          onTalk={choose}
          onGo={goTo}
          onClose={() => open(null)}
        />
      </Boundary>
    </div>
  );
}
