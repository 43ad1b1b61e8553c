import { type MouseEvent, type ReactNode, type TouchEvent, useMemo, useRef } from 'react';
import { cameraFor } from '../../geo/camera/camera';
import { useMoment, useStory } from '../_story/story-context';
import { ErrorBoundaries, ErrorBoundary } from '../_ui/error-boundary';
import { useManualCamera } from './explore/exploring';
import type { MapHit } from './live/live-map';
import type { MapLayout } from './map-layout';
import { useMapState } from './map-store';
import { stillCameraIn } from './still/framing';
import { pictureMoment } from './still/step-pictures';
import { StillPicture } from './still/still-picture';
import styles from './story-map.module.css';
import { MapViewContext, StoryMapContext } from './story-map-context';
import { useManualMap } from './use-manual-map';
import { useSceneMap } from './use-scene-map';

export type StoryMapProps = {
  layout: MapLayout;
  /** Scale at which the page shows the map. */
  magnification?: number;
  /** Whether the live map may be drawn now; otherwise a still is shown. */
  isLiveAllowed?: boolean;
  /** Whether names are shown, and the still has its text alternative; without them the live map is needed. */
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
  const state = useMapState();
  const isLive = state === 'live';
  const manualCamera = useManualCamera();
  const isExploring = manualCamera?.isOn ?? false;
  const { details, camera, size, current, canBeLive, isAlwaysLive, markStillReady } = useSceneMap({
    ...{ container, padding: layout.padding, magnification, isLiveAllowed, hasNames },
  });
  useManualMap({ current, canBeLive });

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
  const content = useMemo(
    () => ({ details, isLive, hasNames, isAlwaysLive }),
    [details, isLive, hasNames, isAlwaysLive],
  );
  const view = visibleCamera && size && { camera: visibleCamera, viewport: size.viewport };
  return (
    <StoryMapContext value={content}>
      <div className={styles.storyMap} data-map-state={state}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: keys find the same in the list of what is shown */}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: keys find the same in the list of what is shown */}
        <div
          className={styles.mapWindow}
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
              onReady={state === 'still' ? markStillReady : undefined}
            />
          )}
          <div className={styles.liveMap} aria-hidden={!isExploring}>
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
