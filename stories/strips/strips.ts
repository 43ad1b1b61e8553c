import type { Feature } from '../../geo/atlas/schema/feature-schema';
import {
  type DayNumber,
  edtfSpan,
  formatEdtf,
  formatIsoDay,
  parseEdtf,
  parseIsoDay,
} from '../../geo/time/dates';
import type { StepBoard, Storyboard } from '../model/storyboard';
import type {
  BarKind,
  BlocLevel,
  BlocMark,
  EventMark,
  LaneMark,
  LevelStrip,
  StripPersonRow,
  StripsFile,
} from '../model/strips-schema';
import { clampMoment, type Moment, valueAt } from '../scene/scene';

/** An office held, from `from` to before `to`; null = still held when the story ends. */
export type StripBar = {
  office: string;
  /** Text of a short bar. */
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
  /** Days on which the person is under attack. */
  pressed: DayRange[];
  events: StripEvent[];
};

/** Dated marks of the bloc: meetings and treaties, risings, and signs of pressure. */
export type TraceMark = { day: DayNumber; date: string; kind: BlocMark; text: string; hollow: boolean };

export type CountryLane = {
  name: string;
  /** Policy at home; `slopeDays` is the width of the turn by which a level begins, 0 where its day is known. */
  spans: {
    from: DayNumber | null;
    to: DayNumber | null;
    level: BlocLevel;
    certainty: Feature['certainty'];
    slopeDays: number;
  }[];
  marks: (DayRange & { date: string; kind: LaneMark; text: string })[];
};

/** A drop-line: from an event in a lane of the Moscow strip to a turn in the bloc, as the article connects them. */
export type StripLink = {
  from: { lane: number; day: DayNumber };
  /** Whether the turn is one of a state’s policy, or a rise of the pressure. */
  to: { kind: 'policy' | 'pressure'; day: DayNumber };
  text: string;
  /** Ends the sentence ‘<author> traces …’. */
  words: string;
};

/** What the strips say of themselves, in a story’s own words. */
export type StripWords = {
  /** Where the offices are held, what their strip shows, said of a seat alone, and the lanes of the small form. */
  offices: {
    name: string;
    caption: string;
    seat: string;
    posts: { name: string; short: string }[];
    /** What solid and light bars and thin lines stand for. */
    kinds: { solid: string; light: string; line: string };
  };
  /** What the states are together, what has levels, what band and row show, who says it, and the levels’ names. */
  states: {
    name: string;
    subject: string;
    caption: string;
    below: string;
    author: string;
    levels: Readonly<Record<BlocLevel, string>>;
  };
};

/** The two strips as plain data for the browser, in day numbers. */
export type StripBoard = {
  words: StripWords;
  axis: { from: DayNumber; to: DayNumber; lastDay: DayNumber };
  /** Lanes of the Moscow strip; one person takes over a lane where another leaves it. */
  lanes: StripPerson[][];
  /** People without a lane: their ticks stand below. */
  others: StripPerson[];
  /** What the article says of the bloc as a whole. */
  phases: { from: DayNumber; to: DayNumber | null; name: string }[];
  /** What the article says of discontent in the bloc, each statement graver than the one before. */
  pressure: { from: DayNumber; to: DayNumber; name: string }[];
  links: StripLink[];
  marks: TraceMark[];
  countries: CountryLane[];
};

const toDayOrNull = (iso: string | null): DayNumber | null => (iso === null ? null : parseIsoDay(iso));

function barOf({ office, short, kind, from, to, edtf, soft }: StripPersonRow['bars'][number]): StripBar {
  const start = parseEdtf(edtf).start;
  const begins = soft && start && start.precision !== 'day' ? start.span : null;
  return { office, short: short ?? office, kind, from: parseIsoDay(from), to: toDayOrNull(to), begins };
}

function personOf({ person, name, bars, pressed, events }: StripPersonRow): StripPerson {
  return {
    id: person,
    name,
    surname: name.split(' ').at(-1) ?? name,
    bars: bars.map(barOf),
    pressed: pressed.map(({ from, to }) => ({ from: parseIsoDay(from), to: toDayOrNull(to) })),
    events: events.map(({ day, edtf, text, mark, context, certainty }) => ({
      ...{ day: parseIsoDay(day), date: formatEdtf(edtf), mark, context },
      text: certainty === 'reported' ? `${text} (reported)` : text,
    })),
  };
}

const premierBar = (person: StripPerson | undefined): StripBar | undefined =>
  person?.bars.find(({ kind }) => kind === 'premier');

/** Puts a person into the lane before on becoming prime minister after whom it belongs to. */
function lanesOf(people: readonly StripPerson[]): StripPerson[][] {
  const lanes: StripPerson[][] = [];
  for (const person of people) {
    const lane = lanes.at(-1);
    const left = premierBar(lane?.at(-1))?.to;
    if (lane && left !== undefined && left === premierBar(person)?.from) lane.push(person);
    else lanes.push([person]);
  }
  return lanes;
}

function countryOf({ name, spans, marks }: LevelStrip['lanes'][number]): CountryLane {
  return {
    name,
    spans: spans.map(({ from, to, level, certainty, slopeDays }) => ({
      ...{ from: toDayOrNull(from), to: toDayOrNull(to), level, certainty, slopeDays },
    })),
    marks: marks.map(({ from, to, edtf, kind, text }) => ({
      ...{ from: parseIsoDay(from), to: toDayOrNull(to), date: formatEdtf(edtf), kind, text },
    })),
  };
}

/** The lower strip of a story that has none. */
const NO_LEVELS: LevelStrip = {
  ...{ name: '', subject: '', caption: '', below: '', author: '' },
  levels: { relaxed: '', mixed: '', tight: '' },
  ...{ phases: [], pressure: [], links: [], marks: [], lanes: [] },
};

function wordsOf(moscow: StripsFile['moscow'], bloc: LevelStrip): StripWords {
  const { name, subject, caption, below, author, levels } = bloc;
  return {
    offices: {
      name: moscow?.name ?? '',
      caption: moscow?.caption ?? '',
      seat: moscow?.seat ?? '',
      kinds: moscow?.kinds ?? { solid: '', light: '', line: '' },
      posts: moscow ? [moscow.posts.premier, moscow.posts['first-secretary']] : [],
    },
    states: { name, subject, caption, below, author, levels },
  };
}

/** The strips of a loaded story; null for a story without them. */
export function stripBoardOf({ strips }: { strips: StripsFile | null }): StripBoard | null {
  if (!strips) return null;
  const { axis, moscow, bloc = NO_LEVELS } = strips;
  const people = moscow?.people ?? [];
  const inLanes = (lane: boolean) => people.filter((person) => person.lane === lane).map(personOf);
  const lanes = lanesOf(inLanes(true));
  const lastDay = parseIsoDay(axis.lastDay);
  return {
    words: wordsOf(moscow, bloc),
    axis: { from: parseIsoDay(axis.from), to: parseIsoDay(axis.to), lastDay },
    lanes,
    others: inLanes(false),
    phases: bloc.phases.map(({ from, to, name }) => ({ from: parseIsoDay(from), to: toDayOrNull(to), name })),
    pressure: bloc.pressure.map(({ from, to, name }) => ({
      ...{ from: parseIsoDay(from), to: toDayOrNull(to) ?? lastDay, name },
    })),
    links: bloc.links.map(({ from, to, text, words }) => ({
      from: {
        lane: lanes.findIndex((lane) => lane.some(({ id }) => id === from.person)),
        day: parseIsoDay(from.day),
      },
      to: { kind: to.state === undefined ? 'pressure' : 'policy', day: parseIsoDay(to.day) },
      ...{ text, words },
    })),
    marks: bloc.marks.map(({ day, edtf, kind, text, certainty }) => ({
      ...{ day: parseIsoDay(day), date: formatEdtf(edtf), kind, text, hollow: certainty === 'reported' },
    })),
    countries: bloc.lanes.map(countryOf),
  };
}

/** How far a span holds on a day, 0 to 1: it comes and goes evenly over the days that a turn may have taken. */
function spanStrength(spans: CountryLane['spans'], index: number, day: DayNumber): number {
  const passed = (edge: DayNumber, slopeDays: number) =>
    slopeDays > 0 ? Math.min(1, Math.max(0, (day - edge) / slopeDays + 0.5)) : Number(day >= edge);
  const { from, to, slopeDays } = spans[index] as CountryLane['spans'][number];
  const begun = from === null ? 1 : passed(from, slopeDays);
  const ended = to === null ? 0 : passed(to, spans[index + 1]?.slopeDays ?? 0);
  return begun * (1 - ended);
}

/** How many of the states are at a level on a day; a state that turns counts in part. */
export function countryCount({ countries }: StripBoard, level: BlocLevel, day: DayNumber): number {
  return countries.reduce(
    (sum, { spans }) =>
      sum +
      spans.reduce(
        (share, span, index) => share + (span.level === level ? spanStrength(spans, index, day) : 0),
        0,
      ),
    0,
  );
}

/** Height up to which the band is hard on a day: 1 if all states are, −1 if none is. */
export function traceLevelAt(board: StripBoard, day: DayNumber): number {
  return (2 * countryCount(board, 'tight', day)) / Math.max(1, board.countries.length) - 1;
}

/** Height from which the band is softer on a day: 1 if no state is, −1 if all are. */
export function softerLevelAt(board: StripBoard, day: DayNumber): number {
  return 1 - (2 * countryCount(board, 'relaxed', day)) / Math.max(1, board.countries.length);
}

/** How grave the article calls the discontent on a day: 0 before it speaks of any, 1 at its gravest. */
export function pressureAt({ pressure }: StripBoard, day: DayNumber): number {
  return (pressure.findLastIndex(({ from }) => from <= day) + 1) / Math.max(1, pressure.length);
}

const pixel = (value: number) => Math.round(value * 100) / 100;
/** Days before an upright step at which its height is still the old one. */
const JUST_BEFORE = 1e-6;

/**
 * The edge of a level in the band as an SVG path, from the axis’s first day to the story’s last: sloped while a state
 * turns, upright where the day is known. `levelAt` gives its height on a day; `x` places days, `y` heights from −1 to 1.
 */
export function bandEdge(
  { axis, countries }: StripBoard,
  levelAt: (day: DayNumber) => number,
  x: (day: DayNumber) => number,
  y: (height: number) => number,
): string {
  const turns = countries.flatMap(({ spans }) =>
    spans.flatMap(({ from, slopeDays }) =>
      from === null ? [] : [from - slopeDays / 2, from + slopeDays / 2],
    ),
  );
  const days = [...new Set(turns)]
    .sort((a, b) => a - b)
    .filter((day) => day > axis.from && day < axis.lastDay);
  const points = [axis.from, ...days.flatMap((day) => [day - JUST_BEFORE, day]), axis.lastDay];
  const corners = points.map((day) => `${pixel(x(day))} ${pixel(y(levelAt(day)))}`);
  return `M${corners.filter((corner, at) => corner !== corners[at - 1]).join('L')}`;
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

/** Whether a step’s date includes a day. */
function containsDay(step: StepBoard | undefined, day: DayNumber): boolean {
  if (!step) return false;
  const { from, to } = dateSpan(step);
  return day >= from && day < to;
}

/** Position of the playhead: its day, with fractions, the first day that it covers, and its date as text. */
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
  return { step: at, from, day, date: dated?.dateWords ?? formatEdtf(formatIsoDay(day).slice(0, 7)) };
}

/** The playhead on a day that a reader has chosen. */
export function playheadOnDay(story: Storyboard, day: DayNumber): PlayheadPosition {
  const id = stepOfDay(story, day);
  const step = Math.max(
    0,
    story.steps.findIndex((candidate) => candidate.id === id),
  );
  return { step, from: day, day, date: formatEdtf(formatIsoDay(day)) };
}
