import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection } from 'geojson';
import { isoDay } from './dates';
import { DATA_SETS, type Drawing, SLOTS } from './kinds/kind';
import { labelLayers } from './labels';
import { layers } from './layers';
import { base } from './layers/base';
import type { Palette } from './palette';

type StyleParts = {
  palette: Palette;
  /** Address of a data set of public/geo. */
  dataUrl: (name: string) => string;
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
  const bySlot = SLOTS.flatMap((slot) => all.filter((drawing) => drawing.slot === slot));
  return [...bySlot.flatMap((drawing) => drawing.layers), ...labelLayers(palette)];
}

/** Days before any change of the story’s borders: what the style shows until it is told the day. */
const BEFORE = isoDay(-9000);

/**
 * The MapLibre style of every map of the site. It shows nothing that moves by itself: how strongly each feature
 * shows is set from outside by feature state, and the borders’ day by the global state `day`.
 */
export function styleFor({ palette, dataUrl, fontFaces, labels }: StyleParts): StyleSpecification {
  const data = DATA_SETS.map((name) => [
    name,
    { type: 'geojson', data: dataUrl(name), promoteId: 'id', maxzoom: 8, tolerance: 0.25 } as const,
  ]);
  return {
    version: 8,
    'font-faces': fontFaces,
    state: { day: { default: BEFORE } },
    sources: {
      ...Object.fromEntries(data),
      labels: { type: 'geojson', data: labels, promoteId: 'id', maxzoom: 8 },
    },
    layers: styleLayers(palette),
  };
}
