import type { LegendRow } from '../../../geo/atlas/layers/layer';
import type { Palette } from '../../../geo/drawing/palette';

/** The symbol of a legend row. */
export function LegendSymbol({ draw, palette }: { draw: LegendRow['draw']; palette: Palette }) {
  const { width, height, svg } = draw(palette);
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      aria-hidden="true"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: our own symbols
      dangerouslySetInnerHTML={{ __html: svg }}
    />
  );
}
