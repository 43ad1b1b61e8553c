import { pressureAt, type StripBoard } from '../../stories/strips/strips';
import { type StripsLayout, unrestY } from './layout';
import styles from './strips.module.css';

/** The pressure of which the article speaks, as steps: each statement is graver than the one before, and none is a measure. */
export function PressureSteps({ board, layout }: { board: StripBoard; layout: StripsLayout }) {
  const [first] = board.pressure;
  const last = board.pressure.at(-1);
  if (!first || !last) return null;
  const steps = board.pressure.map(
    ({ from, to }) => `V${unrestY(layout, pressureAt(board, from))}H${layout.x(to)}`,
  );
  const floor = unrestY(layout, 0);
  return (
    <path className={styles.unrestArea} d={`M${layout.x(first.from)} ${floor}${steps.join('')}V${floor}Z`} />
  );
}
