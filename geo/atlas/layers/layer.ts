import type { Bounds } from '../../camera/camera';
import type { DataSet, MapPart } from '../../drawing/kinds/kind';
import type { LegendSymbol } from '../../drawing/legend-symbols';
import type { ColorName, Palette } from '../../drawing/palette';
import type { Sentence } from './sentence';

/** The properties of a feature by which a legend row decides whether the feature needs it. */
export type LegendFeature = {
  id: string;
  kind: string;
  layer: string;
  category: string;
  certainty: string;
  level?: string;
  putDownBy?: string;
};

/** One row of the legend: its symbol, its words, and the features that need it. */
export type LegendRow = {
  id: string;
  words: string;
  /**
   * Place in the legend, lowest first; rows of one place stand in the order of the catalogue. 100 policy, 200 unrest,
   * 300 troops, 400 occupation, 500 alliances, 600 diplomacy, 700 influence and plans, 800 lines, 900 outlook; last
   * if it is left out.
   */
  order?: number;
  /** Rows that stand together and complete each other’s words. */
  group?: string;
  /** Words where no row of its group stands before it. */
  inFull?: string;
  /** Id of a row beside which this one is left out: the two have the same symbol. */
  unless?: string;
  draw: LegendSymbol;
  /** Whether a feature of the layer needs the row. Layers that list rows of one id share the row. */
  matches: (feature: LegendFeature) => boolean;
};

/** A city’s zones beside a map of its country. */
export type CityInset = {
  caption: string;
  dataSet: 'vienna-sectors' | 'berlin-sectors';
  /** The feature on the map that it belongs to. */
  feature: string;
  /** Degrees of longitude: maps of wider bounds have no inset. */
  maxBoundsWidth: number;
  /** Where the city lies, WGS84 degrees. */
  at: readonly [longitude: number, latitude: number];
  bounds: Bounds;
  /** Names on its zones, WGS84 degrees. */
  names: readonly { text: string; at: readonly [number, number]; color: ColorName }[];
};

/** One kind of thing on the map: what it is called, how it is drawn, which rows of the legend explain it. */
export type Layer = {
  /** What the layer holds, in the reader’s words. */
  title: string;
  /** Style layers, overlays and schematic lines, each with its place in the order of drawing. */
  draw: (palette: Palette) => MapPart[];
  /** Rows of the legend, in its order. */
  legend?: readonly LegendRow[];
  /** Pixels from the middle of a mark to its label, for all marks of the layer or by category. */
  labelGap?: number | Readonly<Record<string, number>>;
  /** Pixels from the middle of a mark to its edge, where labels are placed by a program. */
  markRadius?: number;
  /** It stands on every map for orientation, as towns and states do: lists have it last, sentences leave it out. */
  orients?: true;
  /** It lies beyond the article. */
  outlook?: true;
  /** Its zones have dashed edges on blank outline maps, which a caption names so. */
  outline?: { dataSet: DataSet; caption: string };
  /** What is shown closely beside a map that is too wide for it. */
  inset?: CityInset;
  /** Category of the features whose states are allies: their ribbons are firm. */
  allies?: string;
};

/** A row for what stands on every map, which a single one need not explain. */
export type GroundRow = Pick<LegendRow, 'id' | 'words' | 'inFull' | 'draw'>;

/** What is said of a layer’s features; used where pages are built, and not sent to browsers. */
export type LayerText = {
  /** The layer within a sentence: ‘No longer shown: the outlook.’ */
  nameInSentence?: string;
  /** Sentences by feature id, level or category: the first that there is. Null: another feature’s sentence says it. */
  sentences?: Readonly<Record<string, Sentence | null>>;
  /** What a feature is, in the words of its card, by level or category. */
  cards: Readonly<Record<string, string>>;
  /** Rows of the handout’s legend, before all others. */
  groundLegend?: readonly GroundRow[];
  /** Of what happens on one day it is said first. */
  saidFirst?: true;
  /** Its schematic shapes are said to be schematic, as lines are. */
  schematic?: true;
  /** Its features are events or offices: their local names are not those of their towns. */
  happenings?: true;
};
