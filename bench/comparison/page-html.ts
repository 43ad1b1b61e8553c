import { type DefaultTreeAdapterMap, parse, serialize } from 'parse5';
import { escapeHtml } from '../../stories/citations/escape-html';
import type { ComparisonStep } from './comparison-step';

const STYLE = `body{margin:0;font:18px/1.6 Georgia,serif}#map{position:fixed;inset:0 0 0 40%}
main{width:40%}section{box-sizing:border-box;min-height:100vh;padding:30vh 24px 0}`;
const SLIDE_STYLE = `body{margin:0;font:18px/1.6 Georgia,serif}#map{position:fixed;inset:0;z-index:0}
.reveal{z-index:1;height:100vh}.slides section{background:#fffc;padding:16px}`;

const sections = (steps: readonly ComparisonStep[]): string =>
  steps
    .map(
      ({ id, title, text }) =>
        `<section id="${id}"><h2>${escapeHtml(title)}</h2><p>${escapeHtml(text)}</p></section>`,
    )
    .join('\n');

const scriptLiteral = (value: unknown): string => JSON.stringify(value).replace(/</g, '\\u003c');

type Page = { title: string; style: string; body: string; script: string; steps: readonly ComparisonStep[] };

const page = ({ title, style, body, script, steps }: Page): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title><link rel="icon" href="data:,"><link rel="stylesheet" href="./${script}.css"><style>${style}</style></head>
<body>${body}<script>window.STEPS=${scriptLiteral(steps)}</script>
<script type="module" src="./${script}.js"></script></body></html>`;

/** A page whose script renders the steps, as in common templates. */
export const templatePage = (steps: readonly ComparisonStep[]): string =>
  page({
    title: 'Template',
    style: STYLE,
    script: 'template',
    steps,
    body: '<div id="map"></div><main id="story" data-step="" data-map="loading" data-settled="false"></main>',
  });

/** Steps for the script of a page whose HTML has the text: it needs the camera alone. */
const withoutText = (steps: readonly ComparisonStep[]) =>
  steps.map((step) => ({ ...step, title: '', text: '' }));

export const leafletPage = (steps: readonly ComparisonStep[]): string =>
  page({
    title: 'Leaflet',
    style: STYLE,
    script: 'leaflet',
    steps: withoutText(steps),
    body: `<div id="map"></div><main data-step="" data-map="loading" data-settled="false">${sections(steps)}</main>`,
  });

export const revealPage = (steps: readonly ComparisonStep[]): string =>
  page({
    title: 'reveal.js',
    style: SLIDE_STYLE,
    script: 'reveal',
    steps: withoutText(steps),
    body: `<div id="map"></div><main class="reveal" data-step="${steps[0]?.id ?? ''}" data-map="loading" data-settled="false"><div class="slides">${sections(steps)}</div></main>`,
  });

type Node = DefaultTreeAdapterMap['node'];
const REMOVED_ELEMENTS = new Set([
  'script',
  'style',
  'link',
  'template',
  'noscript',
  'meta',
  'img',
  'button',
  'svg',
]);

/** Removes all but text from a tree: scripts, styles, pictures, and all attributes but `id`, `href` and `lang`. */
function stripToText(node: Node): void {
  if (!('childNodes' in node)) return;
  node.childNodes = node.childNodes.filter(
    (child) => !REMOVED_ELEMENTS.has(child.nodeName) && child.nodeName !== '#comment',
  );
  for (const child of node.childNodes) {
    if ('attrs' in child)
      child.attrs = child.attrs.filter(({ name }) => ['id', 'href', 'lang'].includes(name));
    stripToText(child);
  }
}

/** All text of a page of the site as HTML without scripts, with one inline picture. */
export function floorPage(html: string, svg: string): string {
  const tree = parse(html);
  stripToText(tree);
  const style = `<meta charset="utf-8"><link rel="icon" href="data:,"><style>${STYLE}section{padding:24px}#picture{position:fixed;inset:0 0 0 40%}#picture svg{width:100%;height:100%}</style>`;
  const picture = `<div id="picture" data-step="" data-map="still" data-settled="true">${svg}</div>`;
  return serialize(tree)
    .replace('<head>', () => `<!doctype html><head>${style}`)
    .replace('</body>', () => `${picture}</body>`);
}
