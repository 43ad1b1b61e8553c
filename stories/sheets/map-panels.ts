import { project, unproject } from '../../geo/camera/camera';
import { formatEdtf, parseIsoDay } from '../../geo/time/dates';
import type { MapPanels } from '../model/sheets-schema';
import type { StepBoard, Storyboard } from '../model/storyboard';

/** Circumference of the earth at the equator, kilometres (WGS84). */
const EQUATOR_KM = 40_075.017;

/** Height of each map as a share of its width. */
export const PANEL_SHAPE = 0.92;

type Bounds = readonly [west: number, south: number, east: number, north: number];

/** Bounds, WGS84 degrees, of a map that is `km` wide at its centre. */
export function boundsAround(center: readonly [number, number], km: number): Bounds {
  const [x, y] = project(center);
  const width = km / (EQUATOR_KM * Math.cos((center[1] * Math.PI) / 180));
  const height = width * PANEL_SHAPE;
  const [west, north] = unproject([x - width / 2, y - height / 2]);
  const [east, south] = unproject([x + width / 2, y + height / 2]);
  return [west, south, east, north];
}

function panelStep(id: string, km: number, map: MapPanels['maps'][number]): StepBoard {
  const { title, date, inFocus, names, sides, stateNames } = map;
  const bounds = boundsAround(map.center, km);
  const day = parseIsoDay(map.day);
  return {
    ...{ id, chapter: id, title, date, inFocus, names, sides, stateNames, alt: '' },
    dateWords: formatEdtf(date),
    days: [
      [0, day],
      [1, day],
    ],
    bounds: { wide: bounds, narrow: bounds },
    ...{
      still: 1,
      series: [],
      builds: [1],
      buildParagraphs: [],
      smallMaps: null,
      plates: {},
      leaders: {},
      columns: [],
      rivers: [],
      context: false,
      outlook: false,
    },
    show: [
      { layer: 'states', features: 'all', presence: { byDate: true, level: 1 } },
      ...map.show.map(({ layer, features }) => ({
        layer,
        features,
        presence: { byDate: false as const, window: [[0, 1] as const] },
      })),
    ],
    label: { text: '', at: 'frame', from: 1 },
    focus: 'frame',
    sidesPhone: { ...sides, ...map.sidesNarrow },
    placedNames: null,
    unseen: { wide: [], narrow: [] },
    stateNamesPhone: { ...stateNames, ...map.stateNamesNarrow },
  };
}

/** A storyboard with a step for each map of a sheet, none of which depends on another. */
export function panelBoard(board: Storyboard, { id, km, maps }: MapPanels): Storyboard {
  const steps = maps.map((map, at) => panelStep(`${id}-${at + 1}`, km, map));
  const chapters = steps.map((step, first) => ({
    ...{ id: step.id, title: step.title, dates: step.dateWords, cover: step.id },
    ...{ first, count: 1 },
  }));
  return { ...board, steps, chapters };
}
