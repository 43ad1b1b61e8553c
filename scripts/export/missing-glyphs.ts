/** Whether some characters, as CSS writes them in `unicode-range`, hold one. */
function holds(ranges: string, code: number): boolean {
  return ranges.split(',').some((range) => {
    const [first = '', last = first] = range.slice('U+'.length).split('-');
    return code >= Number.parseInt(first, 16) && code <= Number.parseInt(last, 16);
  });
}

/** A font of the site: the characters of the whole font, and the ranges of its files that the site brings. */
export type Brought = { whole: ReadonlySet<number>; ranges: readonly string[] };

/**
 * Characters that a site says and that some font of it has, though the files cut from that font do not. Characters in
 * no font of ours are the browser’s to draw, as ever.
 */
export const missingLetters = (said: Iterable<string>, fonts: readonly Brought[]): string[] =>
  [...said].filter((character) => {
    const code = character.codePointAt(0) ?? 32;
    return fonts.some(
      ({ whole, ranges }) => code >= 32 && whole.has(code) && !ranges.some((range) => holds(range, code)),
    );
  });
