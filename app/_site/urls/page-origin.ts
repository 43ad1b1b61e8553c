import { SITE_ORIGIN } from './site-origin';

/**
 * Address of the site without a slash at its end, for the use of its pages elsewhere: the published one if the build knows
 * it or a package names it, otherwise that from which the page was loaded. In browsers only.
 */
export function pageOrigin(): string {
  const { root, site } = document.documentElement.dataset;
  const basePath = process.env.BASE_PATH ?? '';
  if (site !== undefined) return site;
  if (SITE_ORIGIN) return SITE_ORIGIN + basePath;
  return new URL(root ?? (basePath || '/'), document.baseURI).href.replace(/\/+$/, '');
}
