import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { mergeTranslation } from './merge-translation';
import { type Path, parseYaml, type YamlSource } from './parse-yaml';
import type { Position, Problem } from './problem';
import { readText } from './read-text';
import { pathWords } from './validate';

/** The language in which everything is written first; all others are translations of it. */
export const SOURCE_LANGUAGE = 'en';

const keyOf = (path: Path): string => JSON.stringify(path);

/**
 * A parsed file with its texts in the words of a translation: `texts` are the patterns of {@link mergeTranslation}.
 * Positions of translated texts lead to the translation’s file. What it lacks or has too much is added to `problems`.
 */
export function translateSource(
  original: YamlSource,
  translation: YamlSource,
  texts: readonly string[],
  problems: Problem[],
): YamlSource {
  problems.push(...translation.problems);
  const { file } = translation;
  // what cannot be read is not missing
  const isReadable = original.problems.length === 0 && translation.problems.length === 0;
  if (!isReadable) return original;
  const merged = mergeTranslation(original.value, translation.value, texts);
  for (const { in: side, path, at, message } of merged.problems) {
    const words = pathWords(path, side === 'original' ? original.value : translation.value);
    problems.push({ file, ...translation.positionOf(at), message: `${words}: ${message}` });
  }
  const translatedPaths = new Map(merged.translated.map(({ path, at }) => [keyOf(path), at]));
  /** The path in the translation of what stands at a path, or in a part that was replaced whole. */
  const pathInTranslation = (path: Path): Path | null => {
    for (let length = path.length; length > 0; length--) {
      const at = translatedPaths.get(keyOf(path.slice(0, length)));
      if (at) return [...at, ...path.slice(length)];
    }
    return null;
  };
  const locate = (path: Path, find: (source: YamlSource, at: Path) => Position): Position => {
    const at = pathInTranslation(path);
    return at ? { ...find(translation, at), file } : find(original, path);
  };
  return {
    file: original.file,
    value: merged.value,
    positionOf: (path) => locate(path, (source, at) => source.positionOf(at)),
    keyPositionOf: (path) => locate(path, (source, at) => source.keyPositionOf(at)),
    wordsPositionOf: (path, words) => locate(path, (source, at) => source.wordsPositionOf(at, words)),
    problems: [],
  };
}

/** Where the translation of a file stands: `stories/treaty/people.yaml` → `stories/treaty/de/people.yaml`. */
export const translationOf = (file: string, language: string): string =>
  file.replace(/^(stories[/\\][^/\\]+|geo[/\\]atlas[/\\]sources)/, `$1/${language}`);

/**
 * A parsed file in a language: itself in the {@link SOURCE_LANGUAGE}, else with the texts of its translation, a file of
 * the same name in the language’s folder. Mistakes are added to `problems`.
 */
export function inLanguage(
  root: string,
  original: YamlSource,
  language: string,
  texts: readonly string[],
  problems: Problem[],
): YamlSource {
  if (language === SOURCE_LANGUAGE || texts.length === 0) return original;
  const file = translationOf(original.file, language);
  if (!existsSync(join(root, file))) {
    if (mergeTranslation(original.value, null, texts).problems.length > 0)
      problems.push({
        ...{ file, line: 1, column: 1 },
        message: `is missing: it translates ${original.file}`,
      });
    return original;
  }
  const text = readText(root, file, problems);
  return text === null ? original : translateSource(original, parseYaml(file, text), texts, problems);
}
