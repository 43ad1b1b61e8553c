import { escapeRegExp } from './escape-regexp';
import type { Site } from './site-files';

/** The file that a URL of the site refers to. */
export type UrlTarget = {
  /** Path of the file; of a page, its `index.html`; of a URL that a script completes, its prefix. */
  path: string;
  kind: 'page' | 'file' | 'prefix';
  /** Query and fragment. */
  rest: string;
};

/** Resolves a URL that starts at the site’s root; null if it refers to no file of the site. */
export function targetOf(address: string, { files, base }: Site): UrlTarget | null {
  if (!address.startsWith(`${base}/`)) return null;
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(address.slice(base.length + 1)) ?? [];
  const page = `${path}index.html`;
  if ((path === '' || path.endsWith('/')) && files.has(page)) return { path: page, kind: 'page', rest };
  if (files.has(path)) return { path, kind: path.endsWith('.html') ? 'page' : 'file', rest };
  const isPrefix = path.includes('/') && [...files.keys()].some((file) => file.startsWith(path));
  return isPrefix ? { path, kind: 'prefix', rest } : null;
}

/**
 * Returns the new URL for a URL. `isExternal` marks URLs that tell other sites of a page or a picture, such as those of
 * the Open Graph; the page itself requests nothing from them.
 */
export type RewriteUrl = (address: string, isExternal: boolean) => string;

/**
 * Rewrites the URLs in a style sheet, a script, or React’s payload. A URL stands in quotation marks or parentheses,
 * starts at the site’s root, and refers to a file; `/` alone counts only in a link.
 */
export function rewriteUrlsInText(text: string, site: Site, rewriteUrl: RewriteUrl): string {
  const pattern = new RegExp(`(?<=["'(\`])${escapeRegExp(site.base)}/[^"'()\`\\\\\\s<>]*`, 'g');
  return text.replace(pattern, (address, offset: number) => {
    const [, key] = /(\w+)\\?"?[:=]\\?.$/.exec(text.slice(Math.max(0, offset - 12), offset)) ?? [];
    const isAddress = address !== `${site.base}/` || key === 'href';
    return isAddress && targetOf(address, site) ? rewriteUrl(address, key === 'content') : address;
  });
}

/** Relative path from a file to the root: `.` from `index.html`, `../..` from `stories/fault-lines/index.html`. */
export const rootFrom = (path: string): string =>
  path
    .replace(/[^/]*$/, '')
    .replace(/[^/]+\//g, '../')
    .slice(0, -1) || '.';

/** The files of a package. */
export type Package = {
  site: Site;
  /** Whether the package includes a file of the site. */
  includesFile: (path: string) => boolean;
  /** The story that the package is of, and which files it leaves out as those of others; missing, if it is of all. */
  alone?: { story: string; isLeftOut: (path: string) => boolean };
  /** Address of the published site, without a slash at its end; null where it is not known. */
  published: string | null;
};

/**
 * Rewrites URLs for a page of a package: relative to the page, with `index.html`. Where the address of the published
 * site is known, links to pages lead there, and so do URLs of files that the package does not include.
 */
export const rewriteForPackage =
  (path: string, { site, includesFile, alone, published }: Package): RewriteUrl =>
  (address, isExternal) => {
    const target = targetOf(address, site);
    if (!target) return address;
    const isPublished = target.kind === 'page' || (isExternal && !includesFile(target.path));
    if (isPublished && published !== null) return published + address.slice(site.base.length);
    // the home page leads to the story; links to other stories are hidden, and must not lead out of the package
    const isOfOthers = target.path !== 'index.html' && alone?.isLeftOut(target.path);
    return isOfOthers ? '#' : `${rootFrom(path)}/${target.path}${target.rest}`;
  };
