import { readFileSync } from 'node:fs';
import { cameraFor, pixelOf, project, unproject } from '../../geo/camera';
import { type Box, labelBox } from '../../stories/label-boxes';
import { localName } from '../../stories/labels';
import type { Storyboard } from '../../stories/storyboard';
import type { Crowd } from './crowd';
import { measure } from './measure';
import { costOf } from './place';
import { type Device, viewportsOf } from './windows';

type Ring = [number, number][];
type Shape = { ref: string; polygons: Ring[][] };

const STEPS = 26;
/** Where its zones are named, the state need not be. */
const ZONED = 'AUT';

function readShapes(): Shape[] {
  const { features } = JSON.parse(readFileSync('public/geo/states.geojson', 'utf8'));
  return features.map(
    (f: { properties: { ref: string }; geometry: { type: string; coordinates: never } }) => ({
      ref: f.properties.ref,
      polygons: f.geometry.type === 'Polygon' ? [f.geometry.coordinates] : f.geometry.coordinates,
    }),
  );
}

const inRing = (ring: Ring, [x, y]: readonly [number, number]): boolean => {
  let inside = false;
  ring.forEach(([x1, y1], at) => {
    const [x2, y2] = ring[(at + ring.length - 1) % ring.length] ?? [x1, y1];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  });
  return inside;
};

const contains = ({ polygons }: Shape, point: readonly [number, number]): boolean =>
  polygons.some(
    ([outer, ...holes]) => outer && inRing(outer, point) && !holes.some((hole) => inRing(hole, point)),
  );

/** Where each state’s name can stand in a step’s frame on one device; `none` where it cannot. */
export function proposeStateNames(
  story: Storyboard,
  step: number,
  device: Device,
  crowds: readonly Crowd[],
  taken: (crowd: Crowd) => Box[],
): Record<string, [number, number] | 'none'> {
  const shapes = readShapes();
  const board = story.steps[step];
  const result: Record<string, [number, number] | 'none'> = {};
  if (!board) return result;
  const bounds = board.frame[device];
  const placed: { crowd: Crowd; box: Box }[] = [];
  for (const ref of Object.keys(story.names.states)) {
    const name = story.names.states[ref];
    const shape = shapes.find((candidate) => candidate.ref === ref);
    if (!name || !shape) continue;
    const label = {
      ...{ id: ref, style: 'state' as const, text: name.name, sub: '', tone: '', at: name.at },
      ...{ side: { wide: 'c' as const, narrow: 'c' as const }, offset: [0, 0] as const, gap: 0 },
      ...{ features: [], from: null, until: null },
    };
    const sub = localName(board, name);
    const cost = (at: readonly [number, number]): number => {
      let worst = 0;
      for (const crowd of crowds) {
        const camera = cameraFor(bounds, crowd.viewport);
        const pixel = pixelOf(at, camera, crowd.viewport);
        const box = labelBox({ ...label, sub }, 'c', pixel, measure);
        const { width, height } = crowd.viewport;
        const outside = box.right < 0 || box.left > width || box.bottom < 0 || box.top > height;
        if (outside) continue;
        const others = [
          ...taken(crowd),
          ...placed.filter((one) => one.crowd === crowd).map((one) => one.box),
        ];
        const own = { label, pixel, side: 'c' as const, box };
        const size = (box.right - box.left) * (box.bottom - box.top);
        const scale = 512 * 2 ** camera.zoom;
        const [cx, cy] = project(camera.center);
        const land = [
          [box.left, box.top],
          [box.right, box.top],
          [box.left, box.bottom],
          [box.right, box.bottom],
        ].filter(([x = 0, y = 0]) =>
          contains(shape, unproject([cx + (x - width / 2) / scale, cy + (y - height / 2) / scale])),
        ).length;
        worst = Math.max(worst, costOf(box, own, crowd, others) / size + 0.12 * (4 - land));
      }
      return worst;
    };
    const visible = (at: readonly [number, number]) =>
      viewportsOf(device).every((viewport) => {
        const [x, y] = pixelOf(at, cameraFor(bounds, viewport), viewport);
        return x > 0 && y > 0 && x < viewport.width && y < viewport.height;
      });
    let choice: { at: readonly [number, number]; cost: number } = { at: name.at, cost: cost(name.at) };
    const zoned = crowds.some((crowd) => crowd.labels.some((placed) => placed.label.style === 'zone'));
    if (zoned && ref === ZONED) {
      result[ref] = 'none';
      continue;
    }
    const wanted = visible(name.at);
    if (!wanted || choice.cost > 0.5) {
      const [west, south, east, north] = bounds;
      const [dx, dy] = [(east - west) * 0.25, (north - south) * 0.15];
      let best = { at: name.at as readonly [number, number], cost: Number.POSITIVE_INFINITY };
      for (let i = 0; i <= STEPS; i++) {
        for (let j = 0; j <= STEPS; j++) {
          const lon = west - dx + ((east - west + 2 * dx) * i) / STEPS;
          const lat = south - dy + ((north - south + 2 * dy) * j) / STEPS;
          if (!contains(shape, [lon, lat]) || !visible([lon, lat])) continue;
          const here = cost([lon, lat]);
          if (here < best.cost) best = { at: [Number(lon.toFixed(2)), Number(lat.toFixed(2))], cost: here };
        }
      }
      choice = best;
    }
    const good = choice.cost <= 0.5;
    if (good && choice.at !== name.at) result[ref] = [choice.at[0], choice.at[1]];
    if (!good) result[ref] = 'none';
    if (!good) continue;
    for (const crowd of crowds) {
      const pixel = pixelOf(choice.at, cameraFor(bounds, crowd.viewport), crowd.viewport);
      placed.push({ crowd, box: labelBox({ ...label, sub }, 'c', pixel, measure) });
    }
  }
  return result;
}
