import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';

/** Where words of the site are written: content, the map’s data, and the programs that say the rest. */
const TEXT_SOURCES = ['app', 'geo', 'geo/atlas/sources/SOURCES.md', 'public/geo', 'stories'];
const TEXT_EXTENSIONS = new Set(['.md', '.yaml', '.json', '.geojson', '.ts', '.tsx']);
/** Folders from which nothing is said as it stands: what the map’s data are built from, and what builds them. */
const LEFT_OUT = new Set(['build', 'sources', 'node_modules']);

/** Letters of what a reader may type or a browser may write by itself: Basic Latin, and spaces that do not break. */
const ALWAYS_INCLUDED = [...Array.from({ length: 95 }, (_, nth) => 32 + nth), 0xa0, 0x2009, 0x202f];

function filesIn(path: string): string[] {
  if (!statSync(path).isDirectory())
    return TEXT_EXTENSIONS.has(extname(path)) && !/\.test\.tsx?$/.test(path) ? [path] : [];
  return readdirSync(path)
    .filter((name) => !LEFT_OUT.has(name))
    .flatMap((name) => filesIn(join(path, name)));
}

/** The characters that a text says, those that it writes as an escape of JavaScript or HTML included. */
export const charactersIn = (text: string): Set<string> => {
  const unescaped = text
    .replace(/\\u([0-9a-fA-F]{4})|&#x([0-9a-fA-F]+);/g, (_, js?: string, html?: string) =>
      String.fromCodePoint(Number.parseInt(js ?? html ?? '20', 16) % 0x110000),
    )
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code) % 0x110000));
  return new Set(unescaped);
};

/** All characters that the site says, capitals of small ones included: some lines are set in capitals. */
export function usedCharacters(): number[] {
  const codes = new Set(ALWAYS_INCLUDED);
  for (const file of TEXT_SOURCES.flatMap(filesIn))
    for (const character of charactersIn(readFileSync(file, 'utf8')))
      for (const letter of character + character.toUpperCase()) codes.add(letter.codePointAt(0) ?? 32);
  return [...codes].sort((a, b) => a - b);
}
