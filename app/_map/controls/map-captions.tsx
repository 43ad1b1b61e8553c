import { useStoryMap } from '../story-map-context';
import { Captions } from './captions';

/** The captions of the map’s scene. */
export function MapCaptions() {
  const map = useStoryMap();
  return map && <Captions captions={map.details.captions} />;
}
