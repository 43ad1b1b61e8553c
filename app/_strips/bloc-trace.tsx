import * as messages from '#messages/strips';
import type { BlocMark } from '../../stories/model/strips-schema';
import { bandEdge, type StripBoard, softerLevelAt, traceLevelAt } from '../../stories/strips/strips';
import { monthStarts, placeMarks, type StripsLayout, SWATCH, traceY } from './layout';
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
      <path className={styles.relaxedArea} d={`${softer}V${top}H${layout.left}Z`} />
      <path d={`${hard}V${bottom}H${layout.left}Z`} style={{ fill: `url(#${ids.tight})` }} />
      <path className={styles.policyLine} d={hard} />
    </g>
  );
}

function MarkShape({ kind }: { kind: BlocMark }) {
  switch (kind) {
    case 'diplomacy':
      return <path d="M0 -4.4L4.4 0L0 4.4L-4.4 0Z" />;
    case 'sign':
      return <path d="M-3 -3H3V3H-3Z" />;
    default:
      return <circle r={3.6} />;
  }
}

/** Dated marks on the trace and in the row of unrest; drawn above the playhead, which would hide them. */
export function TraceMarks({ board, layout, view }: Omit<DrawingProps, 'ids'> & { view: StripsView }) {
  return placeMarks(board.marks, layout, (day) => traceLevelAt(board, day)).map(({ mark, x, y }) => (
    <g
      key={`${mark.day}${mark.text}`}
      className={styles.laneMark}
      data-kind={mark.kind}
      data-hollow={mark.hollow || undefined}
      data-from={mark.day}
      data-reached={mark.day <= view.day}
      transform={`translate(${x} ${y})`}
    >
      <MarkShape kind={mark.kind} />
    </g>
  ));
}

/** Ticks of years and months; only those of years extend through the strips. */
export function TimeAxis({ board, layout }: Omit<DrawingProps, 'ids'>) {
  const { line, years } = layout.axis;
  const top = layout.plate.height + 1;
  const months = monthStarts(board);
  const crispX = (day: number) => Math.round(layout.x(day)) + 0.5;
  const ticks = months
    .filter(({ month }) => month > 1)
    .map(({ day, month }) => `M${crispX(day)} ${line}v${month % 3 === 1 ? 5 : 3}`);
  const newYears = months.filter(({ month }) => month === 1);
  return (
    <g>
      <path
        className={styles.gridLine}
        d={newYears.map(({ day }) => `M${crispX(day)} ${top}V${line + 6}`).join('')}
      />
      <path className={styles.gridLine} d={ticks.join('')} />
      {newYears.map(({ day, year }) => (
        <text key={year} className={styles.year} x={crispX(day) + 4.5} y={years}>
          {year}
        </text>
      ))}
    </g>
  );
}

/** Levels of the band from top to bottom, and how each is filled. */
const levelKey = ({ words: { states } }: StripBoard, ids: PatternIds) => [
  { word: states.levels.relaxed, fill: 'var(--strip-softer)' },
  { word: states.levels.mixed, fill: `url(#${ids.mixed})` },
  { word: states.levels.tight, fill: `url(#${ids.tight})` },
];

/** At the left of the strips: what each of them shows, and the key of the band, in the order in which its levels lie. */
export function RowNames({ board, layout, ids }: DrawingProps) {
  const { links, others, plate } = layout;
  const { offices, states } = board.words;
  const x = layout.left - 10;
  const heading = { className: styles.heading, x };
  return (
    <>
      {board.lanes.length > 0 && (
        <text {...heading} y={plate.height - 5}>
          {messages.officesOf({ place: offices.name })}
        </text>
      )}
      {board.others.length > 0 && (
        <text className={styles.rowLabel} x={x} y={others.top + others.height + 1}>
          {messages.others}
        </text>
      )}
      {board.links.length > 0 && (
        <text {...heading} y={links.top + 10}>
          {messages.linksOf({ author: states.author })}
        </text>
      )}
      {board.countries.length > 0 && <LevelNames {...{ board, layout, ids }} />}
    </>
  );
}

/** The key of the band, in the order in which its levels lie, and what the row below it shows. */
function LevelNames({ board, layout, ids }: DrawingProps) {
  const { trace, unrest } = layout;
  const x = layout.left - 10;
  const rowHeight = (2 * trace.reach) / 3;
  return (
    <>
      {levelKey(board, ids).map(({ word, fill }, index) => {
        const bottom = traceY(layout, 1) + (index + 1) * rowHeight;
        return (
          <g key={word}>
            <text className={styles.rowLabel} x={x - SWATCH.width - SWATCH.gap} y={bottom - 1}>
              {word}
            </text>
            <rect
              className={styles.swatch}
              width={SWATCH.width}
              height={SWATCH.height}
              x={x - SWATCH.width}
              y={bottom - SWATCH.height - 1}
              style={{ fill }}
            />
          </g>
        );
      })}
      <text className={styles.heading} data-start x={0} y={traceY(layout, 1) + rowHeight - 1}>
        {messages.statesName({ name: board.words.states.name })}
      </text>
      <text className={styles.heading} data-start x={0} y={traceY(layout, 1) + 2 * rowHeight - 1}>
        {messages.stateCount({ count: board.countries.length })}
      </text>
      <text className={styles.rowLabel} x={x} y={unrest.top + 9}>
        {messages.unrest}
      </text>
    </>
  );
}
