import type { StepDays } from '../../stories/strips/step-days';
import type { StripBoard } from '../../stories/strips/strips';
import type { StripsLayout } from './layout';
import styles from './strips.module.css';

/** Fewest pixels of a mark, so that a single day can be seen. */
const MIN_WIDTH = 6;
/** Pixels of the bar at the top of a mark, which is solid. */
const BAR_HEIGHT = 4;

/** Days marked across the strips, such as those on which a reading leans. */
export function MarkedDays({
  days,
  board: { axis },
  layout,
  top = 0,
  height,
}: {
  days: readonly StepDays[];
  board: Pick<StripBoard, 'axis'>;
  layout: StripsLayout;
  /** Top of the marks, pixels. */
  top?: number;
  height: number;
}) {
  return days.map(({ id, from, to }) => {
    const [left, right] = [layout.x(Math.max(axis.from, from)), layout.x(Math.min(axis.to, to))];
    const width = Math.max(MIN_WIDTH, right - left);
    const x = Math.round((left + right - width) / 2);
    return (
      <g key={id} className={styles.markedDays} data-marked={id}>
        <rect x={x} y={top} width={width} height={height - top} />
        <rect x={x} y={top} width={width} height={BAR_HEIGHT} />
      </g>
    );
  });
}
