import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';

/** Files and folders with the site’s texts: content, map data, and code. */
const TEXT_SOURCES = [
  'app',
  'geo',
  'geo/atlas/sources/SOURCES.md',
  'geo/atlas/sources/sources.json',
  'messages',
  'public/geo',
  'stories',
];
const TEXT_EXTENSIONS = new Set(['.md', '.yaml', '.json', '.geojson', '.ts', '.tsx']);
/** Folders whose texts are not shown: the sources of the map data, their reading and build, and the checks of stories. */
const EXCLUDED = new Set([
  'build',
  'checks',
  'compiled',
  'compiled-for-tests',
  'node_modules',
  'parse',
  'sources',
]);

/** Folders of translations of the map’s names: all languages share the fonts. */
const mapTranslations = (): string[] =>
  readdirSync('geo/atlas/sources')
    .filter((name) => /^[a-z]{2}$/.test(name))
    .map((name) => join('geo/atlas/sources', name));

/** Code points that a reader may type or a browser may insert: Basic Latin, and non-breaking spaces. */
const ALWAYS_INCLUDED = [...Array.from({ length: 95 }, (_, index) => 32 + index), 0xa0, 0x2009, 0x202f];

function filesIn(path: string): string[] {
  if (!statSync(path).isDirectory())
    return TEXT_EXTENSIONS.has(extname(path)) && !/\.test\.tsx?$/.test(path) ? [path] : [];
  return readdirSync(path)
    .filter((name) => !EXCLUDED.has(name))
    .flatMap((name) => filesIn(join(path, name)));
}

/** The characters in a text; escapes of JavaScript and HTML count as their characters. */
export const charactersIn = (text: string): Set<string> => {
  const unescaped = text
    .replace(/\\u([0-9a-fA-F]{4})|&#x([0-9a-fA-F]+);/g, (_, js?: string, html?: string) =>
      String.fromCodePoint(Number.parseInt(js ?? html ?? '20', 16) % 0x110000),
    )
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code) % 0x110000));
  // most characters are in ASCII, and a set of them is slow to fill letter by letter
  const isAsciiIn = new Uint8Array(128);
  const characters = new Set<string>();
  for (let index = 0; index < unescaped.length; index++) {
    const code = unescaped.charCodeAt(index);
    if (code < 128) isAsciiIn[code] = 1;
    else {
      const character = String.fromCodePoint(unescaped.codePointAt(index) ?? code);
      characters.add(character);
      index += character.length - 1;
    }
  }
  isAsciiIn.forEach((isIn, code) => {
    if (isIn) characters.add(String.fromCharCode(code));
  });
  return characters;
};

/** Files with titles in many languages, which few pages print. */
const isRare = (file: string): boolean => file.endsWith('sources.json');

/** A character with its capital, as some lines are set in capitals, none of them in Greek or Cyrillic. */
const withCapital = (character: string): string =>
  character >= '\u0370' && character < '\u0530' ? character : character + character.toUpperCase();

/** Code points in some files, with those of capitals. */
function codesIn(files: readonly string[]): Set<number> {
  const codes = new Set<number>();
  for (const file of files)
    for (const character of charactersIn(readFileSync(file, 'utf8')))
      for (const letter of withCapital(character)) codes.add(letter.codePointAt(0) ?? 32);
  return codes;
}

/** Code points of all characters in the site’s texts, sorted, and of those that stand in more than the list of sources. */
export function usedCharacters(): { all: number[]; common: ReadonlySet<number> } {
  const files = [...TEXT_SOURCES, ...mapTranslations()].flatMap(filesIn);
  const common = new Set([...ALWAYS_INCLUDED, ...codesIn(files.filter((file) => !isRare(file)))]);
  const all = new Set([...common, ...codesIn(files.filter(isRare))]);
  return { all: [...all].sort((a, b) => a - b), common };
}
