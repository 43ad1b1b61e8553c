import type { DayNumber } from '../../geo/time/dates';
import type { BarKind } from '../../stories/model/strips-schema';
import type { StripBar, StripBoard, StripEvent, StripPerson } from '../../stories/strips/strips';
import type { StripsLayout } from './layout';
import type { PatternIds } from './patterns';
import styles from './strips.module.css';
import { FALL_OFFSET, POST_LANES, type StripsView } from './strips-view';

type DrawingProps = { board: StripBoard; layout: StripsLayout; ids: PatternIds };

/** Rounds to whole pixels, so that edges are sharp. */
const toWholePixel = (value: number) => Math.round(value);

/** Left and right edge of a span of days in pixels; a span without end ends with the story. */
function horizontalExtent({ board, layout }: DrawingProps, from: DayNumber, to: DayNumber | null) {
  const left = toWholePixel(layout.x(from));
  return { left, right: Math.max(left + 1, toWholePixel(layout.x(to ?? board.axis.lastDay))) };
}

/** Kinds of bars from the lowest to the uppermost: a line runs on beneath an office, and a solid bar covers a light one. */
const DRAWING_ORDER: readonly BarKind[] = [
  'presidium',
  'deputy',
  'secretary',
  'minister',
  'premier',
  'first-secretary',
];

/** The bar of a post: solid, light, or a thin line. Its left edge is soft where only the month of its start is known. */
function Bar({ bar, y, ...drawing }: DrawingProps & { bar: StripBar; y: number }) {
  const { layout, ids } = drawing;
  const height = layout.lanes.bar;
  const { left, right } = horizontalExtent(drawing, bar.from, bar.to);
  if (bar.kind === 'presidium' || bar.kind === 'deputy')
    return <path className={styles.memberLine} d={`M${left} ${y + height / 2}H${right}`} />;
  if (bar.kind === 'minister' || bar.kind === 'secretary')
    return (
      <rect
        className={styles.lightBar}
        x={left + 0.5}
        y={y + 0.5}
        width={right - left - 1}
        height={height - 1}
      />
    );
  if (!bar.begins)
    return <rect className={styles.solidBar} x={left} y={y} width={right - left} height={height} />;
  const soft = horizontalExtent(drawing, bar.begins.from, bar.begins.to);
  return (
    <>
      <rect
        x={soft.left}
        y={y}
        width={soft.right - soft.left}
        height={height}
        style={{ fill: `url(#${ids.begins})` }}
      />
      <rect className={styles.solidBar} x={soft.right} y={y} width={right - soft.right} height={height} />
    </>
  );
}

/** Paths of event marks: ▲ rises, ▽ falls, × dies, a tick acts. A set-back has none, since it is hatched. */
const MARK_PATHS: Readonly<Record<StripEvent['mark'], string>> = {
  rises: 'M-3.5 3L0 -3.2L3.5 3Z',
  falls: 'M-4 -3.4H4L0 3.8Z',
  dies: 'M-3.6 -3.6L3.6 3.6M3.6 -3.6L-3.6 3.6',
  acts: 'M0 -5V5',
  'set-back': '',
};

const LINES: ReadonlySet<BarKind> = new Set(['presidium', 'deputy']);
const isSolid = ({ kind }: StripBar) => kind === 'premier' || kind === 'first-secretary';

type EventProps = {
  event: StripEvent;
  lane: readonly StripPerson[];
  y: number;
  layout: StripsLayout;
  view: StripsView;
};

function Event({ event, lane, y, layout, view }: EventProps) {
  const bars = lane.flatMap((person) => person.bars).filter(({ kind }) => !LINES.has(kind));
  // the start of a bar shows the rise already
  if (event.mark === 'rises' && bars.some(({ from }) => from === event.day)) return null;
  const bar = bars.find(({ from, to }) => event.day >= from && (to === null || event.day < to));
  const ended = !bar && bars.some(({ to }) => to === event.day);
  const x = toWholePixel(layout.x(event.day)) + (ended ? FALL_OFFSET : 0);
  return (
    <path
      className={styles.eventMark}
      data-mark={event.mark}
      data-on={bar && isSolid(bar) ? 'bar' : 'paper'}
      data-from={event.day}
      data-reached={event.day <= view.day}
      transform={`translate(${x} ${y + layout.lanes.bar / 2})`}
      d={MARK_PATHS[event.mark]}
    />
  );
}

function AttackHatches({ person, y, ...drawing }: DrawingProps & { person: StripPerson; y: number }) {
  const { layout, ids } = drawing;
  return person.pressed.map(({ from, to }) => {
    const { left, right } = horizontalExtent(drawing, from, to);
    const isOnSolidBar = person.bars.some(
      (bar) => isSolid(bar) && from >= bar.from && (bar.to === null || from < bar.to),
    );
    return (
      <rect
        key={from}
        className={styles.attackHatching}
        x={left + 0.5}
        y={y + 0.5}
        width={right - left - 1}
        height={layout.lanes.bar - 1}
        style={{ fill: `url(#${isOnSolidBar ? ids.onBar : ids.attack})` }}
      />
    );
  });
}

function Lane({ lane, y, ...drawing }: DrawingProps & { lane: readonly StripPerson[]; y: number }) {
  return (
    <g>
      {DRAWING_ORDER.flatMap((kind) =>
        lane.flatMap(({ id, bars }) =>
          bars
            .filter((bar) => bar.kind === kind)
            .map((bar) => <Bar key={`${id}${kind}${bar.from}`} bar={bar} y={y} {...drawing} />),
        ),
      )}
      {lane.map((person) => (
        <AttackHatches key={person.id} person={person} y={y} {...drawing} />
      ))}
    </g>
  );
}

/** The Moscow strip: a lane per person, and a line for those who sat in the Presidium without one. */
export function MoscowLanes(drawing: DrawingProps) {
  const { board, layout } = drawing;
  const { lanes, others } = layout;
  return (
    <g>
      {board.lanes.map((lane, index) => (
        <Lane key={lane[0]?.id} lane={lane} y={lanes.top + index * lanes.pitch} {...drawing} />
      ))}
      {board.others.flatMap(({ id, bars }) =>
        bars
          .filter(({ kind }) => kind === 'presidium')
          .map(({ from, to }) => {
            const { left, right } = horizontalExtent(drawing, from, to);
            return (
              <path
                key={id}
                className={styles.memberLine}
                d={`M${left} ${others.top + others.height / 2}H${right}`}
              />
            );
          }),
      )}
    </g>
  );
}

/** Event marks in the lanes, and below them the ticks of people without a lane; drawn above the veil. */
export function MoscowEvents({ board, layout, view }: Omit<DrawingProps, 'ids'> & { view: StripsView }) {
  const { lanes, others } = layout;
  return (
    <g>
      {board.lanes.map((lane, index) =>
        lane.flatMap(({ id, events }) =>
          events.map((event) => (
            <Event
              key={`${id}${event.day}`}
              event={event}
              lane={lane}
              y={lanes.top + index * lanes.pitch}
              layout={layout}
              view={view}
            />
          )),
        ),
      )}
      {board.others.flatMap(({ id, events }) =>
        events.map(({ day }) => (
          <path
            key={`${id}${day}`}
            className={styles.eventTick}
            data-from={day}
            data-reached={day <= view.day}
            d={`M${toWholePixel(layout.x(day)) + 0.5} ${others.top}v${others.height}`}
          />
        )),
      )}
    </g>
  );
}

/** The Moscow strip of the small form, a lane per post: prime minister and First Secretary. */
export function MoscowPosts(drawing: DrawingProps) {
  const { board, layout } = drawing;
  const { top, pitch } = layout.lanes;
  return (
    <g className={styles.officeLanes}>
      {board.lanes.flat().flatMap(({ id, bars }) =>
        bars.map((bar) => {
          const index = POST_LANES.indexOf(bar.kind as (typeof POST_LANES)[number]);
          return index === -1 ? null : (
            <Bar key={`${id}${bar.from}`} bar={bar} y={top + index * pitch} {...drawing} />
          );
        }),
      )}
    </g>
  );
}
