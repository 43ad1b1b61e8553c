import type { DayNumber } from '../../geo/time/dates';
import type { Storyboard } from '../../stories/model/storyboard';
import type { Moment } from '../../stories/scene/scene';
import {
  LEVEL_HEIGHT,
  playheadAt,
  playheadOnDay,
  type StripBar,
  type StripBoard,
  type StripEvent,
  type StripPerson,
  traceLevelAt,
} from '../../stories/strips/strips';
import { type Layout, textWidth, traceY } from './layout';

/** Words at a place. Tone `bar`: on a solid bar; `ink`: on anything lighter, with a halo. */
type Label = { text: string; x: number; y: number; anchor: 'start' | 'end'; tone: 'ink' | 'bar' };

/** What moves in the strips, at a moment. Pixels. */
export type Frame = {
  needle: number;
  /** Left edge of a needle that spans days; equal to `needle` where it does not. */
  band: number;
  plate: { text: string; x: number };
  pen: number;
  /** The last day that has been reached. */
  day: DayNumber;
  /** Names that have been reached; what is not listed is not shown. */
  labels: Readonly<Record<string, Label>>;
};

/** Font size of names in the strips, and of the date on the plate. */
export const LABEL_SIZE = 11;
export const PLATE_SIZE = 12;
/** Air between a name and the edge of its bar, or the needle. */
const AIR = 5;

/** Longer than this, a date is written with short months. */
const LONG_DATE = 16;
const LONG_MONTHS = /\b(Jan|Feb|Aug|Sept|Oct|Nov|Dec)(?:uary|ruary|ust|ember|ober)\b/g;

/** A date as the plate writes it: `4 Aug. – 19 Sept. 1955`. */
const plateWords = (date: string): string =>
  date.length > LONG_DATE ? date.replace(LONG_MONTHS, '$1.') : date;

export const plateWidth = (text: string): number => textWidth(text, PLATE_SIZE) + 14;

/** Words beside a point: to its right, or to its left where the drawing ends too soon. */
function beside(layout: Layout, text: string, x: number, y: number, gap: number): Label {
  const fits = x + gap + textWidth(text, LABEL_SIZE) <= layout.width;
  return {
    text,
    y,
    tone: 'ink',
    ...(fits ? { x: x + gap, anchor: 'start' } : { x: x - gap, anchor: 'end' }),
  };
}

const isSolid = ({ kind }: StripBar) => kind === 'premier' || kind === 'first-secretary';

/** Base of the words in a lane. */
const laneBase = ({ lanes }: Layout, at: number) => lanes.top + at * lanes.pitch + lanes.bar / 2 + 4;

/** Pixels by which a fall stands clear of the bar that it ends, and half the width of a mark. */
export const CLEAR = 5;
const HALF_MARK = 4;

type Time = { day: DayNumber; since: DayNumber; needle: number };
type Row = { layout: Layout; at: number; time: Time };

/**
 * A bar’s name: inside what is written of it, else right of the needle while the post is held. `marked`: a mark
 * stands where the bar begins.
 */
function barLabel(bar: StripBar, text: string, row: Row, marked = false): Label | null {
  const { layout, at, time } = row;
  if (bar.kind === 'presidium' || time.day < bar.from) return null;
  const end = Math.min(time.day, bar.to ?? time.day);
  const start = layout.x(bar.begins?.to ?? bar.from) + (marked ? HALF_MARK : 0);
  const width = textWidth(text, LABEL_SIZE);
  const y = laneBase(layout, at);
  if (layout.x(end) - start >= width + 2 * AIR - 2) {
    return { text, x: start + AIR, y, anchor: 'start', tone: isSolid(bar) ? 'bar' : 'ink' };
  }
  const held = bar.to === null || time.day < bar.to;
  const room = time.needle + AIR + 2 + width <= layout.width;
  return held && room ? { text, x: time.needle + AIR + 2, y, anchor: 'start', tone: 'ink' } : null;
}

/** What ended a career stays named beside its mark. */
const endings = ({ bars, events }: StripPerson, hasSuccessor: boolean): StripEvent[] => {
  const out = bars.at(-1)?.to ?? null;
  return out === null || hasSuccessor ? [] : events.filter(({ day }) => day >= out);
};

/** The latest event of a lane that the step’s own clock has come to; an attack where there is none. */
function noteOf(lane: readonly StripPerson[], { time, ...row }: Row): Label | null {
  const said = new Set(lane.flatMap((person, nth) => endings(person, nth < lane.length - 1)));
  const offices = new Set(lane.flatMap(({ bars }) => bars.map(({ office }) => office)));
  const news = lane
    .flatMap(({ events }) => events)
    .filter((event) => event.day > time.since && event.day <= time.day && !said.has(event))
    .filter(({ text }) => !offices.has(text))
    .sort((a, b) => a.day - b.day)
    .at(-1);
  const begun = lane
    .flatMap(({ bars }) => bars)
    .some(({ from }) => news && from >= news.day && from <= time.day);
  const pressed = lane
    .flatMap((person) => person.pressed)
    .some(({ from, to }) => time.day >= from && (to === null || time.day < to));
  const text = news && !begun ? news.text : pressed && !news ? 'Under attack' : null;
  if (text === null) return null;
  const label = beside(row.layout, text, time.needle, laneBase(row.layout, row.at), AIR + 2);
  const behind = lane
    .flatMap(({ bars }) => bars)
    .find((bar) => time.day >= bar.from && (bar.to === null || time.day < bar.to));
  return label.anchor === 'end' && behind && isSolid(behind) ? { ...label, tone: 'bar' } : label;
}

function laneLabels(lane: readonly StripPerson[], row: Row, labels: Record<string, Label>): void {
  const { layout, at, time } = row;
  const put = (key: string, label: Label | null) => {
    if (label) labels[key] = label;
  };
  const reached = lane.filter(({ bars }) => (bars[0]?.from ?? Number.POSITIVE_INFINITY) <= time.day);
  const names = reached.map(({ surname }) => surname);
  const text = layout.left < 90 ? (names.at(-1) ?? '') : names.join(', ');
  const y = laneBase(layout, at);
  if (text) put(`lane-${at}`, { text, x: layout.left - 10, y, anchor: 'end', tone: 'ink' });
  const successors = new Set(lane.slice(1).map(({ bars }) => bars[0]));
  lane.forEach((person, nth) => {
    person.bars.forEach((bar, of) => {
      put(`bar-${person.id}-${of}`, barLabel(bar, bar.short, row, successors.has(bar)));
    });
    endings(person, nth < lane.length - 1).forEach((event, of) => {
      if (event.day > time.day) return;
      const clear = person.bars.some(({ to }) => to === event.day) ? CLEAR : 0;
      const x = layout.x(event.day) + clear;
      put(`end-${person.id}-${of}`, beside(layout, event.text, x, y, HALF_MARK + 3));
    });
  });
  put(`note-${at}`, noteOf(lane, row));
}

function othersLabel({ others }: StripBoard, layout: Layout, time: Time): Label | null {
  const news = others
    .flatMap(({ events }) => events)
    .filter(({ day }) => day > time.since && day <= time.day)
    .sort((a, b) => a.day - b.day)
    .at(-1);
  if (!news) return null;
  return beside(layout, news.text, time.needle, layout.others.top + layout.others.height + 1, AIR + 2);
}

/** Names of the phases, on the side of the middle that the trace leaves free. */
function phaseLabels(board: StripBoard, layout: Layout, day: DayNumber, labels: Record<string, Label>): void {
  board.phases.forEach(({ from, name }, at) => {
    if (day < from) return;
    const turn = board.trace.find((one) => one.day === from);
    const above = turn && LEVEL_HEIGHT[turn.level] < 0;
    const x = layout.x(from + (above ? 0 : (turn?.slopeDays ?? 0) / 2)) + 2;
    const fits = x + textWidth(name, LABEL_SIZE) <= layout.width;
    const y = layout.trace.middle + (above ? -4 : 12);
    labels[`phase-${at}`] = {
      ...{ text: name, y, tone: 'ink' },
      ...(fits ? { x, anchor: 'start' } : { x: layout.width, anchor: 'end' }),
    };
  });
}

/** Names of who held the two posts, in the small form’s two lanes. */
function postLabels(board: StripBoard, layout: Layout, time: Time, labels: Record<string, Label>): void {
  for (const person of board.lanes.flat()) {
    person.bars.forEach((bar, of) => {
      const at = POST_LANES.indexOf(bar.kind as (typeof POST_LANES)[number]);
      if (at === -1) return;
      const label = barLabel(bar, person.surname, { layout, at, time });
      if (label) labels[`bar-${person.id}-${of}`] = label;
    });
  }
}

/** The small form’s lanes: the two posts at the top. */
export const POST_LANES = ['premier', 'first-secretary'] as const;

/** The step’s clock has come from this day; the story’s first day is its own. */
function clockStart(story: Storyboard, step: number): DayNumber {
  const from = story.steps[step]?.days[0]?.[1] ?? 0;
  return step === 0 ? from - 1 : from;
}

/** Names that give way to others: the first of these gives way to none. */
const PRIORITY = ['lane', 'note', 'end', 'others', 'phase', 'bar'] as const;

function extent({ text, x, anchor }: Label): readonly [number, number] {
  const width = textWidth(text, LABEL_SIZE);
  return anchor === 'start' ? [x, x + width] : [x - width, x];
}

const collide = (a: Label, b: Label) => {
  const [[leftA, rightA], [leftB, rightB]] = [extent(a), extent(b)];
  return Math.abs(a.y - b.y) < LABEL_SIZE - 2 && leftA < rightB && leftB < rightA;
};

/** Names without those that would stand on others; of two of a kind, the later stays. */
function readable(labels: Readonly<Record<string, Label>>): Record<string, Label> {
  const rank = (key: string) => PRIORITY.findIndex((kind) => key.startsWith(kind));
  const kept: Record<string, Label> = {};
  const ordered = Object.entries(labels)
    .reverse()
    .sort(([a], [b]) => rank(a) - rank(b));
  for (const [key, label] of ordered) {
    if (!Object.values(kept).some((other) => collide(label, other))) kept[key] = label;
  }
  return kept;
}

/** What moves in the strips at a moment: needle, plate, pen, and the names that have been reached by then. */
export function frameOf(
  board: StripBoard,
  story: Storyboard,
  moment: Moment,
  { layout, small, explored = null }: { layout: Layout; small: boolean; explored?: DayNumber | null },
): Frame {
  const { step, from, day, date } =
    explored === null ? playheadAt(story, moment) : playheadOnDay(story, explored);
  const needle = Math.round(layout.x(day));
  const band = Math.min(needle, Math.round(layout.x(Math.max(board.axis.from, from))));
  const labels: Record<string, Label> = {};
  const time = { day, since: clockStart(story, step), needle };
  if (small) postLabels(board, layout, time, labels);
  else {
    board.lanes.forEach((lane, at) => {
      laneLabels(lane, { layout, at, time }, labels);
    });
    const others = othersLabel(board, layout, time);
    if (others) labels.others = others;
    phaseLabels(board, layout, day, labels);
  }
  const text = plateWords(date);
  const half = plateWidth(text) / 2;
  const plate = { text, x: Math.max(half, Math.min(layout.width - half, needle)) };
  return {
    needle,
    band,
    plate,
    pen: traceY(layout, traceLevelAt(board, day)),
    day,
    labels: readable(labels),
  };
}

/** Keys of all names that a frame may hold, so that each has its place in the drawing. */
export function labelKeys(board: StripBoard, small: boolean): string[] {
  const people = board.lanes.flat();
  const bars = people.flatMap(({ id, bars: held }) => held.map((_, at) => `bar-${id}-${at}`));
  if (small) return bars;
  const lanes = board.lanes.flatMap((_, at) => [`lane-${at}`, `note-${at}`]);
  const ends = people.flatMap(({ id, events }) => events.map((_, at) => `end-${id}-${at}`));
  return [...lanes, ...bars, ...ends, 'others', ...board.phases.map((_, at) => `phase-${at}`)];
}
