import type { Kind } from './headers';

/** Paths that get the same headers: one path, or all below a folder if it ends in `*`. */
export type Area = { path: string; kind: Kind };

/** Folders whose kind does not follow from what lies in them. */
const KNOWN: Readonly<Record<string, Area>> = {
  embed: { path: '/embed/*', kind: 'embed' },
  _next: { path: '/_next/static/*', kind: 'hashed' },
  data: { path: '/data/*', kind: 'hashed' },
};

const isPage = (file: string) => file.endsWith('.html');

/** What Next’s router would fetch, if our links were its own. */
const isForRouter = (file: string) => /(?:^|\/)(?:index|__next\.[^/]*)\.txt$/.test(file);

function folderAreas(folder: string, files: readonly string[]): Area[] {
  if (!files.some(isPage)) return [{ path: `/${folder}/*`, kind: 'asset' }];
  const others = files.filter((file) => !isPage(file) && !isForRouter(file));
  return [
    { path: `/${folder}/*`, kind: 'page' },
    ...others.map((file): Area => ({ path: `/${file}`, kind: 'file-among-pages' })),
  ];
}

/**
 * The site’s paths by kind, for hosts that know no patterns but a `*` at the end: `files` are those exported, such as
 * `stories/fault-lines/index.html`, `base` is the base path, empty at the root. But for `/*`, which comes first, and
 * files among pages, no two areas overlap.
 */
export function areasOf(files: readonly string[], base: string): Area[] {
  const inRoot = files.filter((file) => !file.includes('/') && !isForRouter(file)).sort();
  const folders = [
    ...new Set(files.filter((file) => file.includes('/')).map((file) => file.split('/')[0] ?? '')),
  ]
    .filter((folder) => !(folder in KNOWN))
    .sort();
  const areas: Area[] = [
    { path: '/*', kind: 'every' },
    { path: '/', kind: 'page' },
    ...inRoot.map((file): Area => ({ path: `/${file}`, kind: isPage(file) ? 'page' : 'asset' })),
    ...folders.flatMap((folder) =>
      folderAreas(
        folder,
        files.filter((file) => file.startsWith(`${folder}/`)),
      ),
    ),
    ...Object.values(KNOWN),
  ];
  return areas.map(({ path, kind }) => ({ path: base + path, kind }));
}
