import * as messages from '#messages/strips';
import type { DayNumber } from '../../geo/time/dates';
import type { Storyboard } from '../../stories/model/storyboard';
import type { Moment } from '../../stories/scene/scene';
import {
  playheadAt,
  playheadOnDay,
  type StripBar,
  type StripBoard,
  type StripEvent,
  type StripLink,
  type StripPerson,
  traceLevelAt,
} from '../../stories/strips/strips';
import { blocLabels } from './bloc-labels';
import {
  clearOfPlayhead,
  isCrossed,
  LABEL_GAP,
  LABEL_SIZE,
  type Label,
  labelBeside,
  labelsOverlap,
  type StripsTime,
} from './labels';
import { maxTextWidth, type StripsLayout, traceY } from './layout';

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

/** Font size of the date at the playhead, pixels. */
export const PLATE_SIZE = 12;
/** Pixels by which the date may reach into the names at the left. */
const PLATE_OVERHANG = 6;

/** A longer date has its months shortened, characters. */
const MAX_DATE_LENGTH = 16;
const LONG_MONTHS = /\b(Jan|Feb|Aug|Sept|Oct|Nov|Dec)(?:uary|ruary|ust|ember|ober)\b/g;

/** The text of the date at the playhead, such as `4 Aug. – 19 Sept. 1955`. */
const plateText = (date: string): string =>
  date.length > MAX_DATE_LENGTH ? date.replace(LONG_MONTHS, '$1.') : date;

export const plateWidth = (text: string): number => maxTextWidth(text, PLATE_SIZE) + 14;

const isSolid = ({ kind }: StripBar) => kind === 'premier' || kind === 'first-secretary';
const isLine = ({ kind }: StripBar) => kind === 'deputy' || kind === 'presidium';

/** Baseline of the labels in a lane. */
const laneBaseline = ({ lanes }: StripsLayout, laneIndex: number) =>
  lanes.top + laneIndex * lanes.pitch + lanes.bar / 2 + 4;

/** Pixels between the end of a bar and the mark of the fall that ended it, and half the width of a mark. */
export const FALL_OFFSET = 5;
const MARK_RADIUS = 4;

type LaneRow = { layout: StripsLayout; laneIndex: number; time: StripsTime };

/**
 * A bar’s label: inside its part up to the playhead, or to the right of the playhead while the post is held. `markWidth`:
 * pixels that a mark takes at the start of the bar.
 */
function barLabel(bar: StripBar, text: string, row: LaneRow, markWidth = 0): Label | null {
  const { layout, laneIndex, time } = row;
  if (isLine(bar) || time.day < bar.from) return null;
  const end = Math.min(time.day, bar.to ?? time.day);
  const start = layout.x(bar.begins?.to ?? bar.from) + markWidth;
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
  const text = news && !startsBar ? news.text : isUnderAttack && !news ? messages.underAttack : null;
  if (text === null) return null;
  const label = labelBeside(
    row.layout,
    text,
    time.playhead,
    laneBaseline(row.layout, row.laneIndex),
    LABEL_GAP + 2,
  );
  const isOnSolidBar = lane
    .flatMap(({ bars }) => bars)
    .some((bar) => isSolid(bar) && time.day >= bar.from && (bar.to === null || time.day < bar.to));
  return label.anchor === 'end' && isOnSolidBar ? { ...label, tone: 'bar' } : label;
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
  const falls = lane.flatMap(({ events }) => events).filter(({ mark }) => mark === 'falls');
  const markWidth = (bar: StripBar) => {
    if (successors.has(bar)) return MARK_RADIUS;
    const isAfterFall = falls.some((fall) => bar.from >= fall.day && bar.from - fall.day <= 1);
    return isAfterFall ? FALL_OFFSET + MARK_RADIUS : 0;
  };
  lane.forEach((person, nth) => {
    person.bars.forEach((bar, index) => {
      const isCovered =
        !isSolid(bar) && solid.some(({ from, to }) => bar.from >= from && (to === null || bar.from < to));
      if (!isCovered) add(`bar-${person.id}-${index}`, barLabel(bar, bar.short, row, markWidth(bar)));
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

function othersLabel(board: StripBoard, layout: StripsLayout, time: StripsTime): Label | null {
  const { others } = board;
  const news = others
    .flatMap(({ events }) => events)
    .filter(({ day }) => day > time.since && day <= time.day)
    .sort((a, b) => a.day - b.day)
    .at(-1);
  const members = others
    .filter(({ bars }) => bars.some(({ kind, from }) => kind === 'presidium' && from <= time.day))
    .map(({ surname }) => surname);
  if (!news && members.length === 0) return null;
  const text = news ? news.text : members.join(', ');
  const y = layout.others.top + layout.others.height + 1;
  const label = labelBeside(layout, text, time.playhead, y, LABEL_GAP + 2);
  return news || !crossesDropLine(board, layout, label, time.day) ? label : null;
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

/** Whether a drop-line that has begun by a day runs through a label. */
const crossesDropLine = ({ links }: StripBoard, layout: StripsLayout, label: Label, day: DayNumber) =>
  links.some(({ from }) => from.day <= day && isCrossed(label, layout.x(from.day)));

/** The lane of the form from which a drop-line begins: of the person, or of the post that was held or lost that day. */
export function dropLineLane({ lanes }: StripBoard, { from }: StripLink, isSmall: boolean): number {
  if (!isSmall) return from.lane;
  const bars = lanes[from.lane]?.flatMap((person) => person.bars) ?? [];
  const post = bars.find(
    (bar) =>
      POST_LANES.some((kind) => kind === bar.kind) &&
      bar.from <= from.day &&
      (bar.to === null || from.day <= bar.to),
  );
  return Math.max(0, POST_LANES.indexOf(post?.kind as (typeof POST_LANES)[number]));
}

/** The day before the step’s own days begin; those of the first step include the story’s first day. */
function clockStart(story: Storyboard, step: number): DayNumber {
  const from = story.steps[step]?.days[0]?.[1] ?? 0;
  return step === 0 ? from - 1 : from;
}

/** Kinds of labels by priority: of two that overlap, the one listed later is hidden. */
const LABEL_PRIORITY = [
  'lane',
  'note',
  'end',
  'others',
  'link',
  'count',
  'unrest',
  'pressure',
  'bar',
] as const;

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
  }
  Object.assign(labels, blocLabels(board, layout, time, isSmall));
  const text = plateText(date);
  const half = plateWidth(text) / 2;
  const plate = {
    text,
    x: Math.max(layout.left - PLATE_OVERHANG + half, Math.min(layout.width - half, playhead)),
  };
  const clear = Object.entries(labels).map(
    // the playhead leaves the row of the drop-lines’ captions out
    ([key, label]) =>
      [key, key.startsWith('link') ? label : clearOfPlayhead(label, layout, playhead)] as const,
  );
  return {
    playhead,
    spanStart,
    plate,
    traceEnd: traceY(layout, traceLevelAt(board, day)),
    day,
    labels: withoutOverlaps(Object.fromEntries(clear)),
  };
}

const ROW_KEYS = ['others', 'count', 'unrest', 'pressure'] as const;

/** Keys of all labels that a view may have, so that each has a text element in the drawing. */
export function labelKeys(board: StripBoard, isSmall: boolean): string[] {
  const people = board.lanes.flat();
  const bars = people.flatMap(({ id, bars: personBars }) =>
    personBars.flatMap((bar, index) => (isLine(bar) ? [] : `bar-${id}-${index}`)),
  );
  if (isSmall) return [...bars, 'count'];
  const lanes = board.lanes.flatMap((_, index) => [`lane-${index}`, `note-${index}`]);
  const ends = board.lanes.flatMap((lane) =>
    lane.flatMap((person, nth) =>
      finalEvents(person, nth < lane.length - 1).map((_, index) => `end-${person.id}-${index}`),
    ),
  );
  return [...lanes, ...bars, ...ends, ...ROW_KEYS, ...board.links.map((_, index) => `link-${index}`)];
}
