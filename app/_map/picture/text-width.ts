import type { FontName } from '../../../geo/drawing/label-layers';
import type { MeasureText } from '../../../stories/labels/label-boxes';
import { cssFont } from '../../_site/fonts/fonts';

/** Width of words without asking a font: near enough to tell whether the window’s edge would cut them. */
export const roughly: MeasureText = (text, _font, size) => text.length * size * 0.52;

/** Pixels at which words are measured. */
const SIZE = 100;
/** Words of usual letters, and their width in em from which on the letters are not the site’s own: a tenth wider. */
const USUAL = 'Soviet troops in the eastern zone';
const WIDE = USUAL.length * 0.46;

const widths = new Map<string, number>();

/** A drawing context to measure with; null where there is none, as while the site is built. */
const pen = (() => {
  let made: CanvasRenderingContext2D | null | undefined;
  return (): CanvasRenderingContext2D | null => {
    if (made !== undefined) return made;
    made = typeof document === 'undefined' ? null : document.createElement('canvas').getContext('2d');
    // letters that come later have other widths
    if (made) document.fonts?.addEventListener?.('loadingdone', () => widths.clear());
    return made;
  };
})();

/** Width of words in the letters that the page has; 0 where nothing can measure them. */
function widthSet(text: string, font: FontName, size: number): number {
  const key = `${font} ${text}`;
  const known = widths.get(key);
  if (known !== undefined) return (known * size) / SIZE;
  const context = pen();
  if (!context) return 0;
  context.font = cssFont(font, SIZE);
  const { width } = context.measureText(text);
  widths.set(key, width);
  return (width * size) / SIZE;
}

/** Whether the page has wider letters than those for which labels were placed, because its own did not come. */
export const hasWideLetters = (): boolean =>
  widthSet(USUAL, 'Sofia 500', 1) > WIDE && document.fonts?.status !== 'loading';

/** Width of words as `reckoned`, for which the site’s own letters have room, or as wider letters need it. */
export const asSet =
  (reckoned: MeasureText): MeasureText =>
  (text, font, size) =>
    hasWideLetters()
      ? Math.max(reckoned(text, font, size), widthSet(text, font as FontName, size))
      : reckoned(text, font, size);
