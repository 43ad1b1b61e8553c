import type { Step } from '../../../stories/model/story';
import type { Device } from '../../_map/picture/label-features';
import { STILL_FRAMINGS, stillOffsets, stillPath, stillSize } from '../../_map/still/framing';
import { asset } from '../../_site/urls/urls';
import styles from './print-still.module.css';

/** A light still cropped to its window, fetched only for printing. */
function PrintWindow({ path, device }: { path: `/${string}`; device: Device }) {
  const framing = STILL_FRAMINGS[device];
  return (
    <div className={styles.crop} style={{ aspectRatio: `${framing.width} / ${framing.height}` }}>
      <img src={asset(path)} {...stillSize(framing)} style={stillOffsets(framing)} alt="" loading="lazy" />
    </div>
  );
}

/**
 * A step’s still, or its series, for the printed page; on screens the map is beside the text. Hidden from reader views,
 * which have the stills for readers without scripts.
 */
export function PrintStill({ story, step }: { story: string; step: Step }) {
  const series = step.stillSeries ?? [];
  return (
    <figure className={styles.figure} data-on-paper aria-hidden="true">
      {series.length === 0 && <PrintWindow path={stillPath(story, step.id, 'wide', 'light')} device="wide" />}
      {series.length > 0 && (
        <ol className={styles.stillSeries}>
          {series.map(({ at, shows }) => (
            <li key={at}>
              <PrintWindow path={stillPath(story, step.id, 'narrow', 'light', at)} device="narrow" />
              <span>{shows}</span>
            </li>
          ))}
        </ol>
      )}
      <figcaption>{step.alt}</figcaption>
    </figure>
  );
}
