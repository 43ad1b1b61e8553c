import type { Scene } from '../../../stories/scene/scene';
import styles from '../story-map.module.css';

/** Captions of the whole picture, at the map’s lower edge. */
export function Captions({ captions }: { captions: Scene['captions'] }) {
  return (
    <div className={styles.captions} data-gives-way aria-hidden="true">
      {captions.map(({ text, presence }) => (
        <p key={text} className={styles.caption} style={{ opacity: presence }}>
          {text}
        </p>
      ))}
    </div>
  );
}
