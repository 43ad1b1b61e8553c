import type { DayNumber } from '../../geo/time/dates';
import type { Storyboard } from '../../stories/model/storyboard';
import type { Moment } from '../../stories/scene/scene';
import {
  playheadAt,
  playheadOnDay,
  type StripBar,
  type StripBoard,
  type StripEvent,
  type StripPerson,
  traceLevelAt,
} from '../../stories/strips/strips';
import { maxTextWidth, type StripsLayout, traceY } from './layout';

/** A label and its position in pixels. Tone `bar`: on a solid bar; `ink`: on anything lighter, with a halo. */
type Label = { text: string; x: number; y: number; anchor: 'start' | 'end'; tone: 'ink' | 'bar' };

/** Everything in the strips that changes with the moment. Positions in pixels. */
export type StripsView = {
  playhead: number;
  /** Left edge of the step’s date if that spans days; otherwise equal to `playhead`. */
  spanStart: number;
  plate: { text: string; x: number };
  traceEnd: number;
  /** The last day reached. */
  day: DayNumber;
  /** Visible labels, by key (`labelKeys`). */
  labels: Readonly<Record<string, Label>>;
};

/** Font sizes of labels, and of the date at the playhead, pixels. */
export const LABEL_SIZE = 11;
export const PLATE_SIZE = 12;
/** Pixels between a label and the edge of its bar, or the playhead. */
const LABEL_GAP = 5;

/** A longer date has its months shortened, characters. */
const MAX_DATE_LENGTH = 16;
const LONG_MONTHS = /\b(Jan|Feb|Aug|Sept|Oct|Nov|Dec)(?:uary|ruary|ust|ember|ober)\b/g;

/** The text of the date at the playhead, such as `4 Aug. – 19 Sept. 1955`. */
const plateText = (date: string): string =>
  date.length > MAX_DATE_LENGTH ? date.replace(LONG_MONTHS, '$1.') : date;

export const plateWidth = (text: string): number => maxTextWidth(text, PLATE_SIZE) + 14;

/** A label to the right of a point, or to its left where it does not fit. */
function labelBeside(layout: StripsLayout, text: string, x: number, y: number, gap: number): Label {
  const fits = x + gap + maxTextWidth(text, LABEL_SIZE) <= layout.width;
  return {
    text,
    y,
    tone: 'ink',
    ...(fits ? { x: x + gap, anchor: 'start' } : { x: x - gap, anchor: 'end' }),
  };
}

const isSolid = ({ kind }: StripBar) => kind === 'premier' || kind === 'first-secretary';
const isLine = ({ kind }: StripBar) => kind === 'deputy' || kind === 'presidium';

/** Baseline of the labels in a lane. */
const laneBaseline = ({ lanes }: StripsLayout, laneIndex: number) =>
  lanes.top + laneIndex * lanes.pitch + lanes.bar / 2 + 4;

/** Pixels between the end of a bar and the mark of the fall that ended it, and half the width of a mark. */
export const FALL_OFFSET = 5;
const MARK_RADIUS = 4;

type StripsTime = { day: DayNumber; since: DayNumber; playhead: number };
type LaneRow = { layout: StripsLayout; laneIndex: number; time: StripsTime };

/**
 * A bar’s label: inside its part up to the playhead, or to the right of the playhead while the post is held. `hasMark`:
 * there is a mark at the start of the bar.
 */
function barLabel(bar: StripBar, text: string, row: LaneRow, hasMark = false): Label | null {
  const { layout, laneIndex, time } = row;
  if (isLine(bar) || time.day < bar.from) return null;
  const end = Math.min(time.day, bar.to ?? time.day);
  const start = layout.x(bar.begins?.to ?? bar.from) + (hasMark ? MARK_RADIUS : 0);
  const width = maxTextWidth(text, LABEL_SIZE);
  const y = laneBaseline(layout, laneIndex);
  if (layout.x(end) - start >= width + 2 * LABEL_GAP - 2) {
    return { text, x: start + LABEL_GAP, y, anchor: 'start', tone: isSolid(bar) ? 'bar' : 'ink' };
  }
  const isHeld = bar.to === null || time.day < bar.to;
  const fitsBeside = time.playhead + LABEL_GAP + 2 + width <= layout.width;
  return isHeld && fitsBeside
    ? { text, x: time.playhead + LABEL_GAP + 2, y, anchor: 'start', tone: 'ink' }
    : null;
}

/** The events that ended a career; their labels stay beside their marks. */
const finalEvents = ({ bars, events }: StripPerson, hasSuccessor: boolean): StripEvent[] => {
  const lastEnd = bars.at(-1)?.to ?? null;
  return lastEnd === null || hasSuccessor ? [] : events.filter(({ day }) => day >= lastEnd);
};

/** Label of a lane’s latest event within the step’s own days, or without one of an attack that is going on. */
function newsLabel(lane: readonly StripPerson[], { time, ...row }: LaneRow): Label | null {
  const namedElsewhere = new Set(lane.flatMap((person, nth) => finalEvents(person, nth < lane.length - 1)));
  const offices = new Set(lane.flatMap(({ bars }) => bars.map(({ office }) => office)));
  const news = lane
    .flatMap(({ events }) => events)
    .filter((event) => event.day > time.since && event.day <= time.day && !namedElsewhere.has(event))
    .filter(({ text }) => !offices.has(text))
    .sort((a, b) => a.day - b.day)
    .at(-1);
  const startsBar = lane
    .flatMap(({ bars }) => bars)
    .some(({ from }) => news && from >= news.day && from <= time.day);
  const isUnderAttack = lane
    .flatMap((person) => person.pressed)
    .some(({ from, to }) => time.day >= from && (to === null || time.day < to));
  const text = news && !startsBar ? news.text : isUnderAttack && !news ? 'Under attack' : null;
  if (text === null) return null;
  const label = labelBeside(
    row.layout,
    text,
    time.playhead,
    laneBaseline(row.layout, row.laneIndex),
    LABEL_GAP + 2,
  );
  const barBehind = lane
    .flatMap(({ bars }) => bars)
    .find((bar) => time.day >= bar.from && (bar.to === null || time.day < bar.to));
  return label.anchor === 'end' && barBehind && isSolid(barBehind) ? { ...label, tone: 'bar' } : label;
}

function laneLabels(lane: readonly StripPerson[], row: LaneRow, labels: Record<string, Label>): void {
  const { layout, laneIndex, time } = row;
  const add = (key: string, label: Label | null) => {
    if (label) labels[key] = label;
  };
  const reached = lane.filter(({ bars }) => (bars[0]?.from ?? Number.POSITIVE_INFINITY) <= time.day);
  const names = reached.map(({ surname }) => surname);
  const text = layout.left < 90 ? (names.at(-1) ?? '') : names.join(', ');
  const y = laneBaseline(layout, laneIndex);
  if (text) add(`lane-${laneIndex}`, { text, x: layout.left - 10, y, anchor: 'end', tone: 'ink' });
  const successors = new Set(lane.slice(1).flatMap(({ bars }) => bars.find(isSolid) ?? []));
  const solid = lane.flatMap(({ bars }) => bars).filter(isSolid);
  lane.forEach((person, nth) => {
    person.bars.forEach((bar, index) => {
      const isCovered =
        !isSolid(bar) && solid.some(({ from, to }) => bar.from >= from && (to === null || bar.from < to));
      if (!isCovered) add(`bar-${person.id}-${index}`, barLabel(bar, bar.short, row, successors.has(bar)));
    });
    finalEvents(person, nth < lane.length - 1).forEach((event, index) => {
      if (event.day > time.day) return;
      const offset = person.bars.some(({ to }) => to === event.day) ? FALL_OFFSET : 0;
      const x = layout.x(event.day) + offset;
      add(`end-${person.id}-${index}`, labelBeside(layout, event.text, x, y, MARK_RADIUS + 3));
    });
  });
  add(`note-${laneIndex}`, newsLabel(lane, row));
}

function othersLabel({ others }: StripBoard, layout: StripsLayout, time: StripsTime): Label | null {
  const news = others
    .flatMap(({ events }) => events)
    .filter(({ day }) => day > time.since && day <= time.day)
    .sort((a, b) => a.day - b.day)
    .at(-1);
  const members = others
    .filter(({ bars }) => bars.some(({ kind, from }) => kind === 'presidium' && from <= time.day))
    .map(({ surname }) => surname);
  if (!news && members.length === 0) return null;
  return labelBeside(
    layout,
    news ? news.text : members.join(', '),
    time.playhead,
    layout.others.top + layout.others.height + 1,
    LABEL_GAP + 2,
  );
}

/** Labels of the phases, at the top of the band. */
function phaseLabels(
  board: StripBoard,
  layout: StripsLayout,
  day: DayNumber,
  labels: Record<string, Label>,
): void {
  board.phases.forEach(({ from, name }, index) => {
    if (day < from) return;
    const x = layout.x(from) + 2;
    const fits = x + maxTextWidth(name, LABEL_SIZE) <= layout.width;
    const y = layout.trace.middle - 4;
    labels[`phase-${index}`] = {
      ...{ text: name, y, tone: 'ink' },
      ...(fits ? { x, anchor: 'start' } : { x: layout.width, anchor: 'end' }),
    };
  });
}

/** Labels of who held the two posts, in the two lanes of the small form. */
function postLabels(
  board: StripBoard,
  layout: StripsLayout,
  time: StripsTime,
  labels: Record<string, Label>,
): void {
  for (const person of board.lanes.flat()) {
    person.bars.forEach((bar, index) => {
      const laneIndex = POST_LANES.indexOf(bar.kind as (typeof POST_LANES)[number]);
      if (laneIndex === -1) return;
      const label = barLabel(bar, person.surname, { layout, laneIndex, time });
      if (label) labels[`bar-${person.id}-${index}`] = label;
    });
  }
}

/** The posts shown as lanes in the small form. */
export const POST_LANES = ['premier', 'first-secretary'] as const;

/** The day before the step’s own days begin; those of the first step include the story’s first day. */
function clockStart(story: Storyboard, step: number): DayNumber {
  const from = story.steps[step]?.days[0]?.[1] ?? 0;
  return step === 0 ? from - 1 : from;
}

/** Kinds of labels by priority: of two that overlap, the one listed later is hidden. */
const LABEL_PRIORITY = ['lane', 'note', 'end', 'others', 'phase', 'bar'] as const;

function extent({ text, x, anchor }: Label): readonly [number, number] {
  const width = maxTextWidth(text, LABEL_SIZE);
  return anchor === 'start' ? [x, x + width] : [x - width, x];
}

const labelsOverlap = (a: Label, b: Label) => {
  const [[leftA, rightA], [leftB, rightB]] = [extent(a), extent(b)];
  return Math.abs(a.y - b.y) < LABEL_SIZE - 2 && leftA < rightB && leftB < rightA;
};

/** The labels without those that would overlap others; of two of the same kind, the later is kept. */
function withoutOverlaps(labels: Readonly<Record<string, Label>>): Record<string, Label> {
  const priorityOf = (key: string) => LABEL_PRIORITY.findIndex((kind) => key.startsWith(kind));
  const result: Record<string, Label> = {};
  const ordered = Object.entries(labels)
    .reverse()
    .sort(([a], [b]) => priorityOf(a) - priorityOf(b));
  for (const [key, label] of ordered) {
    if (!Object.values(result).some((placed) => labelsOverlap(label, placed))) result[key] = label;
  }
  return result;
}

/** Computes what the strips show at a moment, or on a day that a reader explores. */
export function stripsViewAt(
  board: StripBoard,
  story: Storyboard,
  moment: Moment,
  {
    layout,
    isSmall,
    exploredDay = null,
  }: { layout: StripsLayout; isSmall: boolean; exploredDay?: DayNumber | null },
): StripsView {
  const { step, from, day, date } =
    exploredDay === null ? playheadAt(story, moment) : playheadOnDay(story, exploredDay);
  const playhead = Math.round(layout.x(day));
  const spanStart = Math.min(playhead, Math.round(layout.x(Math.max(board.axis.from, from))));
  const labels: Record<string, Label> = {};
  const time = { day, since: clockStart(story, step), playhead };
  if (isSmall) postLabels(board, layout, time, labels);
  else {
    board.lanes.forEach((lane, laneIndex) => {
      laneLabels(lane, { layout, laneIndex, time }, labels);
    });
    const othersText = othersLabel(board, layout, time);
    if (othersText) labels.others = othersText;
    phaseLabels(board, layout, day, labels);
  }
  const text = plateText(date);
  const half = plateWidth(text) / 2;
  const plate = { text, x: Math.max(half, Math.min(layout.width - half, playhead)) };
  return {
    playhead,
    spanStart,
    plate,
    traceEnd: traceY(layout, traceLevelAt(board, day)),
    day,
    labels: withoutOverlaps(labels),
  };
}

/** Keys of all labels that a view may have, so that each has a text element in the drawing. */
export function labelKeys(board: StripBoard, isSmall: boolean): string[] {
  const people = board.lanes.flat();
  const bars = people.flatMap(({ id, bars: personBars }) =>
    personBars.map((_, index) => `bar-${id}-${index}`),
  );
  if (isSmall) return bars;
  const lanes = board.lanes.flatMap((_, index) => [`lane-${index}`, `note-${index}`]);
  const ends = people.flatMap(({ id, events }) => events.map((_, index) => `end-${id}-${index}`));
  return [...lanes, ...bars, ...ends, 'others', ...board.phases.map((_, index) => `phase-${index}`)];
}
