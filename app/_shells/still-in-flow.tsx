import type { Step } from '../../stories/load';
import { asset } from '../_site/address';
import { STILL_FRAMINGS, stillPath, stillSize } from '../_stage/still/framing';
import styles from './still-in-flow.module.css';

/** A step’s still in the flow of the page, for those who read without scripts: there the map’s window is not there. */
export function StillInFlow({ story, step }: { story: string; step: Step }) {
  return (
    <noscript>
      <picture>
        {(['dark', 'light'] as const).map((theme) =>
          (['narrow', 'wide'] as const).map((device) => (
            <source
              key={`${theme} ${device}`}
              media={`(prefers-color-scheme: ${theme})${device === 'narrow' ? ' and (max-width: 599px)' : ''}`}
              srcSet={asset(stillPath(story, step.id, device, theme))}
              {...stillSize(STILL_FRAMINGS[device])}
            />
          )),
        )}
        <img
          className={styles.still}
          src={asset(stillPath(story, step.id, 'wide', 'light'))}
          {...stillSize(STILL_FRAMINGS.wide)}
          alt={step.alt}
          loading="lazy"
        />
      </picture>
    </noscript>
  );
}
