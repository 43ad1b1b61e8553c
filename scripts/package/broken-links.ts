import { posix } from 'node:path';
import { attributeOf, type Element, elementsOf, textsInside } from '../site/html-page';
import { type Files, textOf } from '../site/site-files';

const ADDRESSES = ['href', 'src', 'poster', 'data', 'action', 'data-src'];
const ADDRESS_LISTS = ['srcset', 'imagesrcset'];
/** An address in quotation marks or round brackets: relative, or from a root that a package does not know. */
const IN_TEXT = /["'(`]((?:\.{1,2}\/|\/[\w.-]+\/)[^"'()`\\\s<>]*)/g;
const OUTSIDE = /^(?:[a-z][a-z+.-]*:|#|$)/i;

type Held = { files: Files; tops: ReadonlySet<string> };

/** What is wrong with an address that stands in a file of the package; null where it leads to a file. */
function faultOf(address: string, from: string, { files, tops }: Held, mayGoOn: boolean): string | null {
  if (OUTSIDE.test(address)) return null;
  const path = address.replace(/[?#].*$/s, '');
  if (path.startsWith('/')) {
    return !mayGoOn || tops.has(path.split('/')[1] ?? '') ? `${from}: ${address} starts at a root` : null;
  }
  const file = posix.join(posix.dirname(from), path);
  const there =
    path === '' || files.has(file) || (mayGoOn && [...files.keys()].some((other) => other.startsWith(file)));
  return there ? null : `${from}: ${address} leads nowhere`;
}

const addressesIn = (elements: readonly Element[]): string[] =>
  elements.flatMap((element) => [
    ...ADDRESSES.flatMap((name) => attributeOf(element, name) ?? []),
    ...ADDRESS_LISTS.flatMap((name) => attributeOf(element, name)?.split(/,\s+/) ?? []).map(
      (candidate) => candidate.trim().split(/\s/)[0] ?? '',
    ),
  ]);

function faultsInPage(path: string, held: Held): (string | null)[] {
  const html = textOf(held.files, path);
  const elements = elementsOf(html);
  const inside = [...textsInside(html, elements, 'script'), ...textsInside(html, elements, 'style')].join(
    '\n',
  );
  return [
    ...addressesIn(elements).map((address) => faultOf(address, path, held, false)),
    ...[...inside.matchAll(IN_TEXT)].map(([, address = '']) => faultOf(address, path, held, true)),
  ];
}

function faultsInScript(path: string, held: Held): (string | null)[] {
  const baked = [...textOf(held.files, path).matchAll(IN_TEXT)].map(([, address = '']) => address);
  // what a script says after the page’s root starts there
  return baked
    .filter(
      (address) => address.startsWith('/_next/') && !textOf(held.files, path).includes(`root+"${address}"`),
    )
    .map((address) => `${path}: ${address} starts at a root`);
}

/**
 * Addresses of a package that lead to no file of it, or start at the root of a server; each once, with the file it
 * stands in. `tops` are the folders and files at the site’s root, by which such an address is known in a text.
 */
export function danglingIn(files: Files, tops: ReadonlySet<string>): string[] {
  const held = { files, tops };
  const faults = [...files.keys()].flatMap((path) => {
    if (path.endsWith('.html')) return faultsInPage(path, held);
    if (path.endsWith('.js') && path.includes('_next/')) return faultsInScript(path, held);
    return [];
  });
  return [...new Set(faults.filter((fault) => fault !== null))];
}
