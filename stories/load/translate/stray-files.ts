import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../../geo/atlas/parse/problem';

/** Files of a translation that translate nothing: the story has no file of that name. `labels.json` is placed for each language. */
export function strayTranslations(root: string, folder: string, language: string): Problem[] {
  const translated = join(folder, language);
  if (!existsSync(join(root, translated))) return [];
  return readdirSync(join(root, translated), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && entry.name !== 'labels.json')
    .map((entry) => join(entry.parentPath, entry.name).slice(join(root, translated).length + 1))
    .filter((name) => !existsSync(join(root, folder, name)))
    .map((name) => ({
      ...{ file: join(translated, name), line: 1, column: 1 },
      message: `translates nothing: there is no ${join(folder, name)}`,
    }));
}
