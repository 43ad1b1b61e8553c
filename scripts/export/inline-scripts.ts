import { type DefaultTreeAdapterMap, defaultTreeAdapter, parse } from 'parse5';
import { policyHash } from '../site/policy-hash';

type Node = DefaultTreeAdapterMap['node'];

/** An inline script. */
type InlineScript = {
  /** Its source, as the browser reads it. */
  text: string;
  /** Its type in lower case; empty if it has none. */
  type: string;
  /** Whether it has attributes: then it is not joined with others. */
  hasAttributes: boolean;
  /** Offsets of the element in the page. */
  start: number;
  end: number;
};

/** Types of scripts that a browser runs or obeys. All others are data: JSON-LD, templates. */
const EXECUTABLE_TYPE =
  /^$|^module$|^importmap$|^speculationrules$|^(?:text|application)\/(?:x-)?(?:java|ecma)script$|^text\/(?:j|live)script$/;

/** How Next writes a piece of a page’s payload. */
const PAYLOAD = /^(?:\(self\.__next_f=self\.__next_f\|\|\[\]\)|self\.__next_f)\.push\((.*)\)$/s;
/** Separator between pieces in a joined script. */
const SEPARATOR = /;(?=self\.__next_f\.push\(|\(self\.__next_f=)/;
/** How Next lists the script files of a page. */
const LOADER = /^\(globalThis\["TURBOPACK"\] \|\| \(globalThis\["TURBOPACK"\] = \[\]\)\)\.push\((.*)\);?$/s;

function isData(text: string | undefined): boolean {
  try {
    JSON.parse(text ?? '');
    return true;
  } catch {
    return false;
  }
}

/** Whether a script is a piece of the payload. It declares nothing, so that pieces can be joined unchanged. */
const isPayload = (text: string): boolean => isData(PAYLOAD.exec(text)?.[1]);

/** Whether a script was written by Next and contains only data. */
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
  // scripts in a template or noscript element do not run: the parser keeps their content apart
  if ('childNodes' in node) for (const child of node.childNodes) yield* scriptsBelow(child);
}

/** The page parsed last: several steps in a row read the same source. */
let latest: { html: string; document: DefaultTreeAdapterMap['document'] } | null = null;

/** A page as browsers with scripts parse it, each element with its location in the source. */
export function parsePage(html: string): DefaultTreeAdapterMap['document'] {
  if (latest?.html === html) return latest.document;
  latest = { html, document: parse(html, { sourceCodeLocationInfo: true }) };
  return latest.document;
}

const inlineScriptsOf = (html: string): InlineScript[] => [...scriptsBelow(parsePage(html))];

/** Whether a script may be joined with its neighbours. An opening comment could swallow the end of what follows. */
const isJoinable = ({ text, hasAttributes }: InlineScript) =>
  !hasAttributes && isPayload(text) && !text.includes('<!--');

/** Runs of scripts with nothing but white space between them. */
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
 * Joins the pieces of the payload, which Next writes into dozens of adjacent scripts, into one script, in order: a
 * policy has a hash for each inline script.
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

/** Inline scripts of a page that are run. */
const executableScripts = (html: string): InlineScript[] =>
  inlineScriptsOf(html).filter(({ type }) => EXECUTABLE_TYPE.test(type));

/** Hashes of a page’s inline scripts that are run, each once, as a policy names them: `'sha256-…'`. */
export function scriptHashes(html: string): string[] {
  const texts = executableScripts(html).map(({ text }) => text);
  return [...new Set(texts)].map(policyHash);
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
 * Finds scripts in a page that the build did not write: those that are neither Next’s nor among `siteScripts`, and
 * attributes with scripts. A policy with their hashes would allow them.
 */
export function findUnknownScripts(html: string, siteScripts: ReadonlySet<string>): string[] {
  const unknownScripts = executableScripts(html).filter(
    ({ text }) => !siteScripts.has(text) && !isOfNext(text),
  );
  return [...unknownScripts.map(({ text }) => `<script>${text}`), ...scriptsInAttributes(parsePage(html))];
}
