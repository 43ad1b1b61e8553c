/** Where Turbopack copies files to that a program asks for by address. */
const MEDIA = '_next/static/media/';

/** A module of Turbopack’s that is nothing but the address of a file: its number, and the address. */
const ADDRESS_MODULE = /(\d+),(\w+)=>\{\2\.q\("([^"]*)"\)\}/g;

const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);

/** Whether a text says a file’s name, as it is or as an address writes it. */
const mentionsFile = (text: string, path: string) =>
  text.includes(nameOf(path)) || text.includes(encodeURIComponent(nameOf(path)));

/** Addresses of files, by the number of the module that says them. */
function addressModules(texts: readonly string[]): Map<string, string> {
  const modules = texts.flatMap((text) => [...text.matchAll(ADDRESS_MODULE)]);
  return new Map(modules.map(([, id = '', , address = '']) => [id, address]));
}

/**
 * Files in the folder of media that nothing leads to: no page, style or program says their address, or only a module
 * does whose number is said nowhere else. A file answers to its whole name only, the build’s hash included. What is not
 * understood counts as use. `files` are the texts of all exported files by path; one that is no text has an empty one.
 */
export function findUnusedMedia(files: ReadonlyMap<string, string>): string[] {
  const media = [...files.keys()].filter((path) => path.startsWith(MEDIA));
  const others = [...files].filter(([path]) => !path.startsWith(MEDIA));
  const modules = addressModules(others.map(([, text]) => text));
  const withoutModules = others.map(([path, text]) => ({ path, text: text.replace(ADDRESS_MODULE, '') }));
  // numbers of map data and of pages are none of modules
  const programs = withoutModules.filter(({ path }) => path.endsWith('.js')).map(({ text }) => text);
  const isRequired = (id: string) => programs.some((text) => new RegExp(`\\b${id}\\b`).test(text));
  const texts = [
    ...[...modules].filter(([id]) => isRequired(id)).map(([, address]) => address),
    ...withoutModules.map(({ text }) => text),
  ];

  const used = new Set(media.filter((path) => texts.some((text) => mentionsFile(text, path))));
  // a set is walked to what is added on the way
  for (const path of used) {
    const text = files.get(path) ?? '';
    for (const candidate of media) if (mentionsFile(text, candidate)) used.add(candidate);
  }
  return media.filter((path) => !used.has(path));
}
