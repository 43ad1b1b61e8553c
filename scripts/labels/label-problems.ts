import type { MapGeodata } from '../../app/_map/live/load-geodata';
import type { Device } from '../../app/_map/picture/label-features';
import { type LabelBox, lettersBox, overlapArea } from '../../stories/labels/label-boxes';
import { CLOSE_SIZE } from '../../stories/model/placed-labels-schema';
import type { Story } from '../../stories/model/story';
import { type Storyboard, storyboardOf } from '../../stories/model/storyboard';
import { measureText } from '../fonts/measure-text';
import { layOutLabels } from './label-layout';
import { subjectStates } from './labelled-story';
import type { Pixel } from './pixel-mask';
import { fitsOnLand, isProjector, windowsOf } from './step-labels';
import { type DrawnLine, type StepWindow, stepWindow, stopsOf } from './step-window';

/** The least distance of a state’s name from borders, coasts and routes, pixels, and that of the smallest names. */
const [CLEARANCE, CLOSE_CLEARANCE] = [6, 2];

/** Distance of a point from a box, pixels; 0 inside. */
const distanceFrom = ({ left, top, right, bottom }: LabelBox, [x, y]: Pixel): number =>
  Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));

/** Distance of a box from a straight line between two points, pixels; the distance along it has one minimum. */
function distanceFromSegment(box: LabelBox, from: Pixel, to: Pixel): number {
  const at = (share: number): Pixel => [
    from[0] + (to[0] - from[0]) * share,
    from[1] + (to[1] - from[1]) * share,
  ];
  let [low, high] = [0, 1];
  for (let round = 0; round < 30; round++) {
    const [a, b] = [low + (high - low) / 3, high - (high - low) / 3];
    if (distanceFrom(box, at(a)) <= distanceFrom(box, at(b))) high = b;
    else low = a;
  }
  return distanceFrom(box, at((low + high) / 2));
}

/** Distance of a box from the edge of a line, pixels, where it is below `limit`. */
function distanceFromLine(box: LabelBox, { line, halfWidth }: DrawnLine, limit: number): number {
  const reach = limit + halfWidth;
  let nearest = Number.POSITIVE_INFINITY;
  for (let nth = 1; nth < line.length; nth++) {
    const [from, to] = [line[nth - 1], line[nth]] as [Pixel, Pixel];
    if (Math.max(from[0], to[0]) < box.left - reach || Math.min(from[0], to[0]) > box.right + reach) continue;
    if (Math.max(from[1], to[1]) < box.top - reach || Math.min(from[1], to[1]) > box.bottom + reach) continue;
    nearest = Math.min(nearest, distanceFromSegment(box, from, to));
  }
  return nearest - halfWidth;
}

type NameInWindow = { text: string; state: string; box: LabelBox; clearance: number };

/** Names of states that are seen in a window at any stop of a step. */
function namesIn(story: Storyboard, step: number, device: Device, { viewport }: StepWindow): NameInWindow[] {
  const board = story.steps[step];
  if (!board) return [];
  const inside = {
    left: viewport.padding.left > 100 ? viewport.padding.left : 0,
    top: 0,
    right: viewport.width,
    bottom: viewport.height,
  };
  const names = stopsOf(board).flatMap((progress) => {
    const { labels, controls } = layOutLabels(story, step, progress, device, viewport, measureText);
    return labels.flatMap(({ label, box }) => {
      const isSeen =
        overlapArea(box, inside) > 0 && !controls.some((control) => overlapArea(box, control) > 0);
      return label.style === 'state' && isSeen
        ? [
            {
              text: label.text.replace('\n', ' '),
              state: label.state ?? '',
              box: lettersBox(label, box),
              clearance: label.size === CLOSE_SIZE ? CLOSE_CLEARANCE : CLEARANCE,
            },
          ]
        : [];
    });
  });
  return names.filter(
    ({ state, box }, index) =>
      names.findIndex(
        (other) => other.state === state && other.box.left === box.left && other.box.top === box.top,
      ) === index,
  );
}

function problemsInWindow(
  story: Storyboard,
  step: number,
  device: Device,
  window: StepWindow,
  subjects: readonly string[],
  names: Story['names'],
): string[] {
  const board = story.steps[step];
  if (!board) return [];
  const seen = namesIn(story, step, device, window);
  const near = seen.flatMap(({ text, box, clearance }) =>
    window.lines
      .map((line) => ({ what: line.what, distance: distanceFromLine(box, line, clearance) }))
      .filter(({ distance }) => distance < clearance - 0.05)
      .map(({ what, distance }) => `${text} is ${Math.max(0, distance).toFixed(1)} px from a ${what}`),
  );
  // beside the text of a slide a state may be seen in part, and its name lie beneath the text
  // where a town’s label has taken the room, that of the capital says which state it is
  const capitals = new Set(
    story.features.flatMap(({ category, place = '' }) =>
      category === 'capital' ? (story.places[place]?.at.join() ?? []) : [],
    ),
  );
  const hasNamedCapital = (ref: string): boolean =>
    stopsOf(board).some((progress) =>
      layOutLabels(story, step, progress, device, window.viewport, measureText).labels.some(
        ({ label, pixel }) => capitals.has(label.at.join()) && window.ownerAt(pixel) === ref,
      ),
    );
  const missing = (isProjector(window.viewport) ? [] : subjects)
    .filter((ref) => !seen.some(({ state }) => state === ref))
    .filter((ref) => fitsOnLand(story, step, device, window, names, ref) && !hasNamedCapital(ref))
    .map((ref) => `${ref}, which the step is about, has no name`);
  const tables = stopsOf(board).flatMap(
    (progress) => layOutLabels(story, step, progress, device, window.viewport, measureText).tables,
  );
  const covered = seen
    .filter(({ box }) => tables.some((table) => overlapArea(table, box) > 0))
    .map(({ text }) => `${text} lies on a table`);
  return [...new Set([...near, ...covered, ...missing])];
}

/**
 * Mistakes of the labels that have been placed for a story: those placed for other bounds, names of states less than
 * 6 pixels from borders, coasts and routes, and states that a step is about and that have no name though one would fit,
 * in every window in which labels are tried. Empty for a story whose labels have not been placed.
 */
export function labelProblems(story: Story, geodata: MapGeodata): string[] {
  const { placedLabels } = story;
  if (Object.keys(placedLabels).length === 0) return [];
  const board = storyboardOf(story);
  const unknown = Object.keys(placedLabels).filter((id) => !board.steps.some((step) => step.id === id));
  return [
    ...unknown.map((id) => `${id} is no step of the story`),
    ...board.steps.flatMap(({ id, bounds }, step) => {
      const placed = placedLabels[id];
      if (!placed) return [`${id} has no labels`];
      const subjects = subjectStates(story, step);
      return (['wide', 'narrow'] as const).flatMap((device) => {
        if (placed[device].bounds.join() !== bounds[device].join())
          return [`${id}: labels were placed for other bounds in ${device} windows`];
        return windowsOf(device).flatMap((viewport) => {
          const window = stepWindow(board, step, device, viewport, geodata);
          const problems = problemsInWindow(board, step, device, window, subjects, story.names);
          return problems.map((text) => `${id} in ${viewport.width}×${viewport.height}: ${text}`);
        });
      });
    }),
  ];
}
