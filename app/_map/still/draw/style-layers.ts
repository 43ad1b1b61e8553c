import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Feature, FeatureCollection } from 'geojson';
import type { FeatureStates } from '../../../../geo/atlas/style/feature-state';
import type { Palette } from '../../../../geo/drawing/palette';
import type { Geodata } from '../../live/load-geodata';
import { LayerEvaluator } from './evaluate-style';
import { drawFeature } from './features';
import type { DrawnLayer } from './shared-elements';
import { element, hasGeometry, type SvgProjection } from './svg';

export type LayerDrawingOptions = {
  zoom: number;
  globalState: { day: string };
  /** Size of the whole picture in pixels. */
  canvas: { width: number; height: number };
  projection: SvgProjection;
  palette: Palette;
  geodata: Geodata;
  states: FeatureStates;
};

const NO_STATE = {};

/** Creates a function that draws a style layer as SVG: each feature that passes its filter, with its expressions evaluated. */
export function createLayerDrawer({
  canvas,
  projection,
  palette,
  geodata,
  states,
  ...context
}: LayerDrawingOptions) {
  const stateOf = (source: string, feature: Feature) =>
    states.get(source as never)?.get(String(feature.properties?.id)) ?? NO_STATE;
  return (layer: LayerSpecification): DrawnLayer => {
    const evaluator = new LayerEvaluator(layer, context);
    if (layer.type === 'background') {
      const noFeature: Feature = {
        type: 'Feature',
        properties: {},
        geometry: { type: 'Point', coordinates: [] },
      };
      const fill = evaluator.text('paint', 'background-color', noFeature, NO_STATE);
      return { units: false, elements: [element('rect', { ...canvas, fill })] };
    }
    if ('maxzoom' in layer && layer.maxzoom !== undefined && context.zoom >= layer.maxzoom)
      return { units: false, elements: [] };
    const source = 'source' in layer ? layer.source : '';
    const data: FeatureCollection | undefined = geodata[source as keyof Geodata];
    const elements = (data?.features ?? [])
      .filter(hasGeometry)
      .filter((feature) => evaluator.draws(feature))
      .map((feature) =>
        drawFeature(layer.type, evaluator, feature, stateOf(source, feature), projection, palette),
      );
    return { units: layer.type === 'fill' || layer.type === 'line', elements };
  };
}
