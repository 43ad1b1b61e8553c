'use client';

import { type CSSProperties, useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Theme } from '../../../geo/drawing/palette';
import type { StepBoard } from '../../../stories/model/storyboard';
import { asset } from '../../_site/urls/urls';
import type { Device } from '../picture/label-features';
import type { PaddingOf } from '../picture/padding';
import { mediaOf, STILL_FRAMINGS, stillPath, stillPlace, stillSize } from './framing';
import styles from './still-picture.module.css';
import { stillKey } from './use-still-loaded';

type StillPictureProps = {
  story: string;
  step: StepBoard;
  /** Progress of the step’s picture that is shown. */
  progress: number;
  /** Windows whose map is narrow, as a media query. */
  narrow: string;
  /** What of the window a step’s frame keeps free. */
  padding: PaddingOf;
  /** Whether it may be said what the picture shows. */
  told?: boolean;
  /** Pixels at the window’s left that words hide. */
  covered?: number;
  /** A picture stands, does not come, or is nowhere to be seen. */
  onStanding?: (key: string) => void;
};

const never = () => () => undefined;

/** Whether the page is as it was served: no program has looked yet which theme its reader has chosen. */
const useServed = (): boolean =>
  useSyncExternalStore(
    never,
    () => false,
    () => true,
  );

/** A picture of nothing. */
const NOTHING = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg"/>')}`;

type ThemedProps = Pick<StillPictureProps, 'story' | 'step' | 'progress' | 'narrow'> & {
  theme: Theme;
  alt: string;
  /** Whether it is the picture that is due. */
  due: boolean;
};

/**
 * A picture in one theme. Of those that are served the system’s is fetched at once: a lazy one would wait until the page
 * is laid out, and then for the programs. After that both are lazy, and the one that is not displayed is not fetched.
 */
function Themed({ story, step, progress, narrow, theme, alt, due }: ThemedProps) {
  const served = useServed();
  const path = (device: Device) => asset(stillPath(story, step.id, device, theme, progress));
  return (
    <picture className={styles[theme]}>
      <source
        media={served ? mediaOf('narrow', theme, narrow) : narrow}
        srcSet={path('narrow')}
        {...stillSize(STILL_FRAMINGS.narrow)}
      />
      {served && (
        <source
          media={mediaOf('wide', theme, narrow)}
          srcSet={path('wide')}
          {...stillSize(STILL_FRAMINGS.wide)}
        />
      )}
      <img
        src={served ? NOTHING : path('wide')}
        {...stillSize(STILL_FRAMINGS.wide)}
        alt={alt}
        data-still={due ? step.id : undefined}
        data-progress={due ? progress : undefined}
        loading={served ? 'eager' : 'lazy'}
        decoding="async"
      />
    </picture>
  );
}

/** Whether a picture is laid out, not left out as that of the other theme. */
const isDrawn = (image: HTMLElement): boolean => image.getClientRects().length > 0;

function isSeen(image: HTMLElement): boolean {
  const { top, bottom } = image.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

type LayerProps = Omit<StillPictureProps, 'onStanding'> & {
  /** Whether it is the picture that is due, not the one that stands until that has come. */
  due: boolean;
  /** It is drawn, does not come, or is nowhere to be seen. */
  onStands: (key: string) => void;
  /** It hides what is under it. */
  onCovers: () => void;
};

/** One picture, as the window’s size places it by CSS; it fades in once it has come. */
function Layer({
  story,
  step,
  progress,
  narrow,
  padding,
  told,
  covered = 0,
  due,
  onStands,
  onCovers,
}: LayerProps) {
  const root = useRef<HTMLDivElement>(null);
  const [stands, setStands] = useState(false);
  const key = stillKey(step.id, progress);
  useEffect(() => {
    if (!due) return;
    let gone = false;
    const stand = () => {
      if (gone) return;
      setStands(true);
      onStands(key);
    };
    const shown = [...(root.current?.querySelectorAll('img') ?? [])].find(isDrawn);
    // a frame too low for a map has none to be waited for, and browsers load no lazy picture that has been scrolled away
    if (shown && isSeen(shown)) shown.decode().then(stand, stand);
    else stand();
    return () => {
      gone = true;
    };
  }, [key, due, onStands]);
  const place = {
    ...stillPlace(step, 'wide', padding),
    ...stillPlace(step, 'narrow', padding),
    '--covered': `${covered}px`,
  } as CSSProperties;
  return (
    <div
      ref={root}
      className={styles.layer}
      data-stands={stands || undefined}
      style={place}
      onTransitionEnd={onCovers}
    >
      {(['light', 'dark'] as const).map((theme) => (
        <Themed
          key={theme}
          {...{ story, step, progress, narrow, theme, due }}
          alt={due ? (told ? step.alt : 'The map of the step') : ''}
        />
      ))}
    </div>
  );
}

type Shown = Pick<StillPictureProps, 'step' | 'progress'>;
const keyOf = ({ step, progress }: Shown) => stillKey(step.id, progress);

/**
 * A step’s picture in the map’s window: until the live map takes its place, under the same camera, so that nothing
 * jumps; and alone where it never does. Each picture of a step, and each step, fades in over the one before.
 */
export function StillPicture({ step, progress, onStanding, told = true, ...given }: StillPictureProps) {
  const [{ due, before }, setLayers] = useState<{ due: Shown; before: Shown | null }>({
    due: { step, progress },
    before: null,
  });
  const stood = useRef('');
  const key = stillKey(step.id, progress);
  // what has not come when the next is due is never seen
  if (key !== keyOf(due))
    setLayers({ due: { step, progress }, before: stood.current === keyOf(due) ? due : before });
  const onStands = useCallback(
    (standing: string) => {
      stood.current = standing;
      onStanding?.(standing);
    },
    [onStanding],
  );
  const onCovers = useCallback(() => setLayers(({ due }) => ({ due, before: null })), []);
  const layers = before && keyOf(before) !== key ? [before, { step, progress }] : [{ step, progress }];
  return (
    <div className={styles.still}>
      {layers.map((shown) => (
        <Layer
          key={keyOf(shown)}
          {...given}
          {...shown}
          told={told}
          due={keyOf(shown) === key}
          onStands={onStands}
          onCovers={onCovers}
        />
      ))}
    </div>
  );
}
