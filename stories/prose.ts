import { Marked, type TokenizerAndRendererExtension } from 'marked';
import { type Citation, readMark } from './cite';

/** A step’s prose as HTML, with its citations in the order of their numbers. */
export type Prose = { html: string; notes: Citation[] };

const FOREIGN = /^\[((?:\*[^*]+\*|[^\]*])+)\]\{lang=([A-Za-z-]+)\}/;
const CITED = /^\[@([^\]]+)\]/;

const escapeHtml = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');

/** `[*Borba*]{lang=sr-Latn}`: words in another language, so that a voice can say them. */
const foreign: TokenizerAndRendererExtension = {
  name: 'foreign',
  level: 'inline',
  start: (text) => text.indexOf('['),
  tokenizer(text) {
    const [raw, words, lang] = FOREIGN.exec(text) ?? [];
    if (!raw || !words) return undefined;
    return { type: 'foreign', raw, lang, tokens: this.lexer.inlineTokens(words) };
  },
  renderer(token) {
    return `<span lang="${escapeHtml(token.lang)}">${this.parser.parseInline(token.tokens ?? [])}</span>`;
  },
};

/** `[@kramer2006, ¶13]`: a number that leads to the note. */
function citations(
  notes: Citation[],
  link: (note: Citation, number: number) => string,
): TokenizerAndRendererExtension {
  const numberOf = (citation: Citation) => {
    const known = notes.findIndex(({ key, locator }) => key === citation.key && locator === citation.locator);
    return known === -1 ? notes.push(citation) : known + 1;
  };
  return {
    name: 'citation',
    level: 'inline',
    start: (text) => text.indexOf('[@'),
    tokenizer(text) {
      const [raw, inside] = CITED.exec(text) ?? [];
      return raw && inside ? { type: 'citation', raw, inside } : undefined;
    },
    renderer(token) {
      const links = readMark(token.inside).map((citation) => link(citation, numberOf(citation)));
      return `<sup>${links.join('<span aria-hidden="true">,</span>')}</sup>`;
    },
  };
}

/**
 * Renders a step’s prose. `noteId` is the id of a note by its number; `label` says a citation in words, such as
 * ‘Kramer 2006, ¶13’.
 */
export function renderProse(
  markdown: string,
  noteId: (number: number) => string,
  label: (citation: Citation) => string,
): Prose {
  const notes: Citation[] = [];
  const link = (citation: Citation, number: number) =>
    `<a class="cite" href="#${noteId(number)}" title="${escapeHtml(label(citation))}" ` +
    `aria-label="Source ${number}: ${escapeHtml(label(citation))}">${number}</a>`;
  const marked = new Marked();
  marked.use({ extensions: [citations(notes, link), foreign] });
  return { html: marked.parse(markdown, { async: false }) as string, notes };
}
