import { isAlly } from '../../geo/atlas/layer-traits';
import { LINE_KINDS } from '../../geo/atlas/schema/feature-kinds';
import type { FeatureId } from '../../geo/atlas/schema/feature-schema';
import { AFTERGLOW, VISIBLE_FROM } from '../../geo/drawing/presence';
import type { DayNumber } from '../../geo/time/dates';
import { type MapLabel, stepLabels } from '../labels/labels';
import type {
  BoardFeature,
  Curve,
  PresenceRule,
  ResponsiveBounds,
  StepBoard,
  Storyboard,
} from '../model/storyboard';
import { type Column, columnAt } from '../table/column';
import type { MoscowTable } from '../table/moscow-table';

/** Where a reader is: a step by its place in the story (from 0), and progress through it, 0 to 1. */
export type Moment = { step: number; progress: number };

/** Everything that the map shows at a moment, as plain data. */
export type Scene = {
  step: string;
  progress: number;
  /** The day that the map shows. */
  day: DayNumber;
  /** Bounds of the step before and of this one, and how far the camera has moved between them, `t` from 0 to 1. */
  camera: { from: ResponsiveBounds; to: ResponsiveBounds; t: number };
  /** How strongly each feature shows, 0 to 1; what is not listed does not show. */
  presence: Readonly<Record<FeatureId, number>>;
  /** How far each schematic line has grown along its way, 0 to 1; it does not shrink when it fades. */
  growth: Readonly<Record<FeatureId, number>>;
  /** How far the land of each state is dimmed because others are in focus, 0 to 1, by the state’s ref. */
  dimmed: Readonly<Record<string, number>>;
  /** How far the bloc is an alliance: 0 before the Warsaw Pact, 1 from its day on, whatever a step shows. */
  allied: number;
  /** How strongly each label shows, 0 to 1, by its id among {@link storyLabels}. */
  labels: Readonly<Record<string, number>>;
  /** Steps whose small maps lie over the map, with their presence, 0 to 1. */
  smallMaps: readonly { step: string; presence: number }[];
  /** Captions of the whole picture, with their presence, 0 to 1. */
  captions: readonly { text: string; presence: number }[];
  /** The Moscow table of the day, and while one follows another that of the step before; presence 0 to 1. */
  tables: readonly { table: MoscowTable; presence: number }[];
  /** Columns of names in the margins, and while one step follows another those of the step before; presence 0 to 1. */
  columns: readonly { column: Column; step: string; presence: number }[];
};

/** Share of a step’s progress that a feature takes to fade after its day is reached. */
const FADE = 0.06;
/** Progress of a step by which the camera has arrived and what the step before left has gone. */
export const TRANSITION_END = 0.3;
/** A label fades in while the presence of its feature rises between these: a fading feature has none. */
const LABELLED = { from: VISIBLE_FROM, to: AFTERGLOW };
/** Kinds that are drawn as lines with a beginning and an end. */
const LINES: ReadonlySet<string> = new Set([...LINE_KINDS, 'area']);

const clamp = (value: number) => Math.min(1, Math.max(0, value));
/** Rounds to thousandths: finer differences cannot be seen, and equal scenes compare as equal. */
const round = (value: number) => Math.round(value * 1000) / 1000;

/** Value of a curve at a progress. */
export function valueAt(curve: Curve, progress: number): number {
  const after = curve.findIndex(([at]) => at >= progress);
  const [lastAt, last] = curve.at(-1) ?? [1, 0];
  if (after === -1) return last;
  const [at, value] = curve[after] ?? [lastAt, last];
  const before = curve[after - 1];
  if (!before || at === progress) return value;
  return before[1] + ((value - before[1]) * (progress - before[0])) / (at - before[0]);
}

/** Day on the clock of a step, whole. */
export function dayAt(step: StepBoard, progress: number): DayNumber {
  return Math.floor(valueAt(step.days, progress) + 1e-9);
}

/** Progress at which a step’s clock reaches a day: 0 if it starts there or later, null if it never does. */
function progressAt(step: StepBoard, day: DayNumber): number | null {
  const after = step.days.findIndex(([, value]) => value >= day);
  if (after === -1) return null;
  const [at, value] = step.days[after] as Curve[number];
  const before = step.days[after - 1];
  if (!before) return 0;
  return before[0] + ((at - before[0]) * (day - before[1])) / (value - before[1]);
}

/** 0 before a progress, 1 after a fade from it; the fade is shorter near the end, so that it is over at progress 1. */
function fadeInFrom(at: number, progress: number): number {
  const fade = Math.min(FADE, 1 - at);
  return fade <= 0 ? Number(progress >= at) : clamp((progress - at) / fade);
}

/** 0 before a day, 1 after a fade from it; the fade is measured in progress, or in days where `fadeDays` is given. */
function fadeInOnDay(step: StepBoard, progress: number, edge: DayNumber, fadeDays?: number): number {
  if (fadeDays) return clamp((valueAt(step.days, progress) - edge) / fadeDays + 0.5);
  const at = progressAt(step, edge);
  if (at === null) return 0;
  if (at === 0) return 1;
  return fadeInFrom(at, progress);
}

/** Presence from the feature’s own days: `from ≤ day < to`, with its fades and its thinning. */
function presenceByDate(step: StepBoard, feature: BoardFeature, progress: number): number {
  const { from, to, fadeInDays, fadeOutDays, thinning } = feature;
  const begun = from === null ? 1 : fadeInOnDay(step, progress, from, fadeInDays);
  const ended = to === null ? 0 : fadeInOnDay(step, progress, to, fadeOutDays);
  const thinned = thinning
    ? clamp((valueAt(step.days, progress) - thinning.from) / (thinning.to - thinning.from))
    : 0;
  return begun * (1 - ended) * (1 - thinned);
}

/** Presence of a feature on a day, whatever step shows it: `from ≤ day < to`, with its fades and its thinning. */
export function presenceOnDay(
  { from, to, fadeInDays, fadeOutDays, thinning }: BoardFeature,
  day: DayNumber,
): number {
  const past = (edge: DayNumber, fadeDays?: number) =>
    fadeDays ? clamp((day - edge) / fadeDays + 0.5) : Number(day >= edge);
  const begun = from === null ? 1 : past(from, fadeInDays);
  const ended = to === null ? 0 : past(to, fadeOutDays);
  const thinned = thinning ? clamp((day - thinning.from) / (thinning.to - thinning.from)) : 0;
  return round(begun * (1 - ended) * (1 - thinned));
}

type CompiledStep = {
  board: StepBoard;
  showing: ReadonlyMap<FeatureId, PresenceRule>;
  /** Features with an afterglow because this or an earlier step of the chapter showed them. */
  glowing: ReadonlySet<FeatureId>;
  labels: ReadonlyMap<string, MapLabel>;
};

type CompiledStory = {
  features: ReadonlyMap<FeatureId, BoardFeature>;
  /** Refs of the states that the map draws. */
  states: ReadonlySet<string>;
  steps: readonly CompiledStep[];
};

const compiled = new WeakMap<Storyboard, CompiledStory>();

function presenceRulesOf(board: StepBoard, features: readonly BoardFeature[]): Map<FeatureId, PresenceRule> {
  const showing = new Map<FeatureId, PresenceRule>();
  for (const entry of board.show) {
    const ids =
      entry.features === 'all'
        ? features.filter((f) => f.layer === entry.layer && !f.exploreOnly).map((f) => f.id)
        : entry.features;
    for (const id of ids) showing.set(id, entry.presence);
  }
  return showing;
}

function compile(story: Storyboard): CompiledStory {
  const known = compiled.get(story);
  if (known) return known;
  const features = new Map(story.features.map((feature) => [feature.id, feature]));
  const steps: CompiledStep[] = [];
  for (const board of story.steps) {
    const showing = presenceRulesOf(board, story.features);
    const before = steps.at(-1);
    const inherited = before?.board.chapter === board.chapter ? before.glowing : [];
    const shown = [...showing.keys()].filter((id) => features.get(id)?.afterglow);
    const labels = new Map(stepLabels(story, board, showing.keys()).map((label) => [label.id, label]));
    steps.push({ board, showing, glowing: new Set([...inherited, ...shown]), labels });
  }
  const states = new Set(story.features.flatMap(({ ref }) => ref ?? []));
  const result = { features, states, steps };
  compiled.set(story, result);
  return result;
}

/** Presence that a step by itself gives a feature, afterglow included. */
function presenceInStep(step: CompiledStep, feature: BoardFeature | undefined, progress: number): number {
  if (!feature) return 0;
  const showing = step.showing.get(feature.id);
  if (showing && !showing.byDate) return valueAt(showing.window, progress);
  const dated = showing ? presenceByDate(step.board, feature, progress) * showing.level : 0;
  if (!step.glowing.has(feature.id)) return dated;
  const day = dayAt(step.board, progress);
  const begun = feature.from === null || day >= feature.from;
  const over = showing ? feature.to !== null && day >= feature.to : true;
  return begun && over ? Math.max(dated, AFTERGLOW) : dated;
}

/** Presence that a step by itself gives a label: that of the things it names, within its own window. */
function labelInStep(story: CompiledStory, step: CompiledStep, id: string, progress: number): number {
  const label = step.labels.get(id);
  if (!label) return 0;
  const shows = label.ending ? endingInStep : presenceInStep;
  const strength = Math.max(
    label.features.length === 0 ? 1 : 0,
    ...label.features.map((feature) => shows(step, story.features.get(feature), progress)),
  );
  const begun = label.from === null ? 1 : fadeInFrom(label.from, progress);
  const over = label.until === null ? 0 : fadeInFrom(label.until, progress);
  return clamp((strength - LABELLED.from) / (LABELLED.to - LABELLED.from)) * begun * (1 - over);
}

const captionInStep = ({ board: { label } }: CompiledStep, progress: number): number =>
  label.at === 'frame' && label.text ? fadeInFrom(label.from, progress) : 0;

/** Blends from the value at the end of the step before to this step’s own, so that a step begins in the last picture. */
function blend(inStep: (progress: number) => number, before: number, progress: number): number {
  if (progress === 0) return before;
  return clamp(inStep(progress) + (before - inStep(0)) * (1 - Math.min(1, progress / TRANSITION_END)));
}

function presenceAt(story: CompiledStory, at: number, progress: number): Record<FeatureId, number> {
  const step = story.steps[at] as CompiledStep;
  const before = story.steps[at - 1];
  const ids = new Set([...step.showing.keys(), ...step.glowing]);
  if (before) for (const id of [...before.showing.keys(), ...before.glowing]) ids.add(id);
  const presence: Record<FeatureId, number> = {};
  for (const id of ids) {
    const feature = story.features.get(id);
    const inStep = (p: number) => presenceInStep(step, feature, p);
    // the land of the states stands before the story opens
    const opening = feature?.ref ? inStep(0) : 0;
    const value = round(blend(inStep, before ? presenceInStep(before, feature, 1) : opening, progress));
    if (value > 0) presence[id] = value;
  }
  return presence;
}

/** The highest presence that a step has given a feature up to a progress. */
function growthInStep(step: CompiledStep, feature: BoardFeature, progress: number): number {
  const showing = step.showing.get(feature.id);
  if (!showing) return 0;
  if (showing.byDate) return feature.from === null ? 1 : fadeInOnDay(step.board, progress, feature.from);
  const shown = showing.window.filter(([at]) => at <= progress).map(([, value]) => value);
  return Math.max(valueAt(showing.window, progress), ...shown);
}

/** Lines grow while they appear, and stay grown while they fade. */
function growthAt(story: CompiledStory, at: number, progress: number): Record<FeatureId, number> {
  const step = story.steps[at] as CompiledStep;
  const before = story.steps[at - 1];
  const growth: Record<FeatureId, number> = {};
  for (const id of new Set([...step.showing.keys(), ...(before?.showing.keys() ?? [])])) {
    const feature = story.features.get(id);
    if (!feature || !LINES.has(feature.kind)) continue;
    const previous = before && presenceInStep(before, feature, 1) > 0 ? growthInStep(before, feature, 1) : 0;
    const value = round(Math.max(previous, growthInStep(step, feature, progress)));
    if (value > 0) growth[id] = value;
  }
  return growth;
}

/** How far a feature has disappeared again within this step, 0 to 1. */
const endingInStep = (step: CompiledStep, feature: BoardFeature | undefined, progress: number): number =>
  feature ? clamp(growthInStep(step, feature, progress) - presenceInStep(step, feature, progress)) : 0;

/** How far the alliance exists, 0 to 1: it depends on the day alone, not on what a step lists. */
function allianceAt(story: CompiledStory, board: StepBoard, progress: number): number {
  const members = [...story.features.values()].filter(isAlly);
  return round(Math.max(0, ...members.map((member) => presenceByDate(board, member, progress))));
}

/** How far the bloc is an alliance on a day, 0 to 1. */
export const allianceOnDay = ({ features }: Storyboard, day: DayNumber): number =>
  Math.max(0, ...features.filter(isAlly).map((member) => presenceOnDay(member, day)));

function labelsAt(story: CompiledStory, at: number, progress: number): Record<string, number> {
  const step = story.steps[at] as CompiledStep;
  const before = story.steps[at - 1];
  const labels: Record<string, number> = {};
  for (const id of new Set([...step.labels.keys(), ...(before?.labels.keys() ?? [])])) {
    const inStep = (p: number) => labelInStep(story, step, id, p);
    // the land of the states stands before the story opens
    const opening = step.labels.get(id)?.style === 'state' ? 1 : 0;
    const value = round(blend(inStep, before ? labelInStep(story, before, id, 1) : opening, progress));
    if (value > 0) labels[id] = value;
  }
  return labels;
}

const dimmingOf = ({ inFocus }: StepBoard, ref: string): number =>
  inFocus.length > 0 && !inFocus.includes(ref) ? 1 : 0;

function dimmedAt(story: CompiledStory, at: number, progress: number): Record<string, number> {
  const { board } = story.steps[at] as CompiledStep;
  const before = story.steps[at - 1]?.board ?? board;
  const dimmed: Record<string, number> = {};
  for (const ref of story.states) {
    const value = round(blend(() => dimmingOf(board, ref), dimmingOf(before, ref), progress));
    if (value > 0) dimmed[ref] = value;
  }
  return dimmed;
}

function captionsAt(story: CompiledStory, at: number, progress: number): Scene['captions'] {
  const step = story.steps[at] as CompiledStep;
  const before = story.steps[at - 1];
  const captions = [
    {
      text: before?.board.label.text ?? '',
      presence: before ? blend(() => 0, captionInStep(before, 1), progress) : 0,
    },
    { text: step.board.label.text, presence: captionInStep(step, progress) },
  ];
  return captions
    .map(({ text, presence }) => ({ text, presence: round(presence) }))
    .filter((c) => c.presence > 0);
}

/** The table of a step at a progress: that of its clock’s day. */
const tableInStep = ({ board }: CompiledStep, progress: number): MoscowTable | undefined =>
  board.tables?.findLast(({ day }) => day <= dayAt(board, progress))?.table;

function tablesAt(story: CompiledStory, at: number, progress: number): Scene['tables'] {
  const step = story.steps[at] as CompiledStep;
  const before = story.steps[at - 1];
  const t = before ? Math.min(1, progress / TRANSITION_END) : 1;
  const tables = [
    { table: before && tableInStep(before, 1), presence: round(1 - t) },
    { table: tableInStep(step, progress), presence: round(t) },
  ];
  return tables.flatMap(({ table, presence }) => (table && presence > 0 ? [{ table, presence }] : []));
}

/** The columns of a step at a progress. */
function columnsInStep(
  story: CompiledStory,
  step: CompiledStep,
  places: Storyboard['places'],
  progress: number,
): Column[] {
  const { board } = step;
  const [first, last, day] = [dayAt(board, 0), dayAt(board, 1), dayAt(board, progress)];
  const daysOf = (id: FeatureId) => story.features.get(id) ?? { from: null, to: null };
  const endsBy = (id: FeatureId, end: DayNumber) => {
    const { to } = daysOf(id);
    return to !== null && to > first && to <= end;
  };
  const stateOf = (id: FeatureId) => {
    const { from } = daysOf(id);
    const strength = presenceInStep(step, story.features.get(id), progress);
    const change = board.plates[id];
    return {
      presence: round(clamp((strength - LABELLED.from) / (LABELLED.to - LABELLED.from))),
      hasEnded: endsBy(id, day),
      hasBegun: from !== null && from > first && from <= day,
      isWeakened: change?.as === 'notched' && progress >= change.from,
    };
  };
  return board.columns.flatMap((column) => {
    const place = places[column.place];
    return place
      ? [columnAt(column, { town: place.label, at: place.at }, stateOf, (id) => endsBy(id, last))]
      : [];
  });
}

function columnsAt(
  story: CompiledStory,
  places: Storyboard['places'],
  at: number,
  progress: number,
): Scene['columns'] {
  const step = story.steps[at] as CompiledStep;
  const before = story.steps[at - 1];
  const t = before ? round(Math.min(1, progress / TRANSITION_END)) : 1;
  const columns = [
    ...(before ? columnsInStep(story, before, places, 1) : []).map((column) => ({
      column,
      step: before?.board.id ?? '',
      presence: round(1 - t),
    })),
    ...columnsInStep(story, step, places, progress).map((column) => ({
      column,
      step: step.board.id,
      presence: t,
    })),
  ];
  return columns.filter(({ presence }) => presence > 0);
}

/** How strongly a step’s small maps show. */
function smallMapsInStep({ board }: CompiledStep, progress: number): number {
  if (!board.smallMaps) return 0;
  const { from, until } = board.smallMaps;
  return fadeInFrom(from, progress) * (1 - (until === null ? 0 : fadeInFrom(until, progress)));
}

function smallMapsAt(story: CompiledStory, at: number, progress: number): Scene['smallMaps'] {
  const step = story.steps[at] as CompiledStep;
  const before = story.steps[at - 1];
  // those of the step before are gone before the camera moves
  const left = before ? smallMapsInStep(before, 1) * (1 - Math.min(1, progress / FADE)) : 0;
  return [
    { step: before?.board.id ?? '', presence: round(left) },
    { step: step.board.id, presence: round(smallMapsInStep(step, progress)) },
  ].filter(({ presence }) => presence > 0);
}

/** Ease of the camera, slow at both ends, 0 to 1. */
const ease = (t: number) => (t < 0.5 ? 4 * t ** 3 : 1 - (2 - 2 * t) ** 3 / 2);

/** Clamps a moment to the story’s steps and to progress 0 to 1. */
export function clampMoment(story: Storyboard, { step, progress }: Moment): Moment {
  const last = story.steps.length - 1;
  const at = Math.trunc(Number.isNaN(step) ? 0 : step);
  if (at < 0) return { step: 0, progress: 0 };
  if (at > last) return { step: last, progress: 1 };
  return { step: at, progress: Number.isNaN(progress) ? 0 : clamp(progress) };
}

/**
 * The scene at a moment. Pure and total: it depends on the moment alone, never on the way there, and every moment
 * has one. `sceneAt(story, {step: n, progress: 0})` shows what `{step: n − 1, progress: 1}` shows.
 */
export function sceneAt(story: Storyboard, moment: Moment): Scene {
  const { step: at, progress } = clampMoment(story, moment);
  const compiledStory = compile(story);
  const { board } = compiledStory.steps[at] as CompiledStep;
  const before = compiledStory.steps[at - 1]?.board ?? board;
  return {
    step: board.id,
    progress,
    day: dayAt(board, progress),
    camera: { from: before.bounds, to: board.bounds, t: ease(Math.min(1, progress / TRANSITION_END)) },
    presence: presenceAt(compiledStory, at, progress),
    growth: growthAt(compiledStory, at, progress),
    dimmed: dimmedAt(compiledStory, at, progress),
    allied: allianceAt(compiledStory, board, progress),
    labels: labelsAt(compiledStory, at, progress),
    smallMaps: smallMapsAt(compiledStory, at, progress),
    captions: captionsAt(compiledStory, at, progress),
    tables: tablesAt(compiledStory, at, progress),
    columns: columnsAt(compiledStory, story.places, at, progress),
  };
}

/** Every label of a story, once: the live map keeps them all and only changes how strongly they show. */
export function storyLabels(story: Storyboard): MapLabel[] {
  const labels = new Map<string, MapLabel>();
  for (const step of compile(story).steps) for (const [id, label] of step.labels) labels.set(id, label);
  return [...labels.values()];
}

/** Features that a step lists, and how; later entries of `show` stand over earlier ones. */
export function presenceRules(story: Storyboard, at: number): ReadonlyMap<FeatureId, PresenceRule> {
  return compile(story).steps[at]?.showing ?? new Map();
}
