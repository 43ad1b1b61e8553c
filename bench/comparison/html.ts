import { type DefaultTreeAdapterMap, parse, serialize } from 'parse5';
import { escapeHtml } from '../../stories/citations/escape-html';
import type { PlainStep } from './steps';

const STYLE = `body{margin:0;font:18px/1.6 Georgia,serif}#map{position:fixed;inset:0 0 0 40%}
main{width:40%}section{box-sizing:border-box;min-height:100vh;padding:30vh 24px 0}`;
const SLIDES = `body{margin:0;font:18px/1.6 Georgia,serif}#map{position:fixed;inset:0;z-index:0}
.reveal{z-index:1;height:100vh}.slides section{background:#fffc;padding:16px}`;

const sections = (steps: readonly PlainStep[]): string =>
  steps
    .map(
      ({ id, title, text }) =>
        `<section id="${id}"><h2>${escapeHtml(title)}</h2><p>${escapeHtml(text)}</p></section>`,
    )
    .join('\n');

const inScript = (value: unknown): string => JSON.stringify(value).replace(/</g, '\\u003c');

type Page = { title: string; style: string; body: string; program: string; steps: readonly PlainStep[] };

const page = ({ title, style, body, program, steps }: Page): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title><link rel="icon" href="data:,"><link rel="stylesheet" href="./${program}.css"><style>${style}</style></head>
<body>${body}<script>window.STEPS=${inScript(steps)}</script>
<script type="module" src="./${program}.js"></script></body></html>`;

/** A page with the steps in its program, as the field’s template has them. */
export const templatePage = (steps: readonly PlainStep[]): string =>
  page({
    title: 'Template',
    style: STYLE,
    program: 'template',
    steps,
    body: '<div id="map"></div><main id="story" data-step="" data-map="loading" data-settled="false"></main>',
  });

/** Programs of pages whose words stand in the HTML need the frames alone. */
const withoutWords = (steps: readonly PlainStep[]) => steps.map((step) => ({ ...step, title: '', text: '' }));

export const leafletPage = (steps: readonly PlainStep[]): string =>
  page({
    title: 'Leaflet',
    style: STYLE,
    program: 'leaflet',
    steps: withoutWords(steps),
    body: `<div id="map"></div><main data-step="" data-map="loading" data-settled="false">${sections(steps)}</main>`,
  });

export const revealPage = (steps: readonly PlainStep[]): string =>
  page({
    title: 'reveal.js',
    style: SLIDES,
    program: 'reveal',
    steps: withoutWords(steps),
    body: `<div id="map"></div><main class="reveal" data-step="${steps[0]?.id ?? ''}" data-map="loading" data-settled="false"><div class="slides">${sections(steps)}</div></main>`,
  });

type Node = DefaultTreeAdapterMap['node'];
const PROGRAMS = new Set(['script', 'style', 'link', 'template', 'noscript', 'meta', 'img', 'button', 'svg']);

/** Takes everything but text out of a tree: programs, styles, pictures, and what elements say of themselves. */
function bare(node: Node): void {
  if (!('childNodes' in node)) return;
  node.childNodes = node.childNodes.filter(
    (child) => !PROGRAMS.has(child.nodeName) && child.nodeName !== '#comment',
  );
  for (const child of node.childNodes) {
    if ('attrs' in child)
      child.attrs = child.attrs.filter(({ name }) => ['id', 'href', 'lang'].includes(name));
    bare(child);
  }
}

/** All text of a page of the site as plain HTML, with one picture drawn inline. */
export function floorPage(html: string, svg: string): string {
  const tree = parse(html);
  bare(tree);
  const style = `<meta charset="utf-8"><link rel="icon" href="data:,"><style>${STYLE}section{padding:24px}#picture{position:fixed;inset:0 0 0 40%}#picture svg{width:100%;height:100%}</style>`;
  const picture = `<div id="picture" data-step="" data-map="still" data-settled="true">${svg}</div>`;
  return serialize(tree)
    .replace('<head>', () => `<!doctype html><head>${style}`)
    .replace('</body>', () => `${picture}</body>`);
}
