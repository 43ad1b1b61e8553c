import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection } from 'geojson';
import type { Arrow } from './arrows';
import { isoDay } from './dates';
import {
  ARROWS_ABOVE,
  DATA_SETS,
  type DataSet,
  type Drawing,
  OVERLAYS_ABOVE,
  SLOTS,
  type Slot,
} from './kinds/kind';
import { labelLayers } from './labels';
import { layers } from './layers';
import { base } from './layers/base';
import type { Overlay } from './overlays';
import type { Palette } from './palette';

type StyleParts = {
  palette: Palette;
  /** The data sets of public/geo, each as itself or as its address. */
  data: Readonly<Record<DataSet, FeatureCollection | string>>;
  /** Font files by font name, as the style’s root `font-faces` takes them. */
  fontFaces: StyleSpecification['font-faces'];
  /** Labels as GeoJSON points. */
  labels: FeatureCollection;
};

/** All drawings of the map, base and layers, in the order of the catalogue. */
export const drawings = (palette: Palette): Drawing[] => [
  ...base(palette),
  ...Object.values(layers).flatMap((layer) => layer.draw(palette)),
];

/** The style’s layers from below: slot by slot, and the labels above all. */
export function styleLayers(palette: Palette): StyleSpecification['layers'] {
  const all = drawings(palette);
  const inSlot = (slot: Slot) =>
    all.flatMap((drawing) => ('layers' in drawing && drawing.slot === slot ? drawing.layers : []));
  return [...SLOTS.flatMap(inSlot), ...labelLayers(palette)];
}

/** The overlays of the map, from below. */
export const overlays = (palette: Palette): Overlay[] =>
  drawings(palette).flatMap((drawing) => ('overlays' in drawing ? drawing.overlays : []));

/** The schematic lines of the map, from below. */
export const arrows = (palette: Palette): Arrow[] =>
  drawings(palette).flatMap((drawing) => ('arrows' in drawing ? drawing.arrows : []));

/** Id of the style layer below which the overlays lie: the first of the slot that follows theirs. */
export const layerAboveOverlays = (palette: Palette): string => layerAbove(OVERLAYS_ABOVE, palette);

/** Id of the style layer below which the arrows lie. */
export const layerAboveArrows = (palette: Palette): string => layerAbove(ARROWS_ABOVE, palette);

function layerAbove(slot: Slot, palette: Palette): string {
  const following = SLOTS[SLOTS.indexOf(slot) + 1];
  const above = drawings(palette).find((drawing) => 'layers' in drawing && drawing.slot === following);
  const first = above && 'layers' in above ? above.layers[0] : undefined;
  if (!first) throw new Error(`nothing lies above the ${slot}`);
  return first.id;
}

/** Days before any change of the story’s borders: what the style shows until it is told the day. */
const BEFORE = isoDay(-9000);

/**
 * The MapLibre style of every map of the site. It shows nothing that moves by itself: how strongly each feature
 * shows is set from outside by feature state, and the borders’ day by the global state `day`.
 */
export function styleFor({ palette, data, fontFaces, labels }: StyleParts): StyleSpecification {
  const sources = DATA_SETS.map((name) => [
    name,
    { type: 'geojson', data: data[name], promoteId: 'id', maxzoom: 8, tolerance: 0.25 } as const,
  ]);
  return {
    version: 8,
    'font-faces': fontFaces,
    state: { day: { default: BEFORE } },
    sources: {
      ...Object.fromEntries(sources),
      labels: { type: 'geojson', data: labels, promoteId: 'id', maxzoom: 8 },
    },
    layers: styleLayers(palette),
  };
}
