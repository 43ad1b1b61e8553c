import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Position } from 'geojson';
import type { Palette } from '../../../../geo/drawing/palette';
import { drawSymbol, type SymbolId } from '../../../../geo/drawing/symbols';
import { UNIT } from './compact-paths';
import type { LayerReader } from './evaluate-style';
import { type Drawer, element, type Positioned, short } from './svg';

type State = Readonly<Record<string, number>>;
type Draw = (
  layer: LayerReader,
  feature: Positioned,
  state: State,
  drawer: Drawer,
  palette: Palette,
) => string;

const pointsOf = ({ geometry }: Positioned): Position[] => {
  if (geometry.type === 'Point') return [geometry.coordinates];
  return geometry.type === 'MultiPoint' ? geometry.coordinates : [];
};

const fill: Draw = (layer, feature, state, drawer) => {
  const opacity = layer.number('paint', 'fill-opacity', feature, state);
  if (opacity === 0) return '';
  return element('path', {
    d: drawer.path(feature.geometry),
    fill: layer.text('paint', 'fill-color', feature, state),
    'fill-opacity': opacity === 1 ? undefined : opacity,
  });
};

const line: Draw = (layer, feature, state, drawer) => {
  const opacity = layer.number('paint', 'line-opacity', feature, state);
  const d = drawer.path(feature.geometry);
  if (opacity === 0 || !d) return '';
  const width = layer.number('paint', 'line-width', feature, state);
  const dashes = layer.value('paint', 'line-dasharray', feature, state);
  const dash = dashes && typeof dashes === 'object' && 'from' in dashes ? dashes.from : dashes;
  return element('path', {
    d,
    fill: 'none',
    stroke: layer.text('paint', 'line-color', feature, state),
    'stroke-width': width / UNIT,
    'stroke-opacity': opacity === 1 ? undefined : opacity,
    'stroke-linejoin': 'round',
    'stroke-linecap': dash ? undefined : 'round',
    'stroke-dasharray': Array.isArray(dash)
      ? dash.map((length) => short((length * width) / UNIT)).join(' ')
      : undefined,
  });
};

/** A stain without an edge: MapLibre’s blur of 1 falls off evenly from the middle to the rim. */
const stain = (color: string): string =>
  element(
    'radialGradient',
    { id: `stain-${color.replace(/\W/g, '')}` },
    element('stop', { offset: 0, 'stop-color': color }) +
      element('stop', { offset: 1, 'stop-color': color, 'stop-opacity': 0 }),
  );

const circle: Draw = (layer, feature, state, drawer) => {
  const opacity = layer.number('paint', 'circle-opacity', feature, state);
  const strokeOpacity = layer.number('paint', 'circle-stroke-opacity', feature, state);
  const strokeWidth = layer.number('paint', 'circle-stroke-width', feature, state);
  if (opacity === 0 && (strokeOpacity === 0 || strokeWidth === 0)) return '';
  const color = layer.text('paint', 'circle-color', feature, state);
  const blurred = layer.number('paint', 'circle-blur', feature, state) > 0;
  const radius = layer.number('paint', 'circle-radius', feature, state);
  const discs = pointsOf(feature).map((position) => {
    const [x, y] = drawer.pixel(position);
    return element('circle', {
      cx: x,
      cy: y,
      // MapLibre draws a stroke outside the radius, SVG astride it
      r: radius + strokeWidth / 2,
      fill: opacity === 0 ? 'none' : blurred ? `url(#stain-${color.replace(/\W/g, '')})` : color,
      'fill-opacity': opacity === 1 || opacity === 0 ? undefined : opacity,
      stroke: strokeWidth > 0 ? layer.text('paint', 'circle-stroke-color', feature, state) : undefined,
      'stroke-width': strokeWidth > 0 ? strokeWidth : undefined,
      'stroke-opacity': strokeWidth > 0 && strokeOpacity < 1 ? strokeOpacity : undefined,
    });
  });
  return (blurred ? element('defs', {}, stain(color)) : '') + discs.join('');
};

const symbol: Draw = (layer, feature, state, drawer, palette) => {
  const opacity = layer.number('paint', 'icon-opacity', feature, state);
  const image = layer.text('layout', 'icon-image', feature, state);
  if (opacity === 0 || !image) return '';
  const { width, height, svg } = drawSymbol(image as SymbolId, palette);
  const [right, down] = layer.value('layout', 'icon-offset', feature, state) as [number, number];
  return pointsOf(feature)
    .map((position) => {
      const [x, y] = drawer.pixel(position);
      const transform = `translate(${short(x + right - width / 2)} ${short(y + down - height / 2)})`;
      return element('g', { transform, opacity: opacity === 1 ? undefined : opacity }, svg);
    })
    .join('');
};

const draws: Partial<Record<LayerSpecification['type'], Draw>> = { fill, line, circle, symbol };

/** One feature of one style layer as SVG; nothing where it does not show. */
export function drawFeature(type: LayerSpecification['type'], ...given: Parameters<Draw>): string {
  const draw = draws[type];
  if (!draw) throw new Error(`a still cannot draw layers of type "${type}"`);
  return draw(...given);
}
