import { type DefaultTreeAdapterMap, defaultTreeAdapter, parse } from 'parse5';
import { hashesOf, strangeScripts, withPiecesJoined } from './inline-scripts';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** Where a page may stand: by itself, or also in a frame of another site. */
export type Standing = 'alone' | 'framed';

const SELF = "'self'";
const NONE = "'none'";

/** What a page may load and do. Scripts are files of our own, or named by their hash. */
const directives = (hashes: readonly string[], standing: Standing): Record<string, string[]> => ({
  'default-src': [NONE],
  'script-src': [SELF, ...hashes],
  // React writes style attributes, and each page brings the letters and colours of its first paint
  'style-src': [SELF, "'unsafe-inline'"],
  // symbols of the map are drawn from data: addresses
  'img-src': [SELF, 'data:', 'blob:'],
  'font-src': [SELF],
  'connect-src': [SELF],
  // in a sandboxed frame, which has no origin, MapLibre fetches its worker and starts it from a data: address
  'worker-src': standing === 'framed' ? [SELF, 'data:'] : [SELF],
  'frame-src': [SELF],
  'manifest-src': [SELF],
  'base-uri': [NONE],
  'form-action': [NONE],
  'object-src': [NONE],
});

const policyOf = (html: string, standing: Standing): string =>
  Object.entries(directives(hashesOf(html), standing))
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ');

const childrenOf = (node: Node | undefined): Element[] =>
  node && 'childNodes' in node ? node.childNodes.filter(defaultTreeAdapter.isElementNode) : [];

/** Where the policy stands: first in the head, but for the charset, which has to be in a page’s first kilobyte. */
function placeOf(html: string): number {
  const [root] = childrenOf(parse(html, { sourceCodeLocationInfo: true }));
  const head = childrenOf(root).find(({ tagName }) => tagName === 'head');
  const opened = head?.sourceCodeLocation?.startTag?.endOffset;
  if (opened === undefined) throw new Error('The page has no <head> to put its policy in');
  const [first] = childrenOf(head);
  const isCharset = first?.attrs.some(({ name }) => name === 'charset');
  return (isCharset ? first?.sourceCodeLocation?.endOffset : undefined) ?? opened;
}

const OURS = /^<meta http-equiv="Content-Security-Policy" content="[^"]*"\/>/;

/**
 * The page with its Content-Security-Policy, which names every inline script by its hash. A page that has one already
 * gets it anew. Throws if the page has no head, and if it has scripts that the build did not write: `own` are those of
 * the site itself.
 */
export function withPolicy(html: string, standing: Standing, own: ReadonlySet<string>): string {
  const strange = strangeScripts(html, own).map((script) => script.slice(0, 100));
  if (strange.length > 0) throw new Error(`The build did not write ${strange.join('; nor ')}`);
  const joined = withPiecesJoined(html);
  const place = placeOf(joined);
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policyOf(joined, standing)}"/>`;
  return joined.slice(0, place) + meta + joined.slice(place).replace(OURS, '');
}
