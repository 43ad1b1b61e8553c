import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Palette } from './palette';
import type { PlateId } from './symbols';

/** Fonts of the map, by the names under which a style finds their files. */
export const FONTS = {
  bold: 'Sofia 700',
  strong: 'Sofia 600',
  medium: 'Sofia 500',
  plain: 'Sofia 400',
  italic: 'Literata Italic',
} as const;

export type FontName = (typeof FONTS)[keyof typeof FONTS];

/** Where a label stands to its point: above, right, below, left or upon it; `none` leaves it out. */
export const SIDES = ['t', 'tr', 'r', 'br', 'b', 'bl', 'l', 'tl', 'c', 'none'] as const;
export type Side = (typeof SIDES)[number];

/**
 * MapLibre names the part of the text that lies at the point; authors name the side on which the text lies.
 * x and y: direction in which the label moves away from its point.
 */
export const ANCHORS = {
  t: { anchor: 'bottom', x: 0, y: -1 },
  tr: { anchor: 'bottom-left', x: 0.7, y: -0.7 },
  r: { anchor: 'left', x: 1, y: 0 },
  br: { anchor: 'top-left', x: 0.7, y: 0.7 },
  b: { anchor: 'top', x: 0, y: 1 },
  bl: { anchor: 'top-right', x: -0.7, y: 0.7 },
  l: { anchor: 'right', x: -1, y: 0 },
  tl: { anchor: 'bottom-right', x: -0.7, y: -0.7 },
  c: { anchor: 'center', x: 0, y: 0 },
} as const satisfies Record<Exclude<Side, 'none'>, { anchor: string; x: number; y: number }>;

/** Pixels between a mark’s edge and the first letter. */
export const LABEL_GAP = 4;

type Look = {
  /** Pixels. */
  size: number;
  font: FontName;
  color: (palette: Palette) => string | ExpressionSpecification;
  /** Em. */
  tracking?: number;
  capitals?: boolean;
  plate?: boolean;
  haloShare?: number;
  /** Pixels. */
  haloWidth?: number;
  /** Colour of the halo, if it is not the palette’s. */
  haloColor?: (palette: Palette) => ExpressionSpecification;
  /** A label may have its own size, space between its letters, and angle. */
  sized?: boolean;
};

function withAlpha(color: string, alpha: number): string {
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  return `rgba(${r},${g},${b},${alpha})`;
}

/** The bloc’s names stand on hatch, where only ink can be read. */
const STATE_TONES = (palette: Palette): ExpressionSpecification => [
  'match',
  ['get', 'tone'],
  ['alignment-soviet', 'alignment-east'],
  palette.ink,
  ['alignment-nato', 'alignment-west'],
  palette.labelWest,
  'alignment-yugo',
  palette.labelYugo,
  palette.ink2,
];

/** Opacity of the halo of a state’s name: the hatch beneath is as good as cut out, and other land does not glow. */
export const STATE_HALO = 0.72;

/** The land on which a state’s name stands, as if the hatch were cut out round its letters; the largest land has none. */
const STATE_HALOS = (palette: Palette): ExpressionSpecification => [
  'match',
  ['get', 'tone'],
  'alignment-soviet',
  withAlpha(palette.ussr, 0),
  'alignment-east',
  withAlpha(palette.bloc, STATE_HALO),
  'alignment-nato',
  withAlpha(palette.nato, STATE_HALO),
  'alignment-west',
  withAlpha(palette.west, STATE_HALO),
  'alignment-yugo',
  withAlpha(palette.yugo, STATE_HALO),
  withAlpha(palette.neutral, STATE_HALO),
];

/** By the id of the power that holds the area. */
const ZONE_TONES = (palette: Palette): ExpressionSpecification => [
  'match',
  ['get', 'tone'],
  'su',
  palette.sovietText,
  palette.western,
];

/** How each style of label is set; sizes in pixels, floors as the art direction gives them. */
export const LABEL_LOOKS = {
  water: { size: 13, font: FONTS.italic, color: (p) => p.waterLabel, tracking: 0.03, sized: true },
  state: {
    size: 12.5,
    font: FONTS.strong,
    color: STATE_TONES,
    tracking: 0.12,
    capitals: true,
    haloWidth: 2.5,
    haloColor: STATE_HALOS,
    sized: true,
  },
  zone: { size: 14, font: FONTS.bold, color: ZONE_TONES, tracking: 0.04, haloShare: 0.95, haloWidth: 2.6 },
  cross: { size: 24, font: FONTS.bold, color: (p) => p.ink, haloWidth: 2.4, haloShare: 0.95 },
  note: { size: 13, font: FONTS.medium, color: (p) => p.ink2 },
  garrison: { size: 12, font: FONTS.plain, color: (p) => p.ink2 },
  town: { size: 13, font: FONTS.medium, color: (p) => p.ink },
  mark: { size: 14.5, font: FONTS.strong, color: (p) => p.ink },
  chip: { size: 12.5, font: FONTS.medium, color: (p) => p.ink, plate: true },
  leader: { size: 13, font: FONTS.medium, color: (p) => p.ink, haloShare: 0.95, haloWidth: 2 },
  badge: { size: 13, font: FONTS.strong, color: (p) => p.ink, plate: true },
  swollen: { size: 16, font: FONTS.bold, color: (p) => p.ink, plate: true },
  notched: { size: 13, font: FONTS.medium, color: (p) => p.ink2, plate: true },
  struck: { size: 14, font: FONTS.medium, color: (p) => p.ink2, plate: true },
  key: { size: 17, font: FONTS.bold, color: (p) => p.ink, haloWidth: 2.2, haloShare: 0.95 },
} as const satisfies Record<string, Look>;

export type LabelLook = keyof typeof LABEL_LOOKS;

/** Em; lines longer than this break. No label is nearly as wide: browsers differ by a few per cent, and would break it or not. */
const MAX_WIDTH = { state: 40, narrow: 11.9, garrison: 10, other: 15.2 } as const;

export const maxWidth = (style: string): number => {
  if (style === 'state' || style === 'garrison') return MAX_WIDTH[style];
  return style === 'key' || style === 'chip' || style === 'leader' ? MAX_WIDTH.narrow : MAX_WIDTH.other;
};
/** Em. */
export const LINE_HEIGHT = 1.15;
/** Pixels between words and the edge of their plate: across, and up and down. */
export const PLATE_PADDING = [6, 2] as const;

/** Size of a label’s second line, as a share of the first. */
export const SUB_SCALE = 0.8;
/** Pixels. */
export const HALO_WIDTH = 1.6;
const HALO_SHARE = 0.88;

const PRESENCE: ExpressionSpecification = ['coalesce', ['feature-state', 'presence'], 0];

/** The plate on which words stand. */
const plateImage = (style: string): ExpressionSpecification | PlateId =>
  style === 'notched' || style === 'struck'
    ? `plate-${style}`
    : ['match', ['get', 'tone'], 'context', 'plate-context', 'plate'];

/** A property of a label, or a value where it has none. */
const ownOr = (property: string, value: number): ExpressionSpecification => [
  'coalesce',
  ['get', property],
  value,
];

function labelLayer(name: LabelLook, look: Look, palette: Palette): LayerSpecification {
  const {
    size,
    font,
    color,
    tracking = 0,
    capitals = false,
    plate = false,
    haloShare = HALO_SHARE,
    haloWidth = HALO_WIDTH,
    haloColor,
    sized = false,
  } = look;
  const [across, upright] = PLATE_PADDING;
  const plateFit: [number, number, number, number] = [upright, across, upright, across];
  const sub: ExpressionSpecification = [
    'case',
    ['==', ['get', 'sub'], ''],
    '',
    ['concat', '\n', ['get', 'sub']],
  ];
  const subFont = name === 'state' ? FONTS.italic : FONTS.plain;
  const text: ExpressionSpecification = capitals ? ['upcase', ['get', 'text']] : ['get', 'text'];
  return {
    id: `label-${name}`,
    type: 'symbol',
    source: 'labels',
    filter: ['==', ['get', 'style'], name],
    layout: {
      'text-field': [
        'format',
        text,
        {},
        sub,
        { 'font-scale': SUB_SCALE, 'text-font': ['literal', [subFont]] },
      ] as ExpressionSpecification,
      'text-font': [font],
      'text-size': sized ? ownOr('size', size) : size,
      'text-letter-spacing': sized ? ownOr('tracking', tracking) : tracking,
      ...(sized ? { 'text-rotate': ownOr('angle', 0) } : {}),
      'text-max-width': maxWidth(name),
      'text-anchor': ['get', 'anchor'],
      'text-justify': 'auto',
      'text-offset': ['get', 'offset'],
      'text-line-height': LINE_HEIGHT,
      'text-overlap': 'always',
      'text-ignore-placement': true,
      'text-padding': 0,
      ...(plate
        ? {
            'icon-image': plateImage(name),
            'icon-text-fit': 'both' as const,
            'icon-text-fit-padding': plateFit,
            'icon-overlap': 'always' as const,
            'icon-ignore-placement': true,
          }
        : {}),
    },
    paint: {
      'text-color': color(palette),
      'text-opacity': PRESENCE,
      'text-halo-color': haloColor?.(palette) ?? withAlpha(palette.halo, plate ? 0 : haloShare),
      'text-halo-width': haloWidth,
      ...(plate ? { 'icon-opacity': PRESENCE } : {}),
    },
  };
}

/** Label layers, the step’s subject on top. */
export const labelLayers = (palette: Palette): LayerSpecification[] =>
  Object.entries(LABEL_LOOKS).map(([name, look]) => labelLayer(name as LabelLook, look, palette));

const LOOKS = Object.keys(LABEL_LOOKS) as LabelLook[];

/** Place of a style among the looks: of two labels that meet, the one with the higher lies on top. */
export const rankOf = (style: LabelLook): number => LOOKS.indexOf(style);

type Values = Readonly<Record<string, unknown>>;

/** A property of all looks: its value where they agree, else chosen by the style of the label. */
function matchByStyle(name: string, of: readonly Values[]): unknown {
  const all = of.map((values) => values[name] ?? '');
  const defined = all.filter((value) => value !== '');
  const agreed = new Set(defined.map((value) => JSON.stringify(value))).size === 1;
  // without a picture of its own a label has none; what else is said of pictures does not matter then
  if (agreed && (defined.length === all.length || name !== 'icon-image')) return defined[0];
  const value = (at: number) => (name === 'text-font' ? ['literal', all[at]] : all[at]);
  return [
    'match',
    ['get', 'style'],
    ...LOOKS.slice(1).flatMap((look, at) => [look, value(at + 1)]),
    value(0),
  ];
}

const matchAllByStyle = (of: readonly Values[]): Values =>
  Object.fromEntries([...new Set(of.flatMap(Object.keys))].map((name) => [name, matchByStyle(name, of)]));

/**
 * All labels as one layer that is drawn at once, where the data has them in the order of their rank. The layers of
 * {@link labelLayers} say the same one by one.
 */
export function combinedLabelLayer(palette: Palette): LayerSpecification {
  const layers = labelLayers(palette);
  return {
    id: 'labels',
    type: 'symbol',
    source: 'labels',
    layout: {
      ...matchAllByStyle(layers.map(({ layout }) => layout as Values)),
      'symbol-z-order': 'source',
    },
    paint: matchAllByStyle(layers.map(({ paint }) => paint as Values)),
  } as LayerSpecification;
}
