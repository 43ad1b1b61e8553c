import type { Palette } from './palette';
import { drawSymbol, type SymbolDrawing, type SymbolId } from './symbols';

/** The picture of a legend row in the colours of a palette. */
export type LegendSymbol = (palette: Palette) => SymbolDrawing;

/** A picture of so many pixels from SVG elements. */
export const svgSymbol =
  (width: number, height: number, svg: (palette: Palette) => string): LegendSymbol =>
  (palette) => ({ width, height, svg: svg(palette) });

/** A picture of the symbol sheet, as the map has it. */
export const sheetSymbol =
  (id: SymbolId): LegendSymbol =>
  (palette) =>
    drawSymbol(id, palette);

/** A patch of land with something on it. */
export const patch = (inside: (palette: Palette) => string): LegendSymbol =>
  svgSymbol(
    30,
    18,
    (palette) =>
      `<rect x=".5" y=".5" width="29" height="17" fill="${palette.bloc}" stroke="${palette.border}"/>${inside(palette)}`,
  );

/** Diagonal strokes over a patch, so many pixels apart. */
export const diagonals = (color: string, gap: number, width: number): string => {
  const lines = Array.from(
    { length: Math.ceil(48 / gap) },
    (_, nth) => `M${nth * gap - 17} 17.5L${nth * gap} .5`,
  );
  return `<path d="${lines.join('')}" stroke="${color}" stroke-width="${width}" fill="none" clip-path="inset(0 0 0 0)"/>`;
};

const outline =
  (d: string) =>
  (color: string, width: number, more = ''): string =>
    `<path d="${d}" fill="none" stroke="${color}" stroke-width="${width}" ${more}/>`;

/** A line along the inside of a patch’s edge. */
export const innerEdge = outline('M3 3H27V15H3Z');
/** A line further inside. */
export const innermostEdge = outline('M6.5 6.5H23.5V11.5H6.5Z');

/** A thin line along the inside of a patch’s edge, with a pale band. */
export const softEdge = (color: string): string =>
  `<path d="M3.5 3.5H26.5V14.5H3.5Z" fill="none" stroke="${color}" stroke-width="7" stroke-opacity=".14"/>` +
  `<path d="M1 1H29V17H1Z" fill="none" stroke="${color}" stroke-width="1.8"/>`;

/** A disc in the middle of a picture of 34 × 34 pixels. */
export const discInside = (radius: number, fill: string, stroke = 'none', width = 0): string =>
  `<circle cx="17" cy="17" r="${radius}" fill="${fill}" stroke="${stroke}" stroke-width="${width}"/>`;

/** A picture of 34 × 34 pixels, as large as the largest mark. */
export const markSymbol = (svg: (palette: Palette) => string): LegendSymbol => svgSymbol(34, 34, svg);

/** Land below the edge of an alliance: a firm band over a soft one. */
export const allianceSymbol = (colors: (palette: Palette) => { land: string; edge: string }): LegendSymbol =>
  svgSymbol(30, 18, (palette) => {
    const { land, edge } = colors(palette);
    return `<rect width="30" height="18" fill="${land}"/><path d="M0 1.8H30" stroke="${edge}" stroke-width="3.6"/><path d="M0 4.5H30" stroke="${edge}" stroke-width="9" stroke-opacity=".3"/>`;
  });
