import { type StripBoard, traceLevelAt, tracePath } from '../../stories/strips/strips';
import type { Frame } from './frame';
import { type Layout, monthsOf, placedMarks, traceY } from './layout';
import type { Ids } from './patterns';
import styles from './strips.module.css';

type Drawn = { board: StripBoard; layout: Layout; ids: Ids };

/** The bloc’s trace: gold above the middle, hatched below. */
export function BlocTrace({ board, layout, ids }: Drawn) {
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

/** What is dated on the trace. Above the needle, so that it does not hide what happens under it. */
export function TraceMarks({ board, layout, frame }: Omit<Drawn, 'ids'> & { frame: Frame }) {
  return placedMarks(board.marks, layout, (day) => traceLevelAt(board, day)).map(({ mark, x, y }) => (
    <g
      key={`${mark.day}${mark.text}`}
      className={styles.mark}
      data-kind={mark.kind}
      data-hollow={mark.hollow || undefined}
      data-from={mark.day}
      data-reached={mark.day <= frame.day}
      transform={`translate(${x} ${y})`}
    >
      {mark.kind === 'diplomacy' ? <path d="M0 -4.4L4.4 0L0 4.4L-4.4 0Z" /> : <circle r={3.6} />}
    </g>
  ));
}

/** Years and months; only the years reach up through the strips. */
export function Axis({ board, layout }: Omit<Drawn, 'ids'>) {
  const { line, years } = layout.axis;
  const months = monthsOf(board);
  const at = (day: number) => Math.round(layout.x(day)) + 0.5;
  const ticks = months
    .filter(({ month }) => month > 1)
    .map(({ day, month }) => `M${at(day)} ${line}v${month % 3 === 1 ? 5 : 3}`);
  const newYears = months.filter(({ month }) => month === 1);
  return (
    <g>
      <path className={styles.rule} d={newYears.map(({ day }) => `M${at(day)} 1V${line + 6}`).join('')} />
      <path className={styles.rule} d={ticks.join('')} />
      {newYears.map(({ day, year }) => (
        <text key={year} className={styles.year} x={at(day) + 4.5} y={years}>
          {year}
        </text>
      ))}
    </g>
  );
}

/** What the trace’s two sides mean, at its left. */
export function TraceNames({ layout }: { layout: Layout }) {
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
