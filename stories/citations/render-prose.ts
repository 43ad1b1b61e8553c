import { Marked, type RendererObject, type TokenizerAndRendererExtension } from 'marked';
import * as messages from '#messages/citations';
import { didYouMean } from '../../geo/atlas/parse/did-you-mean';
import type { Term } from '../model/glossary-schema';
import type { Person } from '../model/story-schema';
import { type Citation, parseCitationMark } from './citation-marks';
import { escapeHtml } from './escape-html';
import { FOREIGN_AT_START } from './foreign-words';
import { findNames } from './names-in-prose';
import { findTerms } from './terms-in-prose';

/** A step’s prose as HTML, with its citations in the order of their numbers. */
export type RenderedProse = { html: string; notes: Citation[] };

/** Addresses that a text may link to, and steps of its story. Others, such as `javascript:`, would run in the page. */
const ADDRESS = /^https?:\/\/[^\s"<>]+$/i;
const STEP_ADDRESS = /^#[a-z0-9-]+$/;
const isAddress = (href: string): boolean => ADDRESS.test(href) || STEP_ADDRESS.test(href);

/** Markdown renderer that lets no HTML, picture or unsafe link through: HTML is shown as typed. */
export const SAFE_MARKDOWN: RendererObject = {
  html: ({ text }) => escapeHtml(text),
  link({ href, tokens }) {
    const words = this.parser.parseInline(tokens);
    return isAddress(href) ? `<a href="${escapeHtml(href)}">${words}</a>` : words;
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
      return `<sup>${links.join(',')}</sup>`;
    },
  };
}

/** What words of a text lead to, and open where scripts run: the card of a person or of a term. */
export type CardTarget = { kind: 'person'; id: string } | { kind: 'term'; id: string };

/** Private characters round a name or term, which no text has: start, end of kind, of id, of the words, end. */
const [START, KIND_END, ID_END, END] = ['\uE000', '\uE001', '\uE002', '\uE003'] as const;
const MARKED = new RegExp(`^${START}(person|term)${KIND_END}([^${ID_END}]+)${ID_END}([^${END}]+)${END}`);

/** Names and terms in a step’s text, in order; where they overlap, as in a person’s office, the name is found. */
function findCardWords(markdown: string, { people, terms, step }: CardLinks) {
  const names = findNames(markdown, people).map(({ person, ...range }) => ({
    ...range,
    target: { kind: 'person', id: person } satisfies CardTarget,
  }));
  const words = findTerms(markdown, step, terms)
    .filter(({ start, end }) => !names.some((name) => start < name.end && name.start < end))
    .map(({ term, ...range }) => ({ ...range, target: { kind: 'term', id: term } satisfies CardTarget }));
  return [...names, ...words].sort((a, b) => a.start - b.start);
}

function markCardWords(markdown: string, links: CardLinks): string {
  let marked = '';
  let at = 0;
  for (const { start, end, target } of findCardWords(markdown, links)) {
    const words = `${target.kind}${KIND_END}${target.id}${ID_END}${markdown.slice(start, end)}`;
    marked += `${markdown.slice(at, start)}${START}${words}${END}`;
    at = end;
  }
  return marked + markdown.slice(at);
}

/** People and terms that become links to their cards where a step’s text names them. */
export type CardLinks = {
  people: readonly Person[];
  terms: readonly Term[];
  /** Id of the step. */
  step: string;
  addressOf: (target: CardTarget) => string;
  /** Whether the text is in an iframe, whose links open a new window. */
  isEmbedded: boolean;
};

/** Words that lead to a person or a term, and open the card where scripts run. */
const cardLink = ({ addressOf, isEmbedded }: CardLinks): TokenizerAndRendererExtension => ({
  name: 'named',
  level: 'inline',
  start: (text) => text.indexOf(START),
  tokenizer(text) {
    const [raw, kind, id, words] = MARKED.exec(text) ?? [];
    return raw && words ? { type: 'named', raw, target: { kind, id }, words } : undefined;
  },
  renderer({ target, words }) {
    const card = target as CardTarget;
    const newTab = isEmbedded ? ' target="_blank" rel="noopener"' : '';
    return (
      `<a class="${card.kind}" href="${escapeHtml(addressOf(card))}" data-${card.kind}="${escapeHtml(card.id)}"${newTab}>` +
      `${escapeHtml(words)}</a>`
    );
  },
});

/** Something in a prose that it may not have, and where it stands in it. */
export type MarkupProblem = { at: number; message: string };

/** Blocks of Markdown that prose does not have. */
const BLOCKS: Readonly<Record<string, string>> = {
  heading: 'a heading: prose has paragraphs alone, and the step its `title`',
  code: 'a paragraph that is indented or fenced is shown as code: begin it at the margin',
  table: 'a table: prose has paragraphs alone; figures stand in panels.yaml',
  hr: 'a line across the page: prose has paragraphs alone',
};

/**
 * Links, pictures and blocks in a text that it may not have. `steps` are the ids of the story’s steps, to which `#id`
 * leads; null where they are not known.
 */
export function findMarkupProblems(markdown: string, steps: ReadonlySet<string> | null): MarkupProblem[] {
  const marked = new Marked();
  marked.use({ extensions: [citationExtension([], () => ''), foreignWords] });
  const problems: MarkupProblem[] = [];
  const after = new Map<string, number>();
  const report = (at: number, message: string) => problems.push({ at, message });
  const checkLink = (at: number, href: string) => {
    const address = JSON.stringify(href);
    if (!isAddress(href))
      report(at, `a link to ${address}: links lead to https:// or http:// addresses, or to a step, #its-id`);
    else if (href.startsWith('#') && steps && !steps.has(href.slice(1)))
      report(at, `a link to ${address}: there is no such step${didYouMean(href.slice(1), steps)}`);
  };
  marked.walkTokens(marked.lexer(markdown), (token) => {
    const { type, raw } = token;
    const block = Object.hasOwn(BLOCKS, type) ? BLOCKS[type] : undefined;
    if (type !== 'link' && type !== 'image' && !block) return;
    const at = Math.max(0, markdown.indexOf(raw, after.get(raw) ?? 0));
    after.set(raw, at + 1);
    if (block) report(at, block);
    else if (type === 'image')
      report(at, `a picture, ${JSON.stringify('href' in token ? token.href : raw)}: texts take none`);
    else checkLink(at, 'href' in token ? String(token.href) : '');
  });
  return problems;
}

/**
 * Renders a step’s prose. `noteId` is the id of a note by its number; `label` says a citation in words, such as
 * ‘Kramer 2006, ¶13’; names and terms lead to their cards, if `links` says where.
 */
export function renderProse(
  markdown: string,
  noteId: (number: number) => string,
  label: (citation: Citation) => string,
  links: CardLinks | null = null,
): RenderedProse {
  const notes: Citation[] = [];
  const link = (citation: Citation, number: number) =>
    `<a class="cite" href="#${noteId(number)}" title="${escapeHtml(label(citation))}" ` +
    `aria-label="${escapeHtml(messages.sourceMark({ number, label: label(citation) }))}">${number}</a>`;
  const marked = new Marked({ renderer: SAFE_MARKDOWN });
  marked.use({
    extensions: [citationExtension(notes, link), foreignWords, ...(links ? [cardLink(links)] : [])],
  });
  const text = links ? markCardWords(markdown, links) : markdown;
  return { html: marked.parse(text, { async: false }) as string, notes };
}
