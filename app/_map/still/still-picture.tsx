import { type CSSProperties, useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import * as messages from '#messages/map';
import type { Theme } from '../../../geo/drawing/palette';
import type { StepBoard } from '../../../stories/model/storyboard';
import { asset } from '../../_site/urls/urls';
import type { Device } from '../picture/label-features';
import type { PaddingOf } from '../picture/padding';
import { mediaQuery, STILL_FRAMINGS, stillCssProperties, stillPath, stillSize } from './framing';
import styles from './still-picture.module.css';
import { stillKey } from './use-still-loaded';

type StillPictureProps = {
  story: string;
  step: StepBoard;
  /** Progress of the step’s picture to show. */
  progress: number;
  /** Media query of windows in which the map is narrow. */
  narrowQuery: string;
  /** Pixels that a step’s bounds keep free of each edge. */
  padding: PaddingOf;
  /** Whether the picture has its text alternative; in a quiz it must not tell the names. */
  isDescribed?: boolean;
  /** Pixels at the window’s left that text covers. */
  coveredLeft?: number;
  /** Called with a picture’s key (`stillKey`) when it is decoded, has failed to load, or is not in view. */
  onReady?: (key: string) => void;
};

const subscribeToNothing = () => () => undefined;

/** Whether this renders on the server or hydrates its markup, when the reader’s theme is not known. */
const useIsServerMarkup = (): boolean =>
  useSyncExternalStore(
    subscribeToNothing,
    () => false,
    () => true,
  );

/** An empty image. */
const EMPTY_IMAGE = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg"/>')}`;

type ThemedStillProps = Pick<StillPictureProps, 'story' | 'step' | 'progress' | 'narrowQuery'> & {
  theme: Theme;
  alt: string;
  /** Whether it is the current picture, not the previous one. */
  isCurrent: boolean;
};

/**
 * A picture in one theme. In the server’s markup the system theme’s is loaded eagerly: a lazy image would wait for layout,
 * and then for scripts. Afterwards both are lazy, and the one that is not displayed is not fetched.
 */
function ThemedStill({ story, step, progress, narrowQuery, theme, alt, isCurrent }: ThemedStillProps) {
  const isServerMarkup = useIsServerMarkup();
  const path = (device: Device) => asset(stillPath(story, step.id, device, theme, progress));
  return (
    <picture className={styles[theme]}>
      <source
        media={isServerMarkup ? mediaQuery('narrow', theme, narrowQuery) : narrowQuery}
        srcSet={path('narrow')}
        {...stillSize(STILL_FRAMINGS.narrow)}
      />
      {isServerMarkup && (
        <source
          media={mediaQuery('wide', theme, narrowQuery)}
          srcSet={path('wide')}
          {...stillSize(STILL_FRAMINGS.wide)}
        />
      )}
      <img
        src={isServerMarkup ? EMPTY_IMAGE : path('wide')}
        {...stillSize(STILL_FRAMINGS.wide)}
        alt={alt}
        data-still={isCurrent ? step.id : undefined}
        data-progress={isCurrent ? progress : undefined}
        loading={isServerMarkup ? 'eager' : 'lazy'}
        decoding="async"
      />
    </picture>
  );
}

/** Whether an image is displayed; that of the other theme is not. */
const isLaidOut = (image: HTMLElement): boolean => image.getClientRects().length > 0;

function isInWindow(image: HTMLElement): boolean {
  const { top, bottom } = image.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

type StillLayerProps = Omit<StillPictureProps, 'onReady'> & {
  /** Whether it is the current picture, not the previous one, which stays until the current one has loaded. */
  isCurrent: boolean;
  /** It is decoded, has failed to load, or is not in view. */
  onReady: (key: string) => void;
  /** It has faded in, and hides what is under it. */
  onFadedIn: () => void;
};

/** One picture, placed by CSS in a window of any size; it fades in once it has loaded. */
function StillLayer({
  story,
  step,
  progress,
  narrowQuery,
  padding,
  isDescribed,
  coveredLeft = 0,
  isCurrent,
  onReady,
  onFadedIn,
}: StillLayerProps) {
  const root = useRef<HTMLDivElement>(null);
  const [isReady, setIsReady] = useState(false);
  const key = stillKey(step.id, progress);
  useEffect(() => {
    if (!isCurrent) return;
    let isCancelled = false;
    const markReady = () => {
      if (isCancelled) return;
      setIsReady(true);
      onReady(key);
    };
    const image = [...(root.current?.querySelectorAll('img') ?? [])].find(isLaidOut);
    // an embed too low for a map displays no image, and browsers do not load lazy images that are out of view
    if (image && isInWindow(image)) image.decode().then(markReady, markReady);
    else markReady();
    return () => {
      isCancelled = true;
    };
  }, [key, isCurrent, onReady]);
  const placement = {
    ...stillCssProperties(step, 'wide', padding),
    ...stillCssProperties(step, 'narrow', padding),
    '--covered': `${coveredLeft}px`,
  } as CSSProperties;
  return (
    <div
      ref={root}
      className={styles.layer}
      data-stands={isReady || undefined}
      style={placement}
      onTransitionEnd={onFadedIn}
    >
      {(['light', 'dark'] as const).map((theme) => (
        <ThemedStill
          key={theme}
          {...{ story, step, progress, narrowQuery, theme, isCurrent }}
          alt={isCurrent ? (isDescribed ? step.alt : messages.mapOfStep) : ''}
        />
      ))}
    </div>
  );
}

type PictureOfStep = Pick<StillPictureProps, 'step' | 'progress'>;
const keyOfPicture = ({ step, progress }: PictureOfStep) => stillKey(step.id, progress);

/**
 * The still of a step: shown until the live map replaces it, with the same camera so that nothing moves, and where there
 * is no live map. Each picture of a step, and each step, fades in over the previous one.
 */
export function StillPicture({
  step,
  progress,
  onReady,
  isDescribed = true,
  ...layerProps
}: StillPictureProps) {
  const [{ current, previous }, setLayers] = useState<{
    current: PictureOfStep;
    previous: PictureOfStep | null;
  }>({
    current: { step, progress },
    previous: null,
  });
  const lastReady = useRef('');
  const key = stillKey(step.id, progress);
  // a picture that has not loaded when the next is requested is never shown
  if (key !== keyOfPicture(current))
    setLayers({
      current: { step, progress },
      previous: lastReady.current === keyOfPicture(current) ? current : previous,
    });
  const handleReady = useCallback(
    (readyPicture: string) => {
      lastReady.current = readyPicture;
      onReady?.(readyPicture);
    },
    [onReady],
  );
  const removePrevious = useCallback(() => setLayers(({ current }) => ({ current, previous: null })), []);
  const layers =
    previous && keyOfPicture(previous) !== key ? [previous, { step, progress }] : [{ step, progress }];
  return (
    <div className={styles.still}>
      {layers.map((layer) => (
        <StillLayer
          key={keyOfPicture(layer)}
          {...layerProps}
          {...layer}
          isDescribed={isDescribed}
          isCurrent={keyOfPicture(layer) === key}
          onReady={handleReady}
          onFadedIn={removePrevious}
        />
      ))}
    </div>
  );
}
