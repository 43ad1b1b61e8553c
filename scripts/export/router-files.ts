/** What Next’s router would fetch, if links of the site were its own: its answers to every page, whole and in parts. */
const ROUTER_FILE = /(?:^|\/)(?:index|__next\.[^/]*)\.txt$/;

/** The page that Next would show for an address it does not know; hosts show `404.html`. */
const NOT_FOUND = /^_not-found\//;

/** MapLibre’s build for finding faults: a module names it, and nothing loads it. */
const DEV_MAP = /\/maplibre-gl-dev\.[^/]*$/;

/** Files of an export that the framework writes for itself and that nothing of this site ever asks for. */
export const findRouterFiles = (paths: readonly string[]): string[] =>
  paths.filter((path) => ROUTER_FILE.test(path) || NOT_FOUND.test(path) || DEV_MAP.test(path));
