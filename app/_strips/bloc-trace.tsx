import { bandEdge, type StripBoard, softerLevelAt, traceLevelAt } from '../../stories/strips/strips';
import { monthStarts, placeMarks, type StripsLayout, traceY } from './layout';
import type { PatternIds } from './patterns';
import styles from './strips.module.css';
import type { StripsView } from './strips-view';

type DrawingProps = { board: StripBoard; layout: StripsLayout; ids: PatternIds };

/** The band of the states: as many as are hard at the bottom, softer at the top, mixed between; the trace is its hard edge. */
export function BlocTrace({ board, layout, ids }: DrawingProps) {
  const y = (height: number) => traceY(layout, height);
  const [top, bottom] = [y(1), y(-1)];
  const right = layout.x(board.axis.lastDay);
  const hard = bandEdge(board, (day) => traceLevelAt(board, day), layout.x, y);
  const softer = bandEdge(board, (day) => softerLevelAt(board, day), layout.x, y);
  return (
    <g>
      <rect
        x={layout.left}
        y={top}
        width={right - layout.left}
        height={bottom - top}
        style={{ fill: `url(#${ids.mixed})` }}
      />
      <path className={styles.relaxed} d={`${softer}V${top}H${layout.left}Z`} />
      <path d={`${hard}V${bottom}H${layout.left}Z`} style={{ fill: `url(#${ids.tight})` }} />
      <path className={styles.trace} d={hard} />
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

/** The scale of the band, at its left: it counts states, and is no level of policy. */
export function TraceSideNames({ board, layout }: Omit<DrawingProps, 'ids'>) {
  const x = layout.left - 10;
  return (
    <>
      <text className={styles.side} x={x} y={traceY(layout, 1) + 6}>
        {`${board.countries.length} states`}
      </text>
      <text className={styles.side} x={x} y={traceY(layout, -1) + 1}>
        0
      </text>
    </>
  );
}
