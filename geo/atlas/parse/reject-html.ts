/** A tag, a comment, or what else begins HTML. `<` before a space or a number is a sign of its own. */
const HTML = /<[a-z/!?][^>\n]*>?/gi;

/** Finds HTML in an author’s text, with the offset at which it begins. No text may have any: it would become part of the page. */
export const findHtml = (text: string): { html: string; at: number }[] =>
  [...text.matchAll(HTML)].map((match) => ({ html: match[0], at: match.index }));

/** The message for an author. */
export const htmlProblem = (html: string): string => `${JSON.stringify(html)} is HTML, which no text takes`;
