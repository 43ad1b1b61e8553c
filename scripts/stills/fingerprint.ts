import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** All that a still is drawn from. */
const SOURCES = [
  'app/_map',
  'geo',
  'scripts/fonts',
  'public/geo',
  'scripts/labels',
  'scripts/stills',
  'stories',
];
const LEFT_OUT = new Set(['node_modules', 'build']);
/** Where the mark of the last drawing is kept: beside what is installed, since it can be lost without harm. */
const MARKS = 'node_modules/.cache/stills';

function filesIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => !LEFT_OUT.has(name))
    .sort()
    .flatMap((name) => filesIn(join(path, name)));
}

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const file of ['package-lock.json', ...SOURCES.flatMap(filesIn)]) {
    hash.update(file).update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** Whether a story’s stills are there, and drawn from what is there now. */
export const isDrawn = (story: string): boolean =>
  existsSync(`public/stills/${story}`) &&
  existsSync(join(MARKS, story)) &&
  readFileSync(join(MARKS, story), 'utf8') === fingerprint();

export function markDrawn(story: string): void {
  mkdirSync(MARKS, { recursive: true });
  writeFileSync(join(MARKS, story), fingerprint());
}
