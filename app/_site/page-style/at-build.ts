import { type Palette, palettes } from '../../../geo/drawing/palette';
import { fontFaceCss } from '../fonts/fonts';

const tokens = (palette: Palette) =>
  Object.entries(palette)
    .map(([name, color]) => `--${name}:${color};`)
    .join('');

const { light, dark } = palettes;

/**
 * Fonts and colours of every page, in its HTML, while pages are built. Browsers get in-browser.ts in its place (`imports`
 * in package.json), so that the rules are not in the page a second time as React’s data.
 */
export const PAGE_CSS = [
  fontFaceCss(),
  `:root{color-scheme:light;${tokens(light)}}`,
  `@media (prefers-color-scheme:dark){:root:not([data-theme=light]){color-scheme:dark;${tokens(dark)}}}`,
  `:root[data-theme=dark]{color-scheme:dark;${tokens(dark)}}`,
  // light colours in print: a dark page would be printed with pale text
  `@media print{:root:root:root{color-scheme:light;${tokens({ ...light, paper: '#FFFFFF' })}}}`,
].join('');
