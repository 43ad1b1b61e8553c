/** Keys that lead to a part of a parsed file. */
type Path = readonly (string | number)[];

/** What is wrong with a translation, and where: in the original if a text is missing, else in the translation. */
export type TranslationProblem = { in: 'original' | 'translation'; path: Path; message: string };

type Container = Record<string | number, unknown>;

const isContainer = (value: unknown): value is Container => typeof value === 'object' && value !== null;

/** Key of the part of a translation that belongs to a part of the original: rows of a list belong together by their ids. */
function matchingKey(original: Container, key: string | number, translation: Container): string | number {
  if (!Array.isArray(original) || !Array.isArray(translation)) return key;
  const row: unknown = original[Number(key)];
  if (!isContainer(row) || typeof row.id !== 'string') return Number(key);
  return translation.findIndex((other: unknown) => isContainer(other) && other.id === row.id);
}

/** Paths of all texts in a value, and of its empty parts. */
function textPaths(value: unknown, path: Path = []): Path[] {
  if (!isContainer(value)) return [path];
  return Object.keys(value).flatMap((key) =>
    textPaths(value[key], [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

/**
 * Replaces the texts of a parsed file by those of a translation, which has the same shape and nothing but texts; rows of
 * lists belong together by their `id`, or without one by their place. `texts` says which are translated, as
 * `chapters.*.title`; with `?` at its end a text may stay as it is. The original is not changed.
 */
export function mergeTranslation(
  original: unknown,
  translation: unknown,
  texts: readonly string[],
): { value: unknown; problems: TranslationProblem[] } {
  const problems: TranslationProblem[] = [];
  const value: unknown = structuredClone(original);
  const used = new Set<string>();

  /** Follows one pattern from a part of the original, of the result and of the translation. */
  function merge(result: unknown, part: unknown, pattern: readonly string[], from: Path, to: Path): void {
    const [key, ...rest] = pattern;
    if (key === undefined || !isContainer(result)) return;
    const isOptional = key.endsWith('?');
    const name = key.replace(/\?$/, '');
    const keys = name === '*' ? Object.keys(result) : name in result ? [name] : [];
    for (const each of keys) {
      const originalKey = Array.isArray(result) ? Number(each) : each;
      const translatedKey = isContainer(part) ? matchingKey(result, originalKey, part) : originalKey;
      const translated = isContainer(part) ? part[translatedKey] : undefined;
      const [original, translatedPath] = [
        [...from, originalKey],
        [...to, translatedKey],
      ];
      if (rest.length > 0) {
        merge(result[originalKey], translated, rest, original, translatedPath);
      } else if (typeof result[originalKey] === 'string') {
        if (typeof translated === 'string') {
          result[originalKey] = translated;
          used.add(JSON.stringify(translatedPath));
        } else if (!isOptional) {
          problems.push({ in: 'original', path: original, message: 'is not translated' });
        }
      }
    }
  }

  for (const pattern of texts) merge(value, translation, pattern.split('.'), [], []);
  for (const path of textPaths(translation)) {
    if (path.length === 0 || path.at(-1) === 'id' || used.has(JSON.stringify(path))) continue;
    problems.push({ in: 'translation', path, message: 'is no text of the original' });
  }
  return { value, problems };
}
