import type { FontName } from '../../../geo/drawing/label-layers';
import type { MeasureText } from '../../../stories/labels/label-boxes';
import { cssFont } from '../../_site/fonts/fonts';

/** Estimates a text’s width without a font, well enough to tell whether the window’s edge would cut it off. */
export const estimateTextWidth: MeasureText = (text, _font, size) => text.length * size * 0.52;

/** Font size at which texts are measured, pixels. */
const MEASURED_SIZE = 100;
/** A text, and its width in em that only a fallback font exceeds: a tenth wider than in the site’s own. */
const SAMPLE_TEXT = 'Soviet troops in the eastern zone';
const WIDE_SAMPLE = SAMPLE_TEXT.length * 0.46;

const widths = new Map<string, number>();

/** A canvas context to measure with; null where there is none, as during the build. */
const measuringContext = (() => {
  let context: CanvasRenderingContext2D | null | undefined;
  return (): CanvasRenderingContext2D | null => {
    if (context !== undefined) return context;
    context = typeof document === 'undefined' ? null : document.createElement('canvas').getContext('2d');
    // fonts that load later have other widths
    if (context) document.fonts?.addEventListener?.('loadingdone', () => widths.clear());
    return context;
  };
})();

/** Width of a text in the font that the page has, pixels; 0 where it cannot be measured. */
function measuredWidth(text: string, font: FontName, size: number): number {
  const key = `${font} ${text}`;
  const cached = widths.get(key);
  if (cached !== undefined) return (cached * size) / MEASURED_SIZE;
  const context = measuringContext();
  if (!context) return 0;
  context.font = cssFont(font, MEASURED_SIZE);
  const { width } = context.measureText(text);
  widths.set(key, width);
  return (width * size) / MEASURED_SIZE;
}

/** Whether the site’s font did not load and the fallback is wider than the font for which labels were placed. */
export const hasWideFallbackFont = (): boolean =>
  typeof document !== 'undefined' &&
  measuredWidth(SAMPLE_TEXT, 'Sofia 500', 1) > WIDE_SAMPLE &&
  document.fonts?.status !== 'loading';

/** A measure that returns `estimate`, which suits the site’s own font, or more where a wider fallback needs it. */
export const withFallbackFont =
  (estimate: MeasureText): MeasureText =>
  (text, font, size) =>
    hasWideFallbackFont()
      ? Math.max(estimate(text, font, size), measuredWidth(text, font as FontName, size))
      : estimate(text, font, size);
