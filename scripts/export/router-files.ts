/** Files that Next’s router fetches for links of its own, which this site does not have. */
export const isRouterFile = (path: string): boolean => /(?:^|\/)(?:index|__next\.[^/]*)\.txt$/.test(path);

/** The page that Next shows for an unknown address; hosts show `404.html`. */
const NOT_FOUND = /^_not-found\//;

/** Lists of pages for Next’s other router. They bear the build’s id, and no hash of what they hold. */
const MANIFEST = /^_next\/static\/[^/]+\/_\w+Manifest\.js$/;

/** MapLibre’s debug build: a module names it, and no page loads it. */
export const isDebugMapLibre = (path: string): boolean => /\/maplibre-gl-dev\.[^/]*$/.test(path);

/** Finds the files of an export that Next writes for itself and that no page of the site requests. */
export const findRouterFiles = (paths: readonly string[]): string[] =>
  paths.filter(
    (path) => isRouterFile(path) || NOT_FOUND.test(path) || MANIFEST.test(path) || isDebugMapLibre(path),
  );
