import { LABEL_LOOKS, SUB_SCALE } from '../../../geo/drawing/label-layers';
import { type LabelBox, labelBox, type MeasureText, overlapArea } from '../../../stories/labels/label-boxes';
import type { MapLabel } from '../../../stories/labels/labels';
import { byPriority } from '../picture/label-collision';
import type { Device } from '../picture/label-features';

/** The smallest letters that a reader of a small frame meets, pixels. */
const SMALLEST_LETTERS = 11;

/**
 * Forms of a picture’s labels where it is shown smaller than it was drawn: `below` is the share of its width from which
 * one holds, `down` the smallest for which its letters are large enough. The next form begins there.
 */
export const SMALL_FORMS = [
  { below: 0.97, down: 0.86 },
  { below: 0.86, down: 0.7 },
  { below: 0.7, down: 0.48 },
] as const;

/** Sizes of tables and columns, which have letters of 11 pixels, in the forms; in the last one they would cover the map. */
export const TABLE_SIZES: SmallSizes = [1.17, 1.43, 0];

/** How many times a label is as large in each form; 0 where it is left out. */
export type SmallSizes = readonly number[];

type WindowSize = { width: number; height: number };

type PlacedLabel = { label: MapLabel; pixel: readonly [number, number] };

/** The box of a table or a column, and its corner, which stays where it is when it grows. */
type HeldBox = { box: LabelBox; hold: readonly [number, number] };

/** A table or a column, which grows from its margin and the window’s middle outwards, so that two in a margin stay apart. */
export const heldBox = (box: LabelBox, window: WindowSize): HeldBox => ({
  box,
  hold: [
    box.left + box.right > window.width ? box.right : box.left,
    box.top + box.bottom > window.height ? box.top : box.bottom,
  ],
});

/** Size of a label’s smallest letters, pixels. */
export const smallestLetters = ({ style, size = LABEL_LOOKS[style].size, sub }: MapLabel): number =>
  size * (sub ? SUB_SCALE : 1);

/** A box that has grown about a point. */
const grown = (
  { left, top, right, bottom }: LabelBox,
  [x, y]: readonly [number, number],
  by: number,
): LabelBox => ({
  left: x + (left - x) * by,
  top: y + (top - y) * by,
  right: x + (right - x) * by,
  bottom: y + (bottom - y) * by,
});

/** The growth that gives a label’s smallest letters their least size, to a twentieth. */
const growthFor = (label: MapLabel, down: number): number =>
  Math.max(1, Math.ceil((SMALLEST_LETTERS / (down * smallestLetters(label))) * 20) / 20);

/** Whether a box that was in the window has grown beyond its edge. */
const growsBeyond = (box: LabelBox, before: LabelBox, { width, height }: WindowSize): boolean =>
  (box.left < 0 && before.left >= 0) ||
  (box.top < 0 && before.top >= 0) ||
  (box.right > width && before.right <= width) ||
  (box.bottom > height && before.bottom <= height);

/** By how much a label grows if it keeps within the window: a key label less than it should, others not at all. */
function growthInWindow(
  { label, pixel }: PlacedLabel,
  before: LabelBox,
  down: number,
  window: WindowSize,
): number {
  const wanted = growthFor(label, down);
  const fits = (growth: number) => !growsBeyond(grown(before, pixel, growth), before, window);
  if (fits(wanted)) return wanted;
  if (label.style !== 'key') return 0;
  const steps = Array.from({ length: Math.round((wanted - 1) * 20) }, (_, nth) => wanted - 0.05 * (nth + 1));
  return steps.find((growth) => growth > 1 && fits(growth)) ?? 1;
}

/**
 * Sizes of labels in the small forms of a picture, by their ids: each grows about its place until it can be read, and is
 * left out where it would then lie on one that matters more, on a table, or beyond the window’s edge.
 */
export function smallSizes(
  labels: readonly PlacedLabel[],
  device: Device,
  measure: MeasureText,
  tables: readonly HeldBox[],
  window: WindowSize,
): ReadonlyMap<string, SmallSizes> {
  const sizes = new Map<string, number[]>();
  for (const [nth, { down }] of SMALL_FORMS.entries()) {
    const growth = TABLE_SIZES[nth] ?? 0;
    const occupied = growth === 0 ? [] : tables.map(({ box, hold }) => grown(box, hold, growth));
    for (const { label, pixel } of byPriority(labels, ({ label }) => label)) {
      const side = label.side[device];
      if (side === 'none') continue;
      const before = labelBox(label, side, pixel, measure);
      const labelGrowth = growthInWindow({ label, pixel }, before, down, window);
      const box = grown(before, pixel, labelGrowth);
      const isHidden = labelGrowth === 0 || occupied.some((other) => overlapArea(box, other) > 0);
      if (!isHidden) occupied.push(box);
      sizes.set(label.id, [...(sizes.get(label.id) ?? []), isHidden ? 0 : labelGrowth]);
    }
  }
  return sizes;
}

/** The class of a growth in a form: `f0x`, left out in the first form; `f1g150`, half as large again in the second. */
const classOf = (form: number, growth: number): string =>
  growth === 0 ? `f${form}x` : `f${form}g${Math.round(growth * 100)}`;

/** Classes of a label by its sizes in the forms; an empty string if it is always as large. */
export const smallClasses = (sizes: SmallSizes): string =>
  sizes.flatMap((growth, form) => (growth === 1 ? [] : [classOf(form, growth)])).join(' ');

/** CSS rules of the small forms, for a picture of a width in pixels; the media query of a picture asks for its own size. */
export function smallRules(all: Iterable<SmallSizes>, width: number): string {
  const used = [...all];
  return SMALL_FORMS.map(({ below }, form) => {
    const growths = [...new Set(used.map((sizes) => sizes[form] ?? 1))].filter((growth) => growth !== 1);
    const rules = growths.map((growth) =>
      growth === 0
        ? `.${classOf(form, 0)}{display:none}`
        : `.${classOf(form, growth)}{transform:scale(${growth})}`,
    );
    const next = SMALL_FORMS[form + 1]?.below;
    const from = next === undefined ? '' : `(min-width:${Math.ceil(width * next)}px) and `;
    return rules.length > 0
      ? `@media ${from}(max-width:${Math.ceil(width * below) - 0.02}px){${rules.join('')}}`
      : '';
  }).join('');
}
