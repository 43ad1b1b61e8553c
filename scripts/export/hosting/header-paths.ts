import { isRouterFile } from '../router-files';
import type { PathKind } from './headers';

/** Paths that get the same headers: one path, or all in a folder if it ends in `*`. */
export type PathRule = { path: string; kind: PathKind };

/** Folders whose kind does not follow from their files. */
const FIXED_RULES: Readonly<Record<string, PathRule>> = {
  embed: { path: '/embed/*', kind: 'embed' },
  _next: { path: '/_next/static/*', kind: 'hashed' },
  'story-data': { path: '/story-data/*', kind: 'hashed' },
};

const isPage = (file: string) => file.endsWith('.html');

/** Folders that hold a file, the topmost first, each with its slash at the end. */
const foldersOf = (file: string): string[] =>
  [...file.matchAll(/\//g)].map(({ index }) => file.slice(0, index + 1));

/** Paths of files beside pages; a folder without pages is one path, as some hosts read a hundred rules and no more. */
function pathsAmongPages(files: readonly string[], otherFiles: readonly string[]): string[] {
  const foldersWithPages = new Set(files.filter(isPage).flatMap(foldersOf));
  const paths = otherFiles.map((file) => {
    const folder = foldersOf(file).find((candidate) => !foldersWithPages.has(candidate));
    return folder === undefined ? file : `${folder}*`;
  });
  return [...new Set(paths)];
}

function folderRules(folder: string, files: readonly string[]): PathRule[] {
  if (!files.some(isPage)) return [{ path: `/${folder}/*`, kind: 'asset' }];
  const otherFiles = files.filter((file) => !isPage(file) && !isRouterFile(file));
  return [
    { path: `/${folder}/*`, kind: 'page' },
    ...pathsAmongPages(files, otherFiles).map(
      (path): PathRule => ({ path: `/${path}`, kind: 'file-among-pages' }),
    ),
  ];
}

/**
 * Rules for the site’s paths, for hosts whose patterns only have a `*` at the end. `files` are the exported files, such
 * as `stories/fault-lines/index.html`; `base` is the base path, empty at the root; `languages` are the folders of
 * translations, such as `de`. No two rules overlap, except for
 * `/*`, which comes first, and files among pages.
 */
export function pathRules(
  files: readonly string[],
  base: string,
  languages: readonly string[] = [],
): PathRule[] {
  const inLanguage = (language: string) => files.filter((file) => file.startsWith(`${language}/`));
  const translated = languages.flatMap((language) => {
    const own = inLanguage(language).map((file) => file.slice(language.length + 1));
    // what holds for every path is said once
    return rulesOf(own, `${base}/${language}`).filter(({ kind }) => kind !== 'every');
  });
  const isTranslated = (file: string) => languages.some((language) => file.startsWith(`${language}/`));
  return [
    ...rulesOf(
      files.filter((file) => !isTranslated(file)),
      base,
    ),
    ...translated,
  ];
}

/** The rules of one language’s files. */
function rulesOf(files: readonly string[], base: string): PathRule[] {
  const rootFiles = files.filter((file) => !file.includes('/') && !isRouterFile(file)).sort();
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
