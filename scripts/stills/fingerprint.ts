import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as language from '../../geo/language/site-language';
import { PUBLIC_FOLDER } from './public-folder';

/** Files and folders that stills depend on. */
const SOURCES = [
  'app/_map',
  'geo',
  'scripts/fonts',
  'public/geo',
  'scripts/labels',
  'scripts/stills',
  'stories',
];
const EXCLUDED = new Set(['node_modules', 'build']);
/** Folder with the fingerprint of the last drawing, a cache. */
const FINGERPRINT_FOLDER = join('node_modules/.cache/stills', language.code);

function filesIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => !EXCLUDED.has(name))
    .sort()
    .flatMap((name) => filesIn(join(path, name)));
}

function computeFingerprint(): string {
  const hash = createHash('sha256');
  for (const file of ['package-lock.json', ...SOURCES.flatMap(filesIn)]) {
    hash.update(file).update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** Whether a story’s stills exist, and were drawn from the current files. */
export const areStillsCurrent = (story: string): boolean =>
  existsSync(`${PUBLIC_FOLDER}/stills/${story}`) &&
  existsSync(join(FINGERPRINT_FOLDER, story)) &&
  readFileSync(join(FINGERPRINT_FOLDER, story), 'utf8') === computeFingerprint();

/** Records that a story’s stills were drawn from the current files. */
export function saveFingerprint(story: string): void {
  mkdirSync(FINGERPRINT_FOLDER, { recursive: true });
  writeFileSync(join(FINGERPRINT_FOLDER, story), computeFingerprint());
}
