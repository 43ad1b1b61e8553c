import type { Feature, Position } from 'geojson';
import { geodataAt, type MapGeodata } from '../../app/_map/live/load-geodata';
import type { Device } from '../../app/_map/picture/label-features';
import { type Picture, pictureOf } from '../../app/_map/picture/picture';
import { linesAndRingsOf, linesOf, ringsOf } from '../../geo/atlas/geodata/geometry-parts';
import { RIVERS_TO } from '../../geo/atlas/layers/base';
import { cameraFor, pixelOf, placeAt, type Viewport } from '../../geo/camera/camera';
import type { Storyboard } from '../../stories/model/storyboard';
import { sceneAt, TRANSITION_END } from '../../stories/scene/scene';
import { fillRings, type Pixel, PixelMask } from './pixel-mask';

/** A polyline that is drawn in a window, pixels, with half of its width. */
export type DrawnLine = { what: string; line: Pixel[]; halfWidth: number };

/** What is drawn in a step in one window, at all of its stops together. */
export type StepWindow = {
  viewport: Viewport;
  zoom: number;
  pixel: (at: readonly [number, number]) => Pixel;
  /** The place at a pixel, degrees to three decimals. */
  placeAt: (pixel: Pixel) => [longitude: number, latitude: number];
  /** Borders, coasts and routes: no name of a state comes near them. */
  lines: DrawnLine[];
  /** Rivers, shores of lakes, edges of zones: names avoid them where they can. */
  faintLines: DrawnLine[];
  /** Pixels of the zones, whose patterns hide a river’s name. */
  zones: PixelMask;
  /** Pixels of each visible zone, by its id. */
  zoneById: ReadonlyMap<string, PixelMask>;
  /** The courses of a river, by its id, where rivers are drawn. */
  coursesOf: (river: string) => Pixel[][];
  /** The state at a pixel; `land` on land of no named state, null at sea. */
  ownerAt: (pixel: Pixel) => string | null;
};

/** Presence from which something counts as drawn. */
const VISIBLE = 0.1;
/** Half of the widths of routes and of arrows, with their casing, pixels. */
const ROUTE_HALF_WIDTH = 3;

/** Progress of the stops of a step at which its camera has arrived. */
export function stopsOf({ builds, still }: Storyboard['steps'][number]): number[] {
  return [...new Set([...builds, still, 1])].filter((progress) => progress >= TRANSITION_END);
}

const isValidOn = ({ properties }: Feature, iso: string): boolean =>
  (properties?.from ?? '0000') <= iso && iso < (properties?.to ?? '9999');

/** Ids of the shapes of a data set that are visible in any of some pictures. */
function visibleShapes(
  pictures: readonly Picture[],
  source: Parameters<Picture['states']['get']>[0],
): Set<string> {
  const visible = pictures.flatMap(({ states }) =>
    [...(states.get(source) ?? [])].filter(([, { presence = 0 }]) => presence > VISIBLE).map(([id]) => id),
  );
  return new Set(visible);
}

/** What a step draws in a window. */
export function stepWindow(
  story: Storyboard,
  step: number,
  device: Device,
  viewport: Viewport,
  geodata: MapGeodata,
): StepWindow {
  const board = story.steps[step];
  if (!board) throw new RangeError(`there is no step ${step}`);
  const camera = cameraFor(board.bounds[device], viewport);
  const pixel = (at: readonly [number, number]): Pixel => pixelOf(at, camera, viewport);
  const toPixels = (line: readonly Position[]): Pixel[] => line.map(([x = 0, y = 0]) => pixel([x, y]));
  const pictures = stopsOf(board).map((progress) =>
    pictureOf(story, sceneAt(story, { step, progress }), viewport, device, false),
  );
  const data = geodataAt(geodata, camera.zoom);
  const drawn = (what: string, features: readonly Feature[], halfWidth: number): DrawnLine[] =>
    features.flatMap((feature) =>
      linesAndRingsOf(feature.geometry).map((line) => ({ what, line: toPixels(line), halfWidth })),
    );
  const days = pictures.map(({ bordersDay }) => bordersDay);
  const borders = data.borders.features.filter((border) => days.some((day) => isValidOn(border, day)));
  const routeIds = new Set(
    pictures.flatMap(({ lines }) =>
      lines.filter(({ strength, growth }) => strength * growth > VISIBLE).map(({ row }) => row.id),
    ),
  );
  const lines = data.routes.features.filter(({ properties }) => routeIds.has(String(properties?.id)));
  // arcs round a place cover whole countries: names can only avoid them where there is room
  const isArc = ({ properties }: Feature) => properties?.kind === 'area' && properties.layer === 'influence';
  const routes = lines.filter((line) => !isArc(line));
  const zones = (['austria-zones', 'vienna-sectors', 'berlin-sectors'] as const).flatMap((source) => {
    const visible = visibleShapes(pictures, source);
    return data[source].features.filter(({ properties }) => visible.has(String(properties?.id)));
  });

  const zoneMask = new PixelMask(viewport.width, viewport.height);
  const zoneById = new Map<string, PixelMask>();
  for (const zone of zones) {
    zoneMask.fillRings(ringsOf(zone.geometry).map(toPixels));
    const own = new PixelMask(viewport.width, viewport.height);
    own.fillRings(ringsOf(zone.geometry).map(toPixels));
    zoneById.set(String(zone.properties?.id), own);
  }

  let owners: ReturnType<typeof rasterizeOwners> | null = null;
  return {
    viewport,
    zoom: camera.zoom,
    pixel,
    placeAt: (at) => {
      const [longitude, latitude] = placeAt(at, camera, viewport);
      return [Number(longitude.toFixed(3)), Number(latitude.toFixed(3))];
    },
    lines: [
      ...drawn('border', borders, 1),
      ...drawn('coast', data.coast.features, 0.5),
      ...drawn('route', routes, ROUTE_HALF_WIDTH),
    ],
    faintLines: [
      ...drawn('arc', lines.filter(isArc), ROUTE_HALF_WIDTH),
      ...(camera.zoom < RIVERS_TO ? drawn('river', data.rivers.features, 0.5) : []),
      ...drawn('lake', data.lakes.features, 0.5),
      ...drawn('zone', zones, 0.6),
    ],
    zones: zoneMask,
    zoneById,
    coursesOf: (river) =>
      camera.zoom < RIVERS_TO
        ? data.rivers.features
            .filter(({ properties }) => properties?.id === river)
            .flatMap((feature) => linesOf(feature.geometry).map(toPixels))
        : [],
    ownerAt: ([x, y]) => {
      const [column, row] = [Math.floor(x), Math.floor(y)];
      if (column < 0 || row < 0 || column >= viewport.width || row >= viewport.height) return null;
      owners ??= rasterizeOwners(data, visibleShapes(pictures, 'states'), viewport, toPixels);
      return owners.refs[(owners.cells[row * viewport.width + column] ?? 0) - 1] ?? null;
    },
  };
}

/** For every pixel of a window one more than the place of its state in `refs`; 0 at sea. */
function rasterizeOwners(
  { land, states }: Pick<ReturnType<typeof geodataAt>, 'land' | 'states'>,
  visible: ReadonlySet<string>,
  viewport: Viewport,
  toPixels: (line: readonly Position[]) => Pixel[],
): { cells: Uint8Array; refs: string[] } {
  const refs = ['land'];
  const cells = new Uint8Array(viewport.width * viewport.height);
  for (const feature of land.features) fillRings(cells, viewport, ringsOf(feature.geometry).map(toPixels), 1);
  for (const feature of states.features) {
    if (!visible.has(String(feature.properties?.id))) continue;
    const ref = String(feature.properties?.ref);
    if (!refs.includes(ref)) refs.push(ref);
    fillRings(cells, viewport, ringsOf(feature.geometry).map(toPixels), refs.indexOf(ref) + 1);
  }
  return { cells, refs };
}

/** The pixels of lines in a window. */
export function maskOf(lines: readonly DrawnLine[], { width, height }: Viewport): PixelMask {
  const mask = new PixelMask(width, height);
  for (const { line, halfWidth } of lines) mask.drawLine(line, Math.max(0, halfWidth - 0.5));
  return mask;
}
