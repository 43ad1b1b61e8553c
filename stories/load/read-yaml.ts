import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { parseYaml, type YamlSource } from '../../geo/atlas/parse/parse-yaml';
import type { Problem } from '../../geo/atlas/parse/problem';
import { readText } from '../../geo/atlas/parse/read-text';
import { SOURCE_LANGUAGE } from '../../geo/atlas/parse/translate-source';
import { type Validated, validate } from '../../geo/atlas/parse/validate';
import { splitFrontMatter } from './front-matter';
import { translateFile } from './translate/translate-file';

/** A file of a story as read: its value by its schema, and the value as it is written. */
export type ReadYaml<Value> = Validated<Value> & { raw: unknown };

const NOTHING = {
  ...{ value: null, raw: null, isComplete: false },
  positionOf: () => ({ line: 1, column: 1 }),
};

/** Parses `file` under `root`: YAML, JSON, or the front matter of Markdown. Null, and a problem, where it cannot be read. */
function readYamlSource(root: string, file: string, problems: Problem[]): YamlSource | null {
  const text = readText(root, file, problems);
  if (text === null) return null;
  if (text.trim() === '') {
    problems.push({ file, line: 1, column: 1, message: 'is empty' });
    return null;
  }
  if (!file.endsWith('.md')) return parseYaml(file, text);
  const parts = splitFrontMatter(file, text, problems);
  return parts && parseYaml(file, parts.yaml, 2);
}

/**
 * Reads `file` under `root` by a schema, with its texts in a language; another than the source language is read from the
 * file’s translation too. Mistakes are added to `problems`.
 */
export function readYaml<Schema extends z.ZodType>(
  root: string,
  file: string,
  schema: Schema,
  problems: Problem[],
  language = SOURCE_LANGUAGE,
): ReadYaml<z.output<Schema>> {
  const original = readYamlSource(root, file, problems);
  if (!original) return NOTHING;
  const source = language === SOURCE_LANGUAGE ? original : translateFile(root, original, language, problems);
  return { ...validate(schema, source, problems), raw: source.value };
}

/** The same for a file that a story may lack: it is then complete, and has no value. */
export function readOptionalYaml<Schema extends z.ZodType>(
  root: string,
  file: string,
  schema: Schema,
  problems: Problem[],
  language = SOURCE_LANGUAGE,
): ReadYaml<z.output<Schema>> {
  if (!existsSync(join(root, file))) return { ...NOTHING, isComplete: true };
  return readYaml(root, file, schema, problems, language);
}

/** Ids of a list as it is written, those of rows with mistakes included; null if the list cannot be read. */
export function writtenIds(rows: unknown): Set<string> | null {
  if (!Array.isArray(rows)) return null;
  const ids = rows.map((row: unknown) =>
    typeof row === 'object' && row !== null && 'id' in row ? row.id : undefined,
  );
  return new Set(ids.filter((id) => typeof id === 'string'));
}
