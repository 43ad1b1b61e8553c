import type { Side } from '../../geo/drawing/label-layers';
import { boxArea, type LabelBox, labelBox, overlapArea } from '../../stories/labels/label-boxes';
import { measureText } from '../fonts/measure-text';
import type { LabelLayout, PlacedLabel } from './label-layout';
import type { PixelMask } from './pixel-mask';
import type { NameBox } from './place-names';

const SIDES: readonly Exclude<Side, 'none' | 'c'>[] = ['r', 'l', 't', 'b', 'tr', 'br', 'tl', 'bl'];
/** Cost of a side, as a share of the label’s area: a label on the right is easiest to read. */
const SIDE_COST: Record<string, number> = {
  r: 0,
  l: 0.03,
  t: 0.06,
  b: 0.06,
  tr: 0.08,
  br: 0.08,
  tl: 0.1,
  bl: 0.1,
};
/** Cost of leaving a label out, as a share of its area: low for towns, high for what the step is about. */
const OMISSION_COST: Record<string, number> = { key: 50, mark: 8, town: 0.5, garrison: 0.5 };
/** The same of the name of a capital, of a capital that stands for its state, whose name fits nowhere, and of a place that the headline or the claim names. */
export const TOWN_OMISSION_COST = { capital: 2.5, forState: 5, named: 8 } as const;

/** Cost of a pixel of a border, a coast or a route beneath a label, pixels². */
const LINE_COST = 8;
/** Cost of covering where a state’s name would stand best, pixels² per pixel². */
const NAME_COST = { subject: 5, other: 1.5 } as const;

const expand = ({ left, top, right, bottom }: LabelBox, by: number): LabelBox => ({
  left: left - by,
  top: top - by,
  right: right + by,
  bottom: bottom + by,
});

/** Cost of a label’s box in a layout: the areas in which it overlaps others or leaves the viewport, weighted, pixels². */
function collisionCost(
  box: LabelBox,
  placed: PlacedLabel,
  layout: LabelLayout,
  others: readonly LabelBox[],
): number {
  const { width, height } = layout.viewport;
  const inside = overlapArea(box, { left: 2, top: 2, right: width - 2, bottom: height - 2 });
  let cost = 14 * (boxArea(box) - inside);
  for (const control of [...layout.controls, ...layout.tables]) cost += 10 * overlapArea(box, control);
  for (const other of others) cost += 8 * overlapArea(expand(box, 1), other);
  for (const mark of layout.marks) {
    const [x, y] = placed.pixel;
    const isOwnMark =
      Math.abs((mark.box.left + mark.box.right) / 2 - x) < 2 &&
      Math.abs((mark.box.top + mark.box.bottom) / 2 - y) < 2;
    if (!isOwnMark) cost += 12 * overlapArea(box, mark.box);
  }
  return cost;
}

/** Styles of labels whose side the solver chooses. */
export const MOVABLE = new Set(['key', 'mark', 'town', 'garrison']);
/** Labels of one town share a side. */
const townOf = ({ label }: PlacedLabel) => label.at.join();

export type Sides = Map<string, Side>;

/** A layout with the pixels of borders, coasts and routes in its window, and where names of states would stand best. */
type DrawnLayout = { layout: LabelLayout; lines: PixelMask; names: readonly NameBox[] };

/**
 * Chooses the side of each town’s labels, by its position: changes sides as long as that lowers the cost. The sides of
 * the towns in `fixed` stay; `omissionCosts` are those of towns that are left out only in a crowd, or never.
 */
export function proposeSides(
  drawn: readonly DrawnLayout[],
  fixed: ReadonlySet<string>,
  omissionCosts: ReadonlyMap<string, number>,
): Sides {
  const sides: Sides = new Map();
  const layouts = drawn.map(({ layout }) => layout);
  const isMovable = (placed: PlacedLabel) =>
    MOVABLE.has(placed.label.style) && placed.label.gap > 0 && !fixed.has(townOf(placed));
  for (const layout of layouts)
    for (const placed of layout.labels) if (isMovable(placed)) sides.set(townOf(placed), 'r');
  const boxOf = (placed: PlacedLabel): LabelBox | null => {
    if (!isMovable(placed)) return placed.box;
    const side = sides.get(townOf(placed)) ?? placed.side;
    return side === 'none' ? null : labelBox(placed.label, side, placed.pixel, measureText);
  };
  const costOfTown = (town: string, side: Side): number => {
    let cost = 0;
    for (const { layout, lines, names } of drawn) {
      for (const placed of layout.labels) {
        if (!isMovable(placed) || townOf(placed) !== town) continue;
        const size = boxArea(placed.box);
        if (side === 'none') {
          const omission = OMISSION_COST[placed.label.style] ?? 1;
          cost += Math.max(omissionCosts.get(town) ?? 0, omission) * size;
          continue;
        }
        const box = labelBox(placed.label, side, placed.pixel, measureText);
        const others = layout.labels
          .filter((other) => !isMovable(other) || townOf(other) !== town)
          .map(boxOf)
          .filter((other) => other !== null);
        cost += collisionCost(box, placed, layout, others) + (SIDE_COST[side] ?? 0.1) * size;
        cost += LINE_COST * lines.count(box);
        for (const name of names)
          cost += NAME_COST[name.isSubject ? 'subject' : 'other'] * overlapArea(expand(box, 4), name);
      }
    }
    return cost;
  };
  for (let round = 0; round < 6; round++) {
    let moved = false;
    for (const town of sides.keys()) {
      const [best] = [...SIDES, 'none' as const]
        .map((side) => ({ side, cost: costOfTown(town, side) }))
        .sort((a, b) => a.cost - b.cost);
      if (best && best.side !== sides.get(town)) {
        sides.set(town, best.side);
        moved = true;
      }
    }
    if (!moved) break;
  }
  return sides;
}
