import type { Palette } from './palette';

/** A picture of the symbol sheet as SVG: drawn as an image on the live map, as itself in a still and a legend. */
export type SymbolDrawing = {
  width: number;
  height: number;
  svg: string;
  /** What of it may stretch under words, pixels from its left and from its top; the rest keeps its shape. */
  stretch?: { x: readonly [number, number]; y: readonly [number, number] };
};

type Draw = (palette: Palette) => SymbolDrawing;

const square = (size: number, svg: string): SymbolDrawing => ({ width: size, height: size, svg });

const flag =
  (hollow: boolean, color: 'soviet' | 'national' = 'soviet'): Draw =>
  ({ casing, [color]: ink }) =>
    square(
      26,
      `<path d="M8 24V4h13l-3 4.5 3 4.5H8" fill="${hollow ? casing : ink}" stroke="${casing}" stroke-width="5" stroke-linejoin="round"/>` +
        `<path d="M8 24V4h13l-3 4.5 3 4.5H8" fill="${hollow ? casing : ink}" stroke="${ink}" stroke-width="2" stroke-linejoin="round"/>`,
    );

const garrison =
  (hollow: boolean): Draw =>
  ({ soviet, casing }) =>
    square(
      16,
      `<rect x="2" y="2" width="12" height="12" fill="${casing}"/>` +
        `<rect x="4" y="4" width="8" height="8" fill="${hollow ? casing : soviet}" stroke="${soviet}" stroke-width="2"/>`,
    );

/** Troops about a place: smaller than a garrison, so that many fit one state. */
const troops =
  (hollow: boolean): Draw =>
  ({ soviet, casing }) =>
    square(
      13,
      `<rect x="1" y="1" width="11" height="11" fill="${casing}"/>` +
        `<rect x="3.25" y="3.25" width="6.5" height="6.5" fill="${hollow ? casing : soviet}" stroke="${soviet}" stroke-width="2"/>`,
    );

/** An army that is to leave: an arrow out of a box that is open towards it. */
const leaving =
  (color: 'soviet' | 'western'): Draw =>
  (palette) =>
    square(
      26,
      `<path d="M13 4H4V22H13M10 13H23M18 8L23 13L18 18" fill="none" stroke="${palette.casing}" stroke-width="7" stroke-linejoin="round" stroke-linecap="round"/>` +
        `<path d="M13 4H4V22H13M10 13H23M18 8L23 13L18 18" fill="none" stroke="${palette[color]}" stroke-width="3" stroke-linejoin="round" stroke-linecap="round"/>`,
    );

const sheet =
  (color: 'diplomacy' | 'soviet'): Draw =>
  (palette) =>
    square(
      28,
      `<rect x="5" y="2" width="18" height="24" fill="${palette.casing}"/>` +
        `<rect x="7" y="4" width="14" height="20" fill="${palette.casing}" stroke="${palette[color]}" stroke-width="2"/>` +
        `<path d="M10 9h8M10 13h8" stroke="${palette[color]}" stroke-width="2"/>` +
        `<circle cx="17" cy="19" r="3.4" fill="${palette[color]}"/>`,
    );

const memorandum: Draw = ({ diplomacy, casing }) =>
  square(
    28,
    `<path d="M5 2h11l7 7v17H5z" fill="${casing}"/>` +
      `<path d="M7 4h8.5L21 9.5V24H7z" fill="${casing}" stroke="${diplomacy}" stroke-width="2" stroke-linejoin="round"/>` +
      `<path d="M15 4v6h6M10 14h8M10 18.5h8" fill="none" stroke="${diplomacy}" stroke-width="1.8"/>`,
  );

const meeting: Draw = ({ diplomacy, casing }) => ({
  width: 30,
  height: 20,
  svg:
    `<path d="M10.5 10m-8 0a8 8 0 1 0 16 0a8 8 0 1 0-16 0M19.5 10m-8 0a8 8 0 1 0 16 0a8 8 0 1 0-16 0" fill="none" stroke="${casing}" stroke-width="4"/>` +
    `<circle cx="10.5" cy="10" r="7" fill="${casing}" stroke="${diplomacy}" stroke-width="2.2"/>` +
    `<circle cx="19.5" cy="10" r="7" fill="${casing}" fill-opacity=".4" stroke="${diplomacy}" stroke-width="2.2"/>`,
});

const diamond: Draw = ({ rising, casing }) =>
  square(
    18,
    `<path d="M9 1.5 16.5 9 9 16.5 1.5 9z" fill="${rising}" stroke="${casing}" stroke-width="1.5"/>`,
  );

const outlookRing: Draw = ({ outlook, casing }) =>
  square(
    44,
    `${[18, 10]
      .map(
        (radius) =>
          `<circle cx="22" cy="22" r="${radius}" fill="none" stroke="${casing}" stroke-width="5"/>` +
          `<circle cx="22" cy="22" r="${radius}" fill="none" stroke="${outlook}" stroke-width="2.8" stroke-dasharray="${radius === 18 ? '6.5 3.9' : '4.4 2.5'}"/>`,
      )
      .join('')}<circle cx="22" cy="22" r="3.2" fill="${outlook}"/>`,
  );

/** Two strokes across a line or a band that has been cut. */
const cut: Draw = ({ ink, casing }) => {
  const strokes = (color: string, width: number) =>
    `<path d="M11 35 17 5M23 35 29 5" fill="none" stroke="${color}" stroke-width="${width}" stroke-linecap="round"/>`;
  return square(40, strokes(casing, 8) + strokes(ink, 3.4));
};

/** Soldiers all round a place: squares as those of garrisons, in the ink of the country itself. */
const soldiers: Draw = ({ national, casing }) => {
  const squares = Array.from({ length: 10 }, (_, nth) => {
    const angle = (nth * Math.PI) / 5;
    const [x, y] = [Math.cos(angle), Math.sin(angle)].map((share) => (32 + 25 * share).toFixed(1));
    return `M${x} ${y}m-4 -4h8v8h-8z`;
  }).join('');
  return square(
    64,
    `<path d="${squares}" fill="none" stroke="${casing}" stroke-width="3"/><path d="${squares}" fill="${national}"/>`,
  );
};

/** Pixels by which the right edge of a notched plate is broken in. */
const NOTCH = 5;

type DrawPlate = (palette: Palette, width: number, height: number) => string;

const rectangle =
  (edge: 'ink' | 'tick'): DrawPlate =>
  (palette, width, height) =>
    `<rect x="1" y="1" width="${width - 2}" height="${height - 2}" fill="${palette.paper}" stroke="${palette[edge]}" stroke-width="1"/>`;

/** A plate with a piece broken out of its right edge. */
const notched: DrawPlate = ({ paper, ink }, width, height) => {
  const right = width - 1;
  const broken = `H${right}L${right - NOTCH} 6.5 ${right} 9 ${right - NOTCH + 1} ${height - 1}H1Z`;
  return `<path d="M1 1${broken}" fill="${paper}" stroke="${ink}" stroke-width="1.2" stroke-linejoin="round"/>`;
};

/** A plate with a line through its words, which lie over it. */
const struck: DrawPlate = (palette, width, height) =>
  rectangle('tick')(palette, width, height) +
  `<path d="M2 ${height / 2}H${width - 2}" stroke="${palette.ink}" stroke-width="1.2"/>`;

const plates = {
  plate: rectangle('ink'),
  'plate-context': rectangle('tick'),
  'plate-notched': notched,
  'plate-struck': struck,
} as const satisfies Record<string, DrawPlate>;

export type PlateId = keyof typeof plates;

/** The plate of a label at its full size in pixels. */
export const drawPlate = (id: PlateId, palette: Palette, width: number, height: number): string =>
  plates[id](palette, width, height);

/** A plate as an image that stretches to its words between its edges. */
const stretching =
  (id: PlateId, fixed = 2): Draw =>
  (palette) => ({
    width: 14 + fixed,
    height: 16,
    svg: plates[id](palette, 14 + fixed, 16),
    stretch: { x: [2, 14], y: [2, 4] },
  });

const draw = {
  flag: flag(false),
  'flag-hollow': flag(true),
  'flag-national': flag(false, 'national'),
  garrison: garrison(false),
  'garrison-hollow': garrison(true),
  troops: troops(false),
  'troops-hollow': troops(true),
  'leaving-soviet': leaving('soviet'),
  'leaving-western': leaving('western'),
  treaty: sheet('diplomacy'),
  memorandum,
  plan: sheet('soviet'),
  meeting,
  diamond,
  'outlook-ring': outlookRing,
  cut,
  soldiers,
  plate: stretching('plate'),
  'plate-context': stretching('plate-context'),
  'plate-notched': stretching('plate-notched', NOTCH + 3),
  'plate-struck': stretching('plate-struck'),
} as const satisfies Record<string, Draw>;

/** Names of the pictures; a typo does not compile. */
export type SymbolId = keyof typeof draw;

export const SYMBOL_IDS = Object.keys(draw) as SymbolId[];

/** A picture in the colours of a palette. */
export const drawSymbol = (id: SymbolId, palette: Palette): SymbolDrawing => draw[id](palette);
