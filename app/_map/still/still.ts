import type { Feature, FeatureCollection } from 'geojson';
import { faultLines, SMALL } from '../../../geo/atlas/alignments';
import {
  arrows,
  layerAboveArrows,
  layerAboveOverlays,
  overlays,
  styleLayers,
} from '../../../geo/atlas/style';
import type { Camera, Viewport } from '../../../geo/camera/camera';
import type { Palette } from '../../../geo/drawing/palette';
import { drawPlate, type PlateId } from '../../../geo/drawing/symbols';
import type { MeasureText } from '../../../stories/labels/label-boxes';
import type { Storyboard } from '../../../stories/model/storyboard';
import { type Moment, sceneAt, storyLabels } from '../../../stories/scene/scene';
import type { Geography } from '../live/load-geodata';
import type { Device } from '../picture/label-features';
import { type Picture, pictureOf } from '../picture/picture';
import { writtenOnce } from './draw/compact-paths';
import { LayerReader } from './draw/evaluate-style';
import { drawLabel } from './draw/labels';
import { type Definitions, drawOverlays } from './draw/overlays';
import { drawArrows } from './draw/schematic-lines';
import { layered, layerRules, type Part } from './draw/shared-elements';
import { junctionsOf } from './draw/simplify-lines';
import { layerDrawer } from './draw/style-layers';
import { drawerFor, element } from './draw/svg';
import { pictureId } from './step-pictures';

/** How a picture is drawn, whatever moment it shows. */
type Look = {
  story: Storyboard;
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
  measure: MeasureText;
  /** What the picture shows, for those who do not see it. */
  title: string;
  /** CSS that brings the fonts along, if the picture is to stand alone. */
  fontCss?: string;
};

export type StillOptions = Look & { moment: Moment };

export type LayeredStillOptions = Look & {
  /** Position of the step in its story, from 0. */
  step: number;
  /** Progress of each picture; the camera stands at all of them. */
  progresses: readonly number[];
  /** Progress of the picture that is shown if none is asked for, one of these. */
  progress: number;
};

/** Zoom from which enclaves have ribbons of their own. */
const SMALL_FROM = 6;

/** Draws pictures that share a camera: what they define is defined once, and the same shape has the same path. */
function partsDrawer(look: Look, camera: Camera) {
  const { story, width, height, device, padding, palette, geography, measure, bleed = { x: 0, y: 0 } } = look;
  const canvas = { width: width + 2 * bleed.x, height: height + 2 * bleed.y };
  const drawer = drawerFor(camera, canvas.width, canvas.height, junctionsOf(geography));
  const definitions: Definitions = new Map();
  const small = new Set<unknown>(camera.zoom < SMALL_FROM ? SMALL : []);
  const all = styleLayers(palette);
  const shapes = all.filter((layer) => !layer.id.startsWith('label-'));
  const above = shapes.findIndex(({ id }) => id === layerAboveOverlays(palette));
  const aboveArrows = shapes.findIndex(({ id }) => id === layerAboveArrows(palette));

  const partsOf = (picture: Picture): Part[] => {
    const given = { zoom: camera.zoom, globalState: { day: picture.bordersDay } };
    const lines = faultLines(geography.borders, picture.alignments, picture.bordersDay);
    const faults: FeatureCollection = {
      ...lines,
      features: lines.features.filter(
        ({ properties }) => !small.has(properties?.left) && !small.has(properties?.right),
      ),
    };
    const drawLayer = layerDrawer({ ...given, canvas, drawer, palette, geography, states: picture.states });
    const readers = new Map(all.map((layer) => [layer.id, new LayerReader(layer, given)]));
    const words = storyLabels(story).map((label) =>
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
    );
    return [
      ...shapes.slice(0, above).map(drawLayer),
      drawOverlays(overlays(palette), picture.states, geography, drawer, definitions, faults),
      ...shapes.slice(above, aboveArrows).map(drawLayer),
      drawArrows(arrows(palette), picture.lines, geography.routes, palette.casing, drawer),
      ...shapes.slice(aboveArrows).map(drawLayer),
      { units: false, elements: words },
    ];
  };
  const pictureAt = (moment: Moment): Picture =>
    pictureOf(story, sceneAt(story, moment), { width, height, padding }, device, false);
  return { canvas, definitions, partsAt: (moment: Moment) => partsOf(pictureAt(moment)) };
}

const cameraAt = ({ story, width, height, padding, device }: Look, moment: Moment): Camera =>
  pictureOf(story, sceneAt(story, moment), { width, height, padding }, device, false).camera;

function written(
  { title, fontCss = '' }: Look,
  { canvas, definitions }: Pick<ReturnType<typeof partsDrawer>, 'canvas' | 'definitions'>,
  drawn: string,
  { rules = '', marks = '' } = {},
): string {
  const clip = element('clipPath', { id: 'window' }, element('rect', canvas));
  const style = fontCss + rules;
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${canvas.width} ${canvas.height}`,
      ...canvas,
      role: 'img',
    },
    element('title', {}, title.replace(/&/g, '&amp;').replace(/</g, '&lt;')) +
      (style ? `<style>${style}</style>` : '') +
      element('defs', {}, clip + [...definitions.values()].join('')) +
      marks +
      element('g', { 'clip-path': 'url(#window)' }, drawn),
  );
  return writtenOnce(svg);
}

/**
 * A scene drawn as SVG without WebGL: the same scene, cameras, style expressions, overlays and symbols as the live
 * map’s, so that the two cannot disagree.
 */
export function drawStill({ moment, ...look }: StillOptions): string {
  const drawer = partsDrawer(look, cameraAt(look, moment));
  return written(look, drawer, layered([drawer.partsAt(moment)]));
}

/**
 * Scenes of a step drawn as one SVG, which shows that whose `pictureId` its address names after `#`: what they share is
 * there once. Throws RangeError if the camera still moves at one of them.
 */
export function drawLayeredStill({ step, progresses, progress, ...look }: LayeredStillOptions): string {
  const moments = progresses.map((at) => ({ step, progress: at }));
  const camera = cameraAt(look, { step, progress });
  for (const moment of moments)
    if (JSON.stringify(cameraAt(look, moment)) !== JSON.stringify(camera))
      throw new RangeError(`the camera of step ${step + 1} still moves at progress ${moment.progress}`);
  const drawer = partsDrawer(look, camera);
  const drawn = layered(moments.map((moment) => drawer.partsAt(moment)));
  const ids = progresses.map(pictureId);
  const rules = layerRules(ids, progresses.indexOf(progress));
  return written(look, drawer, drawn, { rules, marks: ids.map((id) => element('g', { id })).join('') });
}
