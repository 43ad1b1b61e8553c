import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Feature, FeatureCollection } from 'geojson';
import type { FeatureStates } from '../../../../geo/atlas/feature-state';
import type { Palette } from '../../../../geo/drawing/palette';
import type { Geography } from '../../live/load-geodata';
import { LayerReader } from './evaluate-style';
import { drawFeature } from './features';
import type { Part } from './shared-elements';
import { type Drawer, element, hasGeometry } from './svg';

export type LayerGround = {
  zoom: number;
  globalState: { day: string };
  /** Pixels of the whole picture. */
  canvas: { width: number; height: number };
  drawer: Drawer;
  palette: Palette;
  geography: Geography;
  states: FeatureStates;
};

const NOTHING = {};

/** Draws layers of the style as SVG: each feature that the layer’s filter lets through, by the layer’s expressions. */
export function layerDrawer({ canvas, drawer, palette, geography, states, ...given }: LayerGround) {
  const stateOf = (source: string, feature: Feature) =>
    states.get(source as never)?.get(String(feature.properties?.id)) ?? NOTHING;
  return (layer: LayerSpecification): Part => {
    const reader = new LayerReader(layer, given);
    if (layer.type === 'background') {
      const none: Feature = { type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [] } };
      const fill = reader.text('paint', 'background-color', none, NOTHING);
      return { units: false, elements: [element('rect', { ...canvas, fill })] };
    }
    if ('maxzoom' in layer && layer.maxzoom !== undefined && given.zoom >= layer.maxzoom)
      return { units: false, elements: [] };
    const source = 'source' in layer ? layer.source : '';
    const data: FeatureCollection | undefined = geography[source as keyof Geography];
    const elements = (data?.features ?? [])
      .filter(hasGeometry)
      .filter((feature) => reader.draws(feature))
      .map((feature) => drawFeature(layer.type, reader, feature, stateOf(source, feature), drawer, palette));
    return { units: layer.type === 'fill' || layer.type === 'line', elements };
  };
}
