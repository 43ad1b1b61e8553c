import type { Drawing } from '../../drawing/kinds/kind';
import type { Palette } from '../../drawing/palette';
import type { LayerId } from './ids';

/** One row of the legend: a picture and its words, called for by features of the categories. */
export type LegendRow = { symbol: string; words: string; categories: readonly string[] };

/** One kind of thing on the map: what it is called, how it is drawn, how the legend names it. */
export type Layer = {
  id: LayerId;
  /** What the layer holds, in the reader’s words. */
  title: string;
  /** Style layers, with their place in the order of drawing. */
  draw: (palette: Palette) => Drawing[];
};
