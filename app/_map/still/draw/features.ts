import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Position } from 'geojson';
import type { Palette } from '../../../../geo/drawing/palette';
import { drawSymbol, type SymbolId } from '../../../../geo/drawing/symbols';
import { UNIT } from './compact-paths';
import type { LayerEvaluator } from './evaluate-style';
import { element, type FeatureWithGeometry, formatNumber, type SvgProjection } from './svg';

type FeatureState = Readonly<Record<string, number>>;
type DrawFeature = (
  layer: LayerEvaluator,
  feature: FeatureWithGeometry,
  state: FeatureState,
  projection: SvgProjection,
  palette: Palette,
) => string;

const pointsOf = ({ geometry }: FeatureWithGeometry): Position[] => {
  if (geometry.type === 'Point') return [geometry.coordinates];
  return geometry.type === 'MultiPoint' ? geometry.coordinates : [];
};

const drawFill: DrawFeature = (layer, feature, state, projection) => {
  const opacity = layer.number('paint', 'fill-opacity', feature, state);
  if (opacity === 0) return '';
  return element('path', {
    d: projection.path(feature.geometry),
    fill: layer.text('paint', 'fill-color', feature, state),
    'fill-opacity': opacity === 1 ? undefined : opacity,
  });
};

const drawLine: DrawFeature = (layer, feature, state, projection) => {
  const opacity = layer.number('paint', 'line-opacity', feature, state);
  const d = projection.path(feature.geometry);
  if (opacity === 0 || !d) return '';
  const width = layer.number('paint', 'line-width', feature, state);
  const dashes = layer.value('paint', 'line-dasharray', feature, state);
  const pattern = dashes && typeof dashes === 'object' && 'from' in dashes ? dashes.from : dashes;
  return element('path', {
    d,
    fill: 'none',
    stroke: layer.text('paint', 'line-color', feature, state),
    'stroke-width': width / UNIT,
    'stroke-opacity': opacity === 1 ? undefined : opacity,
    'stroke-linejoin': 'round',
    'stroke-linecap': pattern ? undefined : 'round',
    'stroke-dasharray': Array.isArray(pattern)
      ? pattern.map((length) => formatNumber((length * width) / UNIT)).join(' ')
      : undefined,
  });
};

const drawCircle: DrawFeature = (layer, feature, state, projection) => {
  const opacity = layer.number('paint', 'circle-opacity', feature, state);
  const strokeOpacity = layer.number('paint', 'circle-stroke-opacity', feature, state);
  const strokeWidth = layer.number('paint', 'circle-stroke-width', feature, state);
  if (opacity === 0 && (strokeOpacity === 0 || strokeWidth === 0)) return '';
  const color = layer.text('paint', 'circle-color', feature, state);
  const radius = layer.number('paint', 'circle-radius', feature, state);
  const circles = pointsOf(feature).map((position) => {
    const [x, y] = projection.pixel(position);
    return element('circle', {
      cx: x,
      cy: y,
      // MapLibre draws a stroke outside the radius, SVG centred on it
      r: radius + strokeWidth / 2,
      fill: opacity === 0 ? 'none' : color,
      'fill-opacity': opacity === 1 || opacity === 0 ? undefined : opacity,
      stroke: strokeWidth > 0 ? layer.text('paint', 'circle-stroke-color', feature, state) : undefined,
      'stroke-width': strokeWidth > 0 ? strokeWidth : undefined,
      'stroke-opacity': strokeWidth > 0 && strokeOpacity < 1 ? strokeOpacity : undefined,
    });
  });
  return circles.join('');
};

const drawIcon: DrawFeature = (layer, feature, state, projection, palette) => {
  const opacity = layer.number('paint', 'icon-opacity', feature, state);
  const image = layer.text('layout', 'icon-image', feature, state);
  if (opacity === 0 || !image) return '';
  const { width, height, svg } = drawSymbol(image as SymbolId, palette);
  const [right, down] = layer.value('layout', 'icon-offset', feature, state) as [number, number];
  return pointsOf(feature)
    .map((position) => {
      const [x, y] = projection.pixel(position);
      const transform = `translate(${formatNumber(x + right - width / 2)} ${formatNumber(y + down - height / 2)})`;
      return element('g', { transform, opacity: opacity === 1 ? undefined : opacity }, svg);
    })
    .join('');
};

const drawByType: Partial<Record<LayerSpecification['type'], DrawFeature>> = {
  fill: drawFill,
  line: drawLine,
  circle: drawCircle,
  symbol: drawIcon,
};

/** Draws a feature of a style layer as SVG; an empty string if it is not visible. Throws at other types of layer. */
export function drawFeature(
  type: LayerSpecification['type'],
  ...parameters: Parameters<DrawFeature>
): string {
  const draw = drawByType[type];
  if (!draw) throw new Error(`a still cannot draw layers of type "${type}"`);
  return draw(...parameters);
}
