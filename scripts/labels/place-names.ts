import { estimateTextWidth } from '../../app/_map/picture/text-width';
import { BLOC } from '../../geo/atlas/layers/base';
import type { Names } from '../../geo/atlas/schema/names-schema';
import {
  type LabelBox,
  labelBox,
  labelSize,
  lettersBox,
  overlapArea,
} from '../../stories/labels/label-boxes';
import { type MapLabel, placedNameLabel, standsAtZoom } from '../../stories/labels/labels';
import { CLOSE_SIZE, type PlacedName } from '../../stories/model/placed-labels-schema';
import type { StepBoard, Storyboard } from '../../stories/model/storyboard';
import { measureText } from '../fonts/measure-text';
import { type NameForm, stateForms, waterForms } from './name-forms';
import type { Pixel, PixelMask } from './pixel-mask';
import { piecesOf, riverPositions } from './place-river';
import type { StepWindow } from './step-window';

/** A window in which names are placed. */
export type NameWindow = StepWindow & {
  /** Pixels of borders, coasts and routes; of what names avoid where they can; of other labels, marks and controls. */
  drawn: PixelMask;
  faint: PixelMask;
  occupied: PixelMask;
  /** Date and buttons. */
  controls: readonly LabelBox[];
  /** Whether the text of a slide covers the left of the map: what lies there is not seen. */
  besideText: boolean;
};

/** Pixels between a name and borders, coasts and routes; less for the smallest names, which alone fit on small land. */
const [CLEARANCE, CLOSE_CLEARANCE] = [6.5, 2.5];
/** Pixels between a name and other labels, other names, and the window’s edge. */
const [FROM_LABELS, FROM_NAMES, FROM_EDGE] = [2, 8, 6];
/** Pixels between the positions that are tried. */
const GRID = 3;
/** Smallest and largest size of a name, pixels. */
const [SMALLEST, LARGEST] = [10, 22];
/** Land of a larger area has its name set wide, pixels², and of this size at least where that fits anywhere. */
const WIDE_SPACED_FROM = 45_000;
const SMALLEST_ON_LARGE_LAND = 15;
/** Spaces between letters, em: usual, tight, and wide on large land. */
const TRACKINGS = [0.12, 0.06, 0.02, 0.4, 0.25];
/** The largest size of a name out of focus, pixels: neighbours are for orientation. */
const LARGEST_OUT_OF_FOCUS = 14;
/** Costs: of a pixel of size, of an em of spacing, of the distance to the land’s middle in its own lengths, of faint lines, of narrow room, of standing close to borders, and of a small name on large land. */
const COST = {
  size: 0.07,
  tracking: 1.2,
  distance: 1.3,
  faint: 0.25,
  narrow: 0.12,
  close: 1.5,
  small: 1,
} as const;
/** Room round a name that is worth having, pixels. */
const ROOM = 13;

/** By how much cheaper a name must be in large windows alone to stand elsewhere in small ones. */
const WORTH_A_SECOND_PLACE = 0.35;

/** The box of a name’s letters in a window. */
export type NameBox = LabelBox & { isSubject: boolean };

/** Degrees of longitude from a water’s own position within which its name may stand. */
const REACH = 5;

/** Size of a river’s name, pixels, and the share of its line’s height that its letters fill. */
const [RIVER_SIZE, RIVER_LETTERS] = [11, 0.7];
/** Pixels between a river’s name and borders, coasts and routes, and between it and other labels. */
const RIVER_CLEARANCE = { lines: 2, labels: 6 } as const;

/** Room below a window’s zoom: a page’s legend and strips make its map a few pixels lower. */
const ZOOM_ROOM = 0.04;

/** A name to be placed. */
type NameRequest = {
  key: string;
  forms: NameForm[];
  /** Positions in a window where its middle may be. */
  positionsIn: (window: NameWindow) => readonly Pixel[];
  /** Where its water’s name should be; without it, in the middle of its positions. */
  home?: readonly [number, number];
  sizes: number[];
  trackings: { tracking: number; cost: number }[];
  /** Whether the step is about it, so that it must have its name. */
  isSubject: boolean;
};

type Candidate = { name: PlacedName; cost: number };

const middleOf = (positions: readonly Pixel[]): Pixel => {
  const sum = positions.reduce(([x, y], [px, py]) => [x + px, y + py] as Pixel, [0, 0]);
  return [sum[0] / positions.length, sum[1] / positions.length];
};

/** Size of a name by the area of its land, pixels. */
const sizeFor = (area: number, largest: number): number =>
  Math.round(Math.min(largest, Math.max(SMALLEST, 9 + Math.sqrt(area) / 24)));

const sizesTo = (largest: number, smallest = SMALLEST): number[] =>
  Array.from({ length: Math.max(1, largest - smallest + 1) }, (_, index) => largest - index);

/** Visible positions of a window on a grid, by the state at each. */
function positionsByOwner(window: NameWindow): Map<string | null, Pixel[]> {
  const { width, height } = window.viewport;
  const byOwner = new Map<string | null, Pixel[]>();
  const first = window.besideText ? window.viewport.padding.left : FROM_EDGE;
  for (let y = FROM_EDGE; y < height - FROM_EDGE; y += GRID)
    for (let x = first; x < width - FROM_EDGE; x += GRID) {
      if (window.controls.some((box) => x > box.left && x < box.right && y > box.top && y < box.bottom))
        continue;
      const owner = window.ownerAt([x, y]);
      const positions = byOwner.get(owner) ?? [];
      positions.push([x, y]);
      byOwner.set(owner, positions);
    }
  return byOwner;
}

/** A box moved by a pixel’s distance from the window’s corner. */
const moved = ({ left, top, right, bottom }: LabelBox, [x, y]: Pixel): LabelBox => ({
  left: left + x,
  top: top + y,
  right: right + x,
  bottom: bottom + y,
});

/** Whether a name stands free in a window. */
function isFree(
  box: LabelBox,
  clearance: number | null,
  window: NameWindow,
  names: readonly LabelBox[],
): boolean {
  const { width, height } = window.viewport;
  if (window.besideText && box.left < window.viewport.padding.left) return true;
  if (box.left < FROM_EDGE || box.top < FROM_EDGE) return false;
  if (box.right > width - FROM_EDGE || box.bottom > height - FROM_EDGE) return false;
  if (clearance !== null && window.drawn.count(box, clearance) > 0) return false;
  if (window.occupied.count(box, FROM_LABELS) > 0) return false;
  const { left, top, right, bottom } = box;
  const wide = {
    left: left - FROM_NAMES,
    top: top - FROM_NAMES,
    right: right + FROM_NAMES,
    bottom: bottom + FROM_NAMES,
  };
  return !names.some((name) => overlapArea(wide, name) > 0);
}

/** Whether a piece of a river’s name lies on no line and no zone, and well away from other labels. */
const isClearForRiver = (
  piece: LabelBox,
  { drawn, faint, zones, occupied, besideText, viewport }: NameWindow,
): boolean =>
  (besideText && piece.left < viewport.padding.left) ||
  (drawn.count(piece, RIVER_CLEARANCE.lines) === 0 &&
    faint.count(piece) === 0 &&
    zones.count(piece) === 0 &&
    occupied.count(piece, RIVER_CLEARANCE.labels) === 0);

/**
 * Boxes of a name whose middle is at the window’s corner: its letters’, and as the page estimates whether it is cut off;
 * with its distance from lines, null where another check keeps it.
 */
type NameBoxes = { letters: LabelBox; estimated: LabelBox; clearance: number | null };

const boxesOf = (label: MapLabel): NameBoxes => ({
  letters: lettersBox(label, labelBox(label, 'c', [0, 0], measureText)),
  estimated: labelBox(label, 'c', [0, 0], estimateTextWidth),
  clearance: label.size === CLOSE_SIZE ? CLOSE_CLEARANCE : CLEARANCE,
});

/** Places names of states and waters in the windows of one class, which all show the same bounds. */
export class NamePlacer {
  /** Boxes of the names that have been placed, by window. */
  private readonly placed = new Map<NameWindow, NameBox[]>();
  private readonly reference: NameWindow;
  private readonly positions = new Map<NameWindow, Map<string | null, Pixel[]>>();

  constructor(
    private readonly story: Storyboard,
    private readonly board: StepBoard,
    private readonly names: Names,
    private readonly windows: readonly NameWindow[],
  ) {
    const [reference] = windows;
    if (!reference) throw new RangeError('names need a window');
    this.reference = reference;
    for (const window of windows) this.placed.set(window, []);
  }

  /** Boxes of the names placed in a window, those of the step’s subjects marked. */
  boxesIn(window: NameWindow): readonly NameBox[] {
    return this.placed.get(window) ?? [];
  }

  /** Positions on a state, or at sea, in a window. */
  private positionsOn(ref: string | null, window: NameWindow): readonly Pixel[] {
    const known = this.positions.get(window) ?? positionsByOwner(window);
    this.positions.set(window, known);
    return known.get(ref) ?? [];
  }

  /** Visible area of a state in the first window, pixels². */
  areaOf(ref: string): number {
    return this.positionsOn(ref, this.reference).length * GRID ** 2;
  }

  /** Places the name of a state. Returns none if it fits nowhere. */
  placeState(ref: string, isSubject: boolean, before?: readonly PlacedName[]): readonly PlacedName[] {
    const area = this.areaOf(ref);
    const { inFocus } = this.board;
    const isInFocus = inFocus.length === 0 || inFocus.includes(ref);
    const isLarge = isInFocus && area > WIDE_SPACED_FROM;
    const size = sizeFor(area, isInFocus ? LARGEST : LARGEST_OUT_OF_FOCUS);
    const wanted = isLarge ? 0.4 : 0.12;
    const mayBeClose = isSubject || BLOC.includes(ref);
    return this.place(
      {
        ...{ key: ref, isSubject, sizes: [...sizesTo(size), ...(mayBeClose ? [CLOSE_SIZE] : [])] },
        positionsIn: (window) => this.positionsOn(ref, window),
        forms: stateForms(this.story, this.board, this.names, ref),
        trackings: TRACKINGS.filter((tracking) => isLarge || tracking <= 0.12).map((tracking) => ({
          tracking,
          cost: Math.abs(tracking - wanted) * (tracking > wanted ? 2 : 1) * COST.tracking,
        })),
      },
      before,
    );
  }

  /** Places the name of a sea near its own position. Returns none if it fits nowhere. */
  placeWater(
    name: string,
    at: readonly [number, number],
    before: readonly PlacedName[] | undefined,
  ): readonly PlacedName[] {
    const positionsIn = (window: NameWindow) => {
      const middle = window.pixel(at);
      const reach = middle[0] - window.pixel([at[0] - REACH, at[1]])[0];
      const isNear = ([x, y]: Pixel) =>
        Math.abs(x - middle[0]) < reach && Math.abs(y - middle[1]) < reach * 0.8;
      return this.positionsOn(null, window).filter(isNear);
    };
    const area = positionsIn(this.reference).length * GRID ** 2;
    const size = Math.round(Math.min(17, Math.max(11, 9 + Math.sqrt(area) / 28)));
    return this.place(
      {
        ...{
          key: name,
          isSubject: false,
          forms: waterForms(name),
          positionsIn,
          home: at,
          sizes: sizesTo(size, 11),
        },
        trackings: [{ tracking: 0.03, cost: 0 }],
      },
      before,
    );
  }

  /** Places the name of a river along its course. Returns none if it fits nowhere. */
  placeRiver(id: string): readonly PlacedName[] {
    const limit = Number((this.reference.zoom - ZOOM_ROOM).toFixed(2));
    const large = this.windows.filter(({ zoom }) => zoom >= limit);
    const everywhere = this.riverNameIn(id, this.windows);
    if (everywhere || large.length === this.windows.length) return everywhere ? [everywhere] : [];
    const inLarge = this.riverNameIn(id, large);
    return inLarge ? [{ ...inLarge, zoomFrom: limit }] : [];
  }

  /** The best place of a river’s name that is free in some windows. */
  private riverNameIn(id: string, windows: readonly NameWindow[]): PlacedName | null {
    const base = windows.includes(this.reference) ? this.reference : windows[0];
    const upright = this.labelOf(id, { at: [0, 0], size: RIVER_SIZE });
    if (!base || !upright) return null;
    const { width, height } = labelSize(upright, measureText);
    const letters = { width, height: height * RIVER_LETTERS };
    for (const { middle, angle } of riverPositions(base.coursesOf(id), width + 6, base.viewport)) {
      const name: PlacedName = { at: base.placeAt(middle), size: RIVER_SIZE, angle };
      const label = this.labelOf(id, name);
      if (!label) return null;
      const boxes = boxesOf(label);
      const isFreeEverywhere = windows.every((window) => {
        const pixel = window.pixel(name.at);
        return (
          this.isFreeIn([window], { ...boxes, clearance: null }, name.at) &&
          piecesOf({ middle: pixel, angle }, letters).every((piece) => isClearForRiver(piece, window))
        );
      });
      if (!isFreeEverywhere) continue;
      this.reserve({ key: id, isSubject: false }, { name, cost: 0 }, windows);
      return name;
    }
    return null;
  }

  private labelOf(key: string, name: PlacedName): MapLabel | null {
    return placedNameLabel(this.story, key, name, { wide: 'c', narrow: 'c' });
  }

  private isFreeIn(
    windows: readonly NameWindow[],
    { letters, estimated, clearance }: NameBoxes,
    at: readonly [number, number],
  ) {
    return windows.every((window) => {
      const pixel = window.pixel(at);
      const isCut = window.controls.some((control) => overlapArea(moved(estimated, pixel), control) > 0);
      if (isCut && !window.besideText) return false;
      return isFree(moved(letters, pixel), clearance, window, this.placed.get(window) ?? []);
    });
  }

  /** Reserves the room of a name in the windows where it stands. */
  private reserve(
    { key, isSubject }: Pick<NameRequest, 'key' | 'isSubject'>,
    { name }: Candidate,
    windows: readonly NameWindow[],
  ): void {
    const label = this.labelOf(key, name);
    if (!label) return;
    const { letters } = boxesOf(label);
    for (const window of windows)
      this.placed.get(window)?.push({ ...moved(letters, window.pixel(name.at)), isSubject });
  }

  /** The names of the step before if they still fit. */
  private unchanged(request: NameRequest, before: readonly PlacedName[]): readonly PlacedName[] | null {
    const {
      key,
      sizes: [size = SMALLEST],
    } = request;
    const standing = before.map((name) => {
      const label = this.labelOf(key, name);
      const windows = this.windows.filter(({ zoom }) => label && standsAtZoom(label, zoom));
      const isFit =
        label && Math.abs(name.size - size) <= 2 && this.isFreeIn(windows, boxesOf(label), name.at);
      return isFit ? { name, windows } : null;
    });
    const fitting = standing.filter((item) => item !== null);
    if (fitting.length < before.length) return null;
    const isEverywhere = this.windows.every((window) =>
      fitting.some(({ windows }) => windows.includes(window)),
    );
    if (request.isSubject && !isEverywhere) return null;
    for (const { name, windows } of fitting) this.reserve(request, { name, cost: 0 }, windows);
    return before;
  }

  private place(request: NameRequest, before: readonly PlacedName[] | undefined): readonly PlacedName[] {
    const unchanged = before && this.unchanged(request, before);
    if (unchanged) return unchanged;
    const limit = Number((this.reference.zoom - ZOOM_ROOM).toFixed(2));
    const large = this.windows.filter(({ zoom }) => zoom >= limit);
    const small = this.windows.filter(({ zoom }) => zoom < limit);
    const everywhere = this.cheapest(request, this.windows);
    const inLarge = small.length > 0 ? this.cheapest(request, large) : everywhere;
    if (everywhere && inLarge && everywhere.cost <= inLarge.cost + WORTH_A_SECOND_PLACE) {
      this.reserve(request, everywhere, this.windows);
      return [everywhere.name];
    }
    return [
      ...this.placeInGroup(request, large, { zoomFrom: small.length > 0 ? limit : undefined }),
      ...(small.length > 0 ? this.placeInGroup(request, small, { zoomTo: limit }) : []),
    ];
  }

  /** Places a name in windows of some zooms; that of a subject in fewer of them at a time if it does not fit in all. */
  private placeInGroup(
    request: NameRequest,
    windows: readonly NameWindow[],
    { zoomFrom, zoomTo }: Pick<PlacedName, 'zoomFrom' | 'zoomTo'>,
  ): PlacedName[] {
    const best = this.cheapest(request, windows);
    if (best) {
      this.reserve(request, best, windows);
      const limits = {
        ...(zoomFrom === undefined ? {} : { zoomFrom }),
        ...(zoomTo === undefined ? {} : { zoomTo }),
      };
      return [{ ...best.name, ...limits }];
    }
    if (!request.isSubject || windows.length < 2) return [];
    const byZoom = [...windows].sort((a, b) => b.zoom - a.zoom);
    const [upper, lower] = [byZoom.slice(0, windows.length >> 1), byZoom.slice(windows.length >> 1)];
    const between = Number(((upper.at(-1)?.zoom ?? 0) - ZOOM_ROOM).toFixed(2));
    return [
      ...this.placeInGroup(request, upper, { zoomFrom: between, zoomTo }),
      ...this.placeInGroup(request, lower, { zoomFrom, zoomTo: between }),
    ];
  }

  private cheapest(
    { key, forms, positionsIn, home, sizes, trackings }: NameRequest,
    windows: readonly NameWindow[],
  ): Candidate | null {
    const base = windows.includes(this.reference) ? this.reference : windows[0];
    const positions = base ? positionsIn(base) : [];
    if (!base || positions.length === 0) return null;
    const area = positions.length * GRID ** 2;
    const middle = home ? base.pixel(home) : middleOf(positions);
    const [largest = SMALLEST] = sizes;
    const settings = forms
      .flatMap((form) =>
        sizes.flatMap((size) =>
          trackings.map(({ tracking, cost }) => ({
            ...{ form, size, tracking },
            cost:
              form.cost +
              cost +
              (largest - size) * COST.size +
              (size === CLOSE_SIZE ? COST.close : 0) +
              (area > WIDE_SPACED_FROM && largest > SMALLEST_ON_LARGE_LAND && size < SMALLEST_ON_LARGE_LAND
                ? COST.small
                : 0),
          })),
        ),
      )
      .sort((a, b) => a.cost - b.cost);
    const distance = ([x, y]: Pixel) =>
      (COST.distance * Math.hypot(x - middle[0], y - middle[1])) / Math.sqrt(area + 1);
    const nearest = positions
      .map((pixel) => ({ pixel, cost: distance(pixel), at: base.placeAt(pixel) }))
      .sort((a, b) => a.cost - b.cost);
    let best: Candidate | null = null;
    for (const setting of settings) {
      if (best && setting.cost >= best.cost) break;
      const name = this.nameOf(key, setting);
      const label = this.labelOf(key, { ...name, at: [0, 0] });
      if (!label) return null;
      const boxes = boxesOf(label);
      for (const { pixel, cost, at } of nearest) {
        const soFar: number = setting.cost + cost;
        if (best && soFar >= best.cost) break;
        if (!this.isFreeIn(windows, boxes, at)) continue;
        const total = soFar + this.discomfort(moved(boxes.letters, pixel), base);
        if (!best || total < best.cost) best = { name: { ...name, at }, cost: total };
      }
    }
    return best;
  }

  /** Costs of what is near a name in a window. */
  private discomfort(box: LabelBox, { faint, drawn }: NameWindow): number {
    return (
      (faint.count(box, 1) > 0 ? COST.faint : 0) +
      (drawn.count(box, ROOM) > 0 ? COST.narrow : 0) +
      (drawn.count(box, 2 * ROOM) > 0 ? COST.narrow : 0)
    );
  }

  private nameOf(key: string, { form, size, tracking }: { form: NameForm; size: number; tracking: number }) {
    const own = this.story.names.states[key]?.name.replace(/ \(.*\)$/, '') ?? key;
    const usual = this.story.names.states[key] ? 0.12 : 0.03;
    return {
      size,
      ...(tracking === usual ? {} : { tracking }),
      ...(form.text === own ? {} : { text: form.text }),
      ...(form.local ? { local: true as const } : {}),
    };
  }
}
