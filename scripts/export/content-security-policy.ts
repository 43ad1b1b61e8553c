import { type DefaultTreeAdapterMap, defaultTreeAdapter } from 'parse5';
import { findUnknownScripts, joinPayloadScripts, parsePage, scriptHashes } from './inline-scripts';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** Where a page may be shown: only by itself, or also in a frame of another site. */
export type PageContext = 'alone' | 'framed';

const NONE = "'none'";

/**
 * Sources for the site itself. A sandboxed frame has an opaque origin, and so has a window that it opens: there WebKit
 * matches `'self'` with nothing, so the site’s origin is listed too, if the build knows it.
 */
const siteSources = (siteUrl: string): string[] => {
  if (siteUrl === '') return ["'self'"];
  if (!URL.canParse(siteUrl) || !/^https?:$/.test(new URL(siteUrl).protocol)) {
    throw new Error(`SITE_URL is “${siteUrl}”, and not an address such as https://maps.example.org`);
  }
  return ["'self'", new URL(siteUrl).origin];
};

/** Value of `RELAY_URL` for a relay behind the site’s own host, which `'self'` includes (CSP 3, 6.7.2.8). */
const SAME_ORIGIN = 'same-origin';

/** Sources for the relay that the build names, empty where it names none. Throws if its address is none. */
function relaySources(relayUrl: string): string[] {
  if (relayUrl === '' || relayUrl === SAME_ORIGIN) return [];
  if (!URL.canParse(relayUrl) || !/^wss?:$/.test(new URL(relayUrl).protocol)) {
    throw new Error(
      `RELAY_URL is “${relayUrl}”, and neither ${SAME_ORIGIN} nor an address such as wss://maps.example.org/relay`,
    );
  }
  return [new URL(relayUrl).origin];
}

/** The policy’s directives. Scripts are files of the site, or named by their hash. */
const directives = (
  hashes: readonly string[],
  context: PageContext,
  site: readonly string[],
  relay: readonly string[],
): Record<string, readonly string[]> => ({
  'default-src': [NONE],
  'script-src': [...site, ...hashes],
  // React writes style attributes, and each page has an inline style for its first paint
  'style-src': [...site, "'unsafe-inline'"],
  // symbols of the map are images with data: addresses
  'img-src': [...site, 'data:', 'blob:'],
  'font-src': site,
  'connect-src': [...site, ...relay],
  // in a sandboxed frame, which has no origin, MapLibre fetches its worker and starts it from a data: address
  'worker-src': context === 'framed' ? [...site, 'data:'] : site,
  'frame-src': site,
  'manifest-src': site,
  'base-uri': [NONE],
  'form-action': [NONE],
  'object-src': [NONE],
});

const policyOf = (
  html: string,
  context: PageContext,
  site: readonly string[],
  relay: readonly string[],
): string =>
  Object.entries(directives(scriptHashes(html), context, site, relay))
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ');

const childrenOf = (node: Node | undefined): Element[] =>
  node && 'childNodes' in node ? node.childNodes.filter(defaultTreeAdapter.isElementNode) : [];

/** Offset of the policy: first in the head, but after the charset, which has to be in a page’s first kilobyte. */
function policyPosition(html: string): number {
  const [root] = childrenOf(parsePage(html));
  const head = childrenOf(root).find(({ tagName }) => tagName === 'head');
  const headStart = head?.sourceCodeLocation?.startTag?.endOffset;
  if (headStart === undefined) throw new Error('The page has no <head> to put its policy in');
  const [first] = childrenOf(head);
  const isCharset = first?.attrs.some(({ name }) => name === 'charset');
  return (isCharset ? first?.sourceCodeLocation?.endOffset : undefined) ?? headStart;
}

const POLICY_META = /^<meta http-equiv="Content-Security-Policy" content="[^"]*"\/>/;

/**
 * Adds the Content-Security-Policy to a page, or replaces it. It has the hash of every inline script, and the origin of
 * `siteUrl`, the site’s published address, empty where it is not known. `relayUrl` is `RELAY_URL` for a page that
 * may connect to the relay. Throws if the page has no head, if either is no address, and if the page has inline scripts that are neither Next’s nor among `siteScripts`.
 */
export function addPolicy(
  html: string,
  context: PageContext,
  siteScripts: ReadonlySet<string>,
  siteUrl: string = '',
  relayUrl: string = '',
): string {
  const unknownScripts = findUnknownScripts(html, siteScripts).map((script) => script.slice(0, 100));
  if (unknownScripts.length > 0) throw new Error(`The build did not write ${unknownScripts.join('; nor ')}`);
  const joinedHtml = joinPayloadScripts(html);
  const position = policyPosition(joinedHtml);
  const policy = policyOf(joinedHtml, context, siteSources(siteUrl), relaySources(relayUrl));
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}"/>`;
  return joinedHtml.slice(0, position) + meta + joinedHtml.slice(position).replace(POLICY_META, '');
}
