import type { DayNumber } from '../../geo/time/dates';
import type { StripBar, StripBoard, StripEvent, StripPerson } from '../../stories/strips/strips';
import { CLEAR, type Frame, POST_LANES } from './frame';
import type { Layout } from './layout';
import type { Ids } from './patterns';
import styles from './strips.module.css';

type Drawn = { board: StripBoard; layout: Layout; ids: Ids };

/** Whole pixels, so that edges are crisp. */
const crisp = (value: number) => Math.round(value);

/** Pixels at which something begins and ends; what is open ends with the story. */
function ends({ board, layout }: Drawn, from: DayNumber, to: DayNumber | null) {
  const left = crisp(layout.x(from));
  return { left, right: Math.max(left + 1, crisp(layout.x(to ?? board.axis.lastDay))) };
}

/** A post held: solid, light, or a thin line. Where only the month is known in which it began, its edge is soft. */
function Bar({ bar, y, ...drawn }: Drawn & { bar: StripBar; y: number }) {
  const { layout, ids } = drawn;
  const height = layout.lanes.bar;
  const { left, right } = ends(drawn, bar.from, bar.to);
  if (bar.kind === 'presidium')
    return <path className={styles.presidium} d={`M${left} ${y + height / 2}H${right}`} />;
  if (bar.kind === 'minister')
    return (
      <rect
        className={styles.minister}
        x={left + 0.5}
        y={y + 0.5}
        width={right - left - 1}
        height={height - 1}
      />
    );
  if (!bar.begins)
    return <rect className={styles.post} x={left} y={y} width={right - left} height={height} />;
  const soft = ends(drawn, bar.begins.from, bar.begins.to);
  return (
    <>
      <rect
        x={soft.left}
        y={y}
        width={soft.right - soft.left}
        height={height}
        style={{ fill: `url(#${ids.begins})` }}
      />
      <rect className={styles.post} x={soft.right} y={y} width={right - soft.right} height={height} />
    </>
  );
}

/** Marks of events, about a lane’s middle: ▲ rises, ▽ falls, × dies, a tick acts. Hatching itself shows a set-back. */
const MARKS: Readonly<Record<StripEvent['mark'], string>> = {
  rises: 'M-3.5 3L0 -3.2L3.5 3Z',
  falls: 'M-4 -3.4H4L0 3.8Z',
  dies: 'M-3.6 -3.6L3.6 3.6M3.6 -3.6L-3.6 3.6',
  acts: 'M0 -5V5',
  'set-back': '',
};

const isSolid = ({ kind }: StripBar) => kind === 'premier' || kind === 'first-secretary';

type EventProps = {
  event: StripEvent;
  lane: readonly StripPerson[];
  y: number;
  layout: Layout;
  frame: Frame;
};

function Event({ event, lane, y, layout, frame }: EventProps) {
  const bars = lane.flatMap((person) => person.bars);
  // the beginning of a bar says that somebody rose
  if (event.mark === 'rises' && bars.some(({ from }) => from === event.day)) return null;
  const held = bars.find(({ from, to }) => event.day >= from && (to === null || event.day < to));
  const ended = !held && bars.some(({ to }) => to === event.day);
  const x = crisp(layout.x(event.day)) + (ended ? CLEAR : 0);
  return (
    <path
      className={styles.event}
      data-mark={event.mark}
      data-on={held && isSolid(held) ? 'bar' : 'paper'}
      data-from={event.day}
      data-reached={event.day <= frame.day}
      transform={`translate(${x} ${y + layout.lanes.bar / 2})`}
      d={MARKS[event.mark]}
    />
  );
}

function Pressed({ person, y, ...drawn }: Drawn & { person: StripPerson; y: number }) {
  const { layout, ids } = drawn;
  return person.pressed.map(({ from, to }) => {
    const { left, right } = ends(drawn, from, to);
    const solid = person.bars.some(
      (bar) => isSolid(bar) && from >= bar.from && (bar.to === null || from < bar.to),
    );
    return (
      <rect
        key={from}
        className={styles.pressed}
        x={left + 0.5}
        y={y + 0.5}
        width={right - left - 1}
        height={layout.lanes.bar - 1}
        style={{ fill: `url(#${solid ? ids.onBar : ids.attack})` }}
      />
    );
  });
}

function Lane({ lane, y, ...drawn }: Drawn & { lane: readonly StripPerson[]; y: number }) {
  return (
    <g>
      {lane.flatMap(({ id, bars }) =>
        bars.map((bar) => <Bar key={`${id}${bar.from}`} bar={bar} y={y} {...drawn} />),
      )}
      {lane.map((person) => (
        <Pressed key={person.id} person={person} y={y} {...drawn} />
      ))}
    </g>
  );
}

/** The Moscow strip: a lane each. */
export function MoscowLanes(drawn: Drawn) {
  const { board, layout } = drawn;
  const { lanes } = layout;
  return (
    <g>
      {board.lanes.map((lane, at) => (
        <Lane key={lane[0]?.id} lane={lane} y={lanes.top + at * lanes.pitch} {...drawn} />
      ))}
    </g>
  );
}

/** What is dated in the lanes, and below them the ticks of those who have none. Above the veil. */
export function MoscowEvents({ board, layout, frame }: Omit<Drawn, 'ids'> & { frame: Frame }) {
  const { lanes, others } = layout;
  return (
    <g>
      {board.lanes.map((lane, at) =>
        lane.flatMap(({ id, events }) =>
          events.map((event) => (
            <Event
              key={`${id}${event.day}`}
              event={event}
              lane={lane}
              y={lanes.top + at * lanes.pitch}
              layout={layout}
              frame={frame}
            />
          )),
        ),
      )}
      {board.others.flatMap(({ id, events }) =>
        events.map(({ day }) => (
          <path
            key={`${id}${day}`}
            className={styles.otherTick}
            data-from={day}
            data-reached={day <= frame.day}
            d={`M${crisp(layout.x(day)) + 0.5} ${others.top}v${others.height}`}
          />
        )),
      )}
    </g>
  );
}

/** The Moscow strip in two lanes: who was prime minister, who First Secretary. */
export function MoscowPosts(drawn: Drawn) {
  const { board, layout } = drawn;
  const { top, pitch } = layout.lanes;
  return (
    <g className={styles.posts}>
      {board.lanes.flat().flatMap(({ id, bars }) =>
        bars.map((bar) => {
          const at = POST_LANES.indexOf(bar.kind as (typeof POST_LANES)[number]);
          return at === -1 ? null : (
            <Bar key={`${id}${bar.from}`} bar={bar} y={top + at * pitch} {...drawn} />
          );
        }),
      )}
    </g>
  );
}
