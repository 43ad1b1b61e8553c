import type { Theme } from '../../../geo/drawing/palette';
import type { Step } from '../../../stories/model/story';
import type { Device } from '../../_map/picture/label-features';
import { STILL_FRAMINGS, stillPath, stillSize } from '../../_map/still/framing';
import { asset } from '../../_site/urls/urls';
import styles from './inline-still.module.css';

/** Windows that have another picture than a wide light one, the first that matches. */
const SOURCES = [
  ['narrow', 'dark', '(prefers-color-scheme: dark) and (max-width: 599px)'],
  ['wide', 'dark', '(prefers-color-scheme: dark)'],
  ['narrow', 'light', '(max-width: 599px)'],
] as const;

type Picture = {
  /** Progress of the picture; without it the step’s own. */
  progress?: number;
  alt: string;
};

/** A step’s still in the flow of a page, in the system’s theme and for the window’s width. */
export function Still({
  story,
  step,
  progress,
  alt,
  className,
}: Picture & { story: string; step: string; className?: string }) {
  const path = (device: Device, theme: Theme) => asset(stillPath(story, step, device, theme, progress));
  return (
    <picture className={className}>
      {SOURCES.map(([device, theme, media]) => (
        <source
          key={media}
          media={`screen and ${media}`}
          srcSet={path(device, theme)}
          {...stillSize(STILL_FRAMINGS[device])}
        />
      ))}
      <img
        className={styles.still}
        src={path('wide', 'light')}
        {...stillSize(STILL_FRAMINGS.wide)}
        alt={alt}
        loading="lazy"
      />
    </picture>
  );
}

/**
 * A step’s still, or its series, in the flow of the page, for those who read without scripts: there the map’s window
 * is not there. Elsewhere it is not displayed, and its pictures, which are lazy, are not fetched.
 */
export function StillInFlow({ story, step }: { story: string; step: Step }) {
  const series = step.stillSeries ?? [];
  if (series.length === 0)
    return <Still story={story} step={step.id} alt={step.alt} className={`${styles.alone} unscripted`} />;
  // each by itself: reader views take several pictures in one element for a decoration
  return series.map(({ at, shows }, nth) => (
    <figure key={at} className={`${styles.figure} unscripted`}>
      <Still story={story} step={step.id} progress={at} alt={nth === 0 ? step.alt : ''} />
      <figcaption>{shows}</figcaption>
    </figure>
  ));
}
