import * as messages from '#messages/strips';
import type { DayNumber } from '../../geo/time/dates';
import { pressureAt, type StripBoard, type StripLink, type TraceMark } from '../../stories/strips/strips';

/** Full: the date, a lane per person, the bloc’s band, unrest, an axis. Small: two lanes by post, band and unrest. */
export type StripsForm = 'full' | 'small';

/** Positions and sizes in a drawing of the strips, pixels. */
export type StripsLayout = {
  width: number;
  height: number;
  left: number;
  right: number;
  /** Pixels per day. */
  perDay: number;
  x: (day: DayNumber) => number;
  dayAt: (x: number) => DayNumber;
  /** Height of the row of the date above everything else; 0 in the small form, which has none. */
  plate: { height: number };
  /** Top of the first lane, distance between lanes, height of a bar. */
  lanes: { top: number; pitch: number; bar: number };
  /** Top and height of the ticks of people without a lane. */
  others: { top: number; height: number };
  /** The row of the drop-lines’ captions, between the two strips. */
  links: { top: number; height: number };
  /** The middle of the bloc’s band, and the distance from it to its top and bottom. */
  trace: { middle: number; reach: number };
  /** Top and height of the row of unrest and pressure below the band. */
  unrest: { top: number; height: number };
  /** The axis line, where the playhead ends, and the baseline of the years. */
  axis: { line: number; years: number };
};

/** Fixed heights, so that the layout does not shift when the width is measured. */
export const HEIGHTS: Readonly<Record<StripsForm, number>> = { full: 170, small: 57 };

/** Width for which the server draws the strips, until the container is measured. */
export const SERVED_WIDTH: Readonly<Record<StripsForm, number>> = { full: 824, small: 366 };

const MEASURES = {
  full: {
    plate: { height: 17 },
    lanes: { top: 20, pitch: 13.5, bar: 11 },
    others: { top: 88, height: 6 },
    links: { top: 97, height: 13 },
    trace: { middle: 126, reach: 15 },
    unrest: { top: 143, height: 11 },
    axis: { line: 155, years: 167 },
  },
  small: {
    plate: { height: 0 },
    lanes: { top: 1, pitch: 12.5, bar: 11.5 },
    others: { top: 0, height: 0 },
    links: { top: 26, height: 3 },
    trace: { middle: 39, reach: 9 },
    unrest: { top: 49.5, height: 6.5 },
    axis: { line: 57, years: 57 },
  },
} as const satisfies Record<
  StripsForm,
  Omit<StripsLayout, 'width' | 'height' | 'left' | 'right' | 'perDay' | 'x' | 'dayAt'>
>;

/** Width from which the names at the left are written in full, pixels. */
export const FULL_NAMES_WIDTH = 560;

/** Width of the names at the left, pixels, which languages with longer words exceed. */
const FULL_NAMES = 104;
/** Size of the names at the left, and pixels between two of them. */
const NAME_SIZE = 11;
const NAME_GAP = 5;
/** Swatch of a level of the band: its size, and pixels to its word and to the band. */
export const SWATCH = { width: 10, height: 8, gap: 4, margin: 10 } as const;

/** Pixels that the names of the band’s levels need beside what stands in the same rows: the states’ name, and how many they are. */
function levelNamesWidth({ words: { states }, countries }: Pick<StripBoard, 'words' | 'countries'>): number {
  const rows = [
    [messages.statesName({ name: states.name }), states.levels.relaxed],
    [messages.stateCount({ count: countries.length }), states.levels.mixed],
    ['', states.levels.tight],
  ] as const;
  const widths = rows.map(([start, level]) => maxTextWidth(`${start}${level}`, NAME_SIZE));
  return Math.max(...widths) + NAME_GAP + SWATCH.gap + SWATCH.width + SWATCH.margin;
}

/** Width of the names at the left, pixels. */
function namesWidth(form: StripsForm, width: number, board: Pick<StripBoard, 'words' | 'countries'>): number {
  if (width < FULL_NAMES_WIDTH) return form === 'small' ? 50 : 78;
  return board.countries.length > 0 ? Math.max(FULL_NAMES, levelNamesWidth(board)) : FULL_NAMES;
}

/** Width from which the captions of the last events stand to the right of their marks, pixels. */
const ROOMY_WIDTH = 700;

/** Pixels to the right of the axis: in a wide form the captions of 1956 have room there, clear of bars and drop-lines. */
function endMargin(form: StripsForm, width: number): number {
  if (form === 'small') return 2;
  return width < ROOMY_WIDTH ? 16 : 94;
}

type Measures = Pick<StripsLayout, 'plate' | 'lanes' | 'others' | 'links' | 'trace' | 'unrest' | 'axis'>;

/** Lanes of people that fit above the band at the usual distance. */
const USUAL_LANES = 5;
/** Pixels between two bars, and the greatest distance of lanes. */
const BAR_GAP = 2.5;
const MAX_PITCH = 22;

/** Bars for so many lanes between two heights. */
function lanesBetween(top: number, bottom: number, count: number): Measures['lanes'] {
  const pitch = Math.min(MAX_PITCH, (bottom - top) / Math.max(1, count));
  return { top, pitch, bar: Math.min(11.5, pitch - BAR_GAP) };
}

/** Measures of the strips, which are as high whatever a story has: offices and levels, or the one without the other. */
function measuresOf(
  { lanes, countries }: Pick<StripBoard, 'lanes' | 'countries'>,
  form: StripsForm,
): Measures {
  const usual: Measures = MEASURES[form];
  const count = form === 'small' ? 2 : lanes.length;
  const bottom = usual.unrest.top + usual.unrest.height;
  if (countries.length === 0) {
    const rows = lanesBetween(usual.lanes.top, bottom - usual.others.height - BAR_GAP, count);
    const others = { ...usual.others, top: bottom - usual.others.height };
    return { ...usual, lanes: rows, others, links: { top: bottom, height: 0 } };
  }
  if (lanes.length === 0) {
    const [top, end] = [usual.lanes.top + BAR_GAP, usual.unrest.top - 2];
    return {
      ...usual,
      links: { top: usual.lanes.top, height: 0 },
      trace: { middle: (top + end) / 2, reach: (end - top) / 2 },
    };
  }
  if (form === 'small' || count <= USUAL_LANES) return usual;
  return { ...usual, lanes: lanesBetween(usual.lanes.top, usual.others.top, count) };
}

/** The layout of the strips in a form, for a container `width` pixels wide. */
export function stripsLayout(
  board: Pick<StripBoard, 'axis' | 'lanes' | 'countries' | 'words'>,
  form: StripsForm,
  width: number,
): StripsLayout {
  const { axis } = board;
  const left = namesWidth(form, width, board);
  const right = Math.max(left + 60, width - endMargin(form, width));
  const perDay = (right - left) / (axis.to - axis.from);
  return {
    ...measuresOf(board, form),
    ...{ width, height: HEIGHTS[form], left, right, perDay },
    x: (day) => left + (day - axis.from) * perDay,
    dayAt: (x) => axis.from + (x - left) / perDay,
  };
}

/** Pixels from the top at a height in the band, 1 to −1. */
export const traceY = ({ trace }: StripsLayout, height: number): number =>
  trace.middle - height * trace.reach;

/** Pixels from the top at a height in the row of unrest, 0 to 1. */
export const unrestY = ({ unrest }: StripsLayout, height: number): number =>
  unrest.top + unrest.height * (1 - height);

/** Upper bound of a text’s width in pixels, for the site’s narrow typeface. */
export const maxTextWidth = (text: string, size: number): number => text.length * size * 0.455;

/** Nearer than this, pixels, two marks of the trace stand above each other. */
const MIN_DISTANCE = 3;
const STACK_OFFSET = 7;

/**
 * Positions of the bloc’s marks, diplomacy on the trace and the others in the row of unrest: where two in a row would
 * overlap, the later is placed above the earlier.
 */
export function placeMarks(
  marks: readonly TraceMark[],
  layout: StripsLayout,
  levelAt: (day: DayNumber) => number,
): { mark: TraceMark; x: number; y: number }[] {
  const placed: { mark: TraceMark; x: number; y: number }[] = [];
  for (const mark of [...marks].sort((a, b) => a.day - b.day)) {
    const x = layout.x(mark.day);
    const isDiplomacy = mark.kind === 'diplomacy';
    const y = isDiplomacy ? traceY(layout, levelAt(mark.day)) : unrestY(layout, 0.5);
    const previous = placed.findLast((one) => (one.mark.kind === 'diplomacy') === isDiplomacy);
    const isCrowded = previous && x - previous.x < MIN_DISTANCE;
    placed.push({ mark, x, y: isCrowded ? previous.y - STACK_OFFSET : y });
  }
  return placed;
}

/** A drop-line in pixels: down from the event to the elbow, across, and down to the turn. */
export type DropLine = { fromX: number; top: number; elbow: number; toX: number; bottom: number };

/** Places a drop-line from a lane, counted from 0, of the form. */
export function placeDropLine(
  board: StripBoard,
  layout: StripsLayout,
  { from, to }: StripLink,
  laneIndex: number,
  levelAt: (day: DayNumber) => number,
): DropLine {
  const { lanes, links } = layout;
  return {
    fromX: Math.round(layout.x(from.day)),
    top: lanes.top + laneIndex * lanes.pitch + lanes.bar / 2,
    elbow: links.top + 1.5,
    toX: Math.round(layout.x(to.day)),
    bottom:
      to.kind === 'policy' ? traceY(layout, levelAt(to.day)) : unrestY(layout, pressureAt(board, to.day)),
  };
}

/** First days of the months on the axis. */
export function monthStarts({
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

/** A dated mark that a pointer can select, with its position in pixels. */
export type HoverTarget = { x: number; y: number; day: DayNumber };

/** All events and marks that a form draws, as hover targets. */
export function hoverTargets(
  board: StripBoard,
  layout: StripsLayout,
  form: StripsForm,
  levelAt: (day: DayNumber) => number,
): HoverTarget[] {
  const marks = placeMarks(board.marks, layout, levelAt).map(({ mark, x, y }) => ({ x, y, day: mark.day }));
  if (form === 'small') return marks;
  const { lanes, others } = layout;
  const inLanes = board.lanes.flatMap((lane, index) =>
    lane.flatMap(({ events }) =>
      events.map(({ day }) => ({
        day,
        x: layout.x(day),
        y: lanes.top + index * lanes.pitch + lanes.bar / 2,
      })),
    ),
  );
  const below = board.others.flatMap(({ events }) =>
    events.map(({ day }) => ({ day, x: layout.x(day), y: others.top + others.height / 2 })),
  );
  return [...marks, ...inLanes, ...below];
}

/** How near a pointer must be to a mark to select it, pixels. */
const HOVER_DISTANCE = 8;

/** The day at a point: that of the nearest mark within HOVER_DISTANCE, otherwise the axis’s day at `x`. */
export function dayAtPoint(
  layout: StripsLayout,
  targets: readonly HoverTarget[],
  x: number,
  y: number,
): DayNumber {
  let [day, distance] = [Math.floor(layout.dayAt(x)), HOVER_DISTANCE];
  for (const target of targets) {
    const targetDistance = Math.hypot(target.x - x, target.y - y);
    if (targetDistance < distance) [day, distance] = [target.day, targetDistance];
  }
  return day;
}
