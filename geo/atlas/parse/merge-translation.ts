/** Keys that lead to a part of a parsed file. */
type Path = readonly (string | number)[];

/** What is wrong with a translation, and where: `at` is a path of the translation, `path` one of the file that it is in. */
export type TranslationProblem = {
  in: 'original' | 'translation';
  path: Path;
  at: Path;
  message: string;
};

/** A text or list that a translation says, by its path in the original. */
export type TranslatedPart = { path: Path; at: Path };

type Container = Record<string | number, unknown>;

const isContainer = (value: unknown): value is Container => typeof value === 'object' && value !== null;

const hasOwn = (value: unknown, key: string | number): value is Container =>
  isContainer(value) && Object.hasOwn(value, key);

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

/** A step of a pattern: `title`, `*`, and at its end `?` (may stay as it is) or `!` (replaced whole). */
function readKey(key: string): { name: string; isOptional: boolean; isWhole: boolean } {
  const [, name = '', mark] = /^(.*?)([?!]?)$/.exec(key) ?? [];
  return { name, isOptional: mark === '?', isWhole: mark === '!' };
}

/**
 * Replaces the texts of a parsed file by those of a translation, which has the same shape and nothing but texts; rows of
 * lists belong together by their `id`, or without one by their place. `texts` says which are translated, as
 * `chapters.*.title`; with `?` at its end a text may stay as it is, with `!` what stands there is replaced whole, and
 * left out where the translation has none. The original is not changed.
 */
export function mergeTranslation(
  original: unknown,
  translation: unknown,
  texts: readonly string[],
): { value: unknown; problems: TranslationProblem[]; translated: TranslatedPart[] } {
  const problems: TranslationProblem[] = [];
  const value: unknown = structuredClone(original);
  const translated: TranslatedPart[] = [];
  const used = new Set<string>();
  const use = (path: Path, at: Path) => {
    translated.push({ path, at });
    used.add(JSON.stringify(at));
  };

  /** Follows one pattern from a part of the original, of the result and of the translation. */
  function merge(result: unknown, part: unknown, pattern: readonly string[], from: Path, to: Path): void {
    const [first, ...rest] = pattern;
    if (first === undefined || !isContainer(result)) return;
    const { name, isOptional, isWhole } = readKey(first);
    const keys = name === '*' ? Object.keys(result) : isWhole || hasOwn(result, name) ? [name] : [];
    for (const each of keys) {
      const key = Array.isArray(result) ? Number(each) : each;
      const matching = isContainer(part) ? matchingKey(result, key, part) : key;
      const found = hasOwn(part, matching) ? part[matching] : undefined;
      const [path, at] = [
        [...from, key],
        [...to, matching],
      ];
      if (rest.length > 0) {
        if (found !== undefined) used.add(JSON.stringify([...at, 'id']));
        merge(result[key], found, rest, path, at);
      } else if (isWhole) {
        if (found === undefined) delete result[key];
        else {
          result[key] = structuredClone(found);
          translated.push({ path, at });
          for (const inner of textPaths(found, at)) used.add(JSON.stringify(inner));
        }
      } else if (typeof result[key] === 'string') {
        if (typeof found === 'string') {
          result[key] = found;
          use(path, at);
        } else if (!isOptional && result[key] !== '') {
          problems.push({ in: 'original', path, at, message: 'is not translated' });
        }
      }
    }
  }

  for (const pattern of texts) merge(value, translation, pattern.split('.'), [], []);
  for (const path of textPaths(translation)) {
    if (path.length === 0 || used.has(JSON.stringify(path))) continue;
    problems.push({ in: 'translation', path, at: path, message: 'is no text of the original' });
  }
  return { value, problems, translated };
}
