const basePath = process.env.BASE_PATH ?? '';

/**
 * In a course package: the relative path to the package’s root, and, if it does not have all pages, the URL of the
 * published site. Both are undefined on the site itself, where paths start at the base path.
 */
function packageRoot(): { root?: string; site?: string } {
  if (typeof document === 'undefined') return {};
  const { root, site } = document.documentElement.dataset;
  return { root, site };
}

/** URL of a file of public/, such as `/geo/map.json`. */
export const asset = (path: `/${string}`): string => (packageRoot().root ?? basePath) + path;

/** URL of a page of the site, such as `/sources/`; in a package with `index.html`, which not every server adds. */
export function href(path: `/${string}`): string {
  const { root, site } = packageRoot();
  if (site !== undefined) return site + path;
  if (root === undefined) return basePath + path;
  return root + path.replace(/\/(?=[?#]|$)/, '/index.html');
}
