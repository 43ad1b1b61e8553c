import { cameraFor, pixelOf, project, unproject } from '../../geo/camera/camera';
import { type LabelBox, labelBox } from '../../stories/labels/label-boxes';
import { localStateName } from '../../stories/labels/labels';
import type { Storyboard } from '../../stories/model/storyboard';
import { measureText } from '../fonts/measure-text';
import { collisionCost } from './choose-sides';
import type { LabelLayout } from './label-layout';
import { rasterizeStates } from './land-raster';
import { type Device, viewportsOf } from './map-viewports';

const STEPS = 26;
/** Degrees to the west and east of a name’s own point that are searched closely. */
const NEAR = 4;
/** Points of a name’s box at which it is asked whose land lies beneath. */
const [ACROSS, DOWN] = [7, 3];
const SAMPLES = ACROSS * DOWN;
/** What a name costs that lies on foreign land altogether; on the sea it may stand. */
const ABROAD = 1.5;

const samplesOf = ({ left, top, right, bottom }: LabelBox): [number, number][] =>
  Array.from({ length: SAMPLES }, (_, nth) => [
    left + ((right - left) * (nth % ACROSS)) / (ACROSS - 1),
    top + ((bottom - top) * Math.floor(nth / ACROSS)) / (DOWN - 1),
  ]);

/** Where its zones are named, the state need not be. */
const ZONED = 'AUT';

let cachedLand: ReturnType<typeof rasterizeStates> | null = null;
const land = (): ReturnType<typeof rasterizeStates> => {
  cachedLand ??= rasterizeStates();
  return cachedLand;
};

/** Where each state’s name can stand in a step’s frame on one device; `none` where it cannot. */
export function proposeStateNames(
  story: Storyboard,
  step: number,
  device: Device,
  crowds: readonly LabelLayout[],
  taken: (crowd: LabelLayout) => LabelBox[],
): Record<string, [number, number] | 'none'> {
  const landAt = land();
  const board = story.steps[step];
  const result: Record<string, [number, number] | 'none'> = {};
  if (!board) return result;
  const bounds = board.bounds[device];
  const placed: { crowd: LabelLayout; box: LabelBox }[] = [];
  for (const ref of Object.keys(story.names.states)) {
    const name = story.names.states[ref];
    if (!name) continue;
    const sub = localStateName(board, name);
    // wide frames leave out what stands in brackets, as the map does
    const text = sub ? name.name : name.name.replace(/ \(.*\)$/, '');
    const label = {
      ...{ id: ref, style: 'state' as const, text, sub: '', tone: '', at: name.at },
      ...{ side: { wide: 'c' as const, narrow: 'c' as const }, offset: [0, 0] as const, gap: 0 },
      ...{ features: [], from: null, until: null },
    };
    const cost = (at: readonly [number, number]): number => {
      let worst = 0;
      for (const crowd of crowds) {
        const camera = cameraFor(bounds, crowd.viewport);
        const pixel = pixelOf(at, camera, crowd.viewport);
        const box = labelBox({ ...label, sub }, 'c', pixel, measureText);
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
        const abroad = samplesOf(box).filter((sample) => {
          const [x, y] = sample;
          const place = unproject([cx + (x - width / 2) / scale, cy + (y - height / 2) / scale]);
          const owner = landAt(place);
          return owner !== null && owner !== ref;
        }).length;
        worst = Math.max(worst, collisionCost(box, own, crowd, others) / size + (ABROAD * abroad) / SAMPLES);
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
      const grid = (at: number, from: number, span: number) => from + (span * at) / STEPS;
      for (let i = 0; i <= STEPS; i++) {
        for (let j = 0; j <= STEPS; j++) {
          const anywhere = [
            grid(i, west - dx, east - west + 2 * dx),
            grid(j, south - dy, north - south + 2 * dy),
          ] as const;
          // a small state in a wide frame has few places on that grid: look closely round its own point too
          const nearby = [
            grid(i, name.at[0] - NEAR, 2 * NEAR),
            grid(j, name.at[1] - NEAR / 2, NEAR),
          ] as const;
          for (const place of [anywhere, nearby]) {
            if (landAt(place) !== ref || !visible(place)) continue;
            const here = cost(place);
            if (here >= best.cost) continue;
            best = { at: [Number(place[0].toFixed(2)), Number(place[1].toFixed(2))], cost: here };
          }
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
      placed.push({ crowd, box: labelBox({ ...label, sub }, 'c', pixel, measureText) });
    }
  }
  return result;
}
