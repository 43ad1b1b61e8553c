import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { Camera } from '../../geo/camera/camera';
import { formatIsoDay, shortenEdtf } from '../../geo/time/dates';
import { currentScene } from '../../stories/scene/current-scene';
import { labelsOnDay } from '../../stories/scene/explore-scene';
import { type Scene, storyLabels } from '../../stories/scene/scene';
import { useMoment, useStory } from '../_story/story-context';
import { useThrowToBoundary } from '../_ui/error-boundary';
import { listen } from '../_ui/motion-value-listener';
import { usePrefersReducedMotion } from '../_ui/reduced-motion';
import { useExploredDay, useManualCamera } from './explore/exploring';
import { placeLabels } from './explore/place-labels';
import { type MapWindow, useLiveMap } from './live/use-live-map';
import { useMapState } from './map-store';
import { controlBoxes, exploreBoxes } from './picture/control-boxes';
import { labelFeatures } from './picture/label-features';
import type { PaddingOf } from './picture/padding';
import { labelTextWidth, pictureOf, pictureUnderCamera } from './picture/picture';
import { NO_DETAILS, type SceneDetails, sceneDetails } from './scene-details';
import { stillKey, useStillSettled } from './still/use-still-loaded';

type SceneMapOptions = {
  container: RefObject<HTMLElement | null>;
  padding: PaddingOf;
  magnification: number;
  isLiveAllowed: boolean;
  hasNames: boolean;
};

/**
 * Shows the scene of each moment on the live map, or of the day that the reader explores, and says what React renders of
 * it: its details, the camera, and the window’s size; each null or empty until it is known.
 */
export function useSceneMap({ container, padding, magnification, isLiveAllowed, hasNames }: SceneMapOptions) {
  const story = useStory();
  const moment = useMoment();
  const state = useMapState();
  const mapWindow = useRef<MapWindow | null>(null);
  const lastCamera = useRef<Camera | null>(null);
  const [details, setDetails] = useState<SceneDetails>(NO_DETAILS);
  const [camera, setCamera] = useState<Camera | null>(null);
  const [size, setSize] = useState<MapWindow | null>(null);
  const reducesMotion = usePrefersReducedMotion();
  const isExploring = useManualCamera()?.isOn ?? false;
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
    ...{ container, isAllowed: isLiveAllowed, isNeeded, padding, magnification },
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
      const date = shortenEdtf(formatIsoDay(scene.day));
      const occupied = [...controlBoxes(viewport, device, { date }), ...exploreBoxes(viewport, device)];
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
      const next = sceneDetails(
        story,
        moment.get(),
        scene,
        day !== null,
        mapWindow.current?.device ?? 'wide',
      );
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

  useEffect(() => {
    if (state === 'still') lastCamera.current = null;
  }, [state]);
  return { details, camera, size, current, canBeLive, isAlwaysLive, markStillReady: still.markReady };
}

/** The previous value if the next one equals it, so that React does not render again. */
const keepIfEqual = <Value>(previous: Value, next: Value): Value =>
  JSON.stringify(previous) === JSON.stringify(next) ? previous : next;
