import * as messages from '#messages/map';
import type { Camera } from '../../../geo/camera/camera';
import { scaleOf } from '../../../geo/camera/scale-bar';
import styles from './scale-bar.module.css';

/** Maximum width of the bar, pixels. */
const MAX_WIDTH = 130;

/** Scale bar in kilometres and miles. */
export function ScaleBar({ camera }: { camera: Camera }) {
  const { km, miles, pixels } = scaleOf(camera, MAX_WIDTH);
  return (
    <p className={styles.scaleBar}>
      <span>{messages.scale({ km, miles })}</span>
      <span style={{ width: pixels }} />
    </p>
  );
}
