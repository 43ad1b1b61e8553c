import { posix } from 'node:path';
import { attributeOf, type Element, elementsOf, textsInside } from '../site/html-page';
import { type Files, readText } from '../site/site-files';

const ADDRESSES = ['href', 'src', 'poster', 'data', 'action', 'data-src'];
const ADDRESS_LISTS = ['srcset', 'imagesrcset'];
/** An address in quotation marks or round brackets: relative, or from a root that a package does not know. */
const IN_TEXT = /["'(`]((?:\.{1,2}\/|\/[\w.-]+\/)[^"'()`\\\s<>]*)/g;
const EXTERNAL = /^(?:[a-z][a-z+.-]*:|#|$)/i;

type PackageFiles = { files: Files; rootNames: ReadonlySet<string> };

/** What is wrong with an address that stands in a file of the package; null where it leads to a file. */
function faultOf(
  address: string,
  from: string,
  { files, rootNames }: PackageFiles,
  isInText: boolean,
): string | null {
  if (EXTERNAL.test(address)) return null;
  const path = address.replace(/[?#].*$/s, '');
  if (path.startsWith('/')) {
    return !isInText || rootNames.has(path.split('/')[1] ?? '')
      ? `${from}: ${address} starts at a root`
      : null;
  }
  const file = posix.join(posix.dirname(from), path);
  const exists =
    path === '' || files.has(file) || (isInText && [...files.keys()].some((other) => other.startsWith(file)));
  return exists ? null : `${from}: ${address} leads nowhere`;
}

const addressesIn = (elements: readonly Element[]): string[] =>
  elements.flatMap((element) => [
    ...ADDRESSES.flatMap((name) => attributeOf(element, name) ?? []),
    ...ADDRESS_LISTS.flatMap((name) => attributeOf(element, name)?.split(/,\s+/) ?? []).map(
      (candidate) => candidate.trim().split(/\s/)[0] ?? '',
    ),
  ]);

function faultsInPage(path: string, packageFiles: PackageFiles): (string | null)[] {
  const html = readText(packageFiles.files, path);
  const elements = elementsOf(html);
  const inlineText = [...textsInside(html, elements, 'script'), ...textsInside(html, elements, 'style')].join(
    '\n',
  );
  return [
    ...addressesIn(elements).map((address) => faultOf(address, path, packageFiles, false)),
    ...[...inlineText.matchAll(IN_TEXT)].map(([, address = '']) =>
      faultOf(address, path, packageFiles, true),
    ),
  ];
}

function faultsInScript(path: string, packageFiles: PackageFiles): (string | null)[] {
  const addresses = [...readText(packageFiles.files, path).matchAll(IN_TEXT)].map(
    ([, address = '']) => address,
  );
  // what a script says after the page’s root starts there
  return addresses
    .filter(
      (address) =>
        address.startsWith('/_next/') && !readText(packageFiles.files, path).includes(`root+"${address}"`),
    )
    .map((address) => `${path}: ${address} starts at a root`);
}

/**
 * Addresses of a package that lead to no file of it, or start at the root of a server; each once, with the file it
 * stands in. `tops` are the folders and files at the site’s root, by which such an address is known in a text.
 */
export function findBrokenLinks(files: Files, rootNames: ReadonlySet<string>): string[] {
  const packageFiles = { files, rootNames };
  const faults = [...files.keys()].flatMap((path) => {
    if (path.endsWith('.html')) return faultsInPage(path, packageFiles);
    if (path.endsWith('.js') && path.includes('_next/')) return faultsInScript(path, packageFiles);
    return [];
  });
  return [...new Set(faults.filter((fault) => fault !== null))];
}
