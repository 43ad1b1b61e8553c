import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const IMPORT = /import (\w+) from '(\.[^']+\.module\.css)'/g;

const COMPOSED = /composes: ([^;]+?) from "([^"]+)"/g;

const findFiles = (ending: string) =>
  readdirSync('app', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => join('app', file));

const classesIn = (sheet: string): ReadonlySet<string> => {
  const rules = readFileSync(sheet, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  return new Set([...rules.matchAll(/\.([A-Za-z_][\w-]*)/g)].map(([, name = '']) => name));
};

/** Class names that `file` uses but the style sheet lacks: pages would have a class “undefined”. */
const missingClasses = (file: string, path: string, names: readonly string[]): string[] => {
  const known = classesIn(join(dirname(file), path));
  return names.filter((name) => !known.has(name)).map((name) => `${file}: ${path} has no class “${name}”`);
};

function missingImportedClasses(component: string): string[] {
  const source = readFileSync(component, 'utf8');
  return [...source.matchAll(IMPORT)].flatMap(([, sheet = '', path = '']) => {
    const used = [...source.matchAll(new RegExp(`\\b${sheet}\\.(\\w+)`, 'g'))].map(([, name = '']) => name);
    // “teach” is also the beginning of “teach.module.css”
    return missingClasses(
      component,
      path,
      used.filter((name) => name !== 'module'),
    );
  });
}

const missingComposedClasses = (sheet: string): string[] =>
  [...readFileSync(sheet, 'utf8').matchAll(COMPOSED)].flatMap(([, names = '', path = '']) =>
    missingClasses(sheet, path, names.split(/\s+/)),
  );

test('every class that a component uses is in its style sheet', () => {
  const components = findFiles('.tsx');
  expect(components.length).toBeGreaterThan(50);
  expect(components.flatMap(missingImportedClasses)).toEqual([]);
});

test('every class that a style sheet composes from another is in that one', () => {
  const sheets = findFiles('.module.css');
  expect(sheets.length).toBeGreaterThan(20);
  expect(sheets.flatMap(missingComposedClasses)).toEqual([]);
});
