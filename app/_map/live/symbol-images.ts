import type { Palette } from '../../../geo/drawing/palette';
import { drawSymbol, SYMBOL_IDS, type SymbolDrawing } from '../../../geo/drawing/symbols';

/** Image pixels per CSS pixel of a symbol. */
const PIXEL_RATIO = 2;

/** An image for a style’s `icon-image`, with the options that MapLibre’s `addImage` takes. */
export type SymbolImage = {
  id: string;
  image: ImageData;
  options: {
    pixelRatio: number;
    stretchX?: [number, number][];
    stretchY?: [number, number][];
    content?: [left: number, top: number, right: number, bottom: number];
  };
};

/** All symbols of the map in a palette’s colours. Rejects if the browser cannot draw them. */
export async function drawSymbolImages(palette: Palette): Promise<SymbolImage[]> {
  const drawings = SYMBOL_IDS.map((id) => drawSymbol(id, palette));
  const images = await rasterise(drawings);
  return SYMBOL_IDS.flatMap((id, index) => {
    const [drawing, image] = [drawings[index], images[index]];
    return drawing && image
      ? [{ id, image, options: { pixelRatio: PIXEL_RATIO, ...stretchOptions(drawing) } }]
      : [];
  });
}

/**
 * The symbols’ pixels, in the order given. All are drawn on one canvas that stays in main memory, since reading pixels
 * back from the graphics card blocks the page.
 */
async function rasterise(drawings: readonly SymbolDrawing[]): Promise<ImageData[]> {
  const width = Math.max(...drawings.map((drawing) => drawing.width));
  const tops = drawings.map((_, index) =>
    drawings.slice(0, index).reduce((sum, drawing) => sum + drawing.height, 0),
  );
  const height = drawings.reduce((sum, drawing) => sum + drawing.height, 0);
  const [imageWidth, imageHeight] = [width * PIXEL_RATIO, height * PIXEL_RATIO];
  const symbols = drawings.map(
    (drawing, index) =>
      `<svg y="${tops[index]}" width="${drawing.width}" height="${drawing.height}">${drawing.svg}</svg>`,
  );
  const sheet = `<svg xmlns="http://www.w3.org/2000/svg" width="${imageWidth}" height="${imageHeight}" viewBox="0 0 ${width} ${height}">${symbols.join('')}</svg>`;
  const image = new Image(imageWidth, imageHeight);
  image.src = `data:image/svg+xml,${encodeURIComponent(sheet)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [imageWidth, imageHeight];
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no 2D canvas to draw symbols on');
  context.drawImage(image, 0, 0);
  return drawings.map((drawing, index) =>
    context.getImageData(
      0,
      (tops[index] ?? 0) * PIXEL_RATIO,
      drawing.width * PIXEL_RATIO,
      drawing.height * PIXEL_RATIO,
    ),
  );
}

/** Which parts of a plate stretch to fit its text, and where the text goes; in pixels of its image. */
function stretchOptions({ stretch, height }: SymbolDrawing) {
  if (!stretch) return {};
  const inPixels = ([from, to]: readonly [number, number]): [number, number] => [
    from * PIXEL_RATIO,
    to * PIXEL_RATIO,
  ];
  const [x, y] = [inPixels(stretch.x), inPixels(stretch.y)];
  const bottom = height * PIXEL_RATIO - y[0];
  return {
    stretchX: [x],
    stretchY: [y],
    content: [x[0], y[0], x[1], bottom] as [number, number, number, number],
  };
}
