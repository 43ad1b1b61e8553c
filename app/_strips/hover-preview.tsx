import { LABEL_SIZE } from './labels';
import { maxTextWidth } from './layout';
import styles from './strips.module.css';

/** Previews a click: a line under the pointer, and the title of the step it leads to. */
export function HoverPreview({ x, width, text }: { x: number; width: number; text: string }) {
  const half = (maxTextWidth(text, LABEL_SIZE + 1) + 16) / 2;
  return (
    <>
      <span className={styles.hoverLine} style={{ left: Math.round(x) }} />
      <span className={styles.hoverPreview} style={{ left: Math.max(half, Math.min(width - half, x)) }}>
        {text}
      </span>
    </>
  );
}
