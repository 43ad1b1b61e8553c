import type { Theme } from '../../../geo/drawing/palette';
import type { Step } from '../../../stories/model/story';
import type { Device } from '../../_map/picture/label-features';
import { STILL_FRAMINGS, stillPath, stillSize } from '../../_map/still/framing';
import { asset } from '../../_site/urls/urls';
import styles from './inline-still.module.css';

/** Media queries of the pictures other than the wide light one; the first that matches is used. */
const SOURCES = [
  ['narrow', 'dark', '(prefers-color-scheme: dark) and (max-width: 599px)'],
  ['wide', 'dark', '(prefers-color-scheme: dark)'],
  ['narrow', 'light', '(max-width: 599px)'],
] as const;

type StillImage = {
  /** Progress of the picture; by default the step’s `still`. */
  progress?: number;
  alt: string;
};

/** A step’s still as an image in the page, in the system’s theme and for the window’s width. */
export function InlineStill({
  story,
  step,
  progress,
  alt,
  className,
}: StillImage & { story: string; step: string; className?: string }) {
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
 * A step’s still, or its series, between the prose for readers without scripts, who have no map. With scripts it is not
 * displayed, and its lazy images are not fetched.
 */
export function NoScriptStill({ story, step }: { story: string; step: Step }) {
  const series = step.stillSeries ?? [];
  if (series.length === 0)
    return (
      <InlineStill
        story={story}
        step={step.id}
        alt={step.alt}
        className={`${styles.withoutCaption} no-script-only`}
      />
    );
  // one figure each: reader views drop several images in one element as decoration
  return series.map(({ at, shows }, index) => (
    <figure key={at} className={`${styles.figure} no-script-only`}>
      <InlineStill story={story} step={step.id} progress={at} alt={index === 0 ? step.alt : ''} />
      <figcaption>{shows}</figcaption>
    </figure>
  ));
}
