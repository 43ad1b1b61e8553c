import type { DayNumber } from '../../geo/time/dates';
import type { StripBoard, TraceMark } from '../../stories/strips/strips';

/** Full: a lane for each person, the trace, an axis. Small: two lanes by post, and the trace. */
export type Form = 'full' | 'small';

/** Where everything stands in a drawing of the strips; pixels. */
export type Layout = {
  width: number;
  height: number;
  left: number;
  right: number;
  /** Pixels of a day. */
  perDay: number;
  x: (day: DayNumber) => number;
  dayAt: (x: number) => DayNumber;
  /** Upper edge of the first lane, from one lane to the next, height of a bar. */
  lanes: { top: number; pitch: number; bar: number };
  /** Upper edge and height of the ticks of those who have no lane. */
  others: { top: number; height: number };
  /** The trace’s middle, and from there to its highest and lowest. */
  trace: { middle: number; reach: number };
  /** Line of the axis, base of the years’ numbers; the needle ends at the axis. */
  axis: { line: number; years: number };
};

/** Heights that never change, so that nothing jumps when the strips are measured. */
export const HEIGHTS: Readonly<Record<Form, number>> = { full: 142, small: 57 };

/** Width that served pages are drawn for, until the container can be measured. */
export const SERVED_WIDTH: Readonly<Record<Form, number>> = { full: 824, small: 366 };

const PARTS = {
  full: {
    lanes: { top: 3, pitch: 14.5, bar: 12 },
    others: { top: 76, height: 6 },
    trace: { middle: 102.5, reach: 15 },
    axis: { line: 122, years: 137 },
  },
  small: {
    lanes: { top: 2, pitch: 13, bar: 12 },
    others: { top: 0, height: 0 },
    trace: { middle: 42.5, reach: 10 },
    axis: { line: 57, years: 57 },
  },
} as const satisfies Record<
  Form,
  Omit<Layout, 'width' | 'height' | 'left' | 'right' | 'perDay' | 'x' | 'dayAt'>
>;

/** Pixels for the names at the left. */
const leftOf = (form: Form, width: number) => (form === 'small' ? 50 : width < 560 ? 78 : 104);

/** The layout of a form of the strips in a container that is `width` pixels wide. */
export function layoutOf({ axis }: Pick<StripBoard, 'axis'>, form: Form, width: number): Layout {
  const left = leftOf(form, width);
  const right = Math.max(left + 60, width - (form === 'small' ? 2 : 8));
  const perDay = (right - left) / (axis.to - axis.from);
  return {
    ...PARTS[form],
    ...{ width, height: HEIGHTS[form], left, right, perDay },
    x: (day) => left + (day - axis.from) * perDay,
    dayAt: (x) => axis.from + (x - left) / perDay,
  };
}

/** Height of the trace’s levels, 1 to −1, in pixels from the top. */
export const traceY = ({ trace }: Layout, height: number): number => trace.middle - height * trace.reach;

/** Width of words in pixels, at most: the typeface is narrow, and its digits are even. */
export const textWidth = (text: string, size: number): number => text.length * size * 0.455;

/** Nearer than this, pixels, two marks of the trace stand above each other. */
const CROWDED = 3;
const STACKED = 7;

/** Marks of the trace with their pixel: where two would cover each other, the later stands above the earlier. */
export function placedMarks(
  marks: readonly TraceMark[],
  layout: Layout,
  levelAt: (day: DayNumber) => number,
): { mark: TraceMark; x: number; y: number }[] {
  const placed: { mark: TraceMark; x: number; y: number }[] = [];
  for (const mark of [...marks].sort((a, b) => a.day - b.day)) {
    const x = layout.x(mark.day);
    const y = traceY(layout, levelAt(mark.day));
    const below = placed.at(-1);
    const crowded = below && x - below.x < CROWDED;
    placed.push({ mark, x, y: crowded ? below.y - STACKED : y });
  }
  return placed;
}

/** First days of the months on the axis. */
export function monthsOf({
  axis,
}: Pick<StripBoard, 'axis'>): { day: DayNumber; month: number; year: number }[] {
  const months: { day: DayNumber; month: number; year: number }[] = [];
  const start = new Date(axis.from * 86_400_000);
  for (let nth = 0; ; nth++) {
    const date = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + nth, 1));
    const day = date.getTime() / 86_400_000;
    if (day >= axis.to) return months;
    months.push({ day, month: date.getUTCMonth() + 1, year: date.getUTCFullYear() });
  }
}

/** Something dated that a pointer can mean, with its pixel. */
export type Target = { x: number; y: number; day: DayNumber };

/** The days of the events and marks that a form draws, with their pixels. */
export function targetsOf(
  board: StripBoard,
  layout: Layout,
  form: Form,
  levelAt: (day: DayNumber) => number,
): Target[] {
  const marks = placedMarks(board.marks, layout, levelAt).map(({ mark, x, y }) => ({ x, y, day: mark.day }));
  if (form === 'small') return marks;
  const { lanes, others } = layout;
  const inLanes = board.lanes.flatMap((lane, at) =>
    lane.flatMap(({ events }) =>
      events.map(({ day }) => ({ day, x: layout.x(day), y: lanes.top + at * lanes.pitch + lanes.bar / 2 })),
    ),
  );
  const below = board.others.flatMap(({ events }) =>
    events.map(({ day }) => ({ day, x: layout.x(day), y: others.top + others.height / 2 })),
  );
  return [...marks, ...inLanes, ...below];
}

/** How near a pointer must come to a mark to mean it, pixels. */
const REACH = 8;

/** The day that a pointer means: that of the mark under it, else the axis’s own at that place. */
export function dayUnder(layout: Layout, targets: readonly Target[], x: number, y: number): DayNumber {
  let [best, distance] = [Math.floor(layout.dayAt(x)), REACH];
  for (const target of targets) {
    const away = Math.hypot(target.x - x, target.y - y);
    if (away < distance) [best, distance] = [target.day, away];
  }
  return best;
}
