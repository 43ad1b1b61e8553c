import type { LayerSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection } from 'geojson';
import {
  ARROWS_ABOVE,
  type DataSet,
  type MapPart,
  OVERLAYS_ABOVE,
  SLOTS,
  type Slot,
} from '../../drawing/kinds/kind';
import { combinedLabelLayer, labelLayers } from '../../drawing/label-layers';
import type { Overlay } from '../../drawing/overlays';
import type { Palette } from '../../drawing/palette';
import type { SchematicLine } from '../../drawing/schematic-lines';
import { formatIsoDay } from '../../time/dates';
import type { GeneralizedSet } from '../geodata/generalize';
import { base } from '../layers/base';
import { layers } from '../layers/index';
import { GEOGRAPHY, geography, liveForms } from './live-source';

type StyleParts = {
  palette: Palette;
  data: Readonly<Record<DataSet, FeatureCollection>>;
  /** The data sets that wide views draw generalized. */
  generalized: Readonly<Record<GeneralizedSet, FeatureCollection>>;
  /** Font files by font name, as the style’s root `font-faces` takes them. */
  fontFaces: StyleSpecification['font-faces'];
  /** Labels as GeoJSON points. */
  labels: FeatureCollection;
};

/** All drawings of the map, base and layers, in the order of the catalogue. */
const mapParts = (palette: Palette): MapPart[] => [
  ...base(palette),
  ...Object.values(layers).flatMap((layer) => layer.draw(palette)),
];

/** The layers below the labels, slot by slot. */
function shapeLayers(palette: Palette): LayerSpecification[] {
  const all = mapParts(palette);
  const inSlot = (slot: Slot) =>
    all.flatMap((drawing) => ('layers' in drawing && drawing.slot === slot ? drawing.layers : []));
  return SLOTS.flatMap(inSlot);
}

/** The style’s layers from below: slot by slot, and the labels above all. */
export const styleLayers = (palette: Palette): LayerSpecification[] => [
  ...shapeLayers(palette),
  ...labelLayers(palette),
];

/** The same for the live map, where each draw call counts: from one source, and all labels at once. */
export const liveLayers = (palette: Palette): LayerSpecification[] => [
  ...shapeLayers(palette).flatMap(liveForms),
  combinedLabelLayer(palette),
];

/** The overlays of the map, from below. */
export const overlays = (palette: Palette): Overlay[] =>
  mapParts(palette).flatMap((drawing) => ('overlays' in drawing ? drawing.overlays : []));

/** The schematic lines of the map, from below. */
export const schematicLines = (palette: Palette): SchematicLine[] =>
  mapParts(palette).flatMap((drawing) => ('arrows' in drawing ? drawing.arrows : []));

/** Id of the style layer below which the overlays lie: the first of the slot that follows theirs. */
export const layerAboveOverlays = (palette: Palette): string => layerAbove(OVERLAYS_ABOVE, palette).id;

/** Id of the style layer below which the arrows lie. */
export const layerAboveArrows = (palette: Palette): string => layerAbove(ARROWS_ABOVE, palette).id;

/** Ids of the live map’s layers below which overlays and arrows lie. */
export const liveLayersAbove = (palette: Palette): { overlays: string; arrows: string } => {
  const lowestForm = (slot: Slot) => liveForms(layerAbove(slot, palette))[0].id;
  return { overlays: lowestForm(OVERLAYS_ABOVE), arrows: lowestForm(ARROWS_ABOVE) };
};

function layerAbove(slot: Slot, palette: Palette): LayerSpecification {
  const following = SLOTS[SLOTS.indexOf(slot) + 1];
  const above = mapParts(palette).find((drawing) => 'layers' in drawing && drawing.slot === following);
  const first = above && 'layers' in above ? above.layers[0] : undefined;
  if (!first) throw new Error(`nothing lies above the ${slot}`);
  return first;
}

/** Zoom of the finest tiles that are cut. */
export const FINEST_TILES = 8;

/** Days before any change of the story’s borders: the style’s day until one is set. */
const DEFAULT_DAY = formatIsoDay(-9000);

/**
 * The MapLibre style of every live map of the site. It shows nothing that moves by itself: how strongly each feature
 * shows is set from outside by feature state, and the borders’ day by the global state `day`.
 */
export function styleFor({ palette, data, generalized, fontFaces, labels }: StyleParts): StyleSpecification {
  // shares of the side of a tile of 512 pixels; those that are cut are four times as large
  const tiles = { promoteId: 'id', maxzoom: FINEST_TILES, buffer: 32, tolerance: 0.0625 } as const;
  return {
    version: 8,
    'font-faces': fontFaces,
    state: { day: { default: DEFAULT_DAY } },
    sources: {
      [GEOGRAPHY]: { type: 'geojson', data: geography(data, generalized), ...tiles },
      labels: { type: 'geojson', data: labels, ...tiles },
    },
    layers: liveLayers(palette),
  };
}
