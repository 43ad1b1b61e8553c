import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import { carriesFlight, rewriteFlight } from './react-flight';
import { type RewriteUrl, rewriteUrlsInText } from './rewrite-urls';
import type { Site } from './site-files';

export type Element = DefaultTreeAdapterTypes.Element;
type ParentNode = DefaultTreeAdapterTypes.ParentNode;

/** A replacement in a page’s source: the offsets of the old text, and the new text. */
type Change = { from: number; to: number; text: string };

const ADDRESSES = new Set(['href', 'src', 'poster', 'data', 'action', 'content']);
const ADDRESS_LISTS = new Set(['srcset', 'imagesrcset']);

const isElement = (node: DefaultTreeAdapterTypes.Node): node is Element =>
  defaultTreeAdapter.isElementNode(node);

function elementsIn(parent: ParentNode): Element[] {
  return parent.childNodes
    .filter(isElement)
    .flatMap((element) => [
      element,
      ...elementsIn(element),
      ...('content' in element ? elementsIn(element.content as ParentNode) : []),
    ]);
}

/** The page parsed last: several steps in a row read the same source. */
let latest: { html: string; elements: readonly Element[] } | null = null;

/** All elements of a page, parsed as without scripts, each with its location in the source. */
export function elementsOf(html: string): readonly Element[] {
  if (latest?.html === html) return latest.elements;
  const elements = elementsIn(parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false }));
  latest = { html, elements };
  return elements;
}

export const attributeOf = (element: Element, name: string): string | undefined =>
  element.attrs.find((attribute) => attribute.name === name)?.value;

/** Offsets of the text inside a script or style element; null if it is empty. */
function textInside(element: Element): { from: number; to: number } | null {
  const location = element.sourceCodeLocation;
  if (!location?.startTag || !location.endTag) return null;
  const [from, to] = [location.startTag.endOffset, location.endTag.startOffset];
  return from < to ? { from, to } : null;
}

/** Texts of the inline scripts, or the styles, among the elements of a page. */
export const textsInside = (html: string, elements: readonly Element[], name: 'script' | 'style'): string[] =>
  elements.flatMap((element) => {
    const text = element.tagName === name && textInside(element);
    return text ? [html.slice(text.from, text.to)] : [];
  });

const inAttribute = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

const rewriteUrlList = (list: string, rewriteUrl: RewriteUrl) =>
  list
    .split(/,\s+/)
    .map((candidate) => candidate.trim().replace(/^\S+/, (address) => rewriteUrl(address, false)))
    .join(', ');

function rewriteAttribute(
  element: Element,
  name: string,
  value: string,
  site: Site,
  rewriteUrl: RewriteUrl,
): string {
  if (ADDRESS_LISTS.has(name)) return rewriteUrlList(value, rewriteUrl);
  if (name === 'style') return rewriteUrlsInText(value, site, rewriteUrl);
  if (!ADDRESSES.has(name)) return value;
  return rewriteUrl(value, name === 'content' || attributeOf(element, 'rel') === 'canonical');
}

function attributeChanges(html: string, element: Element, site: Site, rewriteUrl: RewriteUrl): Change[] {
  return element.attrs.flatMap(({ name, value }) => {
    const location = element.sourceCodeLocation?.attrs?.[name];
    const text = rewriteAttribute(element, name, value, site, rewriteUrl);
    if (!location || text === value) return [];
    const [attributeName = name] = html.slice(location.startOffset, location.endOffset).split('=');
    return [
      { from: location.startOffset, to: location.endOffset, text: `${attributeName}="${inAttribute(text)}"` },
    ];
  });
}

/** The text inside an element, with its offsets, in an array; an empty array if it has none. */
function placedTextOf(html: string, element: Element): Change[] {
  const location = textInside(element);
  return location ? [{ ...location, text: html.slice(location.from, location.to) }] : [];
}

/** Changes to React’s payload, whose rows are rewritten one by one. */
function payloadChanges(
  html: string,
  elements: readonly Element[],
  rewrite: (text: string) => string,
): Change[] {
  const places = elements
    .filter(({ tagName }) => tagName === 'script')
    .flatMap((element) => placedTextOf(html, element))
    .filter(({ text }) => carriesFlight(text));
  const texts = rewriteFlight(
    places.map(({ text }) => text),
    rewrite,
  );
  return places.map((location, index) => ({ ...location, text: texts[index] ?? '' }));
}

/** The page with other rows in React’s payload; `rewrite` gets each row or text, its line end included. */
export const rewritePayload = (html: string, rewrite: (text: string) => string): string =>
  applyChanges(html, payloadChanges(html, elementsOf(html), rewrite));

function textChanges(
  html: string,
  elements: readonly Element[],
  site: Site,
  rewriteUrl: RewriteUrl,
): Change[] {
  const rewrite = (text: string) => rewriteUrlsInText(text, site, rewriteUrl);
  const places = elements
    .filter(({ tagName }) => tagName === 'script' || tagName === 'style')
    .flatMap((element) => placedTextOf(html, element));
  return [
    ...places
      .filter(({ text }) => !carriesFlight(text))
      .map((location) => ({ ...location, text: rewrite(location.text) })),
    ...payloadChanges(html, elements, rewrite),
  ];
}

function applyChanges(html: string, changes: readonly Change[]): string {
  let result = '';
  let position = 0;
  for (const { from, to, text } of [...changes].sort((a, b) => a.from - b.from)) {
    result += html.slice(position, from) + text;
    position = to;
  }
  return result + html.slice(position);
}

/** The page without some of its elements. */
export const removeElements = (html: string, elements: readonly Element[]): string =>
  applyChanges(
    html,
    elements.flatMap(({ sourceCodeLocation: location }) =>
      location ? [{ from: location.startOffset, to: location.endOffset, text: '' }] : [],
    ),
  );

/** Rewrites all URLs of a page: in attributes, styles, scripts, and React’s payload. */
export function rewriteUrlsInPage(html: string, site: Site, rewriteUrl: RewriteUrl): string {
  const elements = elementsOf(html);
  return applyChanges(html, [
    ...elements.flatMap((element) => attributeChanges(html, element, site, rewriteUrl)),
    ...textChanges(html, elements, site, rewriteUrl),
  ]);
}
