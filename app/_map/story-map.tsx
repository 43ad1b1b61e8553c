'use client';

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
import { useMoment, useStory } from '../_story/story-context';
import { ErrorBoundary, useThrowToBoundary } from '../_ui/error-boundary';
import { listen } from '../_ui/motion-value-listener';
import { usePrefersReducedMotion } from '../_ui/reduced-motion';
import { Attribution } from './controls/attribution';
import { Captions } from './controls/captions';
import { CityInset } from './controls/city-inset';
import { FocusPulse } from './controls/focus-pulse';
import { Legend } from './controls/legend';
import { ExploreButton } from './explore/explore-button';
import type { YearRange } from './explore/explore-panel';
import { useExploredDay, useExploring, useManualCamera } from './explore/exploring';
import { placeLabels } from './explore/place-labels';
import type { LiveMap, MapHit } from './live/live-map';
import { type MapState, type MapWindow, useLiveMap } from './live/use-live-map';
import { controlBoxes, explorePanelBox } from './picture/control-boxes';
import { labelFeatures } from './picture/label-features';
import { type PaddingOf, paddingWithButtons, paddingWithoutButtons } from './picture/padding';
import { labelTextWidth, pictureOf, pictureUnderCamera } from './picture/picture';
import { NARROW, stillCameraIn } from './still/framing';
import { pictureMoment } from './still/step-pictures';
import { StillPicture } from './still/still-picture';
import { stillKey, useStillSettled } from './still/use-still-loaded';
import styles from './story-map.module.css';

/** How a reader or speaker moves the map. */
export type MapControls = Pick<LiveMap, 'panBy' | 'zoomBy' | 'moveTo'>;

/** What part of the world the map shows, whether live or as a still. */
export type MapView = { camera: Camera; viewport: Viewport };

export type StoryMapProps = {
  /** The days that a reader who explores may choose from. */
  years: YearRange;
  onMapState: (state: MapState, offered: boolean) => void;
  onSettled: (settled: boolean) => void;
  /** Called at a click with the features drawn there, uppermost first. */
  onPick?: (hits: readonly MapHit[]) => void;
  /** Attribution shown on the map where the page has no room for it below; null where the page always has. */
  credits: ReactNode;
  /** Media query of windows in which the map is narrow. */
  narrowQuery?: string;
  /** Whether the live map may be drawn now; otherwise a still is shown. */
  isLiveAllowed?: boolean;
  /** Whether readers may explore the map. */
  isExplorable?: boolean;
  /** Whether a touch with two fingers starts exploring. */
  startsOnPinch?: boolean;
  /** Pixels that a step’s bounds keep free of each edge; by default those of a map with or without buttons. */
  padding?: PaddingOf;
  /** Pixels at the map’s left edge that text covers. */
  coveredLeft?: number;
  /** Scale at which the page shows the map. */
  magnification?: number;
  /** Whether labels and captions are shown. */
  hasNames?: boolean;
  /** Receives what moves the map, which opens the live map first if need be; null where no live map can be had. */
  controls?: RefObject<MapControls | null>;
  /** Whether the still stays under the live map, which printers cannot print. */
  isPrintable?: boolean;
  /** What is shown over the map, such as the date. */
  children?: ReactNode;
  /** Draws over the map what has positions on it, such as a talk’s drawings. */
  renderOverMap?: (view: MapView) => ReactNode;
};

/** Loaded when a reader first explores. */
const ExplorePanel = lazy(async () => {
  const { ExplorePanel } = await import('./explore/explore-panel');
  return { default: ExplorePanel };
});

/** The story’s map with its legend: shows the scene of each moment, or of the day that a reader explores. */
export function StoryMap({
  years,
  onMapState,
  onSettled,
  onPick,
  credits,
  narrowQuery = NARROW,
  isLiveAllowed = true,
  isExplorable = true,
  startsOnPinch = isExplorable,
  padding = isExplorable ? paddingWithButtons : paddingWithoutButtons,
  coveredLeft = 0,
  magnification = 1,
  hasNames = true,
  controls,
  isPrintable = false,
  children,
  renderOverMap,
}: StoryMapProps) {
  const story = useStory();
  const moment = useMoment();
  const root = useRef<HTMLDivElement>(null);
  const container = useRef<HTMLDivElement>(null);
  const pointerDown = useRef({ x: 0, y: 0 });
  const mapWindow = useRef<MapWindow | null>(null);
  const lastCamera = useRef<Camera | null>(null);
  const [details, setDetails] = useState<SceneDetails>(NO_DETAILS);
  const [camera, setCamera] = useState<Camera | null>(null);
  const [size, setSize] = useState<MapWindow | null>(null);
  const reducesMotion = usePrefersReducedMotion();
  const manualCamera = useManualCamera();
  const isExploring = manualCamera?.isOn ?? false;
  const exploring = useExploring();
  const day = useExploredDay();
  const onError = useThrowToBoundary();

  const redraw = useRef<(camera: Camera | null) => void>(() => undefined);
  const onCamera = useCallback((next: Camera, moving: boolean) => {
    lastCamera.current = next;
    setCamera((previous) => keepIfEqual(previous, next));
    if (!moving) redraw.current(next);
  }, []);
  const onWindow = useCallback((next: MapWindow) => {
    mapWindow.current = next;
    setSize(next);
    redraw.current(null);
  }, []);
  const isNeeded = isExploring || !hasNames;
  const { state, current, isOffered, canBeLive, isAlwaysLive } = useLiveMap({
    ...{ story, container, isAllowed: isLiveAllowed, isNeeded, padding, magnification },
    ...{ onMapState, onSettled, onCamera, onWindow },
  });
  const still = useStillSettled(state === 'still', onSettled);

  useEffect(() => {
    const showMoment = ({ viewport, device }: MapWindow, scene: Scene) => {
      const picture = pictureOf(story, scene, viewport, device, reducesMotion);
      if (!lastCamera.current) setCamera((previous) => keepIfEqual(previous, picture.camera));
      current()?.show(hasNames ? picture : { ...picture, labels: {} });
    };
    const showDay = ({ viewport, device }: MapWindow, scene: Scene, camera: Camera) => {
      const date = edtfWords(isoDay(scene.day));
      const occupied = [...controlBoxes(viewport, device, { date }), explorePanelBox(viewport, device)];
      const placed = placeLabels(
        labelsOnDay(story, scene.presence, scene.day),
        camera,
        viewport,
        labelTextWidth,
        occupied,
      );
      current()?.setLabels(labelFeatures(placed, device));
      current()?.show(pictureUnderCamera(story, scene, placed, camera));
    };
    const show = () => {
      const scene = currentScene(story, { moment: moment.get(), day });
      const next = sceneDetails(story, moment.get(), scene, day !== null);
      setDetails((previous) => keepIfEqual(previous, next));
      still.request(stillKey(next.step, next.pictureProgress));
      if (!mapWindow.current) return;
      if (day === null) showMoment(mapWindow.current, scene);
      else if (lastCamera.current) showDay(mapWindow.current, scene, lastCamera.current);
    };
    // labels are placed anew for a reader’s own camera; a step’s are placed by authors
    redraw.current = (camera) => {
      try {
        if (camera === null || day !== null) show();
      } catch (error) {
        onError(error);
      }
    };
    show();
    const stop = listen(moment, show, onError);
    // fonts that load late, or not at all, have other widths
    const redrawWithFonts = () => redraw.current(null);
    document.fonts?.addEventListener?.('loadingdone', redrawWithFonts);
    return () => {
      stop();
      document.fonts?.removeEventListener?.('loadingdone', redrawWithFonts);
      if (day === null || !mapWindow.current) return;
      current()?.setLabels(labelFeatures(storyLabels(story), mapWindow.current.device));
    };
  }, [story, moment, day, reducesMotion, hasNames, current, still, onError]);

  const isLive = state === 'live';
  const pendingMove = useRef<(map: MapControls) => void>(undefined);
  useEffect(() => {
    if (!isLive) return;
    current()?.setExploring(isExploring);
    const map = current();
    if (isExploring && map) pendingMove.current?.(map);
    pendingMove.current = undefined;
  }, [isLive, isExploring, current]);
  useEffect(() => {
    if (state !== 'still') return;
    lastCamera.current = null;
    if (isExploring && !canBeLive) manualCamera?.end();
  }, [state, isExploring, canBeLive, manualCamera]);
  useImperativeHandle<MapControls | null, MapControls | null>(
    controls,
    () => (canBeLive ? deferredControls(() => (isLive ? current() : null), pendingMove) : null),
    [canBeLive, isLive, current],
  );

  const pickFeatures = ({ target, currentTarget, clientX, clientY }: MouseEvent<HTMLDivElement>) => {
    const element = container.current;
    // the end of a drag opens no card
    const isDrag = Math.hypot(clientX - pointerDown.current.x, clientY - pointerDown.current.y) > 4;
    const isOnMap = target === currentTarget || element?.contains(target as Node);
    const rect = element?.getBoundingClientRect();
    if (isOnMap && !isDrag && rect)
      onPick?.(current()?.hitsAt(clientX - rect.left, clientY - rect.top) ?? []);
  };

  /** Starts exploring at a touch with two fingers; MapLibre’s handlers must be enabled before they receive the event. */
  const startOnPinch = ({ touches, target }: TouchEvent<HTMLDivElement>) => {
    if (
      !startsOnPinch ||
      isExploring ||
      !isLive ||
      touches.length < 2 ||
      !container.current?.contains(target as Node)
    )
      return;
    current()?.setExploring(true);
    manualCamera?.start();
  };

  /** Ends exploring; focus on what is removed moves to the button that starts it. */
  const endExploring = () => {
    const losesFocus = document.activeElement?.closest('[data-explore-panel], canvas');
    manualCamera?.end();
    if (losesFocus) root.current?.querySelector<HTMLElement>('[data-explore]')?.focus();
  };

  const step = story.steps.find(({ id }) => id === details.step) ?? story.steps[moment.get().step];
  const stepCamera = step && size ? cameraFor(step.bounds[size.device], size.viewport) : null;
  const visibleCamera =
    isLive || !stepCamera || !step || !size
      ? camera
      : stillCameraIn(step, size.device, size.viewport, stepCamera, coveredLeft);
  return (
    <div ref={root} className={styles.stage} data-map-state={state}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys find the same in the list of what is shown */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: keys find the same in the list of what is shown */}
      <div
        className={styles.window}
        data-exploring={isExploring || undefined}
        onPointerDown={({ clientX: x, clientY: y }) => {
          pointerDown.current = { x, y };
        }}
        onTouchStartCapture={startOnPinch}
        onClick={pickFeatures}
      >
        {(state !== 'live' || isPrintable) && step && (
          <StillPicture
            story={story.id}
            step={step}
            progress={details.step ? details.pictureProgress : pictureMoment(story, moment.get()).progress}
            narrowQuery={narrowQuery}
            padding={padding}
            isDescribed={hasNames}
            coveredLeft={coveredLeft}
            onReady={state === 'still' ? still.markReady : undefined}
          />
        )}
        <div className={styles.map} aria-hidden={!isExploring}>
          <div ref={container} className={styles.canvas} />
        </div>
        <ErrorBoundary>
          {isLive && camera && <FocusPulse camera={camera} isPaused={isExploring} />}
        </ErrorBoundary>
        <ErrorBoundary>
          <Captions captions={hasNames ? details.captions : []} />
        </ErrorBoundary>
        {children}
        <ErrorBoundary>
          {INSETS.map((inset) => (
            <CityInset
              key={inset.feature}
              inset={inset}
              isVisible={isLive && !isExploring && hasNames && details.insets.includes(inset.feature)}
              camera={camera}
            />
          ))}
        </ErrorBoundary>
        <ErrorBoundary>
          <Attribution camera={isLive ? camera : null} credits={credits} />
        </ErrorBoundary>
        <ErrorBoundary>
          {visibleCamera && size && renderOverMap?.({ camera: visibleCamera, viewport: size.viewport })}
        </ErrorBoundary>
        <ErrorBoundary>
          {(isLive || isOffered || isExploring) && isExplorable && (
            <ExploreButton
              isExploring={isExploring}
              isLoading={isExploring && !isLive}
              onChange={(next) => (next ? manualCamera?.start() : manualCamera?.end())}
            />
          )}
        </ErrorBoundary>
        <ErrorBoundary>
          {isLive && isExploring && exploring && (
            <Suspense>
              <ExplorePanel
                years={years}
                day={details.day}
                isOwnDay={day !== null}
                onDay={exploring.showDay}
                onPan={(...pan) => current()?.panBy(...pan)}
                onZoom={(by) => current()?.zoomBy(by)}
                isAlwaysLive={isAlwaysLive}
                onAlwaysLive={(isLive) => chooseMap(isLive ? 'live' : 'pictures')}
                onEnd={endExploring}
              />
            </Suspense>
          )}
        </ErrorBoundary>
      </div>
      <ErrorBoundary>
        <Legend rows={details.legend} />
      </ErrorBoundary>
    </div>
  );
}

/** What of a scene React renders: it changes seldom, while the camera changes at every animation frame. */
type SceneDetails = {
  step: string;
  /** Progress at which the still shows the step. */
  pictureProgress: number;
  captions: Scene['captions'];
  legend: readonly string[];
  insets: readonly string[];
  day: number;
};

const NO_DETAILS: SceneDetails = {
  step: '',
  pictureProgress: 0,
  captions: [],
  legend: [],
  insets: [],
  day: 0,
};

const sceneDetails = (
  story: Storyboard,
  moment: Moment,
  scene: Scene,
  isExploredDay: boolean,
): SceneDetails => ({
  step: scene.step,
  pictureProgress: pictureMoment(story, moment).progress,
  captions: scene.captions,
  legend: legendRowIds(story, moment, scene, isExploredDay),
  insets: insetsInView(scene),
  day: scene.day,
});

/** Controls of a map that may still be loading: the last call is then repeated as soon as the map is live. */
function deferredControls(
  currentMap: () => MapControls | null,
  pendingMove: RefObject<((map: MapControls) => void) | undefined>,
): MapControls {
  const withMap = (move: (map: MapControls) => void) => {
    const map = currentMap();
    if (map) move(map);
    else pendingMove.current = move;
  };
  return {
    panBy: (...pan) => withMap((map) => map.panBy(...pan)),
    zoomBy: (levels) => withMap((map) => map.zoomBy(levels)),
    moveTo: (camera) => withMap((map) => map.moveTo(camera)),
  };
}

/** Features whose cities are shown beside the map: its bounds are narrow enough, and the feature shows in them. */
function insetsInView({ presence, camera }: Scene): string[] {
  const width = camera.to.wide[2] - camera.to.wide[0];
  return INSETS.filter(
    ({ feature, maxFrameWidth }) => camera.t === 1 && width < maxFrameWidth && (presence[feature] ?? 0) > 0.5,
  ).map(({ feature }) => feature);
}

/** The previous value if the next one equals it, so that React does not render again. */
const keepIfEqual = <Value,>(previous: Value, next: Value): Value =>
  JSON.stringify(previous) === JSON.stringify(next) ? previous : next;
