import type { Step } from '../../../stories/model/story';
import type { Device } from '../../_map/picture/label-features';
import { STILL_FRAMINGS, stillOffsets, stillPath, stillSize } from '../../_map/still/framing';
import { asset } from '../../_site/urls/urls';
import styles from './print-still.module.css';

/** A light still in the frame of its window, fetched only when it is printed. */
function Window({ path, device }: { path: `/${string}`; device: Device }) {
  const framing = STILL_FRAMINGS[device];
  return (
    <div className={styles.window} style={{ aspectRatio: `${framing.width} / ${framing.height}` }}>
      <img src={asset(path)} {...stillSize(framing)} style={stillOffsets(framing)} alt="" loading="lazy" />
    </div>
  );
}

/**
 * A step’s still, or its series, in the flow of a printed page: the map’s window stands beside the text on screens.
 * Hidden from reader views, which have the stills of those who read without scripts.
 */
export function StillOnPaper({ story, step }: { story: string; step: Step }) {
  const series = step.stillSeries ?? [];
  return (
    <figure className={styles.figure} data-on-paper aria-hidden="true">
      {series.length === 0 && <Window path={stillPath(story, step.id, 'wide', 'light')} device="wide" />}
      {series.length > 0 && (
        <ol className={styles.series}>
          {series.map(({ at, shows }) => (
            <li key={at}>
              <Window path={stillPath(story, step.id, 'narrow', 'light', at)} device="narrow" />
              <span>{shows}</span>
            </li>
          ))}
        </ol>
      )}
      <figcaption>{step.alt}</figcaption>
    </figure>
  );
}
