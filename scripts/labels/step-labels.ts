import type { MapGeodata } from '../../app/_map/live/load-geodata';
import type { Device } from '../../app/_map/picture/label-features';
import type { Names } from '../../geo/atlas/schema/names-schema';
import type { Viewport } from '../../geo/camera/camera';
import type { Side } from '../../geo/drawing/label-layers';
import { type LabelBox, labelBox } from '../../stories/labels/label-boxes';
import type { PlacedLabels, PlacedName, PlacedNames } from '../../stories/model/placed-labels-schema';
import type { StepBoard, Storyboard } from '../../stories/model/storyboard';
import { measureText } from '../fonts/measure-text';
import { MOVABLE, proposeSides, type Sides, TOWN_OMISSION_COST } from './choose-sides';
import { type LabelLayout, layOutLabels, type PlacedLabel } from './label-layout';
import { isCityMap } from './labelled-story';
import { PROJECTORS, viewportsOf } from './map-viewports';
import { PixelMask } from './pixel-mask';
import { NamePlacer, type NameWindow } from './place-names';
import { maskOf, type StepWindow, stepWindow, stopsOf } from './step-window';
import { unseenFeatures } from './unseen-features';

export type WindowLabels = PlacedLabels[string]['wide'];

/** Pixels between names and the controls over the map, and between names and a Moscow table. */
const [FROM_CONTROLS, FROM_TABLES] = [4, 14];
/** Pixels between names and notes in the margin. */
const FROM_NOTES = 6;

/** Whether a viewport is that of a slide, whose text covers the left of the map. */
export const isProjector = (viewport: Viewport): boolean => PROJECTORS.includes(viewport);

/** Windows in which the labels of a class are tried: a slide shows the wide one. */
export const windowsOf = (device: Device): Viewport[] => [
  ...viewportsOf(device),
  ...(device === 'wide' ? PROJECTORS : []),
];

const widen = ({ left, top, right, bottom }: LabelBox, by: number): LabelBox => ({
  left: left - by,
  top: top - by,
  right: right + by,
  bottom: bottom + by,
});

/** Labels for orientation, which give way to the names of states that a step is about. */
const ORIENTING = new Set(['town', 'garrison']);

/** Fills the boxes of a layout’s labels, marks and controls; without `sides` not those of labels that can give way. */
function occupy(
  mask: PixelMask,
  layout: LabelLayout,
  isFixed: (placed: PlacedLabel) => boolean,
  sides: Sides | null,
): void {
  for (const placed of layout.labels) {
    const { label, pixel, side } = placed;
    const isMovable = MOVABLE.has(label.style) && !isFixed(placed);
    if (isMovable && !sides) continue;
    const chosen: Side = (isMovable && sides?.get(label.at.join())) || side;
    if (chosen === 'none') continue;
    const box = labelBox(label, chosen, pixel, measureText);
    mask.fillBox(label.style === 'leader' ? widen(box, FROM_NOTES) : box);
  }
  for (const { box } of layout.marks) mask.fillBox(box);
  for (const box of [...layout.tables, ...layout.tableGrounds]) mask.fillBox(widen(box, FROM_TABLES));
  if (!isProjector(layout.viewport))
    for (const box of layout.controls) mask.fillBox(widen(box, FROM_CONTROLS));
}

type DrawnWindow = { drawing: StepWindow; layouts: LabelLayout[]; lines: PixelMask; faint: PixelMask };

const toNameWindow = (
  { drawing, layouts, lines, faint }: DrawnWindow,
  isFixed: (placed: PlacedLabel) => boolean,
  sides: Sides | null,
): NameWindow => {
  const { viewport } = drawing;
  const occupied = new PixelMask(viewport.width, viewport.height);
  for (const layout of layouts) occupy(occupied, layout, isFixed, sides);
  const besideText = isProjector(viewport);
  return { ...drawing, drawn: lines, faint, occupied, controls: layouts[0]?.controls ?? [], besideText };
};

/** Places all names in some windows, those of the subjects first. */
function placeNames(
  placer: NamePlacer,
  story: Storyboard,
  { rivers, ...board }: StepBoard,
  subjects: readonly string[],
  before: PlacedNames,
) {
  const placed: Record<string, PlacedName[]> = {};
  const byArea = (isCityMap(board) ? [] : Object.keys(story.names.states)).sort(
    (a, b) => placer.areaOf(b) - placer.areaOf(a),
  );
  const ordered = [...byArea].sort((a, b) => Number(subjects.includes(b)) - Number(subjects.includes(a)));
  for (const ref of ordered) placed[ref] = [...placer.placeState(ref, subjects.includes(ref), before[ref])];
  for (const { name, at } of story.names.waters)
    placed[name] = [...placer.placeWater(name, at, before[name])];
  for (const id of rivers) placed[id] = [...placer.placeRiver(id)];
  return Object.fromEntries(Object.entries(placed).filter(([, names]) => names.length > 0));
}

/** What it costs to leave out the names of towns, by their positions. */
function townOmissionCosts(
  { features, places }: Storyboard,
  device: Device,
  namedPlaces: readonly string[],
  isUnnamedLand: (at: readonly [number, number]) => boolean,
): ReadonlyMap<string, number> {
  const costs = new Map<string, number>();
  for (const { category, place } of features) {
    const at = place ? places[place]?.at : undefined;
    if (category !== 'capital' || !at) continue;
    // on a phone the names of states come first
    if (isUnnamedLand(at)) costs.set(at.join(), TOWN_OMISSION_COST.forState);
    else if (device === 'wide') costs.set(at.join(), TOWN_OMISSION_COST.capital);
  }
  for (const place of namedPlaces) costs.set(places[place]?.at.join() ?? '', TOWN_OMISSION_COST.named);
  return costs;
}

/** What a step is about: states, and places that its title, claim or headline names. */
export type Subjects = { states: readonly string[]; places: readonly string[] };

/** Places the labels of a step in the windows of one class; `before` are the names of the step before, under the same bounds. */
export function placeStepLabels(
  story: Storyboard,
  step: number,
  device: Device,
  names: Names,
  geodata: MapGeodata,
  { states: subjects, places: namedPlaces }: Subjects,
  before: PlacedNames,
): WindowLabels {
  const board = story.steps[step];
  if (!board) throw new RangeError(`there is no step ${step}`);
  const windows = windowsOf(device).map((viewport): DrawnWindow => {
    const drawing = stepWindow(story, step, device, viewport, geodata);
    const layouts = stopsOf(board).map((progress) =>
      layOutLabels(story, step, progress, device, viewport, measureText),
    );
    const [lines, faint] = [drawing.lines, drawing.faintLines].map((of) => maskOf(of, viewport)) as [
      PixelMask,
      PixelMask,
    ];
    return { drawing, layouts, lines, faint };
  });
  const authored = Object.keys({ ...board.sides, ...(device === 'narrow' ? board.sidesPhone : {}) });
  const fixed = new Set(authored.flatMap((key) => story.places[key]?.at.join() ?? []));
  const isFixed = ({ label }: PlacedLabel) => label.gap === 0 || fixed.has(label.at.join());
  const bounds = board.bounds[device];
  const placerFor = (nameWindows: readonly NameWindow[]) => new NamePlacer(story, board, names, nameWindows);

  // first the names, as if towns had no labels; then the towns’ labels beside them; then the names again
  const emptyWindows = windows.map((window) => toNameWindow(window, isFixed, null));
  const best = placerFor(emptyWindows);
  const firstNames = placeNames(best, story, board, subjects, before);
  const unnamed = subjects.filter(
    (ref) =>
      !windows.every(({ drawing: { zoom } }) =>
        firstNames[ref]?.some(
          ({ zoomFrom = zoom, zoomTo = Number.POSITIVE_INFINITY }) => zoom >= zoomFrom && zoom < zoomTo,
        ),
      ),
  );
  const [first] = windows;
  const isUnnamedLand = (at: readonly [number, number]) =>
    unnamed.includes(first?.drawing.ownerAt(first.drawing.pixel(at)) ?? '');
  const townSides = proposeSides(
    windows.flatMap(({ layouts, lines }, index) => {
      const names = best.boxesIn(emptyWindows[index] as NameWindow);
      return layouts.map((layout) => ({ layout, lines, names }));
    }),
    fixed,
    townOmissionCosts(story, device, namedPlaces, isUnnamedLand),
  );
  const sides: Record<string, Side> = {};
  for (const [place, { at }] of Object.entries(story.places)) {
    const side = townSides.get(at.join());
    if (side && side !== 'r') sides[place] = side;
  }
  const placer = placerFor(windows.map((window) => toNameWindow(window, isFixed, townSides)));
  return {
    bounds: [...bounds],
    names: placeNames(placer, story, board, subjects, before),
    sides,
    unseen: unseenFeatures(
      story,
      step,
      windows.map(({ drawing }) => drawing),
    ),
  };
}

/** Whether a state’s shortest name fits on its land in a window, beside marks and all labels but those for orientation. */
export function fitsOnLand(
  story: Storyboard,
  step: number,
  device: Device,
  drawing: StepWindow,
  names: Names,
  ref: string,
): boolean {
  const board = story.steps[step];
  if (!board) return false;
  const { viewport } = drawing;
  const layouts = stopsOf(board).map((progress) =>
    layOutLabels(story, step, progress, device, viewport, measureText),
  );
  const [lines, faint] = [drawing.lines, drawing.faintLines].map((of) => maskOf(of, viewport)) as [
    PixelMask,
    PixelMask,
  ];
  const window = toNameWindow(
    { drawing, layouts, lines, faint },
    ({ label }) => !ORIENTING.has(label.style),
    null,
  );
  const placer = new NamePlacer(story, board, names, [window]);
  return placer.placeState(ref, true).length > 0;
}
