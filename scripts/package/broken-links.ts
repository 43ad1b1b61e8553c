import { posix } from 'node:path';
import { addressesIn } from '../site/addresses-in-page';
import { elementsOf, textsInside } from '../site/html-page';
import { decodeFile, type Files } from '../site/site-files';

/** A URL in quotation marks or parentheses: relative, or starting at a root, which a package does not know. */
const IN_TEXT = /["'(`]((?:\.{1,2}\/|\/[\w.-]+\/)[^"'()`\\\s<>]*)/g;
/** An EDTF date with an open beginning, as tables of the open data have it, which looks like a path: `../1953-06-11`. */
const OPEN_DATE = /^\.\.\/(?:\.\.|\d{4}(?:-\d\d){0,2}[~?%]?)$/;
const EXTERNAL = /^(?:[a-z][a-z+.-]*:|#|$)/i;

type PackageFiles = { files: Files; rootNames: ReadonlySet<string> };

/** What is wrong with a URL in a file of the package; null if it refers to a file. */
function faultOf(
  address: string,
  from: string,
  { files, rootNames }: PackageFiles,
  isInText: boolean,
): string | null {
  if (EXTERNAL.test(address) || (isInText && OPEN_DATE.test(address))) return null;
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

function faultsInPage(path: string, packageFiles: PackageFiles): (string | null)[] {
  const html = decodeFile(packageFiles.files, path);
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
  const addresses = [...decodeFile(packageFiles.files, path).matchAll(IN_TEXT)].map(
    ([, address = '']) => address,
  );
  // URLs that a script appends to the package’s root do not start at the server’s root
  return addresses
    .filter(
      (address) =>
        address.startsWith('/_next/') && !decodeFile(packageFiles.files, path).includes(`root+"${address}"`),
    )
    .map((address) => `${path}: ${address} starts at a root`);
}

/**
 * Finds URLs in a package that refer to no file of it, or start at the root of a server; each once, with its file.
 * `rootNames` are the folders and files at the site’s root, by which such a URL is recognized in a script.
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
