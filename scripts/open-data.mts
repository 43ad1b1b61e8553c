import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { DATA_FOLDER, ZIP_FILE } from '../app/_open-data/data-package';
import { openDataPackage } from './open-data/write-package';

/**
 * Writes the open data into public/data/files/: layers, stories and sources as files for other programs, with their
 * codebook. The build of the English site runs it; the data are the same in all languages.
 */
const files = openDataPackage();
rmSync(DATA_FOLDER, { recursive: true, force: true });
for (const [path, bytes] of files) {
  mkdirSync(dirname(`${DATA_FOLDER}/${path}`), { recursive: true });
  writeFileSync(`${DATA_FOLDER}/${path}`, bytes);
}
const bytes = [...files].reduce((sum, [path, { length }]) => (path === ZIP_FILE ? sum : sum + length), 0);
console.log(
  `${files.size} files of data: ${Math.round(bytes / 1000)} KB, zipped ${Math.round((files.get(ZIP_FILE)?.length ?? 0) / 1000)} KB`,
);
