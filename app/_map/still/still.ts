import type { Feature, FeatureCollection } from 'geojson';
import { faultLines, SMALL } from '../../../geo/atlas/alignments';
import {
  layerAboveArrows,
  layerAboveOverlays,
  overlays,
  schematicLines,
  styleLayers,
} from '../../../geo/atlas/style/style';
import type { Camera, Viewport } from '../../../geo/camera/camera';
import type { Palette } from '../../../geo/drawing/palette';
import { drawPlate, type PlateId } from '../../../geo/drawing/symbols';
import type { LabelBox, MeasureText } from '../../../stories/labels/label-boxes';
import type { MapLabel } from '../../../stories/labels/labels';
import type { Storyboard } from '../../../stories/model/storyboard';
import { type Moment, sceneAt, storyLabels } from '../../../stories/scene/scene';
import { geodataAt, type MapGeodata } from '../live/load-geodata';
import type { Device } from '../picture/label-features';
import { type LeaderLine, type Picture, pictureOf } from '../picture/picture';
import { drawColumn } from '../table/draw-column';
import { drawLeaderLine } from '../table/draw-leader-line';
import { drawTable, type GroupAttributes } from '../table/draw-table';
import { joinLines, shareRepeatedPaths } from './draw/compact-paths';
import { LayerEvaluator } from './draw/evaluate-style';
import { drawLabel } from './draw/labels';
import { type Definitions, drawOverlays } from './draw/overlays';
import { drawArrows } from './draw/schematic-lines';
import { type DrawnLayer, mergePictures, pictureRules } from './draw/shared-elements';
import { junctionsOf } from './draw/simplify-lines';
import { createLayerDrawer } from './draw/style-layers';
import { createSvgProjection, element, formatNumber } from './draw/svg';
import { quietOverlays, quietStates } from './quiet-ground';
import { heldBox, type SmallSizes, smallClasses, smallRules, smallSizes, TABLE_SIZES } from './small-labels';
import { pictureId } from './step-pictures';

/** How a still is drawn, whatever moment it shows. */
export type StillSettings = {
  story: Storyboard;
  /** Pixels. */
  width: number;
  height: number;
  device: Device;
  /** Pixels that a step’s bounds keep free of each edge. */
  padding: Viewport['padding'];
  /** Pixels drawn beyond the window on every side, for windows of other shapes. */
  bleed?: { x: number; y: number };
  /** Whether date and buttons lie over the picture, so that no label stands there; by default they do. */
  hasControls?: boolean;
  /** Whether land out of focus and the fault line are pale, for maps so small that little is seen; by default they are not. */
  hasQuietGround?: boolean;
  /** Whether labels are drawn; by default they are. */
  hasLabels?: boolean;
  palette: Palette;
  geodata: MapGeodata;
  measure: MeasureText;
  /** Text alternative. */
  title: string;
};

export type StillOptions = StillSettings & { moment: Moment };

export type LayeredStillOptions = StillSettings & {
  /** Position of the step in its story, from 0. */
  step: number;
  /** Progress of each picture; the camera must be the same at all of them. */
  progresses: readonly number[];
  /** Progress of the picture shown by default, one of `progresses`. */
  progress: number;
};

/** Zoom from which enclaves have bands of their own. */
const ENCLAVES_FROM_ZOOM = 5.9;

/** Draws moments that share a camera, with shared definitions, so that the same shape has the same path in all. */
function createSceneDrawer(settings: StillSettings, camera: Camera) {
  const {
    story,
    width,
    height,
    device,
    padding,
    palette,
    measure,
    bleed = { x: 0, y: 0 },
    hasControls,
    hasLabels = true,
    hasQuietGround = false,
  } = settings;
  // small frames show the picture of phones, smaller than it was drawn
  const hasSmallForms = device === 'narrow' && bleed.x > 0;
  const geodata = geodataAt(settings.geodata, camera.zoom);
  const canvas = { width: width + 2 * bleed.x, height: height + 2 * bleed.y };
  const projection = createSvgProjection(camera, canvas.width, canvas.height, junctionsOf(geodata));
  const definitions: Definitions = new Map();
  const hiddenEnclaves = new Set<unknown>(camera.zoom < ENCLAVES_FROM_ZOOM ? SMALL : []);
  const layers = styleLayers(palette);
  const shapeLayers = layers.filter((layer) => !layer.id.startsWith('label-'));
  const overlayIndex = shapeLayers.findIndex(({ id }) => id === layerAboveOverlays(palette));
  const arrowIndex = shapeLayers.findIndex(({ id }) => id === layerAboveArrows(palette));

  const drawnOverlays = hasQuietGround ? quietOverlays(overlays(palette)) : overlays(palette);

  const drawPicture = (picture: Picture): DrawnLayer[] => {
    const states = hasQuietGround ? quietStates(picture.states) : picture.states;
    const evaluation = { zoom: camera.zoom, globalState: { day: picture.bordersDay } };
    const lines = faultLines(geodata.borders, picture.alignments, picture.bordersDay);
    const visibleFaultLines: FeatureCollection = {
      ...lines,
      features: lines.features.filter(
        ({ properties }) => !hiddenEnclaves.has(properties?.left) && !hiddenEnclaves.has(properties?.right),
      ),
    };
    const drawLayer = createLayerDrawer({
      ...evaluation,
      canvas,
      projection,
      palette,
      geodata,
      states,
    });
    const evaluators = new Map(layers.map((layer) => [layer.id, new LayerEvaluator(layer, evaluation)]));
    const visibleLabels = hasLabels
      ? storyLabels(story).filter(({ id }) => (picture.labels[id] ?? 0) > 0)
      : [];
    const sizes = hasSmallForms ? sizesInSmallForms(visibleLabels, picture) : new Map<string, SmallSizes>();
    const labels = visibleLabels.map((label) =>
      drawLabel(
        label,
        picture.labels[label.id] ?? 0,
        device,
        projection,
        measure,
        ({ style, text, tone }) => {
          const evaluator = evaluators.get(`label-${style}`);
          const feature: Feature = {
            type: 'Feature',
            properties: { style, text, tone },
            geometry: { type: 'Point', coordinates: [...label.at] },
          };
          const image = evaluator?.text('layout', 'icon-image', feature, {});
          return {
            color: evaluator?.text('paint', 'text-color', feature, {}) ?? palette.ink,
            halo: evaluator?.text('paint', 'text-halo-color', feature, {}) ?? 'none',
            plate: image ? (width, height) => drawPlate(image as PlateId, palette, width, height) : null,
          };
        },
        { classes: smallClasses(sizes.get(label.id) ?? []) },
      ),
    );
    return [
      ...shapeLayers.slice(0, overlayIndex).map(drawLayer),
      drawOverlays(drawnOverlays, states, geodata, projection, definitions, visibleFaultLines),
      ...shapeLayers.slice(overlayIndex, arrowIndex).map(drawLayer),
      drawArrows(schematicLines(palette), picture.lines, geodata.routes, palette.casing, projection),
      ...shapeLayers.slice(arrowIndex).map(drawLayer),
      { units: false, elements: hasLabels ? picture.leaders.map(drawLeader) : [] },
      { units: false, elements: labels },
      { units: false, elements: hasLabels ? picture.tables.map(drawPlacedTable) : [] },
      { units: false, elements: hasLabels ? picture.columns.map(drawPlacedColumn) : [] },
    ];
  };
  /** Tables and notes’ lines are placed in the window, the picture begins beyond its edge. */
  const inWindow = (presence: number, drawn: string): string =>
    element(
      'g',
      {
        transform: `translate(${formatNumber(bleed.x)} ${formatNumber(bleed.y)})`,
        opacity: presence === 1 ? undefined : presence,
      },
      drawn,
    );
  const usedSizes: SmallSizes[] = [];
  const sizesInSmallForms = (
    labels: readonly MapLabel[],
    { tables, columns }: Picture,
  ): ReadonlyMap<string, SmallSizes> => {
    // labels are placed in the picture, tables in the window
    const placed = labels.map((label) => {
      const [x, y] = projection.pixel([...label.at]);
      return { label, pixel: [x - bleed.x, y - bleed.y] as const };
    });
    const sizes = smallSizes(
      placed,
      device,
      measure,
      [...tables, ...columns].map(({ box }) => heldBox(box, { width, height })),
      { width, height },
    );
    usedSizes.push(...sizes.values());
    return sizes;
  };
  /** The group by which a table or a column grows where the picture is shown smaller. */
  const scaledBy = ({ box }: { box: LabelBox }): GroupAttributes | undefined => {
    if (!hasSmallForms) return undefined;
    usedSizes.push(TABLE_SIZES);
    const [x, y] = heldBox(box, { width, height }).hold;
    return {
      class: smallClasses(TABLE_SIZES),
      style: `transform-origin:${formatNumber(x)}px ${formatNumber(y)}px`,
    };
  };
  const drawPlacedTable = ({ presence, ...table }: Picture['tables'][number]): string =>
    inWindow(presence, drawTable(table, palette, scaledBy(table)));
  const drawPlacedColumn = ({ presence, step: _, ...column }: Picture['columns'][number]): string =>
    inWindow(presence, drawColumn(column, palette, scaledBy(column)));
  const drawLeader = (line: LeaderLine): string => inWindow(line.presence, drawLeaderLine(line, palette));
  const pictureForMoment = (moment: Moment, of: Storyboard): Picture =>
    pictureOf(of, sceneAt(of, moment), { width, height, padding }, device, false, hasControls);
  return {
    canvas,
    definitions,
    /** `of` is the story of the moment, if it is not that of the settings, with the same features. */
    drawMoment: (moment: Moment, of = story) => drawPicture(pictureForMoment(moment, of)),
    /** CSS rules for where the pictures drawn so far are shown smaller. */
    smallFormRules: () => (hasSmallForms ? smallRules(usedSizes, canvas.width) : ''),
  };
}

const cameraAt = ({ story, width, height, padding, device }: StillSettings, moment: Moment): Camera =>
  pictureOf(story, sceneAt(story, moment), { width, height, padding }, device, false).camera;

function writeSvg(
  { title }: StillSettings,
  { canvas, definitions }: Pick<ReturnType<typeof createSceneDrawer>, 'canvas' | 'definitions'>,
  content: string,
  { rules = '', targets = '' } = {},
): string {
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
      (rules ? `<style>${rules}</style>` : '') +
      element('defs', {}, clip + [...definitions.values()].join('')) +
      targets +
      element('g', { 'clip-path': 'url(#window)' }, content),
  );
  return joinLines(shareRepeatedPaths(svg));
}

/**
 * Draws a moment as SVG, without WebGL, from the same scene, camera, style expressions, overlays and symbols as the live
 * map, so that the two agree.
 */
export function drawStill({ moment, ...settings }: StillOptions): string {
  const drawer = createSceneDrawer(settings, cameraAt(settings, moment));
  const content = mergePictures([drawer.drawMoment(moment)]);
  return writeSvg(settings, drawer, content, { rules: drawer.smallFormRules() });
}

/**
 * Draws moments under one camera as one SVG, each of a story of its own with the same features; the SVG shows the one
 * whose id among `ids` is its URL’s fragment.
 */
export function drawScenes(
  settings: StillSettings,
  camera: Camera,
  scenes: readonly { story: Storyboard; moment: Moment }[],
  ids: readonly string[],
): string {
  const drawer = createSceneDrawer(settings, camera);
  const content = mergePictures(scenes.map(({ story, moment }) => drawer.drawMoment(moment, story)));
  return writeSvg(settings, drawer, content, {
    rules: pictureRules(ids, 0),
    targets: ids.map((id) => element('g', { id })).join(''),
  });
}

/**
 * Draws several moments of a step as one SVG, which shows the one whose `pictureId` is its URL’s fragment. Elements that
 * they share are written once. Throws RangeError if the camera still moves at one of them.
 */
export function drawLayeredStill({ step, progresses, progress, ...settings }: LayeredStillOptions): string {
  const moments = progresses.map((pictureProgress) => ({ step, progress: pictureProgress }));
  const camera = cameraAt(settings, { step, progress });
  for (const moment of moments)
    if (JSON.stringify(cameraAt(settings, moment)) !== JSON.stringify(camera))
      throw new RangeError(`the camera of step ${step + 1} still moves at progress ${moment.progress}`);
  const drawer = createSceneDrawer(settings, camera);
  const content = mergePictures(moments.map((moment) => drawer.drawMoment(moment)));
  const ids = progresses.map(pictureId);
  const rules = pictureRules(ids, progresses.indexOf(progress)) + drawer.smallFormRules();
  return writeSvg(settings, drawer, content, {
    rules,
    targets: ids.map((id) => element('g', { id })).join(''),
  });
}
