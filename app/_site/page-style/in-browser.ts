/** Fonts and colours of every page in browsers: the served rules. While pages are built, at-build.ts takes its place. */
export const PAGE_CSS = document.querySelector('style[data-page-style]')?.textContent ?? '';
