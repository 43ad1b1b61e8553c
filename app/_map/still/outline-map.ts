import { styleLayers } from '../../../geo/atlas/style';
import type { Bounds } from '../../../geo/camera/camera';
import type { DataSet } from '../../../geo/drawing/kinds/kind';
import type { Palette } from '../../../geo/drawing/palette';
import type { Geography } from '../live/load-geodata';
import { UNIT, writtenOnce } from './draw/compact-paths';
import { layered } from './draw/shared-elements';
import { junctionsOf } from './draw/simplify-lines';
import { layerDrawer } from './draw/style-layers';
import { drawerFor, element, escapeXml, hasGeometry } from './draw/svg';
import { OUTLINE_SIZE, outlineCamera } from './outline-map-size';

export type OutlineOptions = {
  frame: Bounds;
  /** Towns that are marked, without their names: WGS84 degrees [longitude, latitude]. */
  towns?: readonly (readonly [number, number])[];
  /** Data sets of zones that have their edges. */
  zones?: readonly DataSet[];
  /** ISO day of the borders. */
  day: string;
  geography: Geography;
  palette: Palette;
  /** What the picture shows, for those who do not see it. */
  title: string;
};

/** What is left of the map when it is blank: land and sea, water, coasts and borders. */
const GROUND = new Set(['sea', 'land', 'lakes', 'rivers', 'coast', 'borders', 'curtain']);

/** Paper to write on: white land, pale sea, no side of any border told from the other. */
const blank = (palette: Palette): Palette => ({
  ...palette,
  ...{ other: '#FFFFFF', water: '#E8ECED', river: '#B4C2C8', coast: palette.ink3, border: palette.ink2 },
});

/** A map without names and without history: coasts, rivers, and the borders of a day, to be written on. */
export function drawOutline(options: OutlineOptions): string {
  const { frame, towns = [], zones = [], day, geography, palette, title } = options;
  const white = blank(palette);
  const camera = outlineCamera(frame);
  const drawer = drawerFor(camera, OUTLINE_SIZE.width, OUTLINE_SIZE.height, junctionsOf(geography));
  const drawLayer = layerDrawer({
    zoom: camera.zoom,
    globalState: { day },
    canvas: OUTLINE_SIZE,
    palette: white,
    states: new Map(),
    ...{ drawer, geography },
  });
  const layers = styleLayers(white).filter(({ id }) => GROUND.has(id));
  const border = layers.find(({ id }) => id === 'borders');
  const drawn = layers.map((layer) => {
    // the line between the blocs is for the pupil to find
    const plain = layer.id === 'curtain' && border ? { ...layer, paint: border.paint } : layer;
    return drawLayer(plain as typeof layer);
  });
  const edges = zones.flatMap((dataSet) => geography[dataSet].features.filter(hasGeometry));
  const zoned = edges.map(({ geometry }) =>
    element('path', {
      d: drawer.path(geometry),
      fill: 'none',
      stroke: white.border,
      'stroke-width': 0.8 / UNIT,
      'stroke-dasharray': `${4 / UNIT} ${2.5 / UNIT}`,
    }),
  );
  const dots = towns.map((town) => {
    const [cx, cy] = drawer.pixel([...town]);
    return element('circle', { cx, cy, r: 2.8, fill: '#FFFFFF', stroke: white.ink, 'stroke-width': 1.3 });
  });
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${OUTLINE_SIZE.width} ${OUTLINE_SIZE.height}`,
      ...OUTLINE_SIZE,
      role: 'img',
    },
    element('title', {}, escapeXml(title)) +
      layered([[...drawn, { units: true, elements: zoned }, { units: false, elements: dots }]]),
  );
  return writtenOnce(svg);
}
