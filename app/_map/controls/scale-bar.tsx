import type { Camera } from '../../../geo/camera/camera';
import { scaleOf } from '../../../geo/camera/scale-bar';
import styles from './scale-bar.module.css';

/** Pixels that the bar may take, at most. */
const MOST = 130;

/** How long a distance is on the map, in kilometres and miles. */
export function ScaleBar({ camera }: { camera: Camera }) {
  const { km, miles, pixels } = scaleOf(camera, MOST);
  return (
    <p className={styles.scale}>
      <span>{`${km} km · ${miles} mi`}</span>
      <span style={{ width: pixels }} />
    </p>
  );
}
