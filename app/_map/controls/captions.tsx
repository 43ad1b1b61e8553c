import type { Scene } from '../../../stories/scene/scene';
import styles from '../story-map.module.css';

/** Words that belong to the whole picture, on a plate at the map’s lower edge. */
export function Captions({ captions }: { captions: Scene['captions'] }) {
  return (
    <div className={styles.captions} aria-hidden="true">
      {captions.map(({ text, presence }) => (
        <p key={text} className={styles.caption} style={{ opacity: presence }}>
          {text}
        </p>
      ))}
    </div>
  );
}
