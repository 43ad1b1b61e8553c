import { type DayNumber, dayNumber, edtfSpan, edtfWords, isoDay, parseEdtf } from '../../geo/time/dates';
import type { StepBoard, Storyboard } from '../model/storyboard';
import type {
  BarKind,
  BlocLevel,
  BlocMark,
  EventMark,
  Ink,
  LaneMark,
  StripsFile,
} from '../model/strips-schema';
import { clampMoment, type Moment, valueAt } from '../scene/scene';

/** An office held, from `from` to before `to`; null = still held when the story ends. */
export type StripBar = {
  office: string;
  /** What is written into a short bar. */
  short: string;
  kind: BarKind;
  from: DayNumber;
  to: DayNumber | null;
  /** The days within which it began, where only the month is known. */
  begins: { from: DayNumber; to: DayNumber } | null;
};

export type StripEvent = { day: DayNumber; date: string; text: string; mark: EventMark; context: boolean };
type DayRange = { from: DayNumber; to: DayNumber | null };

export type StripPerson = {
  id: string;
  name: string;
  surname: string;
  bars: StripBar[];
  /** Days under attack. */
  pressed: DayRange[];
  events: StripEvent[];
};

/** A turn of the trace: `slopeDays` wide about `day`, upright where that is 0. */
type TraceTurn = { day: DayNumber; level: BlocLevel; slopeDays: number; text: string };

export type TraceMark = { day: DayNumber; date: string; kind: BlocMark; text: string; hollow: boolean };

export type CountryLane = {
  name: string;
  spans: { from: DayNumber | null; to: DayNumber | null; level: BlocLevel; ink: Ink; slopeDays: number }[];
  marks: (DayRange & { date: string; kind: LaneMark; text: string })[];
  /** Why there is no line. */
  note: string | null;
};

/** The two strips as plain data for the browser, in day numbers. */
export type StripBoard = {
  axis: { from: DayNumber; to: DayNumber; lastDay: DayNumber };
  /** Lanes of the Moscow strip; one person takes over a lane where another leaves it. */
  lanes: StripPerson[][];
  /** People without a lane: their ticks stand below. */
  others: StripPerson[];
  trace: TraceTurn[];
  phases: { from: DayNumber; to: DayNumber | null; name: string }[];
  marks: TraceMark[];
  countries: CountryLane[];
};

const toDayOrNull = (iso: string | null): DayNumber | null => (iso === null ? null : dayNumber(iso));

function barOf({ office, short, kind, from, to, edtf, soft }: StripsPerson['bars'][number]): StripBar {
  const start = parseEdtf(edtf).start;
  const begins = soft && start && start.precision !== 'day' ? start.span : null;
  return { office, short: short ?? office, kind, from: dayNumber(from), to: toDayOrNull(to), begins };
}

type StripsPerson = StripsFile['moscow']['people'][number];

function personOf({ person, name, bars, pressed, events }: StripsPerson): StripPerson {
  return {
    id: person,
    name,
    surname: name.split(' ').at(-1) ?? name,
    bars: bars.map(barOf),
    pressed: pressed.map(({ from, to }) => ({ from: dayNumber(from), to: toDayOrNull(to) })),
    events: events.map(({ day, edtf, text, mark, context, certainty }) => ({
      ...{ day: dayNumber(day), date: edtfWords(edtf), mark, context },
      text: certainty === 'reported' ? `${text} (reported)` : text,
    })),
  };
}

/** Puts a person into the lane before if its last bar ends where the person’s first begins. */
function lanesOf(people: readonly StripPerson[]): StripPerson[][] {
  const lanes: StripPerson[][] = [];
  for (const person of people) {
    const lane = lanes.at(-1);
    const left = lane?.at(-1)?.bars.at(-1)?.to;
    if (lane && left !== undefined && left === person.bars[0]?.from) lane.push(person);
    else lanes.push([person]);
  }
  return lanes;
}

function countryOf({ name, spans, marks, note }: StripsFile['bloc']['lanes'][number]): CountryLane {
  return {
    name,
    spans: spans.map(({ from, to, level, ink, slopeDays }) => ({
      ...{ from: toDayOrNull(from), to: toDayOrNull(to), level, ink, slopeDays },
    })),
    marks: marks.map(({ from, to, edtf, kind, text }) => ({
      ...{ from: dayNumber(from), to: toDayOrNull(to), date: edtfWords(edtf), kind, text },
    })),
    note: note ?? null,
  };
}

/** The strips of a loaded story; null for a story without them. */
export function stripBoardOf({ strips }: { strips: StripsFile | null }): StripBoard | null {
  if (!strips) return null;
  const { axis, moscow, bloc } = strips;
  const inLanes = (lane: boolean) => moscow.people.filter((person) => person.lane === lane).map(personOf);
  return {
    axis: { from: dayNumber(axis.from), to: dayNumber(axis.to), lastDay: dayNumber(axis.lastDay) },
    lanes: lanesOf(inLanes(true)),
    others: inLanes(false),
    trace: bloc.trace.map(({ day, level, slopeDays, text }) => ({
      ...{ day: dayNumber(day), level, slopeDays, text },
    })),
    phases: bloc.phases.map(({ from, to, name }) => ({ from: dayNumber(from), to: toDayOrNull(to), name })),
    marks: bloc.marks.map(({ day, edtf, kind, text, certainty }) => ({
      ...{ day: dayNumber(day), date: edtfWords(edtf), kind, text, hollow: certainty === 'reported' },
    })),
    countries: bloc.lanes.map(countryOf),
  };
}

/** Height of a level: 1 above, 0 the middle, −1 below. */
export const LEVEL_HEIGHT: Readonly<Record<BlocLevel, number>> = { relaxed: 1, mixed: 0, tight: -1 };

/** A stretch of the trace between two levels, from the first to the last day of the turn. */
type Slope = { from: DayNumber; to: DayNumber; start: number; end: number };

function slopesOf({ trace }: StripBoard): Slope[] {
  return trace.slice(1).map(({ day, level, slopeDays }, at) => ({
    from: day - slopeDays / 2,
    to: day + slopeDays / 2,
    start: LEVEL_HEIGHT[(trace[at] as TraceTurn).level],
    end: LEVEL_HEIGHT[level],
  }));
}

/** Height of the trace on a day, −1 to 1: level, but for the turns, which are slow at both ends. */
export function traceLevelAt(board: StripBoard, day: DayNumber): number {
  let height = LEVEL_HEIGHT[board.trace[0]?.level ?? 'mixed'];
  for (const { from, to, start, end } of slopesOf(board)) {
    if (day < from) return height;
    if (day < to) {
      const t = (day - from) / (to - from);
      return start + (end - start) * t * t * (3 - 2 * t);
    }
    height = end;
  }
  return height;
}

const pixel = (value: number) => Math.round(value * 100) / 100;

/**
 * The trace as an SVG path, from the axis’s first day to the story’s last: the curve of {@link traceLevelAt}, and
 * an upright where a turn’s day is known. `x` places days, `y` heights from −1 to 1.
 */
export function tracePath(
  board: StripBoard,
  x: (day: DayNumber) => number,
  y: (height: number) => number,
): string {
  const { axis, trace } = board;
  const parts = [`M${pixel(x(axis.from))} ${pixel(y(LEVEL_HEIGHT[trace[0]?.level ?? 'mixed']))}`];
  for (const { from, to, start, end } of slopesOf(board)) {
    if (start === end) continue;
    const [left, right, before, after] = [pixel(x(from)), pixel(x(to)), pixel(y(start)), pixel(y(end))];
    const third = (to - from) / 3;
    parts.push(`H${left}`);
    if (from === to) parts.push(`V${after}`);
    else
      parts.push(`C${pixel(x(from + third))} ${before} ${pixel(x(to - third))} ${after} ${right} ${after}`);
  }
  parts.push(`H${pixel(x(axis.lastDay))}`);
  return parts.join('');
}

/**
 * The step on whose clock a day passes: the last one that has begun by then, the step that arrives on the day
 * rather than the one that sets out from it.
 */
export function stepOfDay(story: Storyboard, day: DayNumber): string {
  const begun = story.steps.findLast(({ days }) => (days[0]?.[1] ?? 0) < day);
  return (begun ?? story.steps[0])?.id ?? '';
}

const lastDay = (step: StepBoard): DayNumber => step.days.at(-1)?.[1] ?? 0;
const dateSpan = (step: StepBoard) => edtfSpan(parseEdtf(step.date));

/** Progress of a step by which the playhead’s width has changed to the step’s own. */
const WIDTH_CHANGE_END = 0.3;

/** First day that the playhead covers where a step’s date is a span; the clock’s day where it is not. */
function spanStart(step: StepBoard, day: DayNumber): DayNumber {
  const { from } = dateSpan(step);
  return Number.isFinite(from) ? Math.min(from, day) : day;
}

/** Whether a step’s date holds a day of the clock. */
function containsDay(step: StepBoard | undefined, day: DayNumber): boolean {
  if (!step) return false;
  const { from, to } = dateSpan(step);
  return day >= from && day < to;
}

/** Position of the playhead: its day, with fractions, the first day that it covers, and the date on its plate. */
export type PlayheadPosition = { step: number; from: DayNumber; day: DayNumber; date: string };

/**
 * The playhead at a moment. It moves evenly between the stops of a step’s days; the plate bears the step’s date
 * once the clock has come to it, and the month on the way there.
 */
export function playheadAt(story: Storyboard, moment: Moment): PlayheadPosition {
  const { step: at, progress } = clampMoment(story, moment);
  const step = story.steps[at] as StepBoard;
  const before = story.steps[at - 1];
  const day = valueAt(step.days, progress);
  const outset = step.days[0]?.[1] ?? day;
  const start = spanStart(step, day);
  const inherited = before ? spanStart(before, lastDay(before)) - spanStart(step, outset) : 0;
  const from = start + inherited * (1 - Math.min(1, progress / WIDTH_CHANGE_END));
  const dated = [step, before].find((candidate) => containsDay(candidate, day));
  return { step: at, from, day, date: dated?.dateWords ?? edtfWords(isoDay(day).slice(0, 7)) };
}

/** The playhead on a day that a reader has chosen. */
export function playheadOnDay(story: Storyboard, day: DayNumber): PlayheadPosition {
  const id = stepOfDay(story, day);
  const step = Math.max(
    0,
    story.steps.findIndex((candidate) => candidate.id === id),
  );
  return { step, from: day, day, date: edtfWords(isoDay(day)) };
}
