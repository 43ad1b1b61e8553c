/** Whether some characters, as CSS writes them in `unicode-range`, hold one. */
function rangesInclude(ranges: string, code: number): boolean {
  return ranges.split(',').some((range) => {
    const [first = '', last = first] = range.slice('U+'.length).split('-');
    return code >= Number.parseInt(first, 16) && code <= Number.parseInt(last, 16);
  });
}

/** A font of the site: the characters of the whole font, and the ranges of its files that the site brings. */
export type SiteFont = { characters: ReadonlySet<number>; ranges: readonly string[] };

/**
 * Characters that a site says and that some font of it has, though the files cut from that font do not. Characters in
 * no font of ours are the browser’s to draw, as ever.
 */
export const missingCharacters = (usedCharacters: Iterable<string>, fonts: readonly SiteFont[]): string[] =>
  [...usedCharacters].filter((character) => {
    const code = character.codePointAt(0) ?? 32;
    return fonts.some(
      ({ characters, ranges }) =>
        code >= 32 && characters.has(code) && !ranges.some((range) => rangesInclude(range, code)),
    );
  });
