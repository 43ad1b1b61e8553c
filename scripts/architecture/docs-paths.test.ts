import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';

const DOCUMENTS = [
  'README.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .map((file) => `docs/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.md')),
];

/** Folders of the repository that documents name by their path. */
const FOLDERS = /^(?:app|stories|geo|e2e|bench|scripts|docs|public)\//;

/** Files that `.md` names in backticks; names with a placeholder stand for many. */
const namedPaths = (text: string): string[] =>
  [...text.matchAll(/`([^`\s]+)`/g)]
    .map(([, name = '']) => name)
    .filter((name) => FOLDERS.test(name) && !/[<>*…{]/.test(name));

const links = (text: string): string[] =>
  [...text.matchAll(/\]\(([^)]+)\)/g)]
    .map(([, target = '']) => target.replace(/#.*$/, ''))
    .filter((target) => target !== '' && !/^[a-z]+:/.test(target));

describe('The documentation', () => {
  test.each(DOCUMENTS)('%s names only files that exist', (document) => {
    expect(namedPaths(readFileSync(document, 'utf8')).filter((path) => !existsSync(path))).toEqual([]);
  });

  test.each(DOCUMENTS)('%s links only to files that exist', (document) => {
    const targets = links(readFileSync(document, 'utf8')).map((target) =>
      posix.join(posix.dirname(document), target),
    );
    expect(targets.filter((target) => !existsSync(target))).toEqual([]);
  });

  test('README can be read in five minutes: 120 lines at most', () => {
    expect(readFileSync('README.md', 'utf8').split('\n').length).toBeLessThanOrEqual(120);
  });
});
