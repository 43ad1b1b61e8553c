import { addressesIn } from '../site/addresses-in-page';
import { elementsOf } from '../site/html-page';
import type { Answer } from './answer';

/**
 * Scripts and style sheets that scripts name, and the map’s worker. Other media that they name may be missing: the bundler
 * keeps modules for files that nothing asks for.
 */
const IN_SCRIPT =
  /"((?:\/(?:[\w.-]+\/)*_next\/)?static\/(?:(?!media\/)[^"\\]+\.(?:js|css)|media\/maplibre-gl-worker\.[^"\\]+\.mjs))"/g;
const IN_STYLE = /url\(["']?([^"')]+)/g;
const IN_OEMBED = / src=\\?"([^"\\]+)/g;
const IN_SITEMAP = /<loc>([^<]+)<\/loc>/g;

const all = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, address = '']) => address);

/** Addresses as they are written in an answer, with the address that they are relative to. */
function written(answer: Answer): { addresses: readonly string[]; from: string } {
  const { path, text, address } = answer;
  if (path.endsWith('/') || path.endsWith('.html'))
    return { addresses: [...addressesIn(elementsOf(text)), ...all(text, IN_STYLE)], from: address };
  if (path.endsWith('.css')) return { addresses: all(text, IN_STYLE), from: address };
  if (path.endsWith('/oembed.json'))
    return { addresses: all(text, IN_OEMBED).map((found) => found.replaceAll('&amp;', '&')), from: address };
  if (path.endsWith('.xml')) return { addresses: all(text, IN_SITEMAP), from: address };
  // scripts are named from the root of the host, or from the folder in which Next keeps them
  const [, nextFolder] = /^(.*\/_next\/).*\.js$/.exec(address) ?? [];
  if (nextFolder) return { addresses: all(text, IN_SCRIPT), from: nextFolder };
  return { addresses: [], from: address };
}

/** Absolute addresses of the site under `home` that an answer names, without queries and fragments, each once. */
export function referencesOf(answer: Answer, home: string): string[] {
  const { addresses, from } = written(answer);
  const found = addresses.flatMap((address) => {
    if (!URL.canParse(address, from)) return [];
    const url = new URL(address, from);
    return url.href.startsWith(home) ? [url.origin + url.pathname] : [];
  });
  return [...new Set(found)];
}

/** The root of the site to which a page belongs, with a slash at its end: from there it loads its scripts. Null without any. */
export function siteRootOf({ address, text }: Answer): string | null {
  const [, root] = /<script[^>]* src="([^"]*)_next\//.exec(text) ?? [];
  return root === undefined ? null : new URL(root || './', address).href;
}
