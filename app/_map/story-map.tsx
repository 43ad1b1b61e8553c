import {
  type MouseEvent,
  type ReactNode,
  type RefObject,
  type TouchEvent,
  useCallback,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react';
import { type Camera, cameraFor } from '../../geo/camera/camera';
import { formatEdtf, formatIsoDay } from '../../geo/time/dates';
import { currentScene } from '../../stories/scene/current-scene';
import { labelsOnDay } from '../../stories/scene/explore-scene';
import { type Scene, storyLabels } from '../../stories/scene/scene';
import { useMoment, useStory } from '../_story/story-context';
import { ErrorBoundaries, ErrorBoundary, useThrowToBoundary } from '../_ui/error-boundary';
import { listen } from '../_ui/motion-value-listener';
import { usePrefersReducedMotion } from '../_ui/reduced-motion';
import { useExploredDay, useManualCamera } from './explore/exploring';
import { placeLabels } from './explore/place-labels';
import type { MapHit } from './live/live-map';
import { type MapWindow, useLiveMap } from './live/use-live-map';
import type { MapLayout } from './map-layout';
import { type MapControls, useMapState, useMapStore } from './map-store';
import { controlBoxes, explorePanelBox } from './picture/control-boxes';
import { labelFeatures } from './picture/label-features';
import { labelTextWidth, pictureOf, pictureUnderCamera } from './picture/picture';
import { NO_DETAILS, type SceneDetails, sceneDetails } from './scene-details';
import { stillCameraIn } from './still/framing';
import { pictureMoment } from './still/step-pictures';
import { StillPicture } from './still/still-picture';
import { stillKey, useStillSettled } from './still/use-still-loaded';
import styles from './story-map.module.css';
import { MapViewContext, StoryMapContext } from './story-map-context';

export type StoryMapProps = {
  layout: MapLayout;
  /** Scale at which the page shows the map. */
  magnification?: number;
  /** Whether the live map may be drawn now; otherwise a still is shown. */
  isLiveAllowed?: boolean;
  /** Whether labels are shown, and the still has its text alternative; without them the live map is needed. */
  hasNames?: boolean;
  /** Whether the still stays under the live map, which printers cannot print. */
  isPrintable?: boolean;
  /** Called at a click with the features drawn there, uppermost first. */
  onPick?: (hits: readonly MapHit[]) => void;
  /** What stands below the map, such as the legend. */
  below?: ReactNode;
  /** The parts over the map, from the lowest: captions, date, buttons. Each stands in an error boundary. */
  children?: ReactNode;
};

/** The story’s map: shows the scene of each moment, or of the day that a reader explores. */
export function StoryMap({
  layout,
  magnification = 1,
  isLiveAllowed = true,
  hasNames = true,
  isPrintable = false,
  onPick,
  below,
  children,
}: StoryMapProps) {
  const story = useStory();
  const moment = useMoment();
  const container = useRef<HTMLDivElement>(null);
  const pointerDown = useRef({ x: 0, y: 0 });
  const mapWindow = useRef<MapWindow | null>(null);
  const lastCamera = useRef<Camera | null>(null);
  const [details, setDetails] = useState<SceneDetails>(NO_DETAILS);
  const [camera, setCamera] = useState<Camera | null>(null);
  const [size, setSize] = useState<MapWindow | null>(null);
  const { controls } = useMapStore();
  const state = useMapState();
  const reducesMotion = usePrefersReducedMotion();
  const manualCamera = useManualCamera();
  const isExploring = manualCamera?.isOn ?? false;
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
  const { current, canBeLive, isAlwaysLive } = useLiveMap({
    ...{ container, isAllowed: isLiveAllowed, isNeeded, padding: layout.padding, magnification },
    ...{ onCamera, onWindow },
  });
  const still = useStillSettled(state === 'still');

  useEffect(() => {
    const showMoment = ({ viewport, device }: MapWindow, scene: Scene) => {
      const picture = pictureOf(story, scene, viewport, device, reducesMotion);
      if (!lastCamera.current) setCamera((previous) => keepIfEqual(previous, picture.camera));
      current()?.show(hasNames ? picture : { ...picture, labels: {} });
    };
    const showDay = ({ viewport, device }: MapWindow, scene: Scene, camera: Camera) => {
      const date = formatEdtf(formatIsoDay(scene.day));
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
    if (!manualCamera || isExploring || !isLive || touches.length < 2) return;
    if (!container.current?.contains(target as Node)) return;
    current()?.setExploring(true);
    manualCamera.start();
  };

  const step = story.steps.find(({ id }) => id === details.step) ?? story.steps[moment.get().step];
  const stepCamera = step && size ? cameraFor(step.bounds[size.device], size.viewport) : null;
  const visibleCamera =
    isLive || !stepCamera || !step || !size
      ? camera
      : stillCameraIn(step, size.device, size.viewport, stepCamera, layout.coveredLeft);
  const content = useMemo(() => ({ details, isLive, isAlwaysLive }), [details, isLive, isAlwaysLive]);
  const view = visibleCamera && size && { camera: visibleCamera, viewport: size.viewport };
  return (
    <StoryMapContext value={content}>
      <div className={styles.stage} data-map-state={state}>
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
              {...layout}
              isDescribed={hasNames}
              onReady={state === 'still' ? still.markReady : undefined}
            />
          )}
          <div className={styles.map} aria-hidden={!isExploring}>
            <div ref={container} className={styles.canvas} />
          </div>
          <MapViewContext value={view}>
            <ErrorBoundaries>{children}</ErrorBoundaries>
          </MapViewContext>
        </div>
        <ErrorBoundary>{below}</ErrorBoundary>
      </div>
    </StoryMapContext>
  );
}

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

/** The previous value if the next one equals it, so that React does not render again. */
const keepIfEqual = <Value,>(previous: Value, next: Value): Value =>
  JSON.stringify(previous) === JSON.stringify(next) ? previous : next;
