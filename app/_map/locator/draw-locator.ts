import type { Feature } from 'geojson';
import { ringsOf } from '../../../geo/atlas/geodata/geometry-parts';
import { styleLayers } from '../../../geo/atlas/style/style';
import { type Bounds, cameraFor } from '../../../geo/camera/camera';
import type { Palette } from '../../../geo/drawing/palette';
import { geodataAt, type MapGeodata } from '../live/load-geodata';
import { shareRepeatedPaths } from '../still/draw/compact-paths';
import { mergePictures } from '../still/draw/shared-elements';
import { junctionsOf } from '../still/draw/simplify-lines';
import { createLayerDrawer } from '../still/draw/style-layers';
import { createSvgProjection, element, escapeSvg, hasGeometry, type SvgProjection } from '../still/draw/svg';
import { LOCATOR_SIZE } from './locator-file';

type LocatorOptions = {
  /** Ref of the state in which the frame lies. */
  state: string;
  /** Bounds of the frame. */
  frame: Bounds;
  /** ISO day of the borders. */
  day: string;
  geodata: MapGeodata;
  palette: Palette;
  /** Text alternative. */
  title: string;
};

const BASE_LAYERS = new Set(['sea', 'land', 'coast', 'borders', 'curtain']);
/** Land round the state, as a share of its own extent on every side: enough to tell where in Europe it lies. */
const SURROUNDINGS = 0.6;
/** A frame with a shorter side than this is a dot, pixels. */
const SMALLEST_BOX = 9;
const NO_PADDING = { top: 0, right: 0, bottom: 0, left: 0 };

/** Bounds of a state with land round it, degrees. */
function surroundingsOf(shape: Feature): Bounds {
  const positions = ringsOf(shape.geometry).flat();
  const [longitudes, latitudes] = [0, 1].map((axis) => positions.map((position) => position[axis] ?? 0)) as [
    number[],
    number[],
  ];
  const ends = (values: readonly number[]) =>
    values.reduce(([low, high], value) => [Math.min(low, value), Math.max(high, value)], [180, -180]) as [
      number,
      number,
    ];
  const [[west, east], [south, north]] = [ends(longitudes), ends(latitudes)];
  const [across, up] = [(east - west) * SURROUNDINGS, (north - south) * SURROUNDINGS];
  return [west - across, south - up, east + across, north + up];
}

/** The frame as a box, or as a dot if it is too small for one. */
function drawFrame([west, south, east, north]: Bounds, { pixel }: SvgProjection, palette: Palette): string {
  const [[left, top], [right, bottom]] = [pixel([west, north]), pixel([east, south])];
  const [width, height] = [right - left, bottom - top];
  if (Math.min(width, height) < SMALLEST_BOX) {
    const middle = { cx: (left + right) / 2, cy: (top + bottom) / 2 };
    return (
      element('circle', { ...middle, r: 6, fill: 'none', stroke: palette.casing, 'stroke-width': 4 }) +
      element('circle', { ...middle, r: 6, fill: 'none', stroke: palette.ink, 'stroke-width': 1.5 }) +
      element('circle', { ...middle, r: 2, fill: palette.ink })
    );
  }
  const box = { x: left, y: top, width, height, fill: 'none' };
  return (
    element('rect', { ...box, stroke: palette.casing, 'stroke-width': 4 }) +
    element('rect', { ...box, stroke: palette.ink, 'stroke-width': 1.5 })
  );
}

/**
 * Draws a small map of a state and the land round it, on which the frame of a step is a box or a dot, as SVG without
 * words. Throws RangeError for an unknown state.
 */
export function drawLocator({ state, frame, day, palette, title, ...options }: LocatorOptions): string {
  // shapes of a state in different years hardly differ at this size
  const shape = options.geodata.generalized.states.features.find(
    ({ properties }) => properties?.ref === state,
  );
  if (!shape || !hasGeometry(shape)) throw new RangeError(`there is no state ${state}`);
  const camera = cameraFor(surroundingsOf(shape), { ...LOCATOR_SIZE, padding: NO_PADDING });
  const geodata = geodataAt(options.geodata, camera.zoom);
  const projection = createSvgProjection(
    camera,
    LOCATOR_SIZE.width,
    LOCATOR_SIZE.height,
    junctionsOf(geodata),
  );
  const drawLayer = createLayerDrawer({
    zoom: camera.zoom,
    globalState: { day },
    canvas: LOCATOR_SIZE,
    states: new Map(),
    ...{ palette, projection, geodata },
  });
  const styled = styleLayers(palette).filter(({ id }) => BASE_LAYERS.has(id));
  const borderPaint = styled.find(({ id }) => id === 'borders')?.paint;
  // so small a map has one kind of border
  const layers = styled.map((layer) =>
    layer.id === 'curtain' ? ({ ...layer, paint: borderPaint } as typeof layer) : layer,
  );
  const below = layers.filter(({ id }) => id === 'sea' || id === 'land');
  const above = layers.filter((layer) => !below.includes(layer));
  const land = element('path', { d: projection.path(shape.geometry), fill: palette.tick });
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${LOCATOR_SIZE.width} ${LOCATOR_SIZE.height}`,
      ...LOCATOR_SIZE,
      role: 'img',
    },
    element('title', {}, escapeSvg(title)) +
      mergePictures([
        [
          ...below.map(drawLayer),
          { units: true, elements: [land] },
          ...above.map(drawLayer),
          { units: false, elements: [drawFrame(frame, projection, palette)] },
        ],
      ]),
  );
  return shareRepeatedPaths(svg);
}
