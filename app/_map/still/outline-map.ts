import { styleLayers } from '../../../geo/atlas/style/style';
import type { Bounds } from '../../../geo/camera/camera';
import type { DataSet } from '../../../geo/drawing/kinds/kind';
import type { Palette } from '../../../geo/drawing/palette';
import { geodataAt, type MapGeodata } from '../live/load-geodata';
import { shareRepeatedPaths, UNIT } from './draw/compact-paths';
import { mergePictures } from './draw/shared-elements';
import { junctionsOf } from './draw/simplify-lines';
import { createLayerDrawer } from './draw/style-layers';
import { createSvgProjection, element, escapeSvg, hasGeometry } from './draw/svg';
import { OUTLINE_SIZE, outlineCamera } from './outline-map-size';

export type OutlineOptions = {
  bounds: Bounds;
  /** Positions of towns that are marked, without names: WGS84 degrees [longitude, latitude]. */
  towns?: readonly (readonly [number, number])[];
  /** Data sets of zones to draw, such as those of Austria until 1955. */
  zones?: readonly DataSet[];
  /** ISO day of the borders. */
  day: string;
  geodata: MapGeodata;
  palette: Palette;
  /** Text alternative. */
  title: string;
};

/** Style layers of an outline map. */
const BASE_LAYERS = new Set(['sea', 'land', 'lakes', 'rivers', 'coast', 'borders', 'curtain']);

/** White land and pale sea; both sides of every border look the same. */
const blankPalette = (palette: Palette): Palette => ({
  ...palette,
  ...{ other: '#FFFFFF', water: '#E8ECED', river: '#B4C2C8', coast: palette.ink3, border: palette.ink2 },
});

/** Draws an outline map for pupils to fill in, as SVG: coasts, rivers and the borders of a day, without names. */
export function drawOutline(options: OutlineOptions): string {
  const { bounds, towns = [], zones = [], day, palette, title } = options;
  const blankColors = blankPalette(palette);
  const camera = outlineCamera(bounds);
  const geodata = geodataAt(options.geodata, camera.zoom);
  const projection = createSvgProjection(
    camera,
    OUTLINE_SIZE.width,
    OUTLINE_SIZE.height,
    junctionsOf(geodata),
  );
  const drawLayer = createLayerDrawer({
    zoom: camera.zoom,
    globalState: { day },
    canvas: OUTLINE_SIZE,
    palette: blankColors,
    states: new Map(),
    ...{ projection, geodata },
  });
  const layers = styleLayers(blankColors).filter(({ id }) => BASE_LAYERS.has(id));
  const borderLayer = layers.find(({ id }) => id === 'borders');
  const drawnLayers = layers.map((layer) => {
    // finding the line between the blocs is left to the pupil
    const withoutCurtain =
      layer.id === 'curtain' && borderLayer ? { ...layer, paint: borderLayer.paint } : layer;
    return drawLayer(withoutCurtain as typeof layer);
  });
  const zoneFeatures = zones.flatMap((dataSet) => geodata[dataSet].features.filter(hasGeometry));
  const zoneEdges = zoneFeatures.map(({ geometry }) =>
    element('path', {
      d: projection.path(geometry),
      fill: 'none',
      stroke: blankColors.border,
      'stroke-width': 0.8 / UNIT,
      'stroke-dasharray': `${4 / UNIT} ${2.5 / UNIT}`,
    }),
  );
  const townDots = towns.map((town) => {
    const [cx, cy] = projection.pixel([...town]);
    return element('circle', {
      cx,
      cy,
      r: 2.8,
      fill: '#FFFFFF',
      stroke: blankColors.ink,
      'stroke-width': 1.3,
    });
  });
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${OUTLINE_SIZE.width} ${OUTLINE_SIZE.height}`,
      ...OUTLINE_SIZE,
      role: 'img',
    },
    element('title', {}, escapeSvg(title)) +
      mergePictures([
        [...drawnLayers, { units: true, elements: zoneEdges }, { units: false, elements: townDots }],
      ]),
  );
  return shareRepeatedPaths(svg);
}
