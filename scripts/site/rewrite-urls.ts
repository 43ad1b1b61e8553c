import type { Site } from './site-files';

/** What an address of the site leads to. */
export type UrlTarget = {
  /** Path of the file; of a page, its `index.html`; of an address that a script goes on to write, its beginning. */
  path: string;
  kind: 'page' | 'file' | 'beginning';
  /** Query and fragment. */
  rest: string;
};

/** What an address that starts at the site’s root leads to; null where that is nothing of the site. */
export function targetOf(address: string, { files, base }: Site): UrlTarget | null {
  if (!address.startsWith(`${base}/`)) return null;
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(address.slice(base.length + 1)) ?? [];
  const page = `${path}index.html`;
  if ((path === '' || path.endsWith('/')) && files.has(page)) return { path: page, kind: 'page', rest };
  if (files.has(path)) return { path, kind: path.endsWith('.html') ? 'page' : 'file', rest };
  const isPrefix = path.includes('/') && [...files.keys()].some((file) => file.startsWith(path));
  return isPrefix ? { path, kind: 'beginning', rest } : null;
}

/**
 * Says what stands in the place of an address. `outward` addresses name a page or a picture to the rest of the world,
 * such as the Open Graph’s; nothing is fetched from them.
 */
export type RewriteUrl = (address: string, isExternal: boolean) => string;

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * Puts other addresses into a text: a style sheet, a script, or what React reads. An address stands in quotation marks
 * or round brackets, begins at the site’s root and leads somewhere; `/` alone is one only as a link’s.
 */
export function rewriteUrlsInText(text: string, site: Site, rewriteUrl: RewriteUrl): string {
  const pattern = new RegExp(`(?<=["'(\`])${escaped(site.base)}/[^"'()\`\\\\\\s<>]*`, 'g');
  return text.replace(pattern, (address, offset: number) => {
    const [, key] = /(\w+)\\?"?[:=]\\?.$/.exec(text.slice(Math.max(0, offset - 12), offset)) ?? [];
    const isAddress = address !== `${site.base}/` || key === 'href';
    return isAddress && targetOf(address, site) ? rewriteUrl(address, key === 'content') : address;
  });
}

/** Way up from a file to the folder of all: `.` from `index.html`, `../..` from `stories/fault-lines/index.html`. */
export const rootFrom = (path: string): string =>
  path
    .replace(/[^/]*$/, '')
    .replace(/[^/]+\//g, '../')
    .slice(0, -1) || '.';

/** Where the files of a package are. */
export type Package = {
  site: Site;
  /** Whether the package has a file of the site. */
  includesFile: (path: string) => boolean;
  /** Address of the whole site, without a slash at its end; null where it is not known. */
  published: string | null;
};

/**
 * Addresses as a page of a package has them: relative to the page, with `index.html` named. Links to pages, and what
 * the package does not hold, lead to the published site where its address is known.
 */
export const rewriteForPackage =
  (path: string, { site, includesFile, published }: Package): RewriteUrl =>
  (address, isExternal) => {
    const target = targetOf(address, site);
    if (!target) return address;
    const isPublished = target.kind === 'page' || (isExternal && !includesFile(target.path));
    if (isPublished && published !== null) return published + address.slice(site.base.length);
    return `${rootFrom(path)}/${target.path}${target.rest}`;
  };
