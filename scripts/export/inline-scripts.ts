import { createHash } from 'node:crypto';
import { type DefaultTreeAdapterMap, defaultTreeAdapter, parse } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];

/** A script that stands in the page itself. */
type InlineScript = {
  /** Its words, as the browser reads them. */
  text: string;
  /** The type it names, in lower case; empty if it names none. */
  type: string;
  /** Whether it has any attribute: then it is somebody’s, and left as it is. */
  marked: boolean;
  /** Where the element begins and ends in the page. */
  start: number;
  end: number;
};

/** Types that a browser runs, or obeys as it does a script. All others are data: JSON-LD, templates. */
const RUNS =
  /^$|^module$|^importmap$|^speculationrules$|^(?:text|application)\/(?:x-)?(?:java|ecma)script$|^text\/(?:j|live)script$/;

/** A piece of what Next says of its page. It declares nothing, so that pieces can be joined without a change. */
const PIECE = /^(?:\(self\.__next_f=self\.__next_f\|\|\[\]\)|self\.__next_f)\.push\(.*\)$/s;

function* scriptsBelow(node: Node): Generator<InlineScript> {
  if (defaultTreeAdapter.isElementNode(node) && node.tagName === 'script') {
    const attribute = (name: string) => node.attrs.find((one) => one.name === name)?.value;
    const place = node.sourceCodeLocation;
    if (attribute('src') !== undefined || !place) return;
    yield {
      text: node.childNodes.map((child) => ('value' in child ? child.value : '')).join(''),
      type: attribute('type')?.trim().toLowerCase() ?? '',
      marked: node.attrs.length > 0,
      start: place.startOffset,
      end: place.endOffset,
    };
    return;
  }
  // what stands in a template or a noscript does not run: the parser keeps both apart
  if ('childNodes' in node) for (const child of node.childNodes) yield* scriptsBelow(child);
}

const inlineScriptsOf = (html: string): InlineScript[] => [
  ...scriptsBelow(parse(html, { sourceCodeLocationInfo: true })),
];

/** Whether a script may be joined with its neighbours. A comment’s beginning could swallow the end of what follows. */
const isPiece = ({ text, marked }: InlineScript) => !marked && PIECE.test(text) && !text.includes('<!--');

/** Neighbours with nothing but white space between them, in runs. */
function runsOf(html: string, scripts: readonly InlineScript[]): InlineScript[][] {
  const runs: InlineScript[][] = [];
  for (const script of scripts) {
    const before = runs.at(-1)?.at(-1);
    if (before && html.slice(before.end, script.start).trim() === '') runs.at(-1)?.push(script);
    else runs.push([script]);
  }
  return runs;
}

/**
 * The page with the pieces that Next writes into dozens of neighbouring scripts joined into one, in their order: a
 * policy names each inline script by its hash.
 */
export function withPiecesJoined(html: string): string {
  const runs = runsOf(html, inlineScriptsOf(html).filter(isPiece)).filter(({ length }) => length > 1);
  let joined = html;
  for (const run of runs.reverse()) {
    const [start, end] = [run[0]?.start, run.at(-1)?.end];
    const text = run.map((script) => script.text).join(';');
    joined = `${joined.slice(0, start)}<script>${text}</script>${joined.slice(end)}`;
  }
  return joined;
}

/** What a policy calls the inline scripts of a page that run, each once, such as `'sha256-…'`. */
export function hashesOf(html: string): string[] {
  const texts = inlineScriptsOf(html)
    .filter(({ type }) => RUNS.test(type))
    .map(({ text }) => text);
  return [...new Set(texts)].map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
}
