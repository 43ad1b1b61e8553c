import type { Feature, FeatureCollection } from 'geojson';
import { faultLines, SMALL } from '../../../geo/alignments';
import type { Viewport } from '../../../geo/camera';
import type { Palette } from '../../../geo/palette';
import { arrows, layerAboveArrows, layerAboveOverlays, overlays, styleLayers } from '../../../geo/style';
import { drawPlate, type PlateId } from '../../../geo/symbols';
import type { Measure } from '../../../stories/label-boxes';
import { type Moment, sceneAt, storyLabels } from '../../../stories/scene';
import type { Storyboard } from '../../../stories/storyboard';
import type { Geography } from '../geography';
import type { Device } from '../label-features';
import { pictureOf } from '../picture';
import { drawArrows } from './arrows';
import { writtenOnce } from './compact';
import { LayerReader } from './evaluate';
import { layerDrawer } from './layers';
import { type Definitions, drawOverlays } from './overlays';
import { junctionsOf } from './simplify';
import { drawerFor, element } from './svg';
import { drawLabel } from './words';

export type StillOptions = {
  story: Storyboard;
  moment: Moment;
  /** Pixels. */
  width: number;
  height: number;
  device: Device;
  /** Pixels kept free round the frame. */
  padding: Viewport['padding'];
  /** Pixels drawn beyond the window on every side, for windows of other shapes. */
  bleed?: { x: number; y: number };
  palette: Palette;
  geography: Geography;
  measure: Measure;
  /** What the picture shows, for those who do not see it. */
  title: string;
  /** CSS that brings the fonts along, if the picture is to stand alone. */
  fontCss?: string;
};

/** Zoom from which enclaves have ribbons of their own. */
const SMALL_FROM = 6;
/**
 * A scene drawn as SVG without WebGL: the same scene, cameras, style expressions, overlays and symbols as the live
 * map’s, so that the two cannot disagree.
 */
export function drawStill(options: StillOptions): string {
  const {
    story,
    moment,
    width,
    height,
    device,
    padding,
    palette,
    geography,
    measure,
    title,
    bleed = { x: 0, y: 0 },
    fontCss = '',
  } = options;
  const canvas = { width: width + 2 * bleed.x, height: height + 2 * bleed.y };
  const scene = sceneAt(story, moment);
  const picture = pictureOf(story, scene, { width, height, padding }, device, false);
  const drawer = drawerFor(picture.camera, canvas.width, canvas.height, junctionsOf(geography));
  const given = { zoom: picture.camera.zoom, globalState: { day: picture.bordersDay } };
  const definitions: Definitions = new Map();
  const small = new Set<unknown>(picture.camera.zoom < SMALL_FROM ? SMALL : []);
  const lines = faultLines(geography.borders, picture.alignments, picture.bordersDay);
  const faults: FeatureCollection = {
    ...lines,
    features: lines.features.filter(
      ({ properties }) => !small.has(properties?.left) && !small.has(properties?.right),
    ),
  };

  const drawLayer = layerDrawer({ ...given, canvas, drawer, palette, geography, states: picture.states });

  const all = styleLayers(palette);
  const shapes = all.filter((layer) => !layer.id.startsWith('label-'));
  const above = shapes.findIndex(({ id }) => id === layerAboveOverlays(palette));
  const aboveArrows = shapes.findIndex(({ id }) => id === layerAboveArrows(palette));
  const readers = new Map(all.map((layer) => [layer.id, new LayerReader(layer, given)]));
  const words = storyLabels(story)
    .map((label) =>
      drawLabel(label, picture.labels[label.id] ?? 0, device, drawer, measure, ({ style, text, tone }) => {
        const reader = readers.get(`label-${style}`);
        const feature: Feature = {
          type: 'Feature',
          properties: { style, text, tone },
          geometry: { type: 'Point', coordinates: [...label.at] },
        };
        const image = reader?.text('layout', 'icon-image', feature, {});
        return {
          color: reader?.text('paint', 'text-color', feature, {}) ?? palette.ink,
          halo: reader?.text('paint', 'text-halo-color', feature, {}) ?? 'none',
          plate: image ? (width, height) => drawPlate(image as PlateId, palette, width, height) : null,
        };
      }),
    )
    .join('');

  const drawn = [
    ...shapes.slice(0, above).map(drawLayer),
    drawOverlays(overlays(palette), picture.states, geography, drawer, definitions, faults),
    ...shapes.slice(above, aboveArrows).map(drawLayer),
    drawArrows(arrows(palette), picture.lines, geography.routes, palette.casing, drawer),
    ...shapes.slice(aboveArrows).map(drawLayer),
    words,
  ].join('');
  const clip = element('clipPath', { id: 'window' }, element('rect', canvas));
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${canvas.width} ${canvas.height}`,
      ...canvas,
      role: 'img',
    },
    element('title', {}, title.replace(/&/g, '&amp;').replace(/</g, '&lt;')) +
      (fontCss ? `<style>${fontCss}</style>` : '') +
      element('defs', {}, clip + [...definitions.values()].join('')) +
      element('g', { 'clip-path': 'url(#window)' }, drawn),
  );
  return writtenOnce(svg);
}
