/** Whether `unicode-range`s include a code point. */
function rangesInclude(ranges: string, code: number): boolean {
  return ranges.split(',').some((range) => {
    const [first = '', last = first] = range.slice('U+'.length).split('-');
    return code >= Number.parseInt(first, 16) && code <= Number.parseInt(last, 16);
  });
}

/** A font of the site: the code points of the complete font, and the `unicode-range`s of the files cut from it. */
export type SiteFont = { characters: ReadonlySet<number>; ranges: readonly string[] };

/**
 * Characters of a site that a complete font of it has, but the files cut from that font lack. Characters that no font
 * has do not count: browsers draw them with fonts of the system.
 */
export const missingCharacters = (usedCharacters: Iterable<string>, fonts: readonly SiteFont[]): string[] =>
  [...usedCharacters].filter((character) => {
    const code = character.codePointAt(0) ?? 32;
    return fonts.some(
      ({ characters, ranges }) =>
        code >= 32 && characters.has(code) && !ranges.some((range) => rangesInclude(range, code)),
    );
  });
