import type { LayerId } from '../../geo/atlas/layers';
import type { Feature, FeatureId } from '../../geo/atlas/schema/feature-schema';
import type { Names } from '../../geo/atlas/schema/names-schema';
import type { Bounds } from '../../geo/camera/camera';
import type { Side } from '../../geo/drawing/label-layers';
import { type DayNumber, formatEdtf, parseIsoDay } from '../../geo/time/dates';
import type { BoardColumn } from '../table/column';
import { type DatedTable, moscowTables } from '../table/moscow-table';
import type { PlacedLabels, PlacedNames } from './placed-labels-schema';
import type { StepFile } from './step-schema';
import type { StripsFile } from './strips-schema';

/** Progress → value, linear between, held outside its ends. */
export type Curve = readonly (readonly [progress: number, value: number])[];

/** How a step shows a feature: by the feature’s own days, or by a window of the step’s progress. */
export type PresenceRule = { byDate: true; level: number } | { byDate: false; window: Curve };

/** Bounds for wide windows, and for narrow ones. */
export type ResponsiveBounds = { wide: Bounds; narrow: Bounds };

/** Small maps that a step compares: moments of the story in one frame. */
export type SmallMaps = {
  bounds: Bounds;
  /** Progress at which they have come, and from which they go again; null if they stay. */
  from: number;
  until: number | null;
  maps: readonly SmallMap[];
};

/** One of the small maps of a step. */
export type SmallMap = {
  step: string;
  progress: number;
  title: string;
  text: string;
  /** Refs of the states that keep their tint; none, all do. */
  inFocus: readonly string[];
  /** Ids of layers and features that it shows beside the land. */
  shows: readonly string[];
  /** By ref of a state, id of a place or of a feature: the side of its point, or where else its name stands. */
  names: Readonly<Record<string, Exclude<Side, 'none'> | readonly [number, number]>>;
};

/** Where the line of a note in the margin ends, and on which side of that end its words stand. */
type LeaderEnd = { at: readonly [number, number]; side: Exclude<Side, 'none'> };

/** What scenes need to know of a step. */
export type StepBoard = {
  id: string;
  /** Ids under which it was published before. */
  formerIds?: readonly string[];
  title: string;
  chapter: string;
  /** EDTF date, and how it reads. */
  date: string;
  dateWords: string;
  /** What the map shows, in at most nine words. */
  headline?: string;
  /** Progress → day number. */
  days: Curve;
  bounds: ResponsiveBounds;
  still: number;
  /** Progress of each picture of a series; empty where one picture tells the step. */
  series: readonly number[];
  builds: readonly number[];
  /** Progress at which the map waits for a prediction on it, where that lies before the first build. */
  waitsAt?: number;
  /** The paragraph, from 1, during which each build plays; empty where they are shared out evenly. */
  buildParagraphs: readonly number[];
  smallMaps: SmallMaps | null;
  show: readonly { layer: LayerId; features: 'all' | readonly FeatureId[]; presence: PresenceRule }[];
  label: { text: string; at: FeatureId | 'frame'; from: number; point?: readonly [number, number] };
  focus: string;
  /** Refs of the states whose land keeps its tint; none, all do. */
  inFocus: readonly string[];
  /** Notes in the margin by feature: where their lines end, and on which side of that end the words stand. */
  leaders: Readonly<
    Record<
      FeatureId,
      { wide: LeaderEnd; narrow: LeaderEnd | null; says?: string; point?: readonly [number, number] }
    >
  >;
  names: Readonly<Record<string, string>>;
  sides: Readonly<Record<string, Side>>;
  sidesPhone: Readonly<Record<string, Side>>;
  plates: Readonly<Record<FeatureId, { from: number; as: 'swollen' | 'notched' | 'struck' }>>;
  stateNames: Readonly<Record<string, readonly [number, number] | 'none'>>;
  stateNamesPhone: Readonly<Record<string, readonly [number, number] | 'none'>>;
  /** Ids of the rivers that the map names. */
  rivers: readonly string[];
  /** Ref of the state that the small map in the corner shows, with the frame in it. */
  locator?: string;
  /** The Moscow table from each day on which it changes. */
  tables?: readonly DatedTable[];
  /** Columns of names in the margins. */
  columns: readonly BoardColumn[];
  /** Names of states and waters as they have been placed for the step; null if they have not. */
  placedNames: { wide: PlacedNames; narrow: PlacedNames } | null;
  /** Refs of states, and ids of marks and zones, that the step lists but that lie beyond its windows. */
  unseen: { wide: readonly string[]; narrow: readonly string[] };
  context: boolean;
  outlook: boolean;
  alt: string;
};

/** What scenes need to know of a feature: its days as numbers, and where and how it is drawn. */
export type BoardFeature = Pick<
  Feature,
  | 'id'
  | 'layer'
  | 'kind'
  | 'category'
  | 'certainty'
  | 'name'
  | 'ref'
  | 'state'
  | 'states'
  | 'zone'
  | 'place'
  | 'at'
  | 'offset'
  | 'level'
  | 'putDownBy'
  | 'context'
  | 'label'
  | 'ending'
  | 'endingLabel'
  | 'vanishes'
  | 'drawnAs'
> & {
  from: DayNumber | null;
  to: DayNumber | null;
  fadeInDays?: number;
  fadeOutDays?: number;
  thinning?: { from: DayNumber; to: DayNumber };
  afterglow?: boolean;
  exploreOnly?: boolean;
  names?: { name: string; from: DayNumber | null; to: DayNumber | null }[];
};

type BoardPlace = { at: readonly [number, number]; label: string; today: string; local: string };

/**
 * The part of a story that its pictures are made from: plain data, small enough to send to a browser. The prose,
 * the notes and the sources stay in the page.
 */
export type Storyboard = {
  id: string;
  title: string;
  /** Chapters: position of the first step and number of steps; `cover` is the step whose picture represents it. */
  chapters: readonly {
    id: string;
    title: string;
    dates: string;
    cover: string;
    first: number;
    count: number;
  }[];
  steps: readonly StepBoard[];
  features: readonly BoardFeature[];
  places: Readonly<Record<string, BoardPlace>>;
  names: {
    states: Readonly<
      Record<
        string,
        {
          at: readonly [number, number];
          name: string;
          short?: string;
          local: string;
          tone: string;
          /** Rows of its land, where that is not there in all years of the atlas: the name stands with them. */
          rows?: readonly FeatureId[];
        }
      >
    >;
    waters: readonly { name: string; at: readonly [number, number] }[];
    /** By id of the river. */
    rivers: Readonly<Record<string, string>>;
  };
};

const toDayOrNull = (iso: string | null): DayNumber | null => (iso === null ? null : parseIsoDay(iso));

function boardFeature(row: Feature): BoardFeature {
  const { id, layer, kind, category, certainty, name, ref, state, states, zone, place, at, offset } = row;
  const {
    level,
    putDownBy,
    context,
    label,
    ending,
    endingLabel,
    vanishes,
    drawnAs,
    fadeInDays,
    fadeOutDays,
    thinning,
    namesOfDay,
  } = row;
  return {
    ...{ id, layer, kind, category, certainty, name, ref, state, states, zone, place, at, offset },
    ...{
      level,
      putDownBy,
      context,
      label,
      ending,
      endingLabel,
      vanishes,
      drawnAs,
      fadeInDays,
      fadeOutDays,
    },
    from: toDayOrNull(row.from),
    to: toDayOrNull(row.to),
    thinning: thinning && { from: parseIsoDay(thinning.from), to: parseIsoDay(thinning.to) },
    afterglow: row.afterglow === 'chapter' || undefined,
    exploreOnly: row.exploreOnly,
    names: namesOfDay?.map((of) => ({ name: of.name, from: toDayOrNull(of.from), to: toDayOrNull(of.to) })),
  };
}

type StepSource = StepFile & { chapter: string };

function smallMapsOf({ id, smallMaps }: StepSource): SmallMaps | null {
  if (!smallMaps) return null;
  const { bounds, from, until = null, maps } = smallMaps;
  return {
    bounds,
    from,
    until,
    maps: maps.map(({ step = id, at, ...words }) => ({ step, progress: at, ...words })),
  };
}

type Sides = Readonly<Record<string, Side>>;

/** Sides of labels: those that have been placed, and over them what an author has said. */
function sidesOf({ sides, sidesPhone }: StepFile, placed: PlacedLabels[string] | undefined) {
  if (!placed) return { sides, sidesPhone };
  const wide: Sides = { ...placed.wide.sides, ...sides };
  const narrow: Sides = { ...placed.narrow.sides, ...sides, ...sidesPhone };
  // without a side of its own a narrow window takes that of a wide one
  const keys = [...new Set([...Object.keys(wide), ...Object.keys(narrow)])];
  const differing = keys.filter((key) => wide[key] !== narrow[key]);
  return { sides: wide, sidesPhone: Object.fromEntries(differing.map((key) => [key, narrow[key] ?? 'r'])) };
}

/** Where a step waits before its first build, if its question is answered on the map: the build would show the answer. */
function waitsBeforeBuilds({ predict, builds }: StepFile): number | undefined {
  const isOnMap = predict && predict.kind !== 'choice' && predict.kind !== 'range';
  return isOnMap && predict.start < (builds[0] ?? 0) ? predict.start : undefined;
}

function stepBoard(
  step: StepSource,
  strips: StripsFile | null,
  placed: PlacedLabels[string] | undefined,
  formerIds: readonly string[],
): StepBoard {
  return {
    id: step.id,
    formerIds: formerIds.length > 0 ? formerIds : undefined,
    title: step.title,
    chapter: step.chapter,
    date: step.date,
    dateWords: formatEdtf(step.date),
    headline: step.headline,
    days: step.days.map(([progress, iso]) => [progress, parseIsoDay(iso)]),
    bounds: { wide: step.bounds, narrow: step.boundsPhone ?? step.bounds },
    still: step.still,
    series: (step.stillSeries ?? []).map(({ at }) => at),
    builds: step.builds,
    waitsAt: waitsBeforeBuilds(step),
    buildParagraphs: step.buildParagraphs,
    smallMaps: smallMapsOf(step),
    show: step.show.map(({ layer, features, presence, level }) => ({
      layer,
      features,
      presence: presence === 'date' ? { byDate: true, level } : { byDate: false, window: presence },
    })),
    label: step.label,
    focus: step.focus ?? step.label.at,
    inFocus: step.inFocus,
    leaders: Object.fromEntries(
      Object.entries(step.leaders).map(([id, { at, side, says, point, phone }]) => {
        const wide = { at, side };
        return [id, { wide, narrow: phone === 'none' ? null : (phone ?? wide), says, point }];
      }),
    ),
    names: step.names,
    ...sidesOf(step, placed),
    plates: step.plates,
    stateNames: step.stateNames,
    stateNamesPhone: step.stateNamesPhone,
    rivers: step.rivers,
    locator: step.locator,
    tables: strips && step.table ? moscowTables(strips, step) : undefined,
    columns: step.columns.map(({ place, margin, marginPhone = margin, rows }) => ({
      place,
      margin: { wide: margin, narrow: marginPhone },
      rows: rows.map(({ heading, phone, entries }) => ({ heading, isOnPhones: phone !== 'none', entries })),
    })),
    placedNames: placed ? { wide: placed.wide.names, narrow: placed.narrow.names } : null,
    unseen: { wide: placed?.wide.unseen ?? [], narrow: placed?.narrow.unseen ?? [] },
    context: step.context,
    outlook: step.outlook,
    alt: step.alt,
  };
}

type StorySource = {
  id: string;
  title: string;
  chapters: readonly {
    id: string;
    title: string;
    dates: string;
    cover: string;
    steps: readonly StepSource[];
  }[];
  features: readonly Feature[];
  places: ReadonlyMap<string, { lon: number; lat: number; label: string; today: string; name_local: string }>;
  names: Names;
  strips: StripsFile | null;
  placedLabels: PlacedLabels;
  renamed: Readonly<Record<string, string>>;
};

/** Ids under which a step of a story was published before. */
export const formerIdsOf = (step: string, { renamed }: Pick<StorySource, 'renamed'>): string[] =>
  Object.keys(renamed).filter((id) => renamed[id] === step);

/** Names of states with their point: those of the first row that draws the state. */
function boardNames(names: Names, features: readonly Feature[]): Storyboard['names'] {
  const states = Object.entries(names.states).map(([ref, at]) => {
    const rows = features.filter((feature) => feature.ref === ref);
    const [row] = rows;
    const isAlways = rows.some(({ from }) => from === null) && rows.some(({ to }) => to === null);
    const tone = row?.category ?? 'alignment-neutral';
    const short = names.short[ref];
    return [
      ref,
      {
        at,
        name: row?.name ?? ref,
        short,
        local: row?.nameLocal ?? '',
        tone,
        ...(!isAlways && { rows: rows.map(({ id }) => id) }),
      },
    ] as const;
  });
  return { states: Object.fromEntries(states), waters: names.waters, rivers: names.rivers };
}

/** The storyboard of a loaded story, without undefined properties, so that it is small as JSON. */
export function storyboardOf(story: StorySource): Storyboard {
  const { id, title, chapters, features, places, names, strips, placedLabels } = story;
  let first = 0;
  const board: Storyboard = {
    id,
    title,
    chapters: chapters.map((chapter) => {
      const { id, title, dates, cover, steps } = chapter;
      const entry = { id, title, dates: formatEdtf(dates), cover, first, count: steps.length };
      first += steps.length;
      return entry;
    }),
    steps: chapters.flatMap((chapter) =>
      chapter.steps.map((step) =>
        stepBoard(step, strips, placedLabels[step.id], formerIdsOf(step.id, story)),
      ),
    ),
    features: features.map(boardFeature),
    places: Object.fromEntries(
      [...places].map(([key, place]) => [
        key,
        {
          at: [place.lon, place.lat] as const,
          label: place.label,
          today: place.today,
          local: place.name_local,
        },
      ]),
    ),
    names: boardNames(names, features),
  };
  return JSON.parse(JSON.stringify(board)) as Storyboard;
}
