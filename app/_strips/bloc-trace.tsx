import { type StripBoard, traceLevelAt, tracePath } from '../../stories/strips/strips';
import { monthStarts, placeMarks, type StripsLayout, traceY } from './layout';
import type { PatternIds } from './patterns';
import styles from './strips.module.css';
import type { StripsView } from './strips-view';

type DrawingProps = { board: StripBoard; layout: StripsLayout; ids: PatternIds };

/** The bloc’s trace: filled above the middle line, hatched below. */
export function BlocTrace({ board, layout, ids }: DrawingProps) {
  const { middle, reach } = layout.trace;
  const path = tracePath(board, layout.x, (height) => traceY(layout, height));
  const area = `${path}V${middle}H${layout.left}Z`;
  const half = { x: layout.left, width: layout.right - layout.left, height: reach + 2 };
  return (
    <g>
      <clipPath id={ids.above}>
        <rect {...half} y={middle - reach - 2} />
      </clipPath>
      <clipPath id={ids.below}>
        <rect {...half} y={middle} />
      </clipPath>
      <path className={styles.relaxed} d={area} clipPath={`url(#${ids.above})`} />
      <path d={area} clipPath={`url(#${ids.below})`} style={{ fill: `url(#${ids.grip})` }} />
      <path className={styles.middle} d={`M${layout.left} ${middle}H${layout.right}`} />
      <path className={styles.trace} d={path} />
    </g>
  );
}

/** Dated marks on the trace; drawn above the playhead, which would hide them. */
export function TraceMarks({ board, layout, view }: Omit<DrawingProps, 'ids'> & { view: StripsView }) {
  return placeMarks(board.marks, layout, (day) => traceLevelAt(board, day)).map(({ mark, x, y }) => (
    <g
      key={`${mark.day}${mark.text}`}
      className={styles.mark}
      data-kind={mark.kind}
      data-hollow={mark.hollow || undefined}
      data-from={mark.day}
      data-reached={mark.day <= view.day}
      transform={`translate(${x} ${y})`}
    >
      {mark.kind === 'diplomacy' ? <path d="M0 -4.4L4.4 0L0 4.4L-4.4 0Z" /> : <circle r={3.6} />}
    </g>
  ));
}

/** Ticks of years and months; only those of years extend through the strips. */
export function TimeAxis({ board, layout }: Omit<DrawingProps, 'ids'>) {
  const { line, years } = layout.axis;
  const months = monthStarts(board);
  const crispX = (day: number) => Math.round(layout.x(day)) + 0.5;
  const ticks = months
    .filter(({ month }) => month > 1)
    .map(({ day, month }) => `M${crispX(day)} ${line}v${month % 3 === 1 ? 5 : 3}`);
  const newYears = months.filter(({ month }) => month === 1);
  return (
    <g>
      <path className={styles.rule} d={newYears.map(({ day }) => `M${crispX(day)} 1V${line + 6}`).join('')} />
      <path className={styles.rule} d={ticks.join('')} />
      {newYears.map(({ day, year }) => (
        <text key={year} className={styles.year} x={crispX(day) + 4.5} y={years}>
          {year}
        </text>
      ))}
    </g>
  );
}

/** Names of the trace’s two sides, at its left. */
export function TraceSideNames({ layout }: { layout: StripsLayout }) {
  const x = layout.left - 10;
  return (
    <>
      <text className={styles.side} x={x} y={traceY(layout, 1) + 6}>
        relaxation
      </text>
      <text className={styles.side} x={x} y={traceY(layout, -1) + 1}>
        retrenchment
      </text>
    </>
  );
}
