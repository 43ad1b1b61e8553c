import * as messages from '#messages/legend';
import { diagonals, svgSymbol } from '../../../drawing/legend-symbols';
import type { OverlayPaint } from '../../../drawing/overlays';
import { flatten, type Palette } from '../../../drawing/palette';
import type { LegendRow } from '../layer';

/** An occupying power: its edge’s colour and its pattern, the same on every map. */
type Power = {
  /** How ids of its zones and sectors end. */
  id: string;
  /** How the data sets name it. */
  name: string;
  color: (palette: Palette) => string;
  pattern: (palette: Palette) => OverlayPaint;
  /** What lies on its patch in the legend, 30 × 18 pixels. */
  symbol: (palette: Palette) => string;
};

/** Pixels: period of the powers’ patterns. */
const PERIOD = 8;

/** How strong a pattern is against its ground: quiet, so that marks and words upon it stand out. */
const STRENGTH = 0.34;
const soviet = (palette: Palette): string => flatten(palette.soviet, palette.occupied, STRENGTH);
const western = (palette: Palette): string => flatten(palette.western, palette.occupied, STRENGTH);

/** The powers, in the legend’s order. Diagonal hatch is Moscow’s; the others have their own patterns. */
export const POWERS: readonly Power[] = [
  {
    id: 'su',
    name: 'Soviet Union',
    color: ({ soviet }) => soviet,
    pattern: (palette) => ({
      kind: 'hatch',
      color: soviet(palette),
      angle: 45,
      period: PERIOD,
      width: 1.5,
      thins: true,
    }),
    symbol: (palette) => diagonals(soviet(palette), 8, 1.5),
  },
  {
    id: 'us',
    name: 'United States',
    color: ({ western }) => western,
    pattern: (palette) => ({ kind: 'dots', color: western(palette), period: PERIOD, radius: 1.3 }),
    symbol: (palette) =>
      [5, 13, 21]
        .map(
          (x) =>
            `<circle cx="${x}" cy="5" r="1.3" fill="${western(palette)}"/><circle cx="${x + 4}" cy="12" r="1.3" fill="${western(palette)}"/>`,
        )
        .join(''),
  },
  {
    id: 'gb',
    name: 'United Kingdom',
    color: ({ western }) => western,
    pattern: (palette) => ({
      kind: 'hatch',
      color: western(palette),
      angle: 0,
      period: PERIOD - 1,
      width: 1,
    }),
    symbol: (palette) => `<path d="M1 5H29M1 9H29M1 13H29" stroke="${western(palette)}"/>`,
  },
  {
    id: 'fr',
    name: 'France',
    color: ({ western }) => western,
    pattern: (palette) => ({ kind: 'hatch', color: western(palette), angle: 90, period: PERIOD, width: 1 }),
    symbol: (palette) => `<path d="M6 1V17M11 1V17M16 1V17M21 1V17M26 1V17" stroke="${western(palette)}"/>`,
  },
];

/** The legend’s rows for the powers’ areas: a country has zones, a city sectors, which need no row beside zones. */
export const powerRows = (area: 'zone' | 'sector'): LegendRow[] =>
  POWERS.map(({ id, color, symbol }) => ({
    id: `${area}-${id}`,
    words: area === 'zone' ? messages.zoneRow({ power: id }) : messages.sectorRow({ power: id }),
    order: area === 'zone' ? 400 : 410,
    group: 'areas',
    inFull: area === 'zone' ? messages.zone({ power: id }) : messages.sector({ power: id }),
    unless: area === 'sector' ? `zone-${id}` : undefined,
    draw: svgSymbol(
      30,
      18,
      (palette) =>
        `<rect x=".6" y=".6" width="28.8" height="16.8" fill="${palette.occupied}" stroke="${color(palette)}" stroke-width="1.2"/>${symbol(palette)}`,
    ),
    matches: (feature) => feature.id.endsWith(`-${id}`),
  }));
