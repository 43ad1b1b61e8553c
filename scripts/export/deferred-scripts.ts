import { DEFERRED_SCRIPTS_ID, START_DEFERRED_SCRIPTS } from '../../app/_site/startup/deferred-scripts';
import { attributeOf, type Element, elementsOf, removeElements } from '../site/html-page';

const isAsyncScript = (element: Element): boolean =>
  element.tagName === 'script' &&
  attributeOf(element, 'src') !== undefined &&
  attributeOf(element, 'async') !== undefined;

/** A preload of a script, which would compete with the first view. */
const isScriptPreload = (element: Element): boolean =>
  element.tagName === 'link' &&
  attributeOf(element, 'rel') === 'preload' &&
  attributeOf(element, 'as') === 'script';

/**
 * Moves a page’s scripts into a template at its end, where browsers neither fetch nor run them, and adds the script that
 * starts them to its head. A page with deferred scripts stays unchanged. Throws if the page has no async scripts, as
 * Next then writes pages in a way that is not known here.
 */
export function deferScripts(html: string): string {
  const elements = elementsOf(html);
  if (elements.some((element) => attributeOf(element, 'id') === DEFERRED_SCRIPTS_ID)) return html;
  const scripts = elements.filter(isAsyncScript);
  if (scripts.length === 0) throw new Error('The page has no async script to defer');
  const scriptTags = scripts
    .map(({ sourceCodeLocation: place }) => (place ? html.slice(place.startOffset, place.endOffset) : ''))
    .join('');
  const rest = removeElements(html, [...scripts, ...elements.filter(isScriptPreload)]);
  const [head, end] = [rest.indexOf('</head>'), rest.lastIndexOf('</body>')];
  if (head === -1 || end === -1) throw new Error('The page has no head and body to put its scripts into');
  return [
    rest.slice(0, head),
    `<script>${START_DEFERRED_SCRIPTS}</script>`,
    rest.slice(head, end),
    `<template id="${DEFERRED_SCRIPTS_ID}">${scriptTags}</template>`,
    rest.slice(end),
  ].join('');
}
