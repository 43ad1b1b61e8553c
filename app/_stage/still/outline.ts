import { type Bounds, cameraFor } from '../../../geo/camera';
import type { Palette } from '../../../geo/palette';
import { styleLayers } from '../../../geo/style';
import type { Geography } from '../geography';
import { writtenOnce } from './compact';
import { layerDrawer } from './layers';
import { OUTLINE_SIZE } from './outline-size';
import { drawerFor, element, escapeXml } from './svg';

export type OutlineOptions = {
  frame: Bounds;
  /** ISO day of the borders. */
  day: string;
  geography: Geography;
  palette: Palette;
  /** What the picture shows, for those who do not see it. */
  title: string;
};

const PADDING = { top: 8, right: 8, bottom: 8, left: 8 };
/** What is left of the map when it is blank: land and sea, water, coasts and borders. */
const GROUND = new Set(['sea', 'land', 'lakes', 'rivers', 'coast', 'borders', 'curtain']);

/** Paper to write on: white land, pale sea, no side of any border told from the other. */
const blank = (palette: Palette): Palette => ({
  ...palette,
  ...{ other: '#FFFFFF', water: '#E8ECED', river: '#B4C2C8', coast: palette.ink3, border: palette.ink2 },
});

/** A map without names and without history: coasts, rivers, and the borders of a day, to be written on. */
export function drawOutline({ frame, day, geography, palette, title }: OutlineOptions): string {
  const white = blank(palette);
  const camera = cameraFor(frame, { ...OUTLINE_SIZE, padding: PADDING });
  const drawer = drawerFor(camera, OUTLINE_SIZE.width, OUTLINE_SIZE.height);
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
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${OUTLINE_SIZE.width} ${OUTLINE_SIZE.height}`,
      ...OUTLINE_SIZE,
      role: 'img',
    },
    element('title', {}, escapeXml(title)) + drawn.join(''),
  );
  return writtenOnce(svg);
}
