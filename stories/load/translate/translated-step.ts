import { parseYaml } from '../../../geo/atlas/parse/parse-yaml';
import type { Problem } from '../../../geo/atlas/parse/problem';
import { readText } from '../../../geo/atlas/parse/read-text';
import { validate } from '../../../geo/atlas/parse/validate';
import { stepSchema } from '../../model/step-schema';
import { readSections } from '../derive/sections';
import { splitFrontMatter } from '../front-matter';
import { mergeTranslation } from './merge-translation';
import { STEP_TEXTS } from './texts';

const NOTES = ['Say', 'Ask', 'Differ'] as const;

/** Folder of a story’s translation: `stories/treaty/1-vienna/01-talks.md` → `stories/treaty/de/1-vienna/01-talks.md`. */
export const translationOf = (file: string, language: string): string =>
  file.replace(/^(stories[/\\][^/\\]+)/, `$1/${language}`);

/** The citations of each paragraph, in their order. */
const citationsOf = (prose: string): string[][] =>
  prose.split(/\n{2,}/).map((paragraph) => paragraph.match(/\[@[^\]]+\]/g) ?? []);

function readParts(root: string, file: string, problems: Problem[]) {
  const text = readText(root, file, problems);
  const parts = text === null ? null : splitFrontMatter(file, text, problems);
  if (!parts) return null;
  const source = parseYaml(file, parts.yaml, 2);
  problems.push(...source.problems);
  return { source, ...readSections(file, parts.prose, parts.yaml.split('\n').length + 2, problems) };
}

/**
 * What is wrong with the translation of a step file: a text that is missing or too much, and a paragraph that cites other
 * passages than the original’s.
 */
export function stepTranslationProblems(root: string, file: string, language: string): Problem[] {
  const problems: Problem[] = [];
  const translated = translationOf(file, language);
  const original = readParts(root, file, problems);
  const translation = readParts(root, translated, problems);
  if (!original || !translation) return problems;
  const { value: front } = validate(stepSchema, original.source, problems);
  for (const { path, message } of mergeTranslation(front, translation.source.value, STEP_TEXTS).problems)
    problems.push({
      file: translated,
      ...translation.source.positionOf(path),
      message: `${path.join('.')}: ${message}`,
    });
  const [before, after] = [citationsOf(original.prose.text), citationsOf(translation.prose.text)];
  before.forEach((citations, nth) => {
    if (citations.join(' ') !== after[nth]?.join(' '))
      problems.push({
        ...{ file: translated, line: translation.prose.line, column: 1 },
        message: `paragraph ${nth + 1} cites ${after[nth]?.join(' ') || 'nothing'}, the original ${citations.join(' ')}`,
      });
  });
  if (after.length > before.length)
    problems.push({
      ...{ file: translated, line: translation.prose.line, column: 1 },
      message: `has ${after.length} paragraphs, the original ${before.length}`,
    });
  for (const name of NOTES)
    if (Boolean(original.sections[name]) !== Boolean(translation.sections[name]))
      problems.push({
        ...{ file: translated, line: 1, column: 1 },
        message: `the section ${name} ${original.sections[name] ? 'is not translated' : 'is not in the original'}`,
      });
  return problems;
}
