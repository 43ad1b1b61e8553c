import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { areasOf, readCatalogue, SOURCE_LANGUAGE } from './compile.mjs';

const sources = ['app', 'geo', 'stories', 'scripts'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.m?tsx?$/.test(name) && !name.includes('node_modules'))
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8')),
);

/** Keys of an area that programs use, by the name under which they import it. */
function usedKeys(area: string): ReadonlySet<string> {
  const used = new Set<string>();
  for (const source of sources) {
    const name = new RegExp(`import \\* as (\\w+) from '#messages/${area}'`).exec(source)?.[1];
    if (!name) continue;
    for (const [, key = ''] of source.matchAll(new RegExp(`\\b${name}\\.(\\w+)`, 'g'))) used.add(key);
  }
  return used;
}

test('every text of the interface is used somewhere', () => {
  const unused = areasOf('.', SOURCE_LANGUAGE).flatMap((area) => {
    const used = usedKeys(area);
    const keys = [...readCatalogue('.', SOURCE_LANGUAGE, area, []).keys()];
    return keys.filter((key) => !used.has(key)).map((key) => `${area}: ${key}`);
  });
  expect(unused).toEqual([]);
});
