import { useStoryMap } from '../story-map-context';
import { Legend } from './legend';

/** The legend of the map’s scene. */
export function MapLegend() {
  const map = useStoryMap();
  return map && <Legend rows={map.details.legend} />;
}
