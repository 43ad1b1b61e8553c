import * as messages from '#messages/legend';
import { svgSymbol } from '../../../drawing/legend-symbols';
import type { Palette } from '../../../drawing/palette';
import type { LegendFeature, LegendRow } from '../layer';

/** How a kind of schematic line is shown in the legend. */
type LineSample = {
  color: (palette: Palette) => string;
  /** Pixels. */
  width: number;
  /** Pixels of dash and gap; an arrow’s own, unless given. */
  dash?: readonly [dash: number, gap: number];
  /** Whether it ends in a head, as arrows do. */
  head?: boolean;
};

const draw = ({ color, width, dash = [8, 4], head }: LineSample): LegendRow['draw'] =>
  svgSymbol(36, 12, (palette) => {
    const end = head ? 26 : 36;
    const line = `<path d="M0 6H${end}" stroke="${color(palette)}" stroke-width="${width}" stroke-dasharray="${dash.join(' ')}"/>`;
    return head ? `${line}<path d="M26 1.2 35 6 26 10.8Z" fill="${color(palette)}"/>` : line;
  });

/** Whether a feature is of a category. */
export const isCategory =
  (name: string): LegendRow['matches'] =>
  ({ category }) =>
    category === name;

/** A row for a kind of schematic line: the ends are documented, the way between is not meant. */
export const lineRow = (
  id: string,
  words: string,
  sample: LineSample,
  matches: (feature: LegendFeature) => boolean,
): LegendRow => ({
  id: `line-${id}`,
  words,
  order: 800,
  group: 'lines',
  inFull: messages.schematic({ line: words }),
  draw: draw(sample),
  matches,
});
