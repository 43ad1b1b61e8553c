import { Marked, type RendererObject, type TokenizerAndRendererExtension } from 'marked';
import type { Person } from '../model/story-schema';
import { type Citation, parseCitationMark } from './citation-marks';
import { escapeHtml } from './escape-html';
import { FOREIGN_AT_START } from './foreign-words';
import { findNames } from './names-in-prose';

/** A step’s prose as HTML, with its citations in the order of their numbers. */
export type RenderedProse = { html: string; notes: Citation[] };

/** Addresses that a text may link to. Others, such as `javascript:`, would run in the page. */
const ADDRESS = /^https?:\/\/[^\s"<>]+$/i;

/** Markdown renderer that lets no HTML, picture or unsafe link through: HTML is shown as typed. */
export const SAFE_MARKDOWN: RendererObject = {
  html: ({ text }) => escapeHtml(text),
  link({ href, tokens }) {
    const words = this.parser.parseInline(tokens);
    return ADDRESS.test(href) ? `<a href="${escapeHtml(href)}">${words}</a>` : words;
  },
  image: ({ text }) => escapeHtml(text),
};

const CITED = /^\[@([^\]]+)\]/;

/** `[*Borba*]{lang=sr-Latn}`: text in another language, marked for screen readers and not to be translated. */
const foreignWords: TokenizerAndRendererExtension = {
  name: 'foreign',
  level: 'inline',
  start: (text) => text.indexOf('['),
  tokenizer(text) {
    const [raw, words, lang] = FOREIGN_AT_START.exec(text) ?? [];
    if (!raw || !words) return undefined;
    return { type: 'foreign', raw, lang, tokens: this.lexer.inlineTokens(words) };
  },
  renderer(token) {
    const words = this.parser.parseInline(token.tokens ?? []);
    return `<span lang="${escapeHtml(token.lang)}" translate="no">${words}</span>`;
  },
};

/** `[@kramer2006, ¶13]`: a number that leads to the note. */
function citationExtension(
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
      const links = parseCitationMark(token.inside).map((citation) => link(citation, numberOf(citation)));
      return `<sup>${links.join('<span aria-hidden="true">,</span>')}</sup>`;
    },
  };
}

/** Private characters round a name, which no text has: start, end of its card’s id, end of the name, end. */
const [NAME, ID_END, NAME_END, END] = ['\uE000', '\uE001', '\uE002', '\uE003'] as const;
const NAMED = new RegExp(`^${NAME}([^${ID_END}]+)${ID_END}([^${NAME_END}]+)${NAME_END}([^${END}]*)${END}`);
/** What stays on one line with a name: its possessive, and punctuation after it. */
const TRAIL = /^(?:’s?(?!\p{L})|[.,;:!?)])+/u;

function markNames(markdown: string, people: readonly Person[]): string {
  let marked = '';
  let at = 0;
  for (const { start, end, person } of findNames(markdown, people)) {
    const trail = TRAIL.exec(markdown.slice(end))?.[0] ?? '';
    const name = markdown.slice(start, end);
    marked += `${markdown.slice(at, start)}${NAME}${person}${ID_END}${name}${NAME_END}${trail}${END}`;
    at = end + trail.length;
  }
  return marked + markdown.slice(at);
}

/** People whose names in a text become links to their cards. */
export type PeopleLinks = {
  people: readonly Person[];
  addressOf: (person: string) => string;
  /** Whether the text is in an iframe, whose links open a new window. */
  isEmbedded: boolean;
};

/** A name that leads to a person, and opens the card where scripts run. */
const personLink = ({ addressOf, isEmbedded }: PeopleLinks): TokenizerAndRendererExtension => ({
  name: 'named',
  level: 'inline',
  start: (text) => text.indexOf(NAME),
  tokenizer(text) {
    const [raw, person, name, trail] = NAMED.exec(text) ?? [];
    return raw && name ? { type: 'named', raw, person, name, trail } : undefined;
  },
  renderer({ person, name, trail }) {
    const newTab = isEmbedded ? ' target="_blank" rel="noopener"' : '';
    const link =
      `<a class="person" href="${escapeHtml(addressOf(person))}" data-person="${escapeHtml(person)}"${newTab}>` +
      `${escapeHtml(name)}</a>`;
    // a line may break after a link, even before a full stop, so both are in one element
    return trail ? `<span class="named">${link}${escapeHtml(trail)}</span>` : link;
  },
});

/** Links and pictures in a text that it may not have, and where they stand in it. */
export function findAddressProblems(markdown: string): { at: number; message: string }[] {
  const marked = new Marked();
  marked.use({ extensions: [citationExtension([], () => ''), foreignWords] });
  const problems: { at: number; message: string }[] = [];
  const after = new Map<string, number>();
  marked.walkTokens(marked.lexer(markdown), ({ type, raw, ...token }) => {
    if (type !== 'link' && type !== 'image') return;
    const at = markdown.indexOf(raw, after.get(raw) ?? 0);
    after.set(raw, at + 1);
    const address = JSON.stringify('href' in token ? token.href : raw);
    if (type === 'image') problems.push({ at, message: `a picture, ${address}: texts take none` });
    else if (!ADDRESS.test('href' in token ? String(token.href) : ''))
      problems.push({ at, message: `a link to ${address}: links lead to https:// or http:// addresses` });
  });
  return problems;
}

/**
 * Renders a step’s prose. `noteId` is the id of a note by its number; `label` says a citation in words, such as
 * ‘Kramer 2006, ¶13’; names of people lead to them, if `names` says where.
 */
export function renderProse(
  markdown: string,
  noteId: (number: number) => string,
  label: (citation: Citation) => string,
  names: PeopleLinks | null = null,
): RenderedProse {
  const notes: Citation[] = [];
  const link = (citation: Citation, number: number) =>
    `<a class="cite" href="#${noteId(number)}" title="${escapeHtml(label(citation))}" ` +
    `aria-label="Source ${number}: ${escapeHtml(label(citation))}">${number}</a>`;
  const marked = new Marked({ renderer: SAFE_MARKDOWN });
  marked.use({
    extensions: [citationExtension(notes, link), foreignWords, ...(names ? [personLink(names)] : [])],
  });
  const text = names ? markNames(markdown, names.people) : markdown;
  return { html: marked.parse(text, { async: false }) as string, notes };
}
