'use client';

import type { MotionValue } from 'framer-motion';
import {
  lazy,
  type MouseEvent,
  type ReactNode,
  type RefObject,
  Suspense,
  type TouchEvent,
  useCallback,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import { INSETS } from '../../geo/atlas/layer-traits';
import { type Camera, cameraFor, type Viewport } from '../../geo/camera/camera';
import { edtfWords, isoDay } from '../../geo/time/dates';
import type { Storyboard } from '../../stories/model/storyboard';
import { currentScene } from '../../stories/scene/current-scene';
import { labelsOnDay } from '../../stories/scene/explore-scene';
import { type Moment, type Scene, storyLabels } from '../../stories/scene/scene';
import { legendRowIds } from '../../stories/scene/scene-legend';
import { chooseMap } from '../_site/map-mode/map-mode';
import { ErrorBoundary, useThrowToBoundary } from '../_ui/error-boundary';
import { listen } from '../_ui/motion-value-listener';
import { usePrefersReducedMotion } from '../_ui/reduced-motion';
import { MapNotes } from './controls/attribution';
import { Captions } from './controls/captions';
import { FocusPulse } from './controls/focus-pulse';
import { Legend } from './controls/legend';
import { ViennaInset } from './controls/vienna-inset';
import { ExploreButton } from './explore/explore-button';
import type { Years } from './explore/explore-panel';
import { placeLabels } from './explore/place-labels';
import type { Exploring } from './explore/use-exploring';
import type { Hit, LiveMap } from './live/live-map';
import { type MapState, type MapWindow, useLiveMap } from './live/use-live-map';
import { explorePanelOver, platesOver } from './picture/control-boxes';
import { labelFeatures } from './picture/label-features';
import { type PaddingOf, withButtons, withoutButtons } from './picture/padding';
import { pictureOf, pictureOn, wordsWidth } from './picture/picture';
import { NARROW, stillCameraIn } from './still/framing';
import { pictureAt } from './still/step-pictures';
import { StillPicture } from './still/still-picture';
import { stillKey, useStillReport } from './still/use-still-loaded';
import styles from './story-map.module.css';

/** How somebody moves the map who has it in hand. */
export type MapHand = Pick<LiveMap, 'panBy' | 'zoomBy' | 'moveTo'>;

/** What the map’s window shows, be it live or a still. */
export type MapView = { camera: Camera; viewport: Viewport };

export type StageProps = {
  story: Storyboard;
  moment: MotionValue<Moment>;
  exploring: Exploring;
  /** Days among which a reader who explores may choose. */
  years: Years;
  onMapState: (state: MapState, offered: boolean) => void;
  onSettled: (settled: boolean) => void;
  /** What is drawn at a point of the map that was pressed, uppermost first. */
  onPick?: (hits: readonly Hit[]) => void;
  /** Whose the map is; stands by it where the page has no room below, null where the page always has. */
  credits: ReactNode;
  /** Windows whose map is narrow, as a media query. */
  narrow?: string;
  /** Whether the live map may be drawn now; else the still stands. */
  live?: boolean;
  /** Whether a reader may take the map into their own hands. */
  explorable?: boolean;
  /** Whether two fingers take the map in hand at once. */
  takenByFingers?: boolean;
  /** What of the window a step’s frame keeps free, if not what a reader’s map does. */
  padding?: PaddingOf;
  /** Pixels at the map’s left that words hide. */
  covered?: number;
  /** How much larger than its own pixels the page shows the map. */
  magnified?: number;
  /** Whether the map’s names are shown. */
  named?: boolean;
  /** Is given the hand that moves the map, which comes first if it is not there yet; null where none can be had. */
  hand?: RefObject<MapHand | null>;
  /** Whether the still stays under the live map, for a printer that cannot see the latter. */
  printable?: boolean;
  /** What lies over the map, such as the date. */
  children?: ReactNode;
  /** What is bound to places of the map and drawn over it. */
  over?: (view: MapView) => ReactNode;
};

/** Comes with the first who explores. */
const ExplorePanel = lazy(async () => {
  const { ExplorePanel } = await import('./explore/explore-panel');
  return { default: ExplorePanel };
});

/** The map’s window: shows the scene of every moment, or the day that a reader explores, once the map is there. */
export function Stage({
  story,
  moment,
  exploring,
  years,
  onMapState,
  onSettled,
  onPick,
  credits,
  narrow = NARROW,
  live: mayDraw = true,
  explorable = true,
  takenByFingers = explorable,
  padding = explorable ? withButtons : withoutButtons,
  covered = 0,
  magnified = 1,
  named = true,
  hand,
  printable = false,
  children,
  over,
}: StageProps) {
  const root = useRef<HTMLDivElement>(null);
  const container = useRef<HTMLDivElement>(null);
  const pressed = useRef({ x: 0, y: 0 });
  const window = useRef<MapWindow | null>(null);
  const at = useRef<Camera | null>(null);
  const [about, setAbout] = useState<About>(NOTHING_YET);
  const [camera, setCamera] = useState<Camera | null>(null);
  const [size, setSize] = useState<MapWindow | null>(null);
  const reduced = usePrefersReducedMotion();
  const { on, day } = exploring;
  const onError = useThrowToBoundary();

  const drawn = useRef<(camera: Camera | null) => void>(() => undefined);
  const onCamera = useCallback((next: Camera, moving: boolean) => {
    at.current = next;
    setCamera((before) => kept(before, next));
    if (!moving) drawn.current(next);
  }, []);
  const onWindow = useCallback((next: MapWindow) => {
    window.current = next;
    setSize(next);
    drawn.current(null);
  }, []);
  const needed = on || !named;
  const { state, current, offered, able, always } = useLiveMap({
    ...{ story, container, wanted: mayDraw, needed, padding, magnified },
    ...{ onMapState, onSettled, onCamera, onWindow },
  });
  const still = useStillReport(state === 'still', onSettled);

  useEffect(() => {
    const showMoment = ({ viewport, device }: MapWindow, now: Scene) => {
      const picture = pictureOf(story, now, viewport, device, reduced);
      if (!at.current) setCamera((before) => kept(before, picture.camera));
      current()?.show(named ? picture : { ...picture, labels: {} });
    };
    const showDay = ({ viewport, device }: MapWindow, now: Scene, camera: Camera) => {
      const date = edtfWords(isoDay(now.day));
      const taken = [...platesOver(viewport, device, { date }), explorePanelOver(viewport, device)];
      const placed = placeLabels(
        labelsOnDay(story, now.presence, now.day),
        camera,
        viewport,
        wordsWidth,
        taken,
      );
      current()?.setLabels(labelFeatures(placed, device));
      current()?.show(pictureOn(story, now, placed, camera));
    };
    const show = () => {
      const now = currentScene(story, { moment: moment.get(), day });
      const next = aboutScene(story, moment.get(), now, day !== null);
      setAbout((before) => kept(before, next));
      still.ask(stillKey(next.step, next.picture));
      if (!window.current) return;
      if (day === null) showMoment(window.current, now);
      else if (at.current) showDay(window.current, now, at.current);
    };
    // a reader’s own camera asks for its own labels; a step’s are authored
    drawn.current = (moved) => {
      try {
        if (moved === null || day !== null) show();
      } catch (error) {
        onError(error);
      }
    };
    show();
    const stop = listen(moment, show, onError);
    // letters that come late, or not at all, need another room
    const showAgain = () => drawn.current(null);
    document.fonts?.addEventListener?.('loadingdone', showAgain);
    return () => {
      stop();
      document.fonts?.removeEventListener?.('loadingdone', showAgain);
      if (day === null || !window.current) return;
      current()?.setLabels(labelFeatures(storyLabels(story), window.current.device));
    };
  }, [story, moment, day, reduced, named, current, still, onError]);

  const live = state === 'live';
  const later = useRef<(map: MapHand) => void>(undefined);
  useEffect(() => {
    if (!live) return;
    current()?.setExploring(on);
    const map = current();
    if (on && map) later.current?.(map);
    later.current = undefined;
  }, [live, on, current]);
  useEffect(() => {
    if (state !== 'still') return;
    at.current = null;
    if (on && !able) exploring.end();
  }, [state, on, able, exploring]);
  useImperativeHandle<MapHand | null, MapHand | null>(
    hand,
    () => (able ? handOf(() => (live ? current() : null), later) : null),
    [able, live, current],
  );

  const pick = ({ target, currentTarget, clientX, clientY }: MouseEvent<HTMLDivElement>) => {
    const element = container.current;
    // who drags the map wants no card
    const dragged = Math.hypot(clientX - pressed.current.x, clientY - pressed.current.y) > 4;
    const onMap = target === currentTarget || element?.contains(target as Node);
    const box = element?.getBoundingClientRect();
    if (onMap && !dragged && box) onPick?.(current()?.hitsAt(clientX - box.left, clientY - box.top) ?? []);
  };

  /** Two fingers have the map at once: its hands must be free before it hears of the touch. */
  const onTouch = ({ touches, target }: TouchEvent<HTMLDivElement>) => {
    if (!takenByFingers || on || !live || touches.length < 2 || !container.current?.contains(target as Node))
      return;
    current()?.setExploring(true);
    exploring.start();
  };

  /** Ends exploring; the focus goes from what goes with it to what begins it. */
  const giveBack = () => {
    const isLost = document.activeElement?.closest('[data-explore-panel], canvas');
    exploring.end();
    if (isLost) root.current?.querySelector<HTMLElement>('[data-explore]')?.focus();
  };

  const step = story.steps.find(({ id }) => id === about.step) ?? story.steps[moment.get().step];
  const framed = step && size ? cameraFor(step.bounds[size.device], size.viewport) : null;
  const shown =
    live || !framed || !step || !size
      ? camera
      : stillCameraIn(step, size.device, size.viewport, framed, covered);
  return (
    <div ref={root} className={styles.stage} data-map-state={state}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys find the same in the list of what is shown */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: keys find the same in the list of what is shown */}
      <div
        className={styles.window}
        data-exploring={on || undefined}
        onPointerDown={({ clientX: x, clientY: y }) => {
          pressed.current = { x, y };
        }}
        onTouchStartCapture={onTouch}
        onClick={pick}
      >
        {(state !== 'live' || printable) && step && (
          <StillPicture
            story={story.id}
            step={step}
            progress={about.step ? about.picture : pictureAt(story, moment.get()).progress}
            narrow={narrow}
            padding={padding}
            told={named}
            covered={covered}
            onStanding={state === 'still' ? still.stand : undefined}
          />
        )}
        <div className={styles.map} aria-hidden={!on}>
          <div ref={container} className={styles.canvas} />
        </div>
        <ErrorBoundary>
          {live && camera && <FocusPulse story={story} moment={moment} camera={camera} still={on} />}
        </ErrorBoundary>
        <ErrorBoundary>
          <Captions captions={named ? about.captions : []} />
        </ErrorBoundary>
        {children}
        <ErrorBoundary>
          {INSETS.map((inset) => (
            <ViennaInset
              key={inset.feature}
              inset={inset}
              shown={live && !on && named && about.insets.includes(inset.feature)}
              camera={camera}
            />
          ))}
        </ErrorBoundary>
        <ErrorBoundary>
          <MapNotes camera={live ? camera : null} credits={credits} />
        </ErrorBoundary>
        <ErrorBoundary>{shown && size && over?.({ camera: shown, viewport: size.viewport })}</ErrorBoundary>
        <ErrorBoundary>
          {(live || offered || on) && explorable && (
            <ExploreButton
              exploring={on}
              coming={on && !live}
              onChange={(next) => (next ? exploring.start() : exploring.end())}
            />
          )}
        </ErrorBoundary>
        <ErrorBoundary>
          {live && on && explorable && (
            <Suspense>
              <ExplorePanel
                years={years}
                day={about.day}
                moved={day !== null}
                onDay={exploring.choose}
                onPan={(...pan) => current()?.panBy(...pan)}
                onZoom={(by) => current()?.zoomBy(by)}
                always={always}
                onAlways={(live) => chooseMap(live ? 'live' : 'pictures')}
                onEnd={giveBack}
              />
            </Suspense>
          )}
        </ErrorBoundary>
      </div>
      <ErrorBoundary>
        <Legend rows={about.legend} />
      </ErrorBoundary>
    </div>
  );
}

/** What stands over and under the map, from the scene: changes seldom, while the map changes all the time. */
type About = {
  step: string;
  /** Progress of the step’s picture that a still shows. */
  picture: number;
  captions: Scene['captions'];
  legend: readonly string[];
  /** Features of the cities that are shown beside the map. */
  insets: readonly string[];
  day: number;
};

const NOTHING_YET: About = { step: '', picture: 0, captions: [], legend: [], insets: [], day: 0 };

const aboutScene = (story: Storyboard, moment: Moment, scene: Scene, ofDay: boolean): About => ({
  step: scene.step,
  picture: pictureAt(story, moment).progress,
  captions: scene.captions,
  legend: legendRowIds(story, moment, scene, ofDay),
  insets: insetsBeside(scene),
  day: scene.day,
});

/** A hand for a map that may still be on its way: what it does last is then done as soon as the map is there. */
function handOf(
  there: () => MapHand | null,
  later: RefObject<((map: MapHand) => void) | undefined>,
): MapHand {
  const withMap = (move: (map: MapHand) => void) => {
    const map = there();
    if (map) move(map);
    else later.current = move;
  };
  return {
    panBy: (...pan) => withMap((map) => map.panBy(...pan)),
    zoomBy: (levels) => withMap((map) => map.zoomBy(levels)),
    moveTo: (camera) => withMap((map) => map.moveTo(camera)),
  };
}

/** Features whose cities are shown beside a frame: it is narrow enough, and they can be seen in it. */
function insetsBeside({ presence, camera }: Scene): string[] {
  const width = camera.to.wide[2] - camera.to.wide[0];
  return INSETS.filter(
    ({ feature, maxFrameWidth }) => camera.t === 1 && width < maxFrameWidth && (presence[feature] ?? 0) > 0.5,
  ).map(({ feature }) => feature);
}

/** The value before, if the new one says the same: React then has nothing to do. */
const kept = <Value,>(before: Value, next: Value): Value =>
  JSON.stringify(before) === JSON.stringify(next) ? before : next;
