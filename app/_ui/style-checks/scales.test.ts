import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const GLOBALS = readFileSync('app/globals.css', 'utf8');

/** Values of the tokens whose names begin so, each with its name. */
const scaleOf = (names: RegExp): ReadonlyMap<string, string> =>
  new Map(
    [...GLOBALS.matchAll(/(--[\w-]+): ([\d.]+(?:px)?);/g)]
      .filter(([, name = '']) => names.test(name))
      .map(([, name = '', value = '']) => [value, name]),
  );

const SCALES = [
  { property: /^font(-size)?$/, values: /^(?:[^/(]*\s)?([\d.]+px)/g, scale: scaleOf(/^--(text|title)-/) },
  {
    property: /^((margin|padding)(-[a-z-]+)?|(row-|column-)?gap)$/,
    // what is computed, as in `calc(…)`, is no space of its own
    values: /(?<![\w.(-]|\([^)]*)([\d.]+px)/g,
    scale: scaleOf(/^--space-/),
  },
  { property: /^z-index$/, values: /(\d+)/g, scale: scaleOf(/^--z-/) },
];

/** Values of a style sheet that a token names, but that stand as numbers. */
function unnamedValues(file: string): string[] {
  const declarations = readFileSync(file, 'utf8').matchAll(/([\w-]+):\s*([^;{}]+);/g);
  return [...declarations].flatMap(([, property = '', text = '']) =>
    SCALES.filter((scale) => scale.property.test(property)).flatMap(({ values, scale }) =>
      // the numbers in names of tokens are none
      [...text.replace(/var\([^)]*\)/g, '').matchAll(values)]
        .map(([, value = '']) => scale.get(value))
        .filter((name) => name !== undefined)
        .map((name) => `${file}: ${property}: ${text} has var(${name})`),
    ),
  );
}

test('style sheets take sizes of type, spaces and z-indexes of the scales by name', () => {
  const sheets = readdirSync('app', { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.css'),
  );
  expect(sheets.length).toBeGreaterThan(40);
  expect(sheets.map((name) => join('app', name)).flatMap(unnamedValues)).toEqual([]);
});
