import { attributeOf, type Element, elementsOf, removeElements, rewritePayload } from '../site/html-page';

const PRELOAD_ATTRIBUTES = ['as', 'href', 'media'];

const isPreload = (element: Element): boolean =>
  element.tagName === 'link' && attributeOf(element, 'rel') === 'preload';

const keyOf = (preload: Element): string =>
  PRELOAD_ATTRIBUTES.map((name) => attributeOf(preload, name) ?? '').join('\n');

/** A row of React’s payload that preloads a style sheet. */
const STYLE_HINT = /^[0-9a-f]*:HL\["([^"]+)","style"[^\n]*\n/;

/**
 * Removes preloads that repeat earlier ones, and those of style sheets that the page does not link: Next preloads that of
 * the page for unknown addresses in every page. React’s payload lacks the latter too, or React would fetch them.
 */
export function removeUnneededPreloads(html: string): string {
  const elements = elementsOf(html);
  const linked = new Set(
    elements
      .filter((element) => attributeOf(element, 'rel') === 'stylesheet')
      .map((element) => attributeOf(element, 'href')),
  );
  const preloads = elements.filter(isPreload);
  const isNeeded = (preload: Element, index: number) =>
    preloads.findIndex((other) => keyOf(other) === keyOf(preload)) === index &&
    (attributeOf(preload, 'as') !== 'style' || linked.has(attributeOf(preload, 'href')));
  const unneeded = preloads.filter((preload, index) => !isNeeded(preload, index));
  return rewritePayload(removeElements(html, unneeded), (row) => {
    const [, href] = STYLE_HINT.exec(row) ?? [];
    return href === undefined || linked.has(href) ? row : '';
  });
}
