import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';

/** Where words of the site are written: content, the map’s data, and the programs that say the rest. */
const WRITTEN_IN = ['app', 'geo', 'geo/atlas/sources/SOURCES.md', 'public/geo', 'stories'];
const KINDS = new Set(['.md', '.yaml', '.json', '.geojson', '.ts', '.tsx']);
/** Folders from which nothing is said as it stands: what the map’s data are built from, and what builds them. */
const LEFT_OUT = new Set(['build', 'sources', 'node_modules']);

/** Letters of what a reader may type or a browser may write by itself: Basic Latin, and spaces that do not break. */
const ALWAYS = [...Array.from({ length: 95 }, (_, nth) => 32 + nth), 0xa0, 0x2009, 0x202f];

function filesIn(path: string): string[] {
  if (!statSync(path).isDirectory())
    return KINDS.has(extname(path)) && !/\.test\.tsx?$/.test(path) ? [path] : [];
  return readdirSync(path)
    .filter((name) => !LEFT_OUT.has(name))
    .flatMap((name) => filesIn(join(path, name)));
}

/** The characters that a text says, those that it writes as an escape of JavaScript or HTML included. */
export const charactersIn = (text: string): Set<string> => {
  const plain = text
    .replace(/\\u([0-9a-fA-F]{4})|&#x([0-9a-fA-F]+);/g, (_, js?: string, html?: string) =>
      String.fromCodePoint(Number.parseInt(js ?? html ?? '20', 16) % 0x110000),
    )
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code) % 0x110000));
  return new Set(plain);
};

/** All characters that the site says, capitals of small ones included: some lines are set in capitals. */
export function charactersSaid(): number[] {
  const said = new Set(ALWAYS);
  for (const file of WRITTEN_IN.flatMap(filesIn))
    for (const character of charactersIn(readFileSync(file, 'utf8')))
      for (const one of character + character.toUpperCase()) said.add(one.codePointAt(0) ?? 32);
  return [...said].sort((a, b) => a - b);
}
