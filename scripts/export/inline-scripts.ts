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
  hasAttributes: boolean;
  /** Where the element begins and ends in the page. */
  start: number;
  end: number;
};

/** Types that a browser runs, or obeys as it does a script. All others are data: JSON-LD, templates. */
const EXECUTABLE_TYPE =
  /^$|^module$|^importmap$|^speculationrules$|^(?:text|application)\/(?:x-)?(?:java|ecma)script$|^text\/(?:j|live)script$/;

/** How Next begins to say something of its page. */
const PAYLOAD = /^(?:\(self\.__next_f=self\.__next_f\|\|\[\]\)|self\.__next_f)\.push\((.*)\)$/s;
/** Where one piece of it ends and the next begins, in a script into which several were joined. */
const SEPARATOR = /;(?=self\.__next_f\.push\(|\(self\.__next_f=)/;
/** How Next names the files that a page’s programs are in. */
const LOADER = /^\(globalThis\["TURBOPACK"\] \|\| \(globalThis\["TURBOPACK"\] = \[\]\)\)\.push\((.*)\);?$/s;

function isData(text: string | undefined): boolean {
  try {
    JSON.parse(text ?? '');
    return true;
  } catch {
    return false;
  }
}

/** A piece of what Next says of its page. It declares nothing, so that pieces can be joined without a change. */
const isPayload = (text: string): boolean => isData(PAYLOAD.exec(text)?.[1]);

/** Whether a script is one that Next writes, which says data and does nothing else. */
const isOfNext = (text: string): boolean =>
  isData(LOADER.exec(text)?.[1]) || text.split(SEPARATOR).every(isPayload);

function* scriptsBelow(node: Node): Generator<InlineScript> {
  if (defaultTreeAdapter.isElementNode(node) && node.tagName === 'script') {
    const attribute = (name: string) => node.attrs.find((attr) => attr.name === name)?.value;
    const place = node.sourceCodeLocation;
    if (attribute('src') !== undefined || !place) return;
    yield {
      text: node.childNodes.map((child) => ('value' in child ? child.value : '')).join(''),
      type: attribute('type')?.trim().toLowerCase() ?? '',
      hasAttributes: node.attrs.length > 0,
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
const isJoinable = ({ text, hasAttributes }: InlineScript) =>
  !hasAttributes && isPayload(text) && !text.includes('<!--');

/** Neighbours with nothing but white space between them, in runs. */
function runsOf(html: string, scripts: readonly InlineScript[]): InlineScript[][] {
  const runs: InlineScript[][] = [];
  for (const script of scripts) {
    const previous = runs.at(-1)?.at(-1);
    if (previous && html.slice(previous.end, script.start).trim() === '') runs.at(-1)?.push(script);
    else runs.push([script]);
  }
  return runs;
}

/**
 * The page with the pieces that Next writes into dozens of neighbouring scripts joined into one, in their order: a
 * policy names each inline script by its hash.
 */
export function joinPayloadScripts(html: string): string {
  const runs = runsOf(html, inlineScriptsOf(html).filter(isJoinable)).filter(({ length }) => length > 1);
  let joined = html;
  for (const run of runs.reverse()) {
    const [start, end] = [run[0]?.start, run.at(-1)?.end];
    const text = run.map((script) => script.text).join(';');
    joined = `${joined.slice(0, start)}<script>${text}</script>${joined.slice(end)}`;
  }
  return joined;
}

/** Inline scripts of a page that run. */
const executableScripts = (html: string): InlineScript[] =>
  inlineScriptsOf(html).filter(({ type }) => EXECUTABLE_TYPE.test(type));

/** What a policy calls the inline scripts of a page that run, each once, such as `'sha256-…'`. */
export function scriptHashes(html: string): string[] {
  const texts = executableScripts(html).map(({ text }) => text);
  return [...new Set(texts)].map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
}

/** Attributes of a page that a browser would run as scripts. */
function* scriptsInAttributes(node: Node): Generator<string> {
  if (defaultTreeAdapter.isElementNode(node))
    for (const { name, value } of node.attrs)
      if (/^on/i.test(name) || /^[\s\0]*javascript:/i.test(value)) yield `${name}="${value}"`;
  if ('content' in node) yield* scriptsInAttributes(node.content);
  if ('childNodes' in node) for (const child of node.childNodes) yield* scriptsInAttributes(child);
}

/**
 * What would run in a page though the build did not write it: scripts that are neither Next’s nor among `own`, and
 * attributes that are scripts. A policy that names it would let it run.
 */
export function findUnknownScripts(html: string, siteScripts: ReadonlySet<string>): string[] {
  const unknownScripts = executableScripts(html).filter(
    ({ text }) => !siteScripts.has(text) && !isOfNext(text),
  );
  return [...unknownScripts.map(({ text }) => `<script>${text}`), ...scriptsInAttributes(parse(html))];
}
