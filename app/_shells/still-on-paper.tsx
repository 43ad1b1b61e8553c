import type { Step } from '../../stories/load';
import { asset } from '../_site/address';
import type { Device } from '../_stage/label-features';
import { behindWindow, STILL_FRAMINGS, stillPath, stillSize } from '../_stage/still/framing';
import styles from './still-on-paper.module.css';

/** A light still in the frame of its window, fetched only when it is printed. */
function Window({ path, device, alt }: { path: `/${string}`; device: Device; alt: string }) {
  const framing = STILL_FRAMINGS[device];
  return (
    <div className={styles.window} style={{ aspectRatio: `${framing.width} / ${framing.height}` }}>
      <img src={asset(path)} {...stillSize(framing)} style={behindWindow(framing)} alt={alt} loading="lazy" />
    </div>
  );
}

/** A step’s still, or its series, in the flow of a printed page: the map’s window stands beside the text on screens. */
export function StillOnPaper({ story, step }: { story: string; step: Step }) {
  const series = step.stillSeries ?? [];
  return (
    <figure className={styles.figure} data-on-paper>
      {series.length === 0 && (
        <Window path={stillPath(story, step.id, 'wide', 'light')} device="wide" alt={step.alt} />
      )}
      {series.length > 0 && (
        <ol className={styles.series}>
          {series.map(({ at, shows }, nth) => (
            <li key={at}>
              <Window path={stillPath(story, step.id, 'narrow', 'light', nth)} device="narrow" alt="" />
              <p>{shows}</p>
            </li>
          ))}
        </ol>
      )}
      <figcaption>{step.alt}</figcaption>
    </figure>
  );
}
