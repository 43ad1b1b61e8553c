import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import { carriesFlight, rewriteFlight } from './react-flight';
import { type Readdress, readdressText } from './rewrite-urls';
import type { Site } from './site-files';

export type Element = DefaultTreeAdapterTypes.Element;
type ParentNode = DefaultTreeAdapterTypes.ParentNode;

/** A part of a page’s text, and what stands there instead. */
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

/** All elements of a page, as for a reader without scripts; each knows where it stands in the text. */
export const elementsOf = (html: string): Element[] =>
  elementsIn(parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false }));

export const attributeOf = (element: Element, name: string): string | undefined =>
  element.attrs.find((attribute) => attribute.name === name)?.value;

/** Where the text inside a script or a style stands, if it has any. */
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

const readdressList = (list: string, readdress: Readdress) =>
  list
    .split(/,\s+/)
    .map((candidate) => candidate.trim().replace(/^\S+/, (address) => readdress(address, false)))
    .join(', ');

function newValue(element: Element, name: string, value: string, site: Site, readdress: Readdress): string {
  if (ADDRESS_LISTS.has(name)) return readdressList(value, readdress);
  if (name === 'style') return readdressText(value, site, readdress);
  if (!ADDRESSES.has(name)) return value;
  return readdress(value, name === 'content' || attributeOf(element, 'rel') === 'canonical');
}

function attributeChanges(html: string, element: Element, site: Site, readdress: Readdress): Change[] {
  return element.attrs.flatMap(({ name, value }) => {
    const place = element.sourceCodeLocation?.attrs?.[name];
    const text = newValue(element, name, value, site, readdress);
    if (!place || text === value) return [];
    const [written = name] = html.slice(place.startOffset, place.endOffset).split('=');
    return [{ from: place.startOffset, to: place.endOffset, text: `${written}="${inAttribute(text)}"` }];
  });
}

function textChanges(html: string, elements: readonly Element[], site: Site, readdress: Readdress): Change[] {
  const rewrite = (text: string) => readdressText(text, site, readdress);
  const places = elements
    .filter(({ tagName }) => tagName === 'script' || tagName === 'style')
    .map(textInside)
    .filter((place) => place !== null)
    .map((place) => ({ ...place, text: html.slice(place.from, place.to) }));
  const flight = places.filter(({ text }) => carriesFlight(text));
  const plain = places.filter(({ text }) => !carriesFlight(text));
  const texts = rewriteFlight(
    flight.map(({ text }) => text),
    rewrite,
  );
  return [
    ...plain.map((place) => ({ ...place, text: rewrite(place.text) })),
    ...flight.map((place, nth) => ({ ...place, text: texts[nth] ?? '' })),
  ];
}

function changed(html: string, changes: readonly Change[]): string {
  let written = '';
  let at = 0;
  for (const { from, to, text } of [...changes].sort((a, b) => a.from - b.from)) {
    written += html.slice(at, from) + text;
    at = to;
  }
  return written + html.slice(at);
}

/** A page’s text without some of its elements. */
export const without = (html: string, elements: readonly Element[]): string =>
  changed(
    html,
    elements.flatMap(({ sourceCodeLocation: place }) =>
      place ? [{ from: place.startOffset, to: place.endOffset, text: '' }] : [],
    ),
  );

/** Puts other addresses everywhere into a page: attributes, styles, scripts, and what React reads of it. */
export function readdressPage(html: string, site: Site, readdress: Readdress): string {
  const elements = elementsOf(html);
  return changed(html, [
    ...elements.flatMap((element) => attributeChanges(html, element, site, readdress)),
    ...textChanges(html, elements, site, readdress),
  ]);
}
