import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseYaml, type YamlSource } from '../../../geo/atlas/parse/parse-yaml';
import type { Problem } from '../../../geo/atlas/parse/problem';
import { readText } from '../../../geo/atlas/parse/read-text';
import { inLanguage, translateSource, translationOf } from '../../../geo/atlas/parse/translate-source';
import { NAMES_TEXTS } from '../../../geo/atlas/translated-texts';
import { splitFrontMatter } from '../front-matter';
import { excerptsInLanguage } from './excerpts';
import { textsOfFile } from './texts';

/** The front matter of a translation in Markdown. */
function readFrontMatter(root: string, file: string, problems: Problem[]): YamlSource | null {
  const text = readText(root, file, problems);
  const parts = text === null ? null : splitFrontMatter(file, text, problems);
  return parts && parseYaml(file, parts.yaml, 2);
}

/** A parsed file of a story or of the map with its texts in a language. Mistakes are added to `problems`. */
export function translateFile(
  root: string,
  original: YamlSource,
  language: string,
  problems: Problem[],
): YamlSource {
  const { file } = original;
  const texts = file.endsWith('names.yaml') ? NAMES_TEXTS : textsOfFile(file);
  const translated = translationOf(file, language);
  if (file.endsWith('.md') && existsSync(join(root, translated))) {
    const translation = readFrontMatter(root, translated, problems);
    return translation ? translateSource(original, translation, texts, problems) : original;
  }
  const source = inLanguage(root, original, language, texts, problems);
  return file.endsWith('documents.yaml')
    ? { ...source, value: excerptsInLanguage(source.value, language) }
    : source;
}
