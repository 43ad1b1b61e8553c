/** A tag, a comment, or what else begins HTML. `<` before a space or a number is a sign of its own. */
const HTML = /<[a-z/!?][^>\n]*>?/gi;

/** What is HTML in an author’s text, and where it begins. No text takes any: it would become part of the page. */
export const htmlIn = (text: string): { html: string; at: number }[] =>
  [...text.matchAll(HTML)].map((match) => ({ html: match[0], at: match.index }));

/** What an author hears of it. */
export const htmlProblem = (html: string): string => `${JSON.stringify(html)} is HTML, which no text takes`;
