import { LABEL_SIZE } from './frame';
import { textWidth } from './layout';
import styles from './strips.module.css';

/** Where a click would lead: a hairline under the pointer, and the step’s title on a plate of paper. */
export function Preview({ x, width, text }: { x: number; width: number; text: string }) {
  const half = (textWidth(text, LABEL_SIZE + 1) + 16) / 2;
  return (
    <>
      <span className={styles.hair} style={{ left: Math.round(x) }} />
      <span className={styles.preview} style={{ left: Math.max(half, Math.min(width - half, x)) }}>
        {text}
      </span>
    </>
  );
}
