const basePath = process.env.BASE_PATH ?? '';

/**
 * Where a page of a package says that its root is, and, if the package does not hold every page, under which address
 * the whole site is published. Pages of the site itself say nothing: theirs is the base path of the build.
 */
function placed(): { root?: string; site?: string } {
  if (typeof document === 'undefined') return {};
  const { root, site } = document.documentElement.dataset;
  return { root, site };
}

/** Address of a file of public/, such as `/geo/map.json`, wherever the site is. */
export const asset = (path: `/${string}`): string => (placed().root ?? basePath) + path;

/** Address of a page of the site, such as `/sources/`; in a package with the file’s name, which not every server adds. */
export function href(path: `/${string}`): string {
  const { root, site } = placed();
  if (site !== undefined) return site + path;
  if (root === undefined) return basePath + path;
  return root + path.replace(/\/(?=[?#]|$)/, '/index.html');
}
