import type { ReactNode } from 'react';
import * as messages from '#messages/map';
import { useMapView, useStoryMap } from '../story-map-context';
import styles from './attribution.module.css';
import { ScaleBar } from './scale-bar';

/** Scale bar and attribution; on phones both are in the map’s menu. */
export function Attribution({
  credits = null,
}: {
  /** Shown on the map where the page has no room for it below; none where the page always has. */
  credits?: ReactNode;
}) {
  const map = useStoryMap();
  const view = useMapView();
  if (!map) return null;
  const camera = map.isLive && view ? view.camera : null;
  return (
    <>
      {camera && (
        <div className={styles.scaleBar} data-gives-way>
          <ScaleBar camera={camera} />
        </div>
      )}
      {credits && (
        <details className={styles.menuItem} data-menu-item="last">
          <summary>{messages.about}</summary>
          <div className={styles.text}>
            {credits}
            {camera && <ScaleBar camera={camera} />}
          </div>
        </details>
      )}
    </>
  );
}
