import { useStoryMap } from '../story-map-context';
import { Captions } from './captions';

/** The captions of the map’s scene, unless names are hidden. */
export function MapCaptions() {
  const map = useStoryMap();
  return map && <Captions captions={map.hasNames ? map.details.captions : []} />;
}
