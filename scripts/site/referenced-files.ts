import { posix } from 'node:path';
import { namedInChunk } from './chunks';
import { readdressPage } from './html-page';
import { readdressText, targetOf } from './rewrite-urls';
import { type Site, textOf } from './site-files';

type Named = { address: string; outward: boolean };

function namedBy(path: string, site: Site): Named[] {
  const named: Named[] = [];
  const note = (address: string, outward: boolean) => {
    named.push({ address, outward });
    return address;
  };
  const text = textOf(site.files, path);
  if (path.endsWith('.html')) readdressPage(text, site, note);
  else readdressText(text, site, note);
  return named;
}

/** Files that a style sheet names from where it stands. */
const besideStyle = (path: string, text: string): string[] =>
  [...text.matchAll(/url\(["']?([^"')]+)/g)]
    .map(([, address = '']) => address)
    .filter((address) => !/^(?:[a-z]+:|[/#])/.test(address))
    .map((address) => posix.join(posix.dirname(path), address.replace(/[?#].*/, '')));

/**
 * All files that some files of a site need, themselves included: what pages, styles and scripts name, and what that
 * needs in turn. Pages are needed by links to them only if `withLinks`.
 */
export function neededBy(wanted: Iterable<string>, site: Site, withLinks: boolean): Set<string> {
  const needed = new Set<string>();
  const queue = [...wanted];
  const ask = ({ address, outward }: Named) => {
    const target = targetOf(address, site);
    if (!target || (!withLinks && (outward || target.kind === 'page'))) return;
    if (target.kind !== 'beginning') queue.push(target.path);
    else queue.push(...[...site.files.keys()].filter((file) => file.startsWith(target.path)));
  };
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (needed.has(path)) continue;
    if (!site.files.has(path))
      throw new Error(`the built site has no file ${path}; npm run build makes it anew`);
    needed.add(path);
    if (path.endsWith('.html')) namedBy(path, site).forEach(ask);
    else if (path.endsWith('.css')) {
      namedBy(path, site).forEach(ask);
      queue.push(...besideStyle(path, textOf(site.files, path)));
    } else if (path.endsWith('.js')) queue.push(...namedInChunk(textOf(site.files, path), site));
  }
  return needed;
}
