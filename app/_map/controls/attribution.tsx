import type { ReactNode } from 'react';
import { useMapView, useStoryMap } from '../story-map-context';
import styles from './attribution.module.css';
import { ScaleBar } from './scale-bar';

/** Scale bar and attribution; on phones both are behind one button. */
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
        <div className={styles.scale} data-gives-way>
          <ScaleBar camera={camera} />
        </div>
      )}
      {credits && (
        <details className={styles.notes}>
          <summary aria-label="About this map: scale and credits">
            <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
              <circle cx="10" cy="10" r="8.6" fill="none" stroke="currentColor" strokeWidth="1.5" />
              <path d="M10 9v5.5M10 5.2v1.9" stroke="currentColor" strokeWidth="2" />
            </svg>
          </summary>
          <div className={styles.words}>
            {credits}
            {camera && <ScaleBar camera={camera} />}
          </div>
        </details>
      )}
    </>
  );
}
