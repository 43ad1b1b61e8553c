import { useExploring } from '../explore/exploring';
import { useStoryMap } from '../story-map-context';
import { Legend } from './legend';
import styles from './legend.module.css';

/** The legend of the map’s scene. */
export function MapLegend() {
  const map = useStoryMap();
  const isExploring = useExploring()?.isOn;
  return (
    map && (
      <div className={styles.legendBar} data-legend data-exploring={isExploring || undefined}>
        <Legend rows={map.details.legend} />
      </div>
    )
  );
}
