import { posix } from 'node:path';
import { filesNamedInChunk } from './chunks';
import { rewriteUrlsInPage } from './html-page';
import { rewriteUrlsInText, targetOf } from './rewrite-urls';
import { decodeFile, type Site } from './site-files';

type Reference = { address: string; isExternal: boolean };

function referencesIn(path: string, site: Site): Reference[] {
  const references: Reference[] = [];
  const record = (address: string, isExternal: boolean) => {
    references.push({ address, isExternal });
    return address;
  };
  const text = decodeFile(site.files, path);
  if (path.endsWith('.html')) rewriteUrlsInPage(text, site, record);
  else rewriteUrlsInText(text, site, record);
  return references;
}

/** Files that a style sheet names by relative URLs. */
const filesNamedInStyle = (path: string, text: string): string[] =>
  [...text.matchAll(/url\(["']?([^"')]+)/g)]
    .map(([, address = '']) => address)
    .filter((address) => !/^(?:[a-z]+:|[/#])/.test(address))
    .map((address) => posix.join(posix.dirname(path), address.replace(/[?#].*/, '')));

/**
 * All files that some files of a site need, including themselves: files that pages, styles and scripts refer to, and
 * what those need in turn. Linked pages count only if `withLinks`. Throws if a file does not exist.
 */
export function filesNeededBy(entries: Iterable<string>, site: Site, withLinks: boolean): Set<string> {
  const needed = new Set<string>();
  const queue = [...entries];
  const enqueue = ({ address, isExternal }: Reference) => {
    const target = targetOf(address, site);
    if (!target || (!withLinks && (isExternal || target.kind === 'page'))) return;
    if (target.kind !== 'prefix') queue.push(target.path);
    else queue.push(...[...site.files.keys()].filter((file) => file.startsWith(target.path)));
  };
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (needed.has(path)) continue;
    if (!site.files.has(path))
      throw new Error(`the built site has no file ${path}; npm run build makes it anew`);
    needed.add(path);
    if (path.endsWith('.html')) referencesIn(path, site).forEach(enqueue);
    else if (path.endsWith('.css')) {
      referencesIn(path, site).forEach(enqueue);
      queue.push(...filesNamedInStyle(path, decodeFile(site.files, path)));
    } else if (path.endsWith('.js')) queue.push(...filesNamedInChunk(decodeFile(site.files, path), site));
  }
  return needed;
}
