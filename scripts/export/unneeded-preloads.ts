import { attributeOf, type Element, elementsOf, removeElements, rewritePayload } from '../site/html-page';

const PRELOAD_ATTRIBUTES = ['as', 'href', 'media'];

const isPreload = (element: Element): boolean =>
  element.tagName === 'link' && attributeOf(element, 'rel') === 'preload';

const keyOf = (preload: Element): string =>
  PRELOAD_ATTRIBUTES.map((name) => attributeOf(preload, name) ?? '').join('\n');

/** A row of React’s payload that preloads a file. */
const HINT = /^[0-9a-f]*:HL\["([^"]+)","(\w+)"[^\n]*\n/;

/**
 * Removes preloads that repeat earlier ones, and those of style sheets that the page does not link: Next preloads that of
 * the page for unknown addresses in every page. React’s payload keeps hints only of files that the page’s head lacks.
 */
export function removeUnneededPreloads(html: string): string {
  const elements = elementsOf(html);
  const hrefsOf = (links: readonly Element[]) => new Set(links.map((link) => attributeOf(link, 'href')));
  const linked = hrefsOf(elements.filter((element) => attributeOf(element, 'rel') === 'stylesheet'));
  const preloads = elements.filter(isPreload);
  const isNeeded = (preload: Element, index: number) =>
    preloads.findIndex((other) => keyOf(other) === keyOf(preload)) === index &&
    (attributeOf(preload, 'as') !== 'style' || linked.has(attributeOf(preload, 'href')));
  const unneeded = preloads.filter((preload, index) => !isNeeded(preload, index));
  const inHead = hrefsOf(preloads);
  return rewritePayload(removeElements(html, unneeded), (row) => {
    const [, href, as] = HINT.exec(row) ?? [];
    return href === undefined || (as !== 'style' && !inHead.has(href)) ? row : '';
  });
}
