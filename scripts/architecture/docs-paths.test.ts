import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';

const PAPERS = [
  'README.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .map((file) => `docs/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.md')),
];

/** Folders of the repository that papers name by their path. */
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

describe('The papers', () => {
  test.each(PAPERS)('%s names only files that are there', (paper) => {
    expect(namedPaths(readFileSync(paper, 'utf8')).filter((path) => !existsSync(path))).toEqual([]);
  });

  test.each(PAPERS)('%s links only to files that are there', (paper) => {
    const targets = links(readFileSync(paper, 'utf8')).map((target) =>
      posix.join(posix.dirname(paper), target),
    );
    expect(targets.filter((target) => !existsSync(target))).toEqual([]);
  });

  test('README can be read in five minutes: 120 lines at most', () => {
    expect(readFileSync('README.md', 'utf8').split('\n').length).toBeLessThanOrEqual(120);
  });
});
