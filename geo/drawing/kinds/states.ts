import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Overlay, OverlayPaint } from '../overlays';
import type { ColorName, Palette } from '../palette';
import { type MapPart, PRESENCE } from './kind';

/** Colours of the land by the category of its state. */
export type LandColors = Readonly<Record<string, ColorName>>;

/** The colour of the land by the category of its state. */
const landTint = (colors: LandColors, palette: Palette): ExpressionSpecification =>
  [
    'match',
    ['get', 'category'],
    ...Object.entries(colors).flatMap(([category, name]) => [category, palette[name]]),
    palette.other,
  ] as unknown as ExpressionSpecification;

/** The tint of the land, half-way to neutral where other states are in focus. */
const landColor = (colors: LandColors, palette: Palette): ExpressionSpecification => [
  'interpolate',
  ['linear'],
  ['coalesce', ['feature-state', 'dimmed'], 0],
  0,
  landTint(colors, palette),
  2,
  palette.neutral,
];

/** Land of each state, in the colour of its category. */
export const stateLand = (colors: LandColors, palette: Palette): MapPart => ({
  slot: 'land',
  layers: [
    {
      id: 'states-land',
      type: 'fill',
      source: 'states',
      paint: { 'fill-color': landColor(colors, palette), 'fill-opacity': PRESENCE, 'fill-antialias': false },
    },
  ],
});

/** Diagonal strokes over a state’s land, `period` pixels apart, on a ground if one is given. */
export const stateHatch = (
  stateKey: string,
  stroke: { color: string; period: number; width: number },
  ground?: { color: string; alpha: number },
): MapPart => ({
  overlays: [
    ...(ground ? [overlay(stateKey, { kind: 'ground', ...ground })] : []),
    overlay(stateKey, { kind: 'hatch', angle: 45, ...stroke }),
  ],
});

/** A tint over a state’s land. */
export const stateGround = (stateKey: string, ground: { color: string; alpha: number }): MapPart => ({
  overlays: [overlay(stateKey, { kind: 'ground', ...ground })],
});

export type EdgeBand = {
  color: string;
  from: number;
  to: number;
  alpha?: number;
  dash?: [on: number, off: number];
  along?: 'fault-lines';
};

/** Bands along the inside of a state’s border, pixels from it, as strong as a channel says. */
export const stateEdge = (stateKey: string, ...bands: EdgeBand[]): MapPart => ({
  overlays: bands.map(({ alpha = 1, ...band }) => overlay(stateKey, { kind: 'band', alpha, ...band })),
});

/** Pixels inside the border: the soft and the firm band of an alliance. */
const SOFT = 9;
const FIRM = 3.6;

/** The edge of an alliance along the fault lines of its members: a firm band over a soft one, as strong as `strength`. */
export const allianceEdge = (stateKey: string, color: string, strength = 1): MapPart =>
  stateEdge(
    stateKey,
    { color, from: 0, to: SOFT, alpha: 0.3 * strength, along: 'fault-lines' },
    { color, from: 0, to: FIRM, alpha: 0.75 * strength, along: 'fault-lines' },
  );

const overlay = (stateKey: string, paint: OverlayPaint): Overlay => ({
  source: 'states',
  stateKey: stateKey,
  paint,
});
