/** The text of an inline script in browsers: the served one. While pages are built, at-build.ts takes its place. */
export const inlineScript = (name: string): string =>
  document.querySelector(`script[data-script=${name}]`)?.textContent ?? '';
