/** A tag, a comment, or what else begins HTML. `<` before a space or a number is a sign of its own. */
const HTML = /<[a-z/!?][^>\n]*>?/gi;

/** Characters that no text has: controls, and those that programs use among themselves. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ue000-\uf8ff\ufffe\uffff\ufffd]/g;

/** Something in a text that no text may have, with the offset at which it begins. */
export type Forbidden = { words: string; at: number; message: string };

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

const isAddress = (html: string): boolean => /^<(?:https?:\/\/|mailto:)/i.test(html);

const htmlProblem = (html: string): string =>
  isAddress(html)
    ? `${JSON.stringify(html)} is an address in angle brackets: a link has words, [words](https://example.org)`
    : `${JSON.stringify(html)} is HTML, which no text takes`;

/** Finds HTML and unprintable characters in an author’s text. No text may have any: HTML would become part of the page. */
export const findForbidden = (text: string): Forbidden[] =>
  [
    ...[...text.matchAll(HTML)].map(({ 0: html, index }) => ({
      ...{ words: html, at: index },
      message: htmlProblem(html),
    })),
    ...[...text.matchAll(UNPRINTABLE)].map(({ 0: character, index }) => ({
      ...{ words: character, at: index },
      message: `${codePoint(character)} is a character that no text has`,
    })),
  ].sort((a, b) => a.at - b.at);
