import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** SHA-256 checksums of all files in a folder, by their paths in it. */
function checksumsIn(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  return new Map(
    files.map((file) => [
      file.slice(folder.length + 1).replaceAll('\\', '/'),
      createHash('sha256').update(readFileSync(file)).digest('hex'),
    ]),
  );
}

/** Paths of the files that two folders do not both hold with the same bytes, sorted. */
export function differingFiles(one, other) {
  const [first, second] = [checksumsIn(one), checksumsIn(other)];
  const paths = [...new Set([...first.keys(), ...second.keys()])];
  return paths.filter((path) => first.get(path) !== second.get(path)).sort();
}
