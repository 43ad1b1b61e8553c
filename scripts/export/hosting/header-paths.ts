import type { PathKind } from './headers';

/** Paths that get the same headers: one path, or all below a folder if it ends in `*`. */
export type PathRule = { path: string; kind: PathKind };

/** Folders whose kind does not follow from what lies in them. */
const FIXED_RULES: Readonly<Record<string, PathRule>> = {
  embed: { path: '/embed/*', kind: 'embed' },
  _next: { path: '/_next/static/*', kind: 'hashed' },
  data: { path: '/data/*', kind: 'hashed' },
};

const isPage = (file: string) => file.endsWith('.html');

/** What Next’s router would fetch, if our links were its own. */
const isForRouter = (file: string) => /(?:^|\/)(?:index|__next\.[^/]*)\.txt$/.test(file);

function folderRules(folder: string, files: readonly string[]): PathRule[] {
  if (!files.some(isPage)) return [{ path: `/${folder}/*`, kind: 'asset' }];
  const otherFiles = files.filter((file) => !isPage(file) && !isForRouter(file));
  return [
    { path: `/${folder}/*`, kind: 'page' },
    ...otherFiles.map((file): PathRule => ({ path: `/${file}`, kind: 'file-among-pages' })),
  ];
}

/**
 * The site’s paths by kind, for hosts that know no patterns but a `*` at the end: `files` are those exported, such as
 * `stories/fault-lines/index.html`, `base` is the base path, empty at the root. But for `/*`, which comes first, and
 * files among pages, no two areas overlap.
 */
export function pathRules(files: readonly string[], base: string): PathRule[] {
  const rootFiles = files.filter((file) => !file.includes('/') && !isForRouter(file)).sort();
  const folders = [
    ...new Set(files.filter((file) => file.includes('/')).map((file) => file.split('/')[0] ?? '')),
  ]
    .filter((folder) => !(folder in FIXED_RULES))
    .sort();
  const rules: PathRule[] = [
    { path: '/*', kind: 'every' },
    { path: '/', kind: 'page' },
    ...rootFiles.map((file): PathRule => ({ path: `/${file}`, kind: isPage(file) ? 'page' : 'asset' })),
    ...folders.flatMap((folder) =>
      folderRules(
        folder,
        files.filter((file) => file.startsWith(`${folder}/`)),
      ),
    ),
    ...Object.values(FIXED_RULES),
  ];
  return rules.map(({ path, kind }) => ({ path: base + path, kind }));
}
