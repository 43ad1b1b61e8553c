'use client';

import { type CSSProperties, useEffect, useRef } from 'react';
import { type Camera, pixelOf } from '../../geo/camera';
import type { StepBoard } from '../../stories/storyboard';
import { asset } from '../_site/address';
import { STILL_FRAMINGS, stillCamera, stillCameraIn, stillPath, stillSize } from './still/framing';
import styles from './still-picture.module.css';
import type { MapWindow } from './use-live-map';
import { stillKey } from './use-still-report';

type StillPictureProps = {
  story: string;
  step: StepBoard;
  /** The picture of the step’s series, from 0; null where it has one alone. */
  nth: number | null;
  /** Windows whose map is narrow, as a media query. */
  narrow: string;
  /** The map’s window as measured, and the camera that the live map would have; null until then. */
  window: MapWindow | null;
  camera: Camera | null;
  /** Whether it may be said what the picture shows. */
  told?: boolean;
  /** Pixels at the window’s left that words hide. */
  covered?: number;
  /** A picture stands, does not come, or is nowhere to be seen. */
  onStanding?: (key: string) => void;
};

/** Puts a still under the camera under which it stands in a window of this size. */
function placed(
  step: StepBoard,
  { viewport, device }: MapWindow,
  camera: Camera,
  covered: number,
): CSSProperties {
  const drawn = stillCamera(step, STILL_FRAMINGS[device]);
  const shown = stillCameraIn(step, device, viewport, camera, covered);
  const [x, y] = pixelOf(drawn.center, shown, viewport);
  const [right, down] = [x - viewport.width / 2, y - viewport.height / 2];
  const scale = 2 ** (shown.zoom - drawn.zoom);
  return {
    transform: `translate(-50%, -50%) translate(${right.toFixed(1)}px, ${down.toFixed(1)}px) scale(${scale.toFixed(4)})`,
  };
}

/** Whether a picture is laid out, not left out as that of the other theme. */
const isDrawn = (image: HTMLElement): boolean => image.getClientRects().length > 0;

function isSeen(image: HTMLElement): boolean {
  const { top, bottom } = image.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

/**
 * A step’s still in the map’s window: the first picture, until the live map takes its place, and the only one where
 * it never does. The live map’s camera, so that nothing jumps when they change places.
 */
export function StillPicture({
  story,
  step,
  nth,
  narrow,
  window,
  camera,
  told = true,
  covered = 0,
  onStanding,
}: StillPictureProps) {
  const root = useRef<HTMLDivElement>(null);
  const style = window && camera ? placed(step, window, camera, covered) : undefined;
  useEffect(() => {
    const shown = [...(root.current?.querySelectorAll('img') ?? [])].find(
      (image) => image.getAttribute('data-still') === step.id && isDrawn(image),
    );
    if (!onStanding) return;
    // a frame too low for a map has none to be waited for
    if (!shown) return onStanding(stillKey(step.id, nth));
    let gone = false;
    const stand = () => {
      if (!gone) onStanding(stillKey(step.id, nth));
    };
    // browsers load no lazy picture that has been scrolled away, and would have it waited for without end
    if (isSeen(shown)) shown.decode().then(stand, stand);
    else stand();
    return () => {
      gone = true;
    };
  }, [step, nth, onStanding]);
  return (
    <div ref={root} className={styles.still}>
      {(['light', 'dark'] as const).map((theme) => (
        <picture key={theme} className={styles[theme]}>
          <source
            media={narrow}
            srcSet={asset(stillPath(story, step.id, 'narrow', theme, nth))}
            {...stillSize(STILL_FRAMINGS.narrow)}
          />
          <img
            src={asset(stillPath(story, step.id, 'wide', theme, nth))}
            {...stillSize(STILL_FRAMINGS.wide)}
            style={style}
            alt={told ? step.alt : 'The map of the step'}
            data-still={step.id}
            data-picture={nth === null ? undefined : nth + 1}
            loading="lazy"
            decoding="async"
          />
        </picture>
      ))}
    </div>
  );
}
