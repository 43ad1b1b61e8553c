import { useStoryMap } from '../story-map-context';
import { Legend } from './legend';
import styles from './legend.module.css';

/** The legend of the map’s scene. */
export function MapLegend() {
  const map = useStoryMap();
  return (
    map && (
      <div className={styles.foot} data-legend>
        <Legend rows={map.details.legend} />
      </div>
    )
  );
}
