import { isOrienting, isOutlook, labelGap } from '../../geo/atlas/layer-traits';
import { POINT_KINDS } from '../../geo/atlas/schema/feature-kinds';
import type { FeatureId } from '../../geo/atlas/schema/feature-schema';
import type { Side } from '../../geo/drawing/label-layers';
import type { PlacedName } from '../model/placed-labels-schema';
import type { BoardFeature, StepBoard, Storyboard } from '../model/storyboard';

/** Style of a label, in order of priority for space: the step’s subject first. */
export type LabelStyle =
  | 'key'
  | 'mark'
  | 'town'
  | 'garrison'
  | 'note'
  | 'chip'
  | 'leader'
  | 'badge'
  | 'swollen'
  | 'notched'
  | 'struck'
  | 'zone'
  | 'state'
  | 'water'
  | 'cross';

/** A label with its authored position: no collision engine decides whether it shows. */
export type MapLabel = {
  /** The same for labels that look alike, so that they stay from step to step. */
  id: string;
  style: LabelStyle;
  text: string;
  /** Smaller line beneath. */
  sub: string;
  /** Colour group, such as a state’s alignment or a feature’s category. */
  tone: string;
  at: readonly [longitude: number, latitude: number];
  /** Side of the point, in wide and in narrow windows. */
  side: { wide: Side; narrow: Side };
  /** Pixels right and down from the point. */
  offset: readonly [number, number];
  /** Pixels between the point and the label: the radius of the mark beneath. */
  gap: number;
  /** Pixels and em, where they are not those of its style. */
  size?: number;
  tracking?: number;
  /** Degrees by which it is turned, clockwise. */
  angle?: number;
  /** Id of the state that it names. */
  state?: string;
  /** Zooms of the step’s camera at which it stands there. */
  zooms?: readonly [from: number, below: number];
  /** It shows as strongly as the strongest of these; always, if there are none. */
  features: readonly FeatureId[];
  /** Its presence is how far they have disappeared in the step: the cross over what was given up. */
  ending?: true;
  /** Place to which a line leads from the label’s point. */
  leadsTo?: readonly [longitude: number, latitude: number];
  /** Progress of the step at which it comes and goes; null = with its step. */
  from: number | null;
  until: number | null;
};

/** Whether a label stands under a step’s camera of a zoom. */
export const standsAtZoom = ({ zooms }: MapLabel, zoom: number): boolean =>
  !zooms || (zoom >= zooms[0] && zoom < zooms[1]);

type Draft = Omit<MapLabel, 'id'>;

const DEFAULT_SIDE: Side = 'r';

const withId = (draft: Draft): MapLabel => {
  const { style, text, sub, at, side, offset, gap, size, tracking } = draft;
  const set = size ? [size, tracking, draft.zooms?.join()] : [];
  const id = [style, text, sub, at.join(), side.wide, side.narrow, offset.join(), gap, ...set].join('|');
  return { id, ...draft };
};

function sidesOf(board: StepBoard, keys: readonly string[], fallback: Side): MapLabel['side'] {
  const findSide = (sides: Readonly<Record<string, Side>>) =>
    keys.map((key) => sides[key]).find((side) => side);
  const wide = findSide(board.sides) ?? fallback;
  return { wide, narrow: findSide(board.sidesPhone) ?? wide };
}

const nameOnDay = (feature: BoardFeature, day: number): string | undefined =>
  feature.names?.find(({ from, to }) => (from === null || day >= from) && (to === null || day < to))?.name;

function styleOf(features: readonly BoardFeature[]): LabelStyle {
  if (features.some((f) => f.kind === 'mark' && !isOrienting(f))) return 'mark';
  return features.some(isOrienting) ? 'town' : 'garrison';
}

/** Labels of one town: its name, and the step’s key label once that has its turn. */
function placeLabels(story: Storyboard, board: StepBoard, place: string, features: BoardFeature[]): Draft[] {
  const where = story.places[place];
  if (!where) return [];
  const day = board.days.at(-1)?.[1] ?? 0;
  const name = board.names[place] ?? features.map((f) => nameOnDay(f, day)).find((n) => n) ?? where.label;
  const today = where.today && where.today !== name ? `today ${where.today}` : '';
  const base = {
    tone: features.some(isOutlook) ? 'outlook' : 'ink',
    at: where.at,
    side: sidesOf(board, [place, ...features.map((f) => f.id)], DEFAULT_SIDE),
    offset: [0, 0] as const,
    gap: Math.max(...features.map(labelGap)),
  };
  const plain: Draft = {
    ...base,
    // an authored name says more than where a town lies
    style: board.names[place] ? 'mark' : styleOf(features),
    text: name,
    sub: today,
    features: features.map((f) => f.id),
    from: null,
    until: null,
  };
  const subject = features.find((f) => f.id === board.label.at);
  if (!subject) return [plain];
  const { text, from } = board.label;
  const hasName = text.includes(name);
  const local = where.local !== name && !where.local.includes('/') ? where.local : today;
  const key: Draft = {
    ...base,
    style: 'key',
    text: hasName ? text : name,
    sub: hasName ? local : text,
    features: [subject.id],
    from,
    until: null,
  };
  return [{ ...plain, until: from }, key];
}

/** Pixels from a badge to the one above it. */
const BADGE_RISE = 25;
const above = ({ offset: [x, y] }: Draft): Draft['offset'] => [x, y - BADGE_RISE];

/** The words of a badge or a chip, on a plate at its town or where its row says. */
function plateLabel(story: Storyboard, board: StepBoard, feature: BoardFeature): Draft[] {
  const at = feature.at ?? (feature.place ? story.places[feature.place]?.at : undefined);
  if (!at) return [];
  const plain: Draft = {
    style: feature.kind === 'badge' ? 'badge' : 'chip',
    text: feature.label ?? feature.name,
    sub: '',
    tone: feature.context ? 'context' : feature.category,
    at,
    side: sidesOf(board, [feature.id], feature.offset ? 'r' : 'c'),
    offset: feature.offset ?? [0, 0],
    gap: 0,
    features: [feature.id],
    from: null,
    until: null,
  };
  const change = board.plates[feature.id];
  if (!change) return [plain];
  return [
    { ...plain, until: change.from },
    {
      ...plain,
      style: change.as,
      from: change.from,
      offset: change.as === 'struck' ? above(plain) : plain.offset,
    },
  ];
}

/** Pixels between the end of a note’s line and its first letter. */
const LEADER_GAP = 1;

/** A note in the margin with a line to its feature’s place, one for wide windows and one for phones. */
function leaderLabels(story: Storyboard, board: StepBoard, feature: BoardFeature): Draft[] {
  const note = board.leaders[feature.id];
  const place = note?.point ?? feature.at ?? (feature.place ? story.places[feature.place]?.at : undefined);
  if (!note || !place) return [];
  const base = {
    style: 'leader' as const,
    text: note.says ?? feature.label ?? feature.name,
    ...{ sub: '', tone: feature.category, offset: [0, 0] as const, gap: LEADER_GAP, leadsTo: place },
    ...{ features: [feature.id], from: null, until: null },
  };
  const { wide, narrow } = note;
  return [
    { ...base, at: wide.at, side: { wide: wide.side, narrow: 'none' } },
    ...(narrow ? [{ ...base, at: narrow.at, side: { wide: 'none' as const, narrow: narrow.side } }] : []),
  ];
}

/** Words on a zone, a line or an edge, where its row gives them a point. */
function noteLabel(board: StepBoard, feature: BoardFeature): Draft[] {
  if (!feature.at) return [];
  return [
    {
      style: feature.kind === 'zone-ref' ? 'zone' : 'note',
      text: board.names[feature.id] ?? feature.label ?? feature.name,
      sub: '',
      // ids of zones end with that of their power
      tone: feature.kind === 'zone-ref' ? feature.id.slice(-2) : feature.category,
      at: feature.at,
      side: sidesOf(board, [feature.id], 'c'),
      offset: feature.offset ?? [0, 0],
      gap: 0,
      features: [feature.id],
      from: null,
      until: null,
    },
  ];
}

/** Whether a label is a note in the margin, with a line to its place, by its id. */
export const isNoteLabel = (id: string): boolean => id.startsWith('leader|');

/** Whether a label is one of the crosses over what was given up, by its id. */
export const isCrossLabel = (id: string): boolean => id.startsWith('cross|');

/** The small cross under which fades what was given up, and what it says. */
function crossLabels(story: Storyboard, board: StepBoard, feature: BoardFeature): Draft[] {
  const at = feature.at ?? (feature.place ? story.places[feature.place]?.at : undefined);
  if (!at || feature.ending !== 'given-up') return [];
  const gone: Omit<Draft, 'style' | 'text' | 'side' | 'gap'> = {
    ...{ sub: '', tone: 'ink', at, offset: [0, 0] },
    ...{ features: [feature.id], ending: true, from: null, until: null },
  };
  const side = sidesOf(board, [`${feature.id}-gone`], 'b');
  const shownIn = (device: 'wide' | 'narrow'): Side => (side[device] === 'none' ? 'none' : 'c');
  const words: Draft[] = feature.endingLabel
    ? [{ ...gone, style: 'note', text: feature.endingLabel, side, gap: 5 }]
    : [];
  const cross = { wide: shownIn('wide'), narrow: shownIn('narrow') };
  return [{ ...gone, style: 'cross', text: '×', side: cross, gap: 0 }, ...words];
}

/** The key label where it does not name a town: on a badge, a chip, a zone or a line. */
function keyLabel(story: Storyboard, board: StepBoard, feature: BoardFeature): Draft[] {
  const { text, from, point } = board.label;
  const at = point ?? feature.at ?? (feature.place ? story.places[feature.place]?.at : undefined);
  if (!at) return [];
  const [dx, dy] = point ? [0, 0] : (feature.offset ?? [0, 0]);
  return [
    {
      style: 'key',
      text,
      sub: '',
      tone: 'ink',
      at,
      // above the plates of its town, or below them
      side: sidesOf(board, ['label'], !feature.offset || point ? 'c' : dy < 0 ? 'tr' : 'br'),
      offset: [dx, point ? 0 : dy + (dy < 0 ? -15 : 15)],
      gap: 0,
      features: [feature.id],
      from,
      until: null,
    },
  ];
}

/** Longitude in degrees: on maps of narrower bounds the states have their local names too. */
const CLOSE = 13;

/** The second line of a state’s name: its local name, on maps of small areas, if it differs. */
export function localStateName(board: StepBoard, name: { name: string; local: string }): string {
  const [west, , east] = board.bounds.wide;
  return east - west < CLOSE && name.local !== name.name ? name.local : '';
}

/** A state’s name as maps of wide areas have it, without what stands in brackets. */
export const plainStateName = (name: string): string => name.replace(/ \(.*\)$/, '');

const ALWAYS = { offset: [0, 0] as const, gap: 0, features: [], from: null, until: null };

/** Names of states at their own positions, or where the step says. */
function stateLabels(story: Storyboard, board: StepBoard): Draft[] {
  return Object.entries(story.names.states).flatMap(([ref, { at, name, local, tone, rows = [] }]) => {
    const sub = localStateName(board, { name, local });
    const wide = board.stateNames[ref] ?? at;
    const narrow = board.stateNamesPhone[ref] ?? wide;
    const text = (sub ? name : plainStateName(name)).replace(/^(East|West|Soviet) /, '$1\n');
    const shown = { ...ALWAYS, features: rows, style: 'state' as const, text, tone, state: ref };
    if (wide === 'none' && narrow === 'none') return [];
    if (wide !== 'none' && narrow !== 'none' && wide.join() === narrow.join()) {
      return [{ ...shown, sub, at: wide, side: { wide: 'c', narrow: 'c' } }] satisfies Draft[];
    }
    const separate: Draft[] = [];
    if (wide !== 'none') separate.push({ ...shown, sub, at: wide, side: { wide: 'c', narrow: 'none' } });
    if (narrow !== 'none') separate.push({ ...shown, sub, at: narrow, side: { wide: 'none', narrow: 'c' } });
    return separate;
  });
}

const waterLabels = (story: Storyboard, board: StepBoard): Draft[] =>
  story.names.waters.map(({ name, at }) => ({
    ...ALWAYS,
    style: 'water',
    text: name,
    sub: '',
    tone: 'water',
    at,
    side: sidesOf(board, [name], 'c'),
  }));

/** The label of a name that has been placed; null if the story has no such state, water or river. */
export function placedNameLabel(
  story: Storyboard,
  key: string,
  { at, size, tracking, text, local, angle, zoomFrom, zoomTo }: PlacedName,
  side: MapLabel['side'],
): MapLabel | null {
  const isLimited = zoomFrom !== undefined || zoomTo !== undefined;
  const zooms = isLimited
    ? ([zoomFrom ?? Number.NEGATIVE_INFINITY, zoomTo ?? Number.POSITIVE_INFINITY] as const)
    : undefined;
  const placed = { ...ALWAYS, at, size, tracking, angle, side, zooms };
  const state = story.names.states[key];
  if (state)
    return withId({
      ...placed,
      features: state.rows ?? [],
      style: 'state',
      text: text ?? plainStateName(state.name),
      sub: local ? state.local : '',
      tone: state.tone,
      state: key,
    });
  const water = story.names.rivers[key] ?? story.names.waters.find(({ name }) => name === key)?.name;
  return water ? withId({ ...placed, style: 'water', text: text ?? water, sub: '', tone: 'water' }) : null;
}

/** Names of states and waters as they have been placed for the step, but for what its author has said. */
function placedNameLabels(story: Storyboard, board: StepBoard): MapLabel[] | null {
  const { placedNames } = board;
  if (!placedNames) return null;
  const sideIn = (device: 'wide' | 'narrow'): MapLabel['side'] =>
    device === 'wide' ? { wide: 'c', narrow: 'none' } : { wide: 'none', narrow: 'c' };
  const devices = ['wide', 'narrow'] as const;
  return devices.flatMap((device) => {
    const authored = device === 'wide' ? board.stateNames : { ...board.stateNames, ...board.stateNamesPhone };
    const sides = device === 'wide' ? board.sides : { ...board.sides, ...board.sidesPhone };
    return Object.entries(placedNames[device]).flatMap(([key, names]) => {
      const at = authored[key];
      if (at === 'none' || sides[key] === 'none') return [];
      return names.flatMap((name) => {
        const position = at ?? name.at;
        return placedNameLabel(story, key, { ...name, at: [position[0], position[1]] }, sideIn(device)) ?? [];
      });
    });
  });
}

/** Every label that a step can show, given the ids of the features that it lists. */
export function stepLabels(story: Storyboard, board: StepBoard, shown: Iterable<FeatureId>): MapLabel[] {
  const ids = new Set(shown);
  const features = story.features.filter((feature) => ids.has(feature.id));
  const towns = new Map<string, BoardFeature[]>();
  for (const feature of features) {
    if (!feature.place || !POINT_KINDS.has(feature.kind)) continue;
    towns.set(feature.place, [...(towns.get(feature.place) ?? []), feature]);
  }
  const names = placedNameLabels(story, board);
  const drafts = names ? [] : [...stateLabels(story, board), ...waterLabels(story, board)];
  const inColumns = new Set(
    board.columns.flatMap(({ rows }) => rows.flatMap(({ entries }) => entries.map(({ feature }) => feature))),
  );
  for (const feature of features) {
    if (inColumns.has(feature.id)) continue;
    drafts.push(...crossLabels(story, board, feature));
    if (board.leaders[feature.id]) drafts.push(...leaderLabels(story, board, feature));
    else if (feature.kind === 'badge' || feature.kind === 'chip')
      drafts.push(...plateLabel(story, board, feature));
    else if (!POINT_KINDS.has(feature.kind)) drafts.push(...noteLabel(board, feature));
  }
  for (const [place, here] of towns) drafts.push(...placeLabels(story, board, place, here));
  const subject = features.find((feature) => feature.id === board.label.at);
  if (subject && !(subject.place && POINT_KINDS.has(subject.kind)))
    drafts.push(...keyLabel(story, board, subject));
  return [
    ...(names ?? []),
    ...drafts.filter(({ side }) => side.wide !== 'none' || side.narrow !== 'none').map(withId),
  ];
}
