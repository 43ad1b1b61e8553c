/** Folder into which Turbopack copies files whose URL a script requests. */
const MEDIA = '_next/static/media/';

/** A module of Turbopack’s that only has the URL of a file: its number, and the URL. */
const ADDRESS_MODULE = /(\d+),(\w+)=>\{\2\.q\("([^"]*)"\)\}/g;

const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);

/** Whether a text contains a file’s name, as it is or URL-encoded. */
const mentionsFile = (text: string, path: string) =>
  text.includes(nameOf(path)) || text.includes(encodeURIComponent(nameOf(path)));

/** URLs of files, by the number of their module. */
function addressModules(texts: readonly string[]): Map<string, string> {
  const modules = texts.flatMap((text) => [...text.matchAll(ADDRESS_MODULE)]);
  return new Map(modules.map(([, id = '', , address = '']) => [id, address]));
}

/**
 * Finds unused files in the folder of media: no page, style or script contains their name, or only a module whose number
 * stands nowhere else. Names count with the build’s hash only. Modules in an unknown form count as use. `files` are the
 * texts of all exported files by path, empty for files that are no text.
 */
export function findUnusedMedia(files: ReadonlyMap<string, string>): string[] {
  const media = [...files.keys()].filter((path) => path.startsWith(MEDIA));
  const others = [...files].filter(([path]) => !path.startsWith(MEDIA));
  const modules = addressModules(others.map(([, text]) => text));
  const withoutModules = others.map(([path, text]) => ({ path, text: text.replace(ADDRESS_MODULE, '') }));
  // numbers in map data and in pages are no module numbers
  const scripts = withoutModules.filter(({ path }) => path.endsWith('.js')).map(({ text }) => text);
  const isRequired = (id: string) => scripts.some((text) => new RegExp(`\\b${id}\\b`).test(text));
  const texts = [
    ...[...modules].filter(([id]) => isRequired(id)).map(([, address]) => address),
    ...withoutModules.map(({ text }) => text),
  ];

  const used = new Set(media.filter((path) => texts.some((text) => mentionsFile(text, path))));
  // iterating over a set includes what is added meanwhile
  for (const path of used) {
    const text = files.get(path) ?? '';
    for (const candidate of media) if (mentionsFile(text, candidate)) used.add(candidate);
  }
  return media.filter((path) => !used.has(path));
}
